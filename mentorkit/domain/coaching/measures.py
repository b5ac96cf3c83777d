"""Rules that hold in every language: open blanks, the length of the letter; and the subject's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mentorkit.domain import slots
from mentorkit.domain.coaching.letters import WORD, Letter
from mentorkit.domain.coaching.notes import Act, Found, Level, Note, Rule, Span
from mentorkit.domain.messages import MessageKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mentorkit.domain.coaching.drafts import DraftText, Limits
    from mentorkit.domain.coaching.readings import Reading

_REPLY = re.compile(r"^\s*(?:(?:re|fwd?|aw|wg|sv|rv|tr)\s*:\s*)+", re.IGNORECASE)


def blanks(draft: DraftText) -> Iterator[Note]:
    """Tell of the blanks still open in one note, the first by its name."""
    found = [(blank, in_subject) for text, in_subject in _texts(draft) for blank in slots.blanks(text)]
    if found:
        spans = tuple(Span(blank.start, blank.length, in_subject) for blank, in_subject in found)
        values: dict[str, str | int] = {"blank": found[0][0].name, "count": len(found)}
        yield Note(Rule.BLANKS, Level.FIX, Found.BLANK_LEFT, spans, values, Act.GO_TO_BLANK)
    elif draft.body.strip():
        yield Note(Rule.BLANKS, Level.FINE, Found.NO_BLANK)


def length(draft: DraftText, letter: Letter, limits: Limits) -> Iterator[Note]:
    """Compare the length with what suits the kind; an empty letter is not measured."""
    bounds = limits.words.get(draft.what)
    count = letter.word_count
    if bounds is None or not count:
        return
    least, most = bounds
    values = {"count": count, "least": least, "most": most}
    if least <= count <= most:
        yield Note(Rule.LENGTH, Level.FINE, Found.GOOD_LENGTH, (), values)
        return
    outcome = Found.TOO_SHORT if count < least else Found.TOO_LONG
    yield Note(Rule.LENGTH, Level.CONSIDER, outcome, (), values)


def subject(reading: Reading) -> Iterator[Note]:
    """Want a subject, of a few words; a note may go without, an answer keeps the one it has."""
    draft = reading.draft
    if draft.what is MessageKind.NOTE:
        return
    own = _REPLY.sub("", draft.subject)
    count = len(WORD.findall(own))
    if not count:
        yield Note(Rule.SUBJECT, Level.FIX, Found.NO_SUBJECT, act=Act.OPEN_SUBJECT)
        return
    least, most = reading.limits.subject_words
    values = {"count": count, "least": least, "most": most}
    if least <= count <= most or own != draft.subject:
        yield Note(Rule.SUBJECT, Level.FINE, Found.GOOD_SUBJECT, (), values)
        return
    outcome = Found.SUBJECT_TOO_SHORT if count < least else Found.SUBJECT_TOO_LONG
    span = Span(0, len(draft.subject), in_subject=True)
    yield Note(Rule.SUBJECT, Level.CONSIDER, outcome, (span,), values, Act.OPEN_SUBJECT)


def _texts(draft: DraftText) -> tuple[tuple[str, bool], ...]:
    return (draft.subject, True), (draft.body, False)
