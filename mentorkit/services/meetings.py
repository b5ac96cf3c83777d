"""What can be done with meetings: plan them, move them, hold them, and write them up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from mentorkit.domain.agendas import in_order
from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.interactions import Interaction, InteractionId, InteractionKind
from mentorkit.domain.meetings import (
    USUAL_MINUTES,
    AgendaItem,
    Meeting,
    MeetingId,
    MeetingPerson,
    MeetingPersonId,
    MeetingState,
    Section,
    checked_meeting,
    in_section,
    require_step,
)
from mentorkit.domain.people import Person, PersonId, checked_person
from mentorkit.domain.questions import BankQuestion
from mentorkit.services import contact_log
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from mentorkit.domain.clock import Clock
    from mentorkit.services.questions import QuestionService
    from mentorkit.storage.store import Store
    from mentorkit.storage.transactions import Transaction

ON_CALENDARS = ("title", "starts", "zone", "minutes", "place", "link", "outcome")
"""Fields that calendars show: when one changes, they are told by a higher sequence."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What planning a meeting asks for. Unknown people are given by name and become people."""

    starts: datetime
    zone: str = ""
    minutes: int = USUAL_MINUTES
    how: InteractionKind = InteractionKind.MET
    people: tuple[PersonId, ...] = ()
    new_people: tuple[str, ...] = ()
    title: str = ""
    place: str = ""
    link: str = ""
    outcome: str = ""
    recurs: int | None = None


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting as a row of the list."""

    meeting: Meeting
    people: tuple[Person, ...]
    """Who takes part, in the order in which they were named."""


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """Everything the page of a meeting shows."""

    meeting: Meeting
    people: tuple[Person, ...]
    items: tuple[AgendaItem, ...]
    """The agenda in its order."""


class MeetingService:
    """Meetings, one method an intention."""

    def __init__(self, store: Store, questions: QuestionService, clock: Clock) -> None:
        self._store = store
        self._questions = questions
        self._clock = clock

    # Reading

    def sections(self) -> dict[Section, tuple[MeetingLine, ...]]:
        """Return all meetings by where the list shows them."""
        meetings, people = self._store.all(Meeting), self._people()
        now = self._clock.now()
        return {
            section: tuple(
                MeetingLine(meeting, people.get(meeting.id, ()))
                for meeting in in_section(meetings, section, now)
            )
            for section in Section
        }

    def page(self, meeting_id: MeetingId) -> MeetingPage:
        """Return a meeting with who takes part and its agenda. Raises NotFound."""
        meeting = self._store.get(Meeting, meeting_id)
        items = in_order(self._store.find(AgendaItem, meeting_id=meeting_id))
        return MeetingPage(meeting, self._people(meeting_id=meeting_id).get(meeting_id, ()), items)

    def with_person(self, person_id: PersonId) -> tuple[Meeting, ...]:
        """Return every meeting somebody takes part in, the earliest first."""
        parts = self._store.find(MeetingPerson, person_id=person_id)
        ids = dict.fromkeys(part.meeting_id for part in parts)
        found = (self._store.get(Meeting, meeting_id) for meeting_id in ids)
        return tuple(sorted(found, key=lambda meeting: (meeting.starts, meeting.id)))

    def _people(self, **equals: str) -> dict[MeetingId, tuple[Person, ...]]:
        found: dict[MeetingId, dict[PersonId, Person]] = {}
        for part in self._store.find(MeetingPerson, **equals):
            named = found.setdefault(part.meeting_id, {})
            named[part.person_id] = self._store.get(Person, part.person_id)
        return {meeting_id: tuple(named.values()) for meeting_id, named in found.items()}

    # Planning

    def plan(self, plan: Plan) -> Meeting:
        """Plan a meeting as one step of undo. Raises Invalid: nobody takes part, or it takes no time."""
        if not plan.people and not any(name.strip() for name in plan.new_people):
            raise Invalid("people", Why.EMPTY)
        meeting = checked_meeting(
            Meeting(
                id=MeetingId(self._clock.new_id()),
                title=" ".join(plan.title.split()),
                starts=plan.starts,
                zone=plan.zone,
                minutes=plan.minutes,
                how=plan.how,
                place=plan.place.strip(),
                link=plan.link.strip(),
                outcome=plan.outcome.strip(),
                recurs=plan.recurs,
            )
        )
        with self._store.transaction(Action.PLAN_MEETING) as tx:
            tx.add(meeting)
            for name in plan.new_people:
                person = Person(id=PersonId(self._clock.new_id()), shown=" ".join(name.split()))
                tx.add(checked_person(person))
                tx.add(self._part(meeting.id, person.id))
            for person_id in dict.fromkeys(plan.people):
                tx.add(self._part(meeting.id, person_id))
        return meeting

    def change(self, meeting: Meeting) -> None:
        """Keep a meeting's new values. Raises Invalid."""
        before = self._store.get(Meeting, meeting.id)
        with self._store.transaction(Action.CHANGE_MEETING) as tx:
            tx.update(_told_calendars(before, checked_meeting(meeting)))

    def change_people(self, meeting_id: MeetingId, people: Sequence[PersonId]) -> None:
        """Say who takes part. Raises Invalid for nobody."""
        if not people:
            raise Invalid("people", Why.EMPTY)
        parts = {part.person_id: part for part in self._store.find(MeetingPerson, meeting_id=meeting_id)}
        with self._store.transaction(Action.CHANGE_MEETING) as tx:
            for person_id, part in parts.items():
                if person_id not in people:
                    tx.remove(part)
            for person_id in dict.fromkeys(people):
                if person_id not in parts:
                    tx.add(self._part(meeting_id, person_id))

    def move(self, meeting_id: MeetingId, starts: datetime, zone: str) -> None:
        """Bring a meeting to another time, and one that was cancelled back; the former day is remembered."""
        meeting = self._store.get(Meeting, meeting_id)
        if meeting.state is not MeetingState.PLANNED:
            require_step(meeting, MeetingState.PLANNED)
        moved = replace(
            meeting,
            starts=starts,
            zone=zone,
            state=MeetingState.PLANNED,
            moved_from=meeting.starts.date() if starts != meeting.starts else meeting.moved_from,
            pre_read=None if starts != meeting.starts else meeting.pre_read,
        )
        with self._store.transaction(Action.MOVE_MEETING) as tx:
            tx.update(_told_calendars(meeting, moved))

    def cancel(self, meeting_id: MeetingId) -> None:
        """Say that a meeting does not take place; its agenda waits for the next. Raises Invalid."""
        self._step(meeting_id, MeetingState.CANCELLED, Action.CANCEL_MEETING)

    def delete(self, meeting_id: MeetingId) -> None:
        """Delete a meeting with its agenda; what was logged of it stays."""
        with self._store.transaction(Action.DELETE_MEETING) as tx:
            tx.remove(self._store.get(Meeting, meeting_id))

    def settle_pre_read(self, meeting_id: MeetingId) -> None:
        """Say that what they read beforehand was handed over, or is not needed."""
        meeting = self._store.get(Meeting, meeting_id)
        with self._store.transaction(Action.SETTLE_PRE_READ) as tx:
            tx.update(replace(meeting, pre_read=self._clock.today()))

    # Holding

    def start(self, meeting_id: MeetingId) -> None:
        """Enter the room. Raises Invalid from where that is not possible."""
        self._step(meeting_id, MeetingState.IN_THE_ROOM, Action.START_MEETING)

    def finish(self, meeting_id: MeetingId) -> None:
        """Leave the room: what is left is to write it up. Raises Invalid."""
        self._step(meeting_id, MeetingState.TO_WRITE_UP, Action.FINISH_MEETING)

    def write_up(self, meeting_id: MeetingId, remembered: str | None = None) -> None:
        """Write a meeting up, which logs the contact with everybody who took part. One step of undo.

        The questions of what was covered count as asked of them.

        The contact is of the day it was planned for, or of today where that is still to come. `remembered`
        replaces what was noted of it before. Raises Invalid.
        """
        meeting = self._store.get(Meeting, meeting_id)
        require_step(meeting, MeetingState.WRITTEN_UP)
        kept = meeting.remembered if remembered is None else remembered.strip()
        written = replace(meeting, state=MeetingState.WRITTEN_UP, remembered=kept)
        with self._store.transaction(Action.WRITE_UP_MEETING) as tx:
            tx.update(written)
            self._log(tx, written)

    def _log(self, tx: Transaction, meeting: Meeting) -> None:
        day = min(self._day_of(meeting), self._clock.today())
        logged: set[PersonId] = set()
        for part in self._store.find(MeetingPerson, meeting_id=meeting.id):
            person = self._store.get(Person, part.person_id)
            if person.is_me or person.id in logged:
                continue
            logged.add(person.id)
            contact = Interaction(
                id=InteractionId(self._clock.new_id()),
                person_id=person.id,
                day=day,
                how=meeting.how,
                title=meeting.title,
                said=meeting.remembered,
                minutes=meeting.minutes,
            )
            contact_log.log(tx, self._store, self._clock, person, contact)
            tx.update(replace(part, interaction_id=contact.id))
        items = self._store.find(AgendaItem, meeting_id=meeting.id)
        talked_of = (item for item in items if item.covered and item.question)
        asked = [BankQuestion(item.question_key, item.question) for item in talked_of]
        self._questions.note_asked(tx, logged, asked, day, meeting.id)

    def _day_of(self, meeting: Meeting) -> date:
        """Return the day on which a meeting is where I am."""
        return meeting.starts.astimezone().date()

    def _step(self, meeting_id: MeetingId, state: MeetingState, action: Action) -> None:
        meeting = self._store.get(Meeting, meeting_id)
        require_step(meeting, state)
        with self._store.transaction(action) as tx:
            tx.update(_told_calendars(meeting, replace(meeting, state=state)))

    def _part(self, meeting_id: MeetingId, person_id: PersonId) -> MeetingPerson:
        part_id = MeetingPersonId(self._clock.new_id())
        return MeetingPerson(id=part_id, meeting_id=meeting_id, person_id=person_id)


def _told_calendars(before: Meeting, after: Meeting) -> Meeting:
    """Return the meeting with its sequence counted up where calendars show something else now."""
    is_off = MeetingState.CANCELLED in (before.state, after.state) and before.state is not after.state
    is_other = any(_differ(before, after, name) for name in ON_CALENDARS)
    return replace(after, sequence=before.sequence + 1) if is_off or is_other else after


def _differ(before: Any, after: Any, name: str) -> bool:
    return bool(getattr(before, name) != getattr(after, name))
