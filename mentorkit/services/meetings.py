"""What can be done with meetings: plan them, move them, hold them, and write them up."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from mentorkit.domain.agendas import in_order
from mentorkit.domain.frozen import frozen
from mentorkit.domain.interactions import Interaction, InteractionId
from mentorkit.domain.meeting_kinds import MeetingId, MeetingPersonId, MeetingState, Section
from mentorkit.domain.meetings import (
    AgendaItem,
    Meeting,
    MeetingPerson,
    checked_meeting,
    in_section,
    require_step,
)
from mentorkit.domain.people import Person, PersonId, checked_person
from mentorkit.domain.questions import BankQuestion
from mentorkit.services import contact_log
from mentorkit.services.actions import Action
from mentorkit.services.meeting_plans import Plan as Plan  # noqa: PLC0414  # named from here
from mentorkit.services.meeting_plans import as_planned, require_people, told_calendars

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from mentorkit.domain.advice import Advice
    from mentorkit.domain.clock import Clock
    from mentorkit.services.questions import QuestionService
    from mentorkit.storage.store import Store
    from mentorkit.storage.transactions import Transaction


@frozen
class MeetingLine:
    """A meeting as a row of the list."""

    meeting: Meeting
    people: tuple[Person, ...]
    """Who takes part, in the order in which they were named."""


@frozen
class MeetingPage:
    """Everything the page of a meeting shows."""

    meeting: Meeting
    people: tuple[Person, ...]
    items: tuple[AgendaItem, ...]
    """The agenda in its order."""


@frozen
class Made:
    """What a wrap-up makes beside the meeting written up: taken back together with it."""

    advice: tuple[Advice, ...] = ()
    """Advice as it was decided."""
    following: Plan | None = None
    """The next meeting."""


NOTHING = Made()


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
        parts = sorted(self._store.find(MeetingPerson, **equals), key=lambda part: part.id)
        ids = tuple(dict.fromkeys(part.person_id for part in parts))
        people = {person.id: person for person in self._store.find(Person, id=ids)} if ids else {}
        for part in parts:
            found.setdefault(part.meeting_id, {})[part.person_id] = people[part.person_id]
        return {meeting_id: tuple(named.values()) for meeting_id, named in found.items()}

    # Planning

    def plan(self, plan: Plan) -> Meeting:
        """Plan a meeting as one step of undo. Raises Invalid: nobody takes part, or it takes no time."""
        meeting = self._as_new(plan)
        with self._store.transaction(Action.PLAN_MEETING) as tx:
            tx.add(meeting)
            self._invite(tx, meeting.id, plan)
        return meeting

    def _as_new(self, plan: Plan) -> Meeting:
        """Return the meeting a plan makes, which is not kept yet. Raises Invalid."""
        require_people(plan)
        return as_planned(Meeting(id=MeetingId(self._clock.new_id()), starts=plan.starts), plan)

    def plan_anew(self, meeting_id: MeetingId, plan: Plan) -> None:
        """Change everything a plan says of a meeting as one step of undo. Raises Invalid.

        Another time is a move: the former day is remembered, and what they read beforehand is due anew.
        What was cancelled is planned again.
        """
        require_people(plan)
        before = self._store.get(Meeting, meeting_id)
        after = as_planned(before, plan)
        if before.state is MeetingState.CANCELLED:
            after = replace(after, state=MeetingState.PLANNED)
        is_move = before.starts != after.starts
        if is_move:
            after = replace(after, moved_from=self._day_of(before), pre_read=None)
        parts = {part.person_id: part for part in self._store.find(MeetingPerson, meeting_id=meeting_id)}
        with self._store.transaction(Action.MOVE_MEETING if is_move else Action.CHANGE_MEETING) as tx:
            tx.update(told_calendars(before, after))
            for person_id, part in parts.items():
                if person_id not in plan.people:
                    tx.remove(part)
            self._invite(tx, meeting_id, plan, frozenset(parts))

    def _invite(
        self, tx: Transaction, meeting_id: MeetingId, plan: Plan, there: frozenset[PersonId] = frozenset()
    ) -> None:
        """Let everybody of a plan take part who does not yet."""
        for person_id in dict.fromkeys(plan.people):
            if person_id not in there:
                tx.add(self._part(meeting_id, person_id))
        for name in plan.new_people:
            person = Person(id=PersonId(self._clock.new_id()), shown=" ".join(name.split()))
            tx.add(checked_person(person))
            tx.add(self._part(meeting_id, person.id))

    def change(self, meeting: Meeting) -> None:
        """Keep a meeting's new values. Raises Invalid."""
        before = self._store.get(Meeting, meeting.id)
        with self._store.transaction(Action.CHANGE_MEETING) as tx:
            tx.update(told_calendars(before, checked_meeting(meeting)))

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
            moved_from=self._day_of(meeting) if starts != meeting.starts else meeting.moved_from,
            pre_read=None if starts != meeting.starts else meeting.pre_read,
        )
        with self._store.transaction(Action.MOVE_MEETING) as tx:
            tx.update(told_calendars(meeting, moved))

    def follow_calendar(self, meeting_id: MeetingId, told: Mapping[str, Any], *, cancelled: bool) -> None:
        """Take what a calendar says of a meeting: its fields, and whether it takes place. Raises Invalid.

        Only what a calendar knows can change; one that is written up stays as it is.
        """
        before = self._store.get(Meeting, meeting_id)
        state = MeetingState.CANCELLED if cancelled else MeetingState.PLANNED
        if before.state is not state:
            require_step(before, state)
        changed = checked_meeting(replace(before, **told, state=state))
        if changed.starts != before.starts:
            changed = replace(changed, moved_from=before.starts.date(), pre_read=None)
        with self._store.transaction(Action.CANCEL_MEETING if cancelled else Action.MOVE_MEETING) as tx:
            tx.update(changed)

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
        """Enter the room, which begins what was planned. Raises Invalid from where that is not possible."""
        meeting = self._store.get(Meeting, meeting_id)
        require_step(meeting, MeetingState.IN_THE_ROOM)
        is_first = meeting.began is None or meeting.state is MeetingState.PLANNED
        began = self._clock.now() if is_first else meeting.began
        with self._store.transaction(Action.START_MEETING) as tx:
            tx.update(replace(meeting, state=MeetingState.IN_THE_ROOM, began=began))

    def finish(self, meeting_id: MeetingId) -> None:
        """Leave the room: what is left is to write it up. Raises Invalid."""
        self._step(meeting_id, MeetingState.TO_WRITE_UP, Action.FINISH_MEETING)

    def write_up(self, meeting_id: MeetingId, remembered: str | None = None, made: Made = NOTHING) -> None:
        """Write a meeting up, which logs the contact with everybody who took part. One step of undo.

        The questions of what was covered count as asked of them, and what was `made` goes together with it.

        The contact is of the day it was planned for, or of today where that is still to come. `remembered`
        replaces what was noted of it before. Raises Invalid.
        """
        meeting = self._store.get(Meeting, meeting_id)
        require_step(meeting, MeetingState.WRITTEN_UP)
        kept = meeting.remembered if remembered is None else remembered.strip()
        written = replace(meeting, state=MeetingState.WRITTEN_UP, remembered=kept)
        following = self._as_new(made.following) if made.following else None
        with self._store.transaction(Action.WRITE_UP_MEETING) as tx:
            tx.update(written)
            for one in made.advice:
                tx.update(one)
            self._log(tx, written)
            if made.following and following:
                tx.add(following)
                self._invite(tx, following.id, made.following)

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
            tx.update(told_calendars(meeting, replace(meeting, state=state)))

    def _part(self, meeting_id: MeetingId, person_id: PersonId) -> MeetingPerson:
        part_id = MeetingPersonId(self._clock.new_id())
        return MeetingPerson(id=part_id, meeting_id=meeting_id, person_id=person_id)
