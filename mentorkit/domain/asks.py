"""The smallest next ask: what the log says is worth asking of somebody now."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from mentorkit.domain.interactions import TALKS, InteractionKind
from mentorkit.domain.people import Stage

if TYPE_CHECKING:
    from collections.abc import Mapping


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


def next_ask(stage: Stage | None, counts: Mapping[InteractionKind, int], *, waiting: bool) -> Ask:
    """Return the smallest next ask that follows from what has been logged.

    `counts` holds how often each kind was logged with the person, `waiting` whether a message of
    mine has no answer yet. People not sorted, kept, resting or past are asked nothing.
    """
    if stage in (None, Stage.KEPT, Stage.RESTING, Stage.PAST_MENTOR):
        return Ask.NONE
    if waiting:
        return Ask.WAIT
    return Ask.KEEP_IN_TOUCH if stage is Stage.MENTOR else _smallest(counts)


def _smallest(counts: Mapping[InteractionKind, int]) -> Ask:
    talks = sum(counts.get(how, 0) for how in TALKS)
    answers = counts.get(InteractionKind.MESSAGE_IN, 0)
    if talks > 1:
        return Ask.PROPOSE_MENTORING
    if talks == 1:
        reported = counts.get(InteractionKind.MESSAGE_OUT, 0) > answers
        return Ask.SECOND_TALK if reported else Ask.REPORT_BACK
    if answers:
        return Ask.SHORT_TALK
    return Ask.ONE_QUESTION if any(counts.values()) else Ask.WARM_TOUCH
