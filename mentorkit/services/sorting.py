"""Sorting people who came in by an import: whom to ask about, what is known of them, and the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen
from mentorkit.domain.goals import Goal, GoalHelp, GoalHelpId, GoalState
from mentorkit.domain.people import Person
from mentorkit.domain.sorting import SortAnswer, noted, sorted_person
from mentorkit.domain.ties import tie_of
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from mentorkit.domain.clock import Clock
    from mentorkit.domain.fit import Fit
    from mentorkit.domain.goals import GoalId
    from mentorkit.domain.lines import PersonLine
    from mentorkit.domain.people import PersonId
    from mentorkit.domain.ties import Tie
    from mentorkit.services.fit import FitService, Looking
    from mentorkit.storage.candidates import Candidates
    from mentorkit.storage.queries import Queries
    from mentorkit.storage.store import Store

FITTING_FIRST = 200
"""How many of those who fit a goal come before all others."""
MOST_COUNTED = 9_999
MOST_NAMED = 2
"""How many people of the same organisation are named; the others are counted."""


@frozen
class Guess:
    """A goal somebody might help with, and how well they fit it."""

    goal: Goal
    fit: Fit

    @property
    def is_likely(self) -> bool:
        """Whether anything written about them speaks for it."""
        return bool(self.fit.parts[0].wanted)


@frozen
class SortCard:
    """What is known of somebody not sorted yet, to answer by."""

    person: Person
    line: PersonLine
    tie: Tie
    guesses: tuple[Guess, ...]
    """The goals worked on now, the one they fit best first."""
    also_there: tuple[str, ...]
    """Names of others of the same organisation, those sorted already first."""
    also_count: int
    """How many others of it there are in all."""

    @property
    def likely(self) -> Guess | None:
        """The goal they might fit, or None."""
        return next((guess for guess in self.guesses if guess.is_likely), None)

    @property
    def suggested(self) -> SortAnswer:
        """The answer that is most likely right."""
        return SortAnswer.APPROACH if self.likely is not None else SortAnswer.KEEP


class SortingService:
    """Answers about people not sorted yet, each one step of undo."""

    def __init__(
        self, store: Store, queries: Queries, candidates: Candidates, fit: FitService, clock: Clock
    ) -> None:
        self._store = store
        self._queries = queries
        self._candidates = candidates
        self._fit = fit
        self._clock = clock

    def count(self) -> int:
        """Return how many people wait to be sorted, `MOST_COUNTED` at most."""
        return self._queries.unsorted(self._clock.today(), MOST_COUNTED)

    def look(self) -> Looking:
        """Begin to look through everybody for whom to ask about first: `waiting` then answers sooner."""
        return self._fit.look((goal, "") for goal in self._active())

    def waiting(self) -> tuple[PersonId, ...]:
        """Return whoever waits to be sorted: those who might fit a goal first, then all by name."""
        everybody = dict.fromkeys(self._candidates.unsorted(self._clock.today()))
        best = [fit for goal in self._active() for fit in self._fit.best(goal, FITTING_FIRST)]
        fitting = [fit.person_id for fit in sorted(best, key=lambda fit: -fit.value)]
        return tuple(dict.fromkeys((*(one for one in fitting if one in everybody), *everybody)))

    def card(self, person_id: PersonId) -> SortCard:
        """Return what is known of somebody. Raises NotFound."""
        person, today = self._store.get(Person, person_id), self._clock.today()
        line = self._queries.lines(self._queries.rows_of([person_id]), today)[0]
        found = ((goal, self._fit.fit_of(person_id, goal)) for goal in self._active())
        guesses = [Guess(goal, fit) for goal, fit in found if fit is not None]
        also, count = self._queries.also_at(line.organisation, person_id, MOST_NAMED)
        return SortCard(
            person=person,
            line=line,
            tie=tie_of(line.clocks.contact, person.met_day, today),
            guesses=tuple(sorted(guesses, key=lambda guess: (not guess.is_likely, -guess.fit.value))),
            also_there=also,
            also_count=count,
        )

    def answer(
        self, person_id: PersonId, answer: SortAnswer, goal_id: GoalId | None = None, note: str = ""
    ) -> None:
        """Sort somebody: whoever shall be approached is linked with a goal, where one is given."""
        person = self._store.get(Person, person_id)
        if answer is SortAnswer.REMOVE:
            with self._store.transaction(Action.DELETE_PEOPLE) as tx:
                tx.remove(person)
            return
        linked = {one.goal_id for one in self._store.find(GoalHelp, person_id=person_id)}
        with self._store.transaction(Action.SORT_PERSON) as tx:
            tx.update(noted(sorted_person(person, answer, self._clock.today()), note))
            if answer is SortAnswer.APPROACH and goal_id is not None and goal_id not in linked:
                made = GoalHelpId(self._clock.new_id())
                tx.add(GoalHelp(id=made, person_id=person_id, goal_id=goal_id))

    def note(self, person_id: PersonId, note: str) -> None:
        """Keep a note about somebody whose answer is still to come."""
        person = self._store.get(Person, person_id)
        with self._store.transaction(Action.CHANGE_PERSON) as tx:
            tx.update(noted(person, note))

    def _active(self) -> tuple[Goal, ...]:
        return self._store.find(Goal, state=GoalState.ACTIVE.value)
