"""The coach itself: every rule that is switched on, asked about one draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.coaching import asking, belonging, measures, wording
from mentorkit.domain.coaching.letters import Letter
from mentorkit.domain.coaching.notes import Rule, in_order
from mentorkit.domain.coaching.readings import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mentorkit.domain.coaching.drafts import DraftText, Known, Limits
    from mentorkit.domain.coaching.notes import Note
    from mentorkit.domain.coaching.phrasebook import Phrasebook
    from mentorkit.domain.coaching.readings import Judge

JUDGES: Mapping[Rule, Judge] = {
    Rule.ONE_ASK: asking.one_ask,
    Rule.ONE_MOMENT: asking.one_moment,
    Rule.SPECIFIC: belonging.specific,
    Rule.SO_THAT: belonging.so_that,
    Rule.TIME_NAMED: asking.time_named,
    Rule.EASY_OUT: asking.easy_out,
    Rule.SUBJECT: measures.subject,
    Rule.READABLE: wording.readable,
    Rule.TONE: wording.tone,
    Rule.YOU_AND_I: wording.you_and_i,
    Rule.ATTACHMENT: belonging.attachment,
    Rule.ALIKE: belonging.alike,
    Rule.NEW_ASK_IN_THANKS: asking.new_ask_in_thanks,
    Rule.TOO_EARLY_MENTOR: asking.too_early_mentor,
}
"""The rules that know a language; blanks and length hold without."""


def notes_on(
    draft: DraftText, known: Known, limits: Limits, book: Phrasebook | None = None
) -> tuple[Note, ...]:
    """Return what there is to say about a draft: to fix, to consider, fine.

    Without the phrasebook of its language only blanks and length are looked at.
    """
    notes = (note for note in _said(draft, known, limits, book) if note.rule not in limits.off)
    return in_order(tuple(notes))


def _said(draft: DraftText, known: Known, limits: Limits, book: Phrasebook | None) -> Iterator[Note]:
    yield from measures.blanks(draft)
    if book is None:
        yield from measures.length(draft, Letter(draft.body), limits)
        return
    reading = Reading(draft, known, limits, book)
    yield from measures.length(draft, reading.letter, limits)
    for rule, judge in JUDGES.items():
        if rule not in limits.off:
            yield from judge(reading)
