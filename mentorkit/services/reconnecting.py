"""Reconnecting: whom to write a few warm words to, and how each message begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen
from mentorkit.domain.goals import Goal, GoalState
from mentorkit.domain.message_kinds import MessageKind
from mentorkit.domain.reconnecting import Reconnect, Spark, reconnects

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.fit import Fit
    from mentorkit.domain.lines import PersonLine
    from mentorkit.domain.people import PersonId
    from mentorkit.services.fit import FitService
    from mentorkit.storage.candidates import Candidates
    from mentorkit.storage.queries import Queries
    from mentorkit.storage.store import Store

MOST_FITTING = 100
"""How many of those who fit a goal count as fitting it."""


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

    def suggested(self, without: Iterable[PersonId] = ()) -> tuple[Suggested, ...]:
        """Return up to ten people to write a few warm words to, the worthiest first."""
        today, passed_over = self._clock.today(), frozenset(without)
        fits = self._fits()
        everybody = self._candidates.everybody(today, frozenset(fits))
        found = reconnects(one for one in everybody if one.person_id not in passed_over)
        lines = {
            line.id: line
            for line in self._queries.lines(self._queries.rows_of(one.person_id for one in found), today)
        }
        return tuple(self._suggested(one, lines[one.person_id], fits) for one in found)

    def _suggested(
        self, one: Reconnect, line: PersonLine, fits: dict[PersonId, tuple[Goal, Fit]]
    ) -> Suggested:
        goal, fit = fits.get(one.person_id, (None, None))
        return Suggested(line, one.sparks, goal, fit)

    def _fits(self) -> dict[PersonId, tuple[Goal, Fit]]:
        """Return the goal that each person fits best, where any fits."""
        best: dict[PersonId, tuple[Goal, Fit]] = {}
        for goal in self._store.find(Goal, state=GoalState.ACTIVE.value):
            for fit in self._fit.best(goal, MOST_FITTING):
                if fit.parts[0].wanted and fit.value > _value(best.get(fit.person_id)):
                    best[fit.person_id] = (goal, fit)
        return best


def _value(found: tuple[Goal, Fit] | None) -> float:
    return found[1].value if found is not None else 0.0
