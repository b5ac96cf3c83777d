"""The smallest next ask: what the log says is worth asking of somebody now."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from mentorkit.domain.interactions import TALKS, InteractionKind
from mentorkit.domain.people import Stage

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    NONE = "none"


def next_ask(stage: Stage | None, counts: Mapping[InteractionKind, int], clocks: Clocks) -> Ask:
    """Return the smallest next ask that follows from what has been logged.

    `counts` holds how often each kind was logged with the person. People not sorted, kept, resting
    or past are asked nothing; while a message of mine has no answer, there is nothing to do but wait.
    """
    if stage in (None, Stage.KEPT, Stage.RESTING, Stage.PAST_MENTOR):
        return Ask.NONE
    if clocks.waiting_since is not None:
        return Ask.WAIT
    return Ask.KEEP_IN_TOUCH if stage is Stage.MENTOR else _smallest(counts, clocks)


def _smallest(counts: Mapping[InteractionKind, int], clocks: Clocks) -> Ask:
    talks = sum(counts.get(how, 0) for how in TALKS)
    if talks > 1:
        return Ask.PROPOSE_MENTORING
    if talks == 1:
        return Ask.SECOND_TALK if clocks.was_answered_last else Ask.REPORT_BACK
    if counts.get(InteractionKind.MESSAGE_IN, 0):
        return Ask.SHORT_TALK
    touched = any(number for how, number in counts.items() if how is not InteractionKind.NOTE)
    return Ask.ONE_QUESTION if touched else Ask.WARM_TOUCH
