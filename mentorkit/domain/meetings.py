"""Meetings: talks that are planned, prepared, held and written up, and who takes part in them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.goals import GoalId
from mentorkit.domain.interactions import InteractionId, InteractionKind
from mentorkit.domain.meeting_kinds import (
    AgendaItemId,
    ItemOrigin,
    MeetingId,
    MeetingPersonId,
    MeetingState,
    Section,
)
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import Record, private, record, shareable

if TYPE_CHECKING:
    from collections.abc import Iterable


USUAL_MINUTES = 45
LONGEST = 24 * 60
"""Minutes of a meeting or of one item; whatever is longer was typed by mistake."""

WAYS = (InteractionKind.MET, InteractionKind.VIDEO, InteractionKind.CALL, InteractionKind.EVENT)
"""How a meeting can take place, in the order in which it is offered."""


@record
class Meeting(Record):
    """One planned talk. `starts` is a moment in UTC, `zone` the IANA name of where its clock hangs."""

    kind: ClassVar[str] = "meeting"

    id: MeetingId = private()
    title: str = shareable(default="", searched=True)
    starts: datetime = shareable()
    zone: str = shareable(default="")
    minutes: int = shareable(default=USUAL_MINUTES)
    how: InteractionKind = shareable(default=InteractionKind.MET)
    """What it is logged as once it is written up."""
    place: str = shareable(default="", searched=True)
    link: str = shareable(default="")
    outcome: str = shareable(default="", searched=True)
    """What a good outcome looks like, in one sentence."""
    state: MeetingState = private(default=MeetingState.PLANNED)
    moved_from: date | None = private(default=None)
    """The day it was on before it was moved last."""
    recurs: int | None = private(default=None)
    """Days until the next such meeting, as the rhythm had it; None for a single one."""
    calendar_uid: str = private(default="")
    """By which calendars know it; "" until it has been in one."""
    sequence: int = private(default=0)
    """How often what a calendar shows of it has changed."""
    pre_read: date | None = private(default=None)
    """When what they read beforehand was handed over, or was said not to be needed."""
    remembered: str = private(default="", searched=True)
    """What I will remember."""
    began: datetime | None = private(default=None)
    """The moment it really began; None until it was entered."""

    @property
    def ends(self) -> datetime:
        """The moment it is meant to be over."""
        return self.starts + timedelta(minutes=self.minutes)


@record
class MeetingPerson(Record):
    """Somebody who takes part in a meeting."""

    kind: ClassVar[str] = "meeting_person"
    owner: ClassVar[str] = "meeting_id"
    co_owner: ClassVar[str] = "person_id"
    lasting: ClassVar[str] = "meeting_id"
    points: ClassVar[Mapping[str, str]] = {"interaction_id": "interaction"}

    id: MeetingPersonId = private()
    meeting_id: MeetingId = private()
    person_id: PersonId = private()
    interaction_id: InteractionId | None = private(default=None)
    """The contact that writing the meeting up logged with them."""


@record
class AgendaItem(Record):
    """One point to talk about."""

    kind: ClassVar[str] = "agenda_item"
    owner: ClassVar[str] = "meeting_id"
    points: ClassVar[Mapping[str, str]] = {"goal_id": "goal"}

    id: AgendaItemId = private()
    meeting_id: MeetingId = private()
    place: int = private(default=0)
    """Where it stands on the agenda, from 0."""
    title: str = shareable(default="", searched=True)
    question: str = shareable(default="", searched=True)
    minutes: int = shareable(default=10)
    goal_id: GoalId | None = private(default=None)
    origin: ItemOrigin = private(default=ItemOrigin.OWN)
    source: str = private(default="")
    """The id of the record it came from; "" for one of my own."""
    question_key: str = private(default="")
    """By which the question bank knows its question."""
    covered: bool = private(default=False)
    used: int = private(default=0)
    """Seconds spent on it."""
    notes: str = private(default="", searched=True)
    """What they said, in their words."""
    reaction: str = private(default="", searched=True)
    """What I make of it, written the next day or later."""


NEXT: Mapping[MeetingState, frozenset[MeetingState]] = {
    MeetingState.PLANNED: frozenset(
        {
            MeetingState.IN_THE_ROOM,
            MeetingState.TO_WRITE_UP,
            MeetingState.WRITTEN_UP,
            MeetingState.CANCELLED,
        }
    ),
    MeetingState.IN_THE_ROOM: frozenset(
        {MeetingState.PLANNED, MeetingState.TO_WRITE_UP, MeetingState.WRITTEN_UP}
    ),
    MeetingState.TO_WRITE_UP: frozenset(
        {MeetingState.IN_THE_ROOM, MeetingState.WRITTEN_UP, MeetingState.CANCELLED}
    ),
    MeetingState.WRITTEN_UP: frozenset(),
    MeetingState.CANCELLED: frozenset({MeetingState.PLANNED}),
}
"""Which states a meeting may go to from each. What is written up stays so: Undo takes it back."""


def require_step(meeting: Meeting, state: MeetingState) -> None:
    """Raise Invalid ("state", NOT_FROM_HERE) unless the meeting may go to this state now."""
    if state not in NEXT[meeting.state]:
        raise Invalid("state", Why.NOT_FROM_HERE)


def checked_meeting(meeting: Meeting) -> Meeting:
    """Return the meeting, or raise Invalid: it takes some time, within a day, and is a talk."""
    if meeting.minutes < 1:
        raise Invalid("minutes", Why.NOT_POSITIVE)
    if meeting.minutes > LONGEST:
        raise Invalid("minutes", Why.TOO_LONG)
    if meeting.how not in WAYS:
        raise Invalid("how", Why.NOT_FROM_HERE)
    return meeting


def checked_item(item: AgendaItem) -> AgendaItem:
    """Return the item, or raise Invalid: it says something, and takes some time within a day."""
    if not item.title.strip() and not item.question.strip():
        raise Invalid("title", Why.EMPTY)
    if item.minutes < 1:
        raise Invalid("minutes", Why.NOT_POSITIVE)
    if item.minutes > LONGEST:
        raise Invalid("minutes", Why.TOO_LONG)
    return item


def section_of(meeting: Meeting, now: datetime) -> Section:
    """Return where the list shows a meeting: its time decides until it is written up or cancelled."""
    if meeting.state in (MeetingState.WRITTEN_UP, MeetingState.CANCELLED):
        return Section.PAST
    if meeting.state is MeetingState.TO_WRITE_UP:
        return Section.NOT_WRITTEN_UP
    is_over = meeting.state is MeetingState.PLANNED and meeting.ends <= now
    return Section.NOT_WRITTEN_UP if is_over else Section.NEXT


def in_section(meetings: Iterable[Meeting], section: Section, now: datetime) -> tuple[Meeting, ...]:
    """Return the meetings of a section: what comes next the earliest first, what is over the latest."""
    found = [meeting for meeting in meetings if section_of(meeting, now) is section]
    by_time = sorted(found, key=lambda meeting: (meeting.starts, meeting.id))
    return tuple(by_time if section is Section.NEXT else reversed(by_time))
