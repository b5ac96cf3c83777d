"""What is worth doing today, and how the mentors are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.lines import NextStep, PeopleFilter, PersonLine, Sort, Tab, next_step

if TYPE_CHECKING:
    from mentorkit.domain.clock import Clock
    from mentorkit.storage.queries import Queries

MOST_MENTORS = 8
MOST_COMING = 5
COMING_DAYS = 14
MOST_TASKS = 100
"""More than that is no plan for a day; the list of people sorted by urgency shows them all."""


@dataclass(frozen=True, slots=True)
class Task:
    """One line of *Worth doing today*: everything due for one person, merged."""

    line: PersonLine
    step: NextStep
    days_past_rhythm: int
    """Whole days past the wanted rhythm; 0 while it is not past."""


@dataclass(frozen=True, slots=True)
class Today:
    """The first page."""

    day: date
    is_empty: bool
    """Nobody is in the vault yet."""
    tasks: tuple[Task, ...]
    """The most urgent first, `MOST_TASKS` at most."""
    mentors: tuple[PersonLine, ...]
    coming: tuple[PersonLine, ...]
    """Due within the next 14 days but not yet, the earliest first."""
    waiting: tuple[PersonLine, ...]
    """People who have not answered my last message yet, the longest first."""


class TodayService:
    """Reads what the first page shows."""

    def __init__(self, queries: Queries, clock: Clock) -> None:
        self._queries = queries
        self._clock = clock

    def today(self) -> Today:
        """Return what the first page shows."""
        day = self._clock.today()
        since = day - timedelta(weeks=26)
        lines = self._queries.lines
        mentors, _ranks = self._queries.people(PeopleFilter(tab=Tab.MENTORS, sort=Sort.URGENCY), day)
        due = self._queries.due_rows(day)
        now = frozenset(due)
        soon = [row for row in self._queries.due_rows(day + timedelta(days=COMING_DAYS)) if row not in now]
        return Today(
            day=day,
            is_empty=self._queries.is_empty(),
            tasks=tuple(_task(line, day) for line in lines(due[:MOST_TASKS], since)),
            mentors=lines(mentors[:MOST_MENTORS], since),
            coming=lines(soon[:MOST_COMING], since),
            waiting=lines(self._queries.waiting_rows(), since),
        )

    def count(self) -> int:
        """Return for how many people something is due today or was before."""
        return len(self._queries.due_rows(self._clock.today()))


def _task(line: PersonLine, day: date) -> Task:
    past = 0
    if line.rhythm_days and line.clocks.contact:
        past = max(0, (day - line.clocks.contact).days - line.rhythm_days)
    return Task(line=line, step=next_step(line, day), days_past_rhythm=past)
