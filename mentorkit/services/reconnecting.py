"""Reconnecting: whom to write a few warm words to, and how each message begins."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen
from mentorkit.domain.goals import Goal, GoalState
from mentorkit.domain.message_kinds import MessageKind
from mentorkit.domain.reconnecting import Reconnect, Spark, reconnects

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.fit import Fit
    from mentorkit.domain.lines import PersonLine
    from mentorkit.domain.people import PersonId
    from mentorkit.domain.reconnecting import Candidate
    from mentorkit.services.fit import FitService
    from mentorkit.storage.candidates import Candidates
    from mentorkit.storage.queries import Queries
    from mentorkit.storage.store import Store

MOST_FITTING = 100
"""How many of those who fit a goal count as fitting it."""

FEW = 1_000
"""People read and chosen from at once."""


@frozen
class Suggested:
    """Somebody to write to, why, and the goal they might help with one day."""

    line: PersonLine
    sparks: tuple[Spark, ...]
    goal: Goal | None
    fit: Fit | None

    @property
    def what(self) -> MessageKind:
        """The kind of message to begin with: thanks to whoever helped, else words that ask for nothing."""
        return MessageKind.THANK_YOU if Spark.HELPED in self.sparks else MessageKind.NOTE


class Looking:
    """Everybody being looked through, a moment at a time, for up to ten people to write to."""

    def __init__(self, reading: Iterator[list[Candidate]], without: frozenset[PersonId]) -> None:
        self._reading, self._without = reading, without
        self._read: list[Candidate] = []

    def step(self, milliseconds: float = 10) -> bool:
        """Read for about so long, few at once; returns True when everybody was read."""
        until = perf_counter() + milliseconds / 1000
        for some in self._reading:
            self._read += (one for one in some if one.person_id not in self._without)
            if perf_counter() >= until and not (some and self.are_few):
                return False
        return True

    @property
    def are_few(self) -> bool:
        """Whether nobody has to wait for `choose`."""
        return len(self._read) <= FEW

    def choose(self) -> tuple[Reconnect, ...]:
        """Return the worthiest of those read, in their order. Touches no vault."""
        return reconnects(self._read)


class ReconnectService:
    """Suggests whom to reconnect with."""

    def __init__(
        self, store: Store, queries: Queries, candidates: Candidates, fit: FitService, clock: Clock
    ) -> None:
        self._store = store
        self._queries = queries
        self._candidates = candidates
        self._fit = fit
        self._clock = clock

    def look(self, without: Iterable[PersonId] = ()) -> Looking:
        """Begin to look through everybody but some."""
        return Looking(self._reading(), frozenset(without))

    def suggested(self, found: Iterable[Reconnect]) -> tuple[Suggested, ...]:
        """Return what to say of those chosen, without whoever is gone by now."""
        chosen, fits = tuple(found), self._fits()
        rows = self._queries.rows_of(one.person_id for one in chosen)
        lines = {line.id: line for line in self._queries.lines(rows, self._clock.today())}
        return tuple(
            self._suggested(one, lines[one.person_id], fits) for one in chosen if one.person_id in lines
        )

    def _reading(self) -> Iterator[list[Candidate]]:
        """Yield everybody, some at a time; first nobody while they are looked through for who fits a goal."""
        looking = self._fit.look((goal, "") for goal in self._active())
        while not looking.step():
            yield []
        yield from self._candidates.everybody(self._clock.today(), frozenset(self._fits()))

    def _suggested(
        self, one: Reconnect, line: PersonLine, fits: dict[PersonId, tuple[Goal, Fit]]
    ) -> Suggested:
        goal, fit = fits.get(one.person_id, (None, None))
        return Suggested(line, one.sparks, goal, fit)

    def _fits(self) -> dict[PersonId, tuple[Goal, Fit]]:
        """Return the goal that each person fits best, where any fits."""
        best: dict[PersonId, tuple[Goal, Fit]] = {}
        for goal in self._active():
            for fit in self._fit.best(goal, MOST_FITTING):
                if fit.parts[0].wanted and fit.value > _value(best.get(fit.person_id)):
                    best[fit.person_id] = (goal, fit)
        return best

    def _active(self) -> tuple[Goal, ...]:
        return self._store.find(Goal, state=GoalState.ACTIVE.value)


def _value(found: tuple[Goal, Fit] | None) -> float:
    return found[1].value if found is not None else 0.0
