"""The smallest next ask: what the log says is worth asking of somebody now."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from mentorkit.domain.interactions import TALKS, InteractionKind
from mentorkit.domain.message_kinds import MessageKind
from mentorkit.domain.people import Stage

if TYPE_CHECKING:
    from mentorkit.domain.interactions import Clocks


class Ask(StrEnum):
    """From the smallest to the largest thing to ask, then what follows a kind silence."""

    WARM_TOUCH = "warm_touch"
    ONE_QUESTION = "one_question"
    SHORT_TALK = "short_talk"
    REPORT_BACK = "report_back"
    SECOND_TALK = "second_talk"
    PROPOSE_MENTORING = "propose_mentoring"
    WAIT = "wait"
    KEEP_IN_TOUCH = "keep_in_touch"
    CONGRATULATE = "congratulate"
    """No step of the ladder: a word about good news, which asks for nothing."""
    ACCEPT_A_NO = "accept_a_no"
    """No step either: thanks for an honest no."""
    NONE = "none"


ASKED_BY: Mapping[Ask, MessageKind] = {
    Ask.WARM_TOUCH: MessageKind.NOTE,
    Ask.ONE_QUESTION: MessageKind.FIRST_MESSAGE,
    Ask.SHORT_TALK: MessageKind.FIRST_MESSAGE,
    Ask.REPORT_BACK: MessageKind.PROGRESS_UPDATE,
    Ask.SECOND_TALK: MessageKind.NOTE,
    Ask.PROPOSE_MENTORING: MessageKind.NOTE,
}
"""The kind of message by which each is asked; for the others nothing is written."""

ASKS_FOR_A_TALK = frozenset({Ask.SHORT_TALK, Ask.SECOND_TALK, Ask.PROPOSE_MENTORING})
"""Asks that lead to a talk once they are answered."""

TALKS_BEFORE_MENTORING = 2
"""Most mentorships grow out of talks; few begin with the question for one (survey of 3,000 people)."""


def talks_in(counts: Mapping[InteractionKind, int]) -> int:
    """Return how many of the contacts counted were talks."""
    return sum(counts.get(how, 0) for how in TALKS)


def next_ask(
    stage: Stage | None,
    counts: Mapping[InteractionKind, int],
    clocks: Clocks,
    *,
    has_evidence: bool = False,
    waits: bool = True,
) -> Ask:
    """Return the smallest next ask that follows from what has been logged.

    `counts` holds how often each kind was logged with the person. People not sorted, kept, resting
    or past are asked nothing; while a message of mine has no answer, there is nothing to do but wait,
    unless no answer is waited for any more. Whoever did something I value can be asked about it at once:
    that is warm enough.
    """
    if stage in (None, Stage.KEPT, Stage.RESTING, Stage.PAST_MENTOR):
        return Ask.NONE
    if waits and clocks.waiting_since is not None:
        return Ask.WAIT
    if stage is Stage.MENTOR:
        return Ask.KEEP_IN_TOUCH
    return _smallest(counts, clocks, has_evidence=has_evidence)


def _smallest(counts: Mapping[InteractionKind, int], clocks: Clocks, *, has_evidence: bool) -> Ask:
    talks = talks_in(counts)
    if talks >= TALKS_BEFORE_MENTORING:
        return Ask.PROPOSE_MENTORING
    if talks == 1:
        was_told = clocks.was_answered_last or clocks.waiting_since is not None
        return Ask.SECOND_TALK if was_told else Ask.REPORT_BACK
    if counts.get(InteractionKind.MESSAGE_IN, 0):
        return Ask.SHORT_TALK
    touched = has_evidence or any(number for how, number in counts.items() if how is not InteractionKind.NOTE)
    return Ask.ONE_QUESTION if touched else Ask.WARM_TOUCH
