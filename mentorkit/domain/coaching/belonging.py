"""Rules about whom it is for: this person, a purpose of mine, nobody else before; nothing attached at first."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from mentorkit.domain.coaching.letters import WORD, Letter, folded
from mentorkit.domain.coaching.notes import Act, Found, Level, Note, Rule, Span
from mentorkit.domain.messages import MessageKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mentorkit.domain.coaching.readings import Reading

SPECIFIC = frozenset({MessageKind.FIRST_MESSAGE, MessageKind.INTRODUCTION_REQUEST})
WITH_PURPOSE = SPECIFIC | {MessageKind.FEEDBACK_REQUEST}
ENOUGH_WORDS = 2
"""Telling words of a fact that have to stand in a letter for the fact to be mentioned."""
STEM = 5
"""Letters by which two words of a goal and a letter count as the same."""
LEAST_ALIKE = 20
"""Words below which two texts are alike by nature."""


def specific(reading: Reading) -> Iterator[Note]:
    """Want something of theirs beyond the greeting, and no phrase that everybody uses."""
    letter, known = reading.letter, reading.known
    stock = letter.found("stock")
    for span in stock:
        values = {"words": letter.quoted(span)}
        yield Note(Rule.SPECIFIC, Level.CONSIDER, Found.STOCK_PHRASE, (span,), values, Act.SHOW_IN_TEXT)
    if reading.draft.what not in SPECIFIC or not letter.sentences:
        return
    if _mentions_something(reading):
        if not stock:
            yield Note(Rule.SPECIFIC, Level.FINE, Found.SOMETHING_OF_THEIRS)
        return
    facts = (*known.evidence, *known.shared_people, *known.shared_places, *known.organisations)
    values = dict(zip(("first", "second"), facts, strict=False))
    yield Note(Rule.SPECIFIC, Level.CONSIDER, Found.NOTHING_OF_THEIRS, (), values, Act.CHOOSE_FACT)


def _mentions_something(reading: Reading) -> bool:
    letter, known, stop = reading.letter, reading.known, reading.book.stop_words
    said = letter.said
    words = letter.said_words
    names = {folded(word) for name in known.my_names + known.names for word in WORD.findall(name)}
    facts = (*known.evidence, *known.shared_places)
    others = {folded(word) for name in known.shared_people for word in WORD.findall(name)} - names
    return (
        any(_is_told(_telling(fact, stop), words) for fact in facts)
        or any(folded(name) in said for name in (*known.organisations, *known.roles) if name)
        or bool({word for word in others if len(word) > ENOUGH_WORDS} & words)
        or letter.has("works")
        or any(len(_telling(title, stop)) >= ENOUGH_WORDS for title in letter.titles)
    )


def _telling(fact: str, stop_words: frozenset[str]) -> frozenset[str]:
    return frozenset(WORD.findall(folded(fact))) - stop_words


def _is_told(telling: frozenset[str], words: frozenset[str]) -> bool:
    return bool(telling) and len(telling & words) >= min(ENOUGH_WORDS, len(telling))


def so_that(reading: Reading) -> Iterator[Note]:
    """Want to know what it is for: in the letter's own words, and tied to a goal where there are goals.

    A feedback request is for the skill it names, goal or not.
    """
    letter, goals = reading.letter, reading.known.goals
    if reading.draft.what not in WITH_PURPOSE or not letter.sentences:
        return
    stems = frozenset(word[:STEM] for word in letter.said_words)
    is_tied = any(_is_told(_stems(goal, reading.book.stop_words), stems) for goal in goals)
    purposes = letter.found("for_what")
    if not purposes and not is_tied:
        values = {"text": reading.book.insert["purpose"]}
        yield Note(Rule.SO_THAT, Level.CONSIDER, Found.NO_PURPOSE, (), values, Act.INSERT_TEXT)
    elif goals and not is_tied and reading.draft.what in SPECIFIC:
        yield Note(
            Rule.SO_THAT, Level.CONSIDER, Found.NO_GOAL, purposes[:1], {"first": goals[0]}, Act.CHOOSE_GOAL
        )
    else:
        yield Note(Rule.SO_THAT, Level.FINE, Found.PURPOSE, purposes[:1])


def _stems(fact: str, stop_words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:STEM] for word in _telling(fact, stop_words))


def attachment(reading: Reading) -> Iterator[Note]:
    """Keep attachments out of the first contact."""
    if not reading.known.is_first_contact:
        return
    spans = reading.letter.found("attaching")
    if spans or reading.known.has_attachment:
        act = Act.SHOW_IN_TEXT if spans else None
        yield Note(Rule.ATTACHMENT, Level.CONSIDER, Found.ATTACHED, spans, act=act)


def alike(reading: Reading) -> Iterator[Note]:
    """Notice a letter that somebody got before, nearly word for word."""
    body = reading.draft.body
    if reading.draft.what is MessageKind.NOTE or reading.letter.word_count < LEAST_ALIKE:
        return
    percent = max((_percent_alike(body, other) for other in reading.known.sent_before), default=0)
    if percent > reading.limits.alike_percent:
        values = {"count": percent, "most": reading.limits.alike_percent}
        spans = (Span(0, len(body)),)
        yield Note(Rule.ALIKE, Level.CONSIDER, Found.TOO_ALIKE, spans, values, Act.CHOOSE_FACT)


def _percent_alike(one: str, other: str) -> int:
    """Return how much of two texts is the same, by the pairs of neighbouring words they share."""
    mine, theirs = _pairs(one), _pairs(other)
    total = len(mine) + len(theirs)
    return round(200 * len(mine & theirs) / total) if total else 0


@lru_cache(maxsize=512)
def _pairs(text: str) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(Letter(text).words))
