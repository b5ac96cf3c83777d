"""What is worth doing today, whose answer is waited for, and how the mentors are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from mentorkit.domain.commitments import Commitment
from mentorkit.domain.due import Due, Reason
from mentorkit.domain.lines import NextStep, PeopleFilter, PersonLine, Sort, Tab, next_step
from mentorkit.domain.messages import Message, MessageKind
from mentorkit.domain.postponements import Postponement, PostponementId
from mentorkit.domain.tasks import CAN_BE_DONE, Origin, TaskAct, Worth, act_of, worth_doing
from mentorkit.domain.thanks import OwedThanks
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.people import PersonId
    from mentorkit.domain.records import Record
    from mentorkit.storage.queries import Queries
    from mentorkit.storage.store import Store
    from mentorkit.storage.today_queries import TodayQueries
    from mentorkit.storage.transactions import Transaction

MOST_MENTORS = 8
MOST_COMING = 5
COMING_DAYS = 14
MENTOR_MARKS = timedelta(weeks=26)
"""How far back the rhythm lines of the mentors reach."""
MOST_TASKS = 100
"""More than that is no plan for a day; the list of people sorted by urgency shows them all."""

NOT_NEEDED_FOR = timedelta(days=91)
"""How long a suggestion that is not needed stays away."""

DATED: dict[Reason, tuple[type[Record], str]] = {
    Reason.COMMITMENT: (Commitment, "due"),
    Reason.THANKS: (OwedThanks, "due"),
    Reason.FOLLOW_UP: (Message, "follow_up"),
    Reason.LET_REST: (Message, "follow_up"),
}
"""Reasons whose day is a field of a record: putting off moves that. The others get a postponement."""


@dataclass(frozen=True, slots=True)
class Task:
    """One line of *Worth doing today*: everything due for one person, merged."""

    line: PersonLine
    step: NextStep
    worth: Worth
    act: TaskAct
    what: MessageKind | None
    """The kind of message the act writes."""
    opens: str
    """The draft the act opens; "" for a new message."""
    origins: Mapping[str, Origin]
    """Where the reasons come from, by their source."""
    days_past_rhythm: int
    """Whole days past the wanted rhythm; 0 while it is not past."""

    @property
    def reason(self) -> Reason:
        """The reason that comes first."""
        return self.worth.reason

    @property
    def day(self) -> date:
        """When the first reason was due."""
        return self.worth.dues[0].day

    @property
    def origin(self) -> Origin:
        """Where the first reason comes from."""
        return self.origins.get(self.worth.dues[0].source, Origin())

    @property
    def can_be_done(self) -> bool:
        """Whether it ends by saying so."""
        return self.reason in CAN_BE_DONE


@dataclass(frozen=True, slots=True)
class Coming:
    """Somebody about whom something is due soon."""

    line: PersonLine
    due: Due
    origin: Origin


@dataclass(frozen=True, slots=True)
class Today:
    """The first page."""

    day: date
    is_empty: bool
    """Nobody is in the vault yet."""
    tasks: tuple[Task, ...]
    """In the order of `Reason`, then of their days, `MOST_TASKS` at most."""
    mentors: tuple[PersonLine, ...]
    coming: tuple[Coming, ...]
    """Due within the next 14 days but not yet, the earliest first."""
    waiting: tuple[PersonLine, ...]
    """People who have not answered my last message yet, the longest first."""
    written: Mapping[PersonId, MessageKind]
    """What was written to those who are waited for, where it was written here."""


class TodayService:
    """Reads what the first page shows, and puts off, ends or drops what stands there."""

    def __init__(
        self, made_store: Callable[[], Store], queries: Queries, today_queries: TodayQueries, clock: Clock
    ) -> None:
        """`made_store` returns the store, which the first window need not wait for: Today is only read."""
        self._made_store = made_store
        self._queries = queries
        self._today_queries = today_queries
        self._clock = clock

    # Reading

    @property
    def _store(self) -> Store:
        return self._made_store()

    def today(self) -> Today:
        """Return what the first page shows."""
        day = self._clock.today()
        mentors, _ranks = self._queries.people(PeopleFilter(tab=Tab.MENTORS, sort=Sort.URGENCY), day)
        dues = self._today_queries.dues(day + timedelta(days=COMING_DAYS), day)
        worth = worth_doing(due for due in dues if due.day <= day)[:MOST_TASKS]
        soon = _soon(dues, day)
        waiting, written = self._today_queries.waiting(day)
        people = [*(found.person_id for found in worth), *(due.person_id for due in soon)]
        rows = (*self._queries.rows_of(people), *waiting)
        lines = {line.row: line for line in self._queries.lines(tuple(dict.fromkeys(rows)), day)}
        known = {line.id: line for line in lines.values()}
        origins = self._today_queries.origins((*soon, *(due for found in worth for due in found.dues)))
        drafts = self._today_queries.drafts(people)
        return Today(
            day=day,
            is_empty=self._queries.is_empty(),
            tasks=tuple(_task(found, known[found.person_id], origins, drafts, day) for found in worth),
            mentors=self._queries.lines(mentors[:MOST_MENTORS], day - MENTOR_MARKS),
            coming=tuple(
                Coming(known[due.person_id], due, origins.get(due.source, Origin())) for due in soon
            ),
            waiting=tuple(lines[row] for row in waiting),
            written=written,
        )

    def count(self) -> int:
        """Return for how many people something is worth doing today."""
        day = self._clock.today()
        return len({due.person_id for due in self._today_queries.dues(day, day)})

    # Acting, each one step of undo

    def put_off(self, worth: Worth, day: date) -> None:
        """Speak of none of a person's reasons before a day."""
        with self._store.transaction(Action.PUT_OFF) as tx:
            for due in worth.dues:
                self._move(tx, due, day)

    def end(self, worth: Worth) -> None:
        """Say that what the first reason asks for is done."""
        actions = {Reason.COMMITMENT: Action.KEEP_COMMITMENT, Reason.THANKS: Action.SETTLE_THANKS}
        with self._store.transaction(actions.get(worth.reason, Action.MOVE_FOLLOW_UP)) as tx:
            for due in self._alike(worth):
                self._end(tx, due)

    def drop(self, worth: Worth) -> None:
        """Say that what the first reason asks for is not needed; a suggestion stays away for a while."""
        day = self._clock.today() + NOT_NEEDED_FOR
        removes = worth.reason is Reason.COMMITMENT
        with self._store.transaction(Action.REMOVE_COMMITMENT if removes else Action.DROP_TASK) as tx:
            for due in self._alike(worth):
                if removes:
                    tx.remove(self._store.get(Commitment, due.source))
                elif due.reason in CAN_BE_DONE:
                    self._end(tx, due)
                else:
                    self._move(tx, due, day)

    def _alike(self, worth: Worth) -> tuple[Due, ...]:
        """Return what a click on a line means: one promise, but all thank-yous to somebody at once."""
        if worth.reason is Reason.COMMITMENT:
            return worth.dues[:1]
        return tuple(due for due in worth.dues if due.reason is worth.reason)

    def _end(self, tx: Transaction, due: Due) -> None:
        today = self._clock.today()
        if due.reason is Reason.COMMITMENT:
            tx.update(replace(self._store.get(Commitment, due.source), done=today))
        elif due.reason is Reason.THANKS:
            tx.update(replace(self._store.get(OwedThanks, due.source), settled=today))
        else:
            tx.update(replace(self._store.get(Message, due.source), follow_up=None))

    def _move(self, tx: Transaction, due: Due, day: date) -> None:
        if due.reason in DATED:
            kind, field = DATED[due.reason]
            moved: dict[str, Any] = {field: day}
            tx.update(replace(self._store.get(kind, due.source), **moved))
            return
        same = {"person_id": due.person_id, "reason": due.reason.value, "source": due.source}
        for known in self._store.find(Postponement, **same):
            tx.update(replace(known, until=day))
            return
        tx.add(
            Postponement(
                id=PostponementId(self._clock.new_id()),
                person_id=due.person_id,
                reason=due.reason,
                source=due.source,
                until=day,
            )
        )


def _soon(dues: Sequence[Due], day: date) -> list[Due]:
    """Return what comes first for each of those about whom nothing is due yet, without mere drafts."""
    now = {due.person_id for due in dues if due.day <= day}
    first: dict[PersonId, Due] = {}
    for due in dues:
        if due.person_id not in now and due.reason is not Reason.DRAFT:
            first.setdefault(due.person_id, due)
    return list(first.values())[:MOST_COMING]


def _task(
    worth: Worth,
    line: PersonLine,
    origins: Mapping[str, Origin],
    drafts: Mapping[tuple[str, MessageKind], str],
    day: date,
) -> Task:
    act, what, opens = act_of(worth)
    if what is not None and (line.id, what) in drafts:
        act, opens = TaskAct.OPEN_DRAFT, drafts[line.id, what]
    past = 0
    if line.rhythm_days and line.clocks.contact:
        past = max(0, (day - line.clocks.contact).days - line.rhythm_days)
    return Task(line, next_step(line, day), worth, act, what, opens, origins, past)
