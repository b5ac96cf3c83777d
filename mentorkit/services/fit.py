"""Who could help with which goal: fit of everybody to every goal, kept current while the vault is open."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from heapq import nlargest
from itertools import islice
from math import prod
from time import perf_counter
from typing import TYPE_CHECKING

from mentorkit.domain.fit import LEAST, Because, Factor, Fit, Wanted, fit, match, most_said, support_part
from mentorkit.domain.goals import Goal, GoalHelp, Skill
from mentorkit.domain.portraits import Source

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from datetime import date

    from mentorkit.domain.changes import Change
    from mentorkit.domain.clock import Clock
    from mentorkit.domain.goals import GoalId, Support
    from mentorkit.domain.people import PersonId
    from mentorkit.services.learning import Learning
    from mentorkit.storage.store import Store

AT_ONCE = 500
"""People whose fit is worked out at a time."""
TIE = list(Factor).index(Factor.TIE)
"""Where a fit holds how near somebody is."""


class _Said(dict[int, float]):
    """The most that each text says about what is wanted, by its number, worked out when it is first met."""

    def __init__(self, learning: Learning, wanted: Wanted) -> None:
        self._learning, self._wanted = learning, wanted

    def __missing__(self, number: int) -> float:
        found = self[number] = most_said(*self._learning.text(number), self._wanted.skills)
        return found


class _Values:
    """How well everybody found fits what was wanted on a day."""

    def __init__(self, learning: Learning, wanted: Wanted, day: date) -> None:
        self.wanted, self.day = wanted, day
        self.waiting = set(learning.everybody())
        """Whose fit is still to be worked out."""
        self.known: dict[PersonId, float] = {}
        self._learning, self._said = learning, _Said(learning, wanted)

    def work_out(self, people: Iterable[PersonId], gives: Mapping[PersonId, frozenset[Support]]) -> None:
        """Work out how well some fit, without whoever is gone or of whom nothing says that they could help."""
        nothing = support_part(self.wanted, frozenset()).value
        for one in people:
            standing = self._learning.standing(one)
            said = max((self._said[number] for number in self._learning.said(one)), default=0)
            if standing is not None and said > LEAST:
                fresh, near, reached = standing
                given = support_part(self.wanted, gives[one]).value if one in gives else nothing
                self.known[one] = prod((said, fresh, near, given, reached))

    def forget(self, people: Iterable[PersonId]) -> None:
        """Forget how well some fit, until it is asked for again."""
        for one in people:
            self.known.pop(one, None)
            self.waiting.add(one)

    def best(self, limit: int, without: frozenset[PersonId]) -> list[PersonId]:
        """Return who fits best; equals in the order in which they were added."""
        least = min(nlargest(limit + len(without), self.known.values()), default=0)
        found = ((-value, one) for one, value in self.known.items() if value >= least)
        ranked = sorted(one for one in found if one[1] not in without)
        return [person_id for _value, person_id in ranked[:limit]]


class Looking:
    """Everybody being looked through for those who fit some goals, a moment at a time."""

    def __init__(self, pieces: Iterator[None], *, are_few: bool) -> None:
        self._pieces, self._are_few = pieces, are_few

    def step(self, milliseconds: float = 10) -> bool:
        """Look for about so long, through few at once; returns True when `best` answers without delay."""
        until = perf_counter() + milliseconds / 1000
        return all(self._are_few or perf_counter() < until for _piece in self._pieces)


class FitService:
    """Works out fits. What is written about people is read once and then follows every change."""

    def __init__(self, store: Store, learning: Learning, clock: Clock) -> None:
        self._store = store
        self._learning = learning
        self._clock = clock
        self._values: dict[tuple[GoalId, str], _Values] = {}
        store.listen(self._follow, first=True)

    def wanted(self, goal: Goal, skill: str = "") -> Wanted:
        """Return what a goal asks for: its skills by name, or its title where it has none; or one skill."""
        names = (skill,) if skill else self.skills_of(goal.id)
        return Wanted(tuple(map(self._learning.phrase, names)), frozenset(goal.supports))

    def look(self, asked: Iterable[tuple[Goal, str]]) -> Looking:
        """Begin to look through everybody for goals, or for one skill of each by name.

        What was learnt is kept, whether the looking is gone on with or dropped.
        """
        return Looking(self._pieces(tuple(asked)), are_few=self._learning.are_few)

    def best(
        self, goal: Goal, limit: int, without: Iterable[PersonId] = (), skill: str = ""
    ) -> tuple[Fit, ...]:
        """Return the people who fit a goal best, or one skill of it by name, the best first.

        Only those found by a word or a field of work of the goal: of all others nothing says that they
        could help. Equal fits keep the order in which people were added. Whoever was not looked through
        yet is, at once.
        """
        _finish(self._pieces([(goal, skill)]))
        values = self._values[goal.id, skill]
        ids = values.best(limit, frozenset(without))
        return tuple(self._fits(ids, goal, values.wanted))

    def fit_of(self, person_id: PersonId, goal: Goal) -> Fit | None:
        """Return how well one person fits a goal; None for *Me* and for somebody who is gone.

        Nobody else is read for it.
        """
        return next(self._fits([person_id], goal, self.wanted(goal)), None)

    def known_for(
        self, skills: Iterable[str], text: str, without: Iterable[PersonId], limit: int
    ) -> tuple[Fit, ...]:
        """Return who is known for any of these skills, or for a field of work that a text is about.

        The best come first; whoever rests is left out.
        """
        today = self._clock.today()
        _finish(self._learning.go_on(today))
        about = replace(self._learning.phrase(text), stems=())
        wanted = Wanted((*map(self._learning.phrase, skills), about))
        values = _Values(self._learning, wanted, today)
        values.work_out(values.waiting, {})
        ranked = values.best(len(values.known), frozenset(without))
        some = (ranked[at : at + limit] for at in range(0, len(ranked), limit))
        found = (one for ids in some for one in self._fits(ids, None, wanted))
        return tuple(islice((one for one in found if not _rests(one)), limit))

    def near(self, ids: Iterable[PersonId]) -> tuple[Fit, ...]:
        """Return these people with how near they are, the nearest first; whoever rests is left out."""
        found = [one for one in self._fits(tuple(ids), None, Wanted(())) if not _rests(one)]
        return tuple(sorted(found, key=lambda one: -one.parts[TIE].value))

    def skills_of(self, goal_id: GoalId) -> tuple[str, ...]:
        """Return the names of a goal's skills, or its title where it has none."""
        names = tuple(skill.name for skill in self._store.find(Skill, goal_id=goal_id))
        return names or (self._store.get(Goal, goal_id).title,)

    def is_about(self, goal: Goal, skills: Iterable[str]) -> bool:
        """Whether a goal asks for any of these skills, by their words or by their field of work."""
        asked = [self._learning.phrase(name) for name in (goal.title, *self.skills_of(goal.id))]
        said = [self._learning.phrase(name) for name in skills]
        return any(match(one, other, Source.EXPERTISE)[0] > LEAST for one in said for other in asked)

    # Working out and following

    def _pieces(self, asked: Iterable[tuple[Goal, str]]) -> Iterator[None]:
        """Learn what is written about everybody and how well they fit what is asked for, piece by piece."""
        today = self._clock.today()
        yield from self._learning.go_on(today)
        for goal, skill in asked:
            values = self._current(goal, skill, today)
            while values.waiting:
                yield from self._learning.go_on(today)  # a change came meanwhile
                some = [values.waiting.pop() for _one in range(min(AT_ONCE, len(values.waiting)))]
                values.work_out(some, self._gives(goal))
                yield

    def _gives(self, goal: Goal | None) -> dict[PersonId, frozenset[Support]]:
        """Return the kinds of support that whoever helps with a goal is known to give."""
        helps = self._store.find(GoalHelp, goal_id=goal.id) if goal else ()
        return {one.person_id: frozenset(one.supports) for one in helps}

    def _current(self, goal: Goal, skill: str, day: date) -> _Values:
        """Return what was worked out for a goal, or begin it where it asks for something else by now."""
        wanted = self.wanted(goal, skill)
        values = self._values.get((goal.id, skill))
        if values is None or (values.wanted, values.day) != (wanted, day):
            values = self._values[goal.id, skill] = _Values(self._learning, wanted, day)
        return values

    def _fits(self, ids: Collection[PersonId], goal: Goal | None, wanted: Wanted) -> Iterator[Fit]:
        """Yield the fits of some people with all that stands behind them, without those that are gone."""
        known, gives, today = self._learning.some(ids), self._gives(goal), self._clock.today()
        for person_id in ids:
            if person_id in known:
                portrait, texts = known[person_id]
                yield fit(portrait, texts, wanted, gives.get(person_id, frozenset()), today)

    def _follow(self, change: Change) -> None:
        touched = self._learning.forget(change)
        for values in self._values.values():
            values.forget(touched)


def _finish(pieces: Iterator[None]) -> None:
    """Do a work to its end."""
    deque(pieces, maxlen=0)


def _rests(found: Fit) -> bool:
    return found.parts[-1].because is Because.RESTS
