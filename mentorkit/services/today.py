"""What is worth doing today, whose answer is waited for, and how the mentors are."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.asks import ASKED_BY, Ask
from mentorkit.domain.due import Due, Reason
from mentorkit.domain.frozen import frozen
from mentorkit.domain.lines import PeopleFilter, PersonLine, Sort, Tab
from mentorkit.domain.meeting_lines import PREPARE_WITHIN, NextMeeting
from mentorkit.domain.tasks import ASKING, CAN_BE_DONE, OWN_ASKS, Origin, TaskAct, Worth, act_of, worth_doing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.message_kinds import MessageKind
    from mentorkit.domain.people import PersonId
    from mentorkit.storage.queries import Queries
    from mentorkit.storage.today_queries import TodayQueries

MOST_MENTORS = 8
MOST_COMING = 5
COMING_DAYS = 14
MENTOR_MARKS = timedelta(weeks=26)
"""How far back the rhythm lines of the mentors reach."""
MOST_WAITING = 50
MOST_UNSORTED = 999
MOST_TASKS = 100
"""More than that is no plan for a day; the list of people sorted by urgency shows them all."""


@frozen
class Task:
    """One line of *Worth doing today*: everything due for one person, merged."""

    line: PersonLine
    worth: Worth
    act: TaskAct
    what: MessageKind | None
    """The kind of message the act writes."""
    opens: str
    """The record the act opens; "" for a new message."""
    ask: Ask
    """The step of the ladder whose template the message begins with."""
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


@frozen
class Coming:
    """Somebody about whom something is due soon."""

    line: PersonLine
    due: Due
    origin: Origin


@frozen
class LonelyGoal:
    """A goal that nobody helps with yet."""

    id: str
    title: str


@frozen
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
    """People who have not answered my last message yet, the longest first, `MOST_WAITING` at most."""
    written: Mapping[PersonId, MessageKind]
    """What was written to those who are waited for, where it was written here."""
    has_goals: bool = False
    """Some goal is worked on."""
    lonely: LonelyGoal | None = None
    """The oldest goal worked on that nobody helps with."""
    unsorted: int = 0
    """How many people came in by an import and wait to be sorted, `MOST_UNSORTED` at most."""
    next_meeting: NextMeeting | None = None
    """The meeting that is on, or begins within two days."""


class TodayService:
    """Reads what the first page shows."""

    def __init__(self, queries: Queries, today_queries: TodayQueries, clock: Clock) -> None:
        self._queries = queries
        self._today_queries = today_queries
        self._clock = clock

    def today(self) -> Today:
        """Return what the first page shows."""
        day = self._clock.today()
        mentors, _ranks = self._queries.people(PeopleFilter(tab=Tab.MENTORS, sort=Sort.URGENCY), day)
        mentors = mentors[:MOST_MENTORS]
        now = self._clock.now()
        dues = self._today_queries.dues(day + timedelta(days=COMING_DAYS), day, now)
        worth = worth_doing(due for due in dues if due.day <= day)[:MOST_TASKS]
        soon = _soon(dues, day)
        waiting, written = self._today_queries.waiting(day, MOST_WAITING)
        people = [*(found.person_id for found in worth), *(due.person_id for due in soon)]
        rows = dict.fromkeys((*mentors, *self._queries.rows_of(people), *waiting))
        lines = {line.row: line for line in self._queries.lines(tuple(rows), day - MENTOR_MARKS, mentors)}
        known = {line.id: line for line in lines.values()}
        origins = self._today_queries.origins((*soon, *(due for found in worth for due in found.dues)))
        drafts = self._today_queries.drafts(people)
        return Today(
            day=day,
            is_empty=self._queries.is_empty(),
            tasks=tuple(_task(found, known[found.person_id], origins, drafts, day) for found in worth),
            mentors=tuple(lines[row] for row in mentors),
            coming=tuple(
                Coming(known[due.person_id], due, origins.get(due.source, Origin())) for due in soon
            ),
            waiting=tuple(lines[row] for row in waiting),
            written=written,
            has_goals=self._today_queries.has_goals(),
            lonely=next((LonelyGoal(*found) for found in self._today_queries.lonely_goals()), None),
            unsorted=self._queries.unsorted(day, MOST_UNSORTED),
            next_meeting=self._today_queries.meetings.next_one(now, PREPARE_WITHIN),
        )

    def count(self) -> int:
        """Return for how many people something is worth doing today."""
        day = self._clock.today()
        return len({due.person_id for due in self._today_queries.dues(day, day, self._clock.now())})

    def unwritten(self) -> int:
        """Return how many meetings are over and not written up."""
        return self._today_queries.meetings.unwritten(self._clock.now())


def _soon(dues: Sequence[Due], day: date) -> list[Due]:
    """Return what comes first for each of those about whom nothing is due yet, without mere drafts.

    A meeting comes up whatever else is due.
    """
    now = {due.person_id for due in dues if due.day <= day}
    first: dict[PersonId, Due] = {}
    for due in sorted(dues, key=lambda due: due.day):
        is_meeting = due.reason is Reason.MEETING
        if is_meeting or (due.person_id not in now and due.reason is not Reason.DRAFT):
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
    ask = line.next_ask(day) if worth.reason in ASKING else OWN_ASKS.get(worth.reason, Ask.NONE)
    what = ASKED_BY.get(ask, what)
    if what is not None and (line.id, what) in drafts:
        act, opens = TaskAct.OPEN_DRAFT, drafts[line.id, what]
    past = 0
    if line.rhythm_days and line.clocks.contact:
        past = max(0, (day - line.clocks.contact).days - line.rhythm_days)
    return Task(line, worth, act, what, opens, ask, origins, past)
