"""What meetings and their parts are told apart by; apart from their records, which a start does without."""

from __future__ import annotations

from enum import StrEnum
from typing import NewType

from mentorkit.domain.records import RecordId

MeetingId = NewType("MeetingId", RecordId)
MeetingPersonId = NewType("MeetingPersonId", RecordId)
AgendaItemId = NewType("AgendaItemId", RecordId)


class MeetingState(StrEnum):
    """How far a meeting has come."""

    PLANNED = "planned"
    IN_THE_ROOM = "in_the_room"
    TO_WRITE_UP = "to_write_up"
    WRITTEN_UP = "written_up"
    CANCELLED = "cancelled"


class Section(StrEnum):
    """Where the list of meetings shows one."""

    NEXT = "next"
    NOT_WRITTEN_UP = "not_written_up"
    PAST = "past"


class ItemOrigin(StrEnum):
    """What an item of an agenda came from."""

    OWN = "own"
    MY_PROMISE = "my_promise"
    THEIR_PROMISE = "their_promise"
    NEWS = "news"
    LEFT_OVER = "left_over"
    QUESTION = "question"
    ADVICE = "advice"
    FEEDBACK = "feedback"
    GOAL = "goal"
