"""What is worth doing today: one line a person, why, and which act it starts."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from mentorkit.domain.asks import Ask
from mentorkit.domain.due import Due, Reason
from mentorkit.domain.frozen import frozen
from mentorkit.domain.message_kinds import MessageKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from mentorkit.domain.interactions import InteractionKind
    from mentorkit.domain.people import PersonId

ORDER = {reason: place for place, reason in enumerate(Reason)}
"""Meetings first, then what is owed, what is due, what is begun, and what is merely suggested."""


class TaskAct(StrEnum):
    """What the button of a task starts."""

    WRITE = "write"
    """A message of the task's kind."""
    OPEN_DRAFT = "open_draft"
    LOG = "log"
    KEEP = "keep"
    """Saying that a promise is kept."""
    OPEN_ADVICE = "open_advice"
    OPEN_FEEDBACK = "open_feedback"
    OPEN_AGREEMENT = "open_agreement"
    OPEN_MEETING = "open_meeting"
    WRITE_UP = "write_up"
    """A meeting that was held, where it is wrapped up."""


WRITES: Mapping[Reason, MessageKind] = {
    Reason.THANKS: MessageKind.THANK_YOU,
    Reason.UPDATE: MessageKind.PROGRESS_UPDATE,
    Reason.FOLLOW_UP: MessageKind.FOLLOW_UP,
    Reason.LET_REST: MessageKind.CLOSE,
    Reason.NEW_ROLE: MessageKind.NOTE,
}
"""The kind of message each reason asks for; a promise and a rhythm leave open what to do."""

OWN_ASKS: Mapping[Reason, Ask] = {Reason.NEW_ROLE: Ask.CONGRATULATE}
"""Reasons that have a text to begin with of their own."""

NEWS_LASTS = timedelta(days=45)
"""How long a new role is good news."""

ASKING = frozenset({Reason.ASK, Reason.FIRST})
"""Reasons whose message is that of the next ask."""

OPENS: Mapping[Reason, TaskAct] = {
    Reason.PREPARE: TaskAct.OPEN_MEETING,
    Reason.WRITE_UP: TaskAct.WRITE_UP,
    Reason.MEETING: TaskAct.OPEN_MEETING,
    Reason.TRIAL: TaskAct.OPEN_ADVICE,
    Reason.DECIDE: TaskAct.OPEN_ADVICE,
    Reason.ACTING: TaskAct.OPEN_FEEDBACK,
    Reason.REACT: TaskAct.OPEN_FEEDBACK,
    Reason.ANSWER: TaskAct.OPEN_FEEDBACK,
    Reason.REVIEW: TaskAct.OPEN_AGREEMENT,
}
"""Reasons whose button opens the record they come from."""

PLACES: Mapping[TaskAct, tuple[str, str]] = {
    TaskAct.OPEN_ADVICE: ("advice", ""),
    TaskAct.OPEN_FEEDBACK: ("feedback", ""),
    TaskAct.OPEN_AGREEMENT: ("agreement", ""),
    TaskAct.OPEN_MEETING: ("meeting", ""),
    TaskAct.WRITE_UP: ("meeting", "wrap_up"),
}
"""The kind of record each of them opens, and the part of it that is wanted."""

CAN_BE_DONE = frozenset({Reason.PREPARE, Reason.THANKS, Reason.FOLLOW_UP, Reason.LET_REST, Reason.COMMITMENT})
"""Reasons that end when somebody says so. The others end by a contact or by work on the draft."""


@frozen
class Origin:
    """What a reason comes from, as far as it is known: its words, and when it was."""

    text: str = ""
    """Of the promise, or the subject of the message."""
    day: date | None = None
    """When the message was sent or the help was given."""
    what: MessageKind | None = None
    how: InteractionKind | None = None
    blanks: int = 0
    """Blanks still open in the draft."""
    starts: datetime | None = None
    """When the meeting begins."""
    items: int = 0
    """Items on its agenda."""


@frozen
class Worth:
    """Everything worth doing about one person, the first reason first."""

    person_id: PersonId
    dues: tuple[Due, ...]

    @property
    def reason(self) -> Reason:
        """The reason that comes first."""
        return self.dues[0].reason

    @property
    def draft_id(self) -> str:
        """The draft left lying, by its id; "" where there is none."""
        return next((due.source for due in self.dues if due.reason is Reason.DRAFT), "")


def worth_doing(dues: Iterable[Due]) -> tuple[Worth, ...]:
    """Merge what is due into one line a person.

    Lines stand in the order of their first reason, then of its day, then as the dues were given;
    so do the reasons within a line.
    """
    by_person: dict[PersonId, list[Due]] = {}
    for due in dues:
        by_person.setdefault(due.person_id, []).append(due)
    lines = [Worth(person_id, tuple(sorted(found, key=_place))) for person_id, found in by_person.items()]
    return tuple(sorted(lines, key=lambda line: _place(line.dues[0])))


def act_of(worth: Worth) -> tuple[TaskAct, MessageKind | None, str]:
    """Return what the button starts: the act, the kind of message to write, and the record to open.

    Which kind a next ask is follows from the log, not from what is due.
    """
    if worth.reason is Reason.DRAFT:
        return TaskAct.OPEN_DRAFT, None, worth.draft_id
    if worth.reason in OPENS:
        return OPENS[worth.reason], None, worth.dues[0].source
    kind = WRITES.get(worth.reason)
    if kind is not None or worth.reason in ASKING:
        return TaskAct.WRITE, kind, ""
    return TaskAct.LOG, None, ""


def _place(due: Due) -> tuple[int, date]:
    return ORDER[due.reason], due.day
