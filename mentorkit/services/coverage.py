"""Who helps with what: goals by stage, and the kinds of support by who gives them, blanks included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen
from mentorkit.domain.goals import Goal, GoalHelp, GoalState, Support
from mentorkit.domain.people import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.lines import PersonLine
    from mentorkit.storage.queries import Queries
    from mentorkit.storage.store import Store

STAGES = (Stage.TO_APPROACH, Stage.APPROACHED, Stage.IN_CONVERSATION, Stage.MENTOR)
"""The stages on the way to a mentor; whoever rests or is past covers nothing now."""


@frozen
class CoveredGoal:
    """A goal worked on now, with the people for it."""

    goal: Goal
    people: tuple[PersonLine, ...]
    """In the order of the stages, the nearest last."""

    @property
    def nearest(self) -> PersonLine | None:
        """Whoever is nearest to being a mentor, and so the one to take the next step with."""
        return self.people[-1] if self.people else None


@frozen
class CoveredSupport:
    """A kind of support, the goals that want it, and who gives it."""

    support: Support
    wanted_by: tuple[Goal, ...]
    people: tuple[PersonLine, ...]

    @property
    def is_missing(self) -> bool:
        """Whether it is wanted and nobody gives it."""
        return bool(self.wanted_by) and not self.people


@frozen
class Coverage:
    """Both maps, read together."""

    goals: tuple[CoveredGoal, ...]
    supports: tuple[CoveredSupport, ...]
    """All nine kinds, in the order of their enum."""


class CoverageService:
    """Reads who helps with what. Only goals worked on now count."""

    def __init__(self, store: Store, queries: Queries, clock: Clock) -> None:
        self._store = store
        self._queries = queries
        self._clock = clock

    def coverage(self) -> Coverage:
        """Return both maps."""
        goals = self._store.find(Goal, state=GoalState.ACTIVE.value)
        ids = {goal.id for goal in goals}
        helps = [one for one in self._store.all(GoalHelp) if one.goal_id in ids]
        lines = self._lines(dict.fromkeys(one.person_id for one in helps))
        return Coverage(
            goals=tuple(
                CoveredGoal(goal, self._near(lines, (h.person_id for h in helps if h.goal_id == goal.id)))
                for goal in goals
            ),
            supports=tuple(
                CoveredSupport(
                    support,
                    tuple(goal for goal in goals if support in goal.supports),
                    self._near(lines, (h.person_id for h in helps if support in h.supports)),
                )
                for support in Support
            ),
        )

    def _lines(self, ids: Iterable[str]) -> dict[str, PersonLine]:
        today = self._clock.today()
        lines = self._queries.lines(self._queries.rows_of(ids), today)
        return {line.id: line for line in lines if line.shown_stage(today) in STAGES}

    def _near(self, lines: dict[str, PersonLine], ids: Iterable[str]) -> tuple[PersonLine, ...]:
        """Return these people without doubles, the nearest to being a mentor last."""
        found = [lines[person_id] for person_id in dict.fromkeys(ids) if person_id in lines]
        return tuple(sorted(found, key=lambda line: (_nearness(line), line.shown.casefold())))


def _nearness(line: PersonLine) -> int:
    return STAGES.index(line.stage) if line.stage in STAGES else 0
