"""Bringing people to mind: questions filled from what is known about me, and the names that answer them."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from mentorkit.domain.folding import words_of
from mentorkit.domain.frozen import frozen
from mentorkit.domain.goals import Goal, GoalHelp, GoalHelpId, Skill
from mentorkit.domain.people import Person, PersonId, Role, Stage, checked_person
from mentorkit.domain.prompts import KNOWN, asked_about
from mentorkit.services.actions import Action
from mentorkit.system.folders import resources

if TYPE_CHECKING:
    from mentorkit.domain.clock import Clock
    from mentorkit.domain.goals import GoalId
    from mentorkit.domain.prompts import Asked
    from mentorkit.storage.store import Store


@frozen
class Named:
    """Whom a name stands for."""

    person: Person
    was_known: bool
    """Whether they were in the book already."""


class PromptService:
    """Asks who could help with a goal, and keeps who came to mind."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def asked(self, goal_id: GoalId) -> tuple[Asked, ...]:
        """Return the questions about a goal. Raises NotFound."""
        goal = self._store.get(Goal, goal_id)
        abouts = [skill.name for skill in self._store.find(Skill, goal_id=goal_id)] or [goal.title]
        me = self._store.first(Person, is_me=True)
        roles = self._store.find(Role, person_id=me.id)
        return asked_about(abouts, roles, self._school_words, self._clock.today())

    def name(self, goal_id: GoalId, asked: Asked, name: str, known: PersonId | None = None) -> Named:
        """Keep who came to mind: *To approach*, how they are known filled in, linked with the goal.

        `known` is somebody of the book who was meant. Without it somebody of the very same name is
        linked rather than made twice. One step of undo. Raises Invalid without a name.
        """
        found = self._store.get(Person, known) if known is not None else self._of_name(name)
        person = found or Person(id=PersonId(self._clock.new_id()), shown=" ".join(name.split()))
        checked_person(person)
        filled = replace(
            person,
            stage=person.stage or Stage.TO_APPROACH,
            ask_again=None,
            known_as=person.known_as or KNOWN[asked.prompt],
            met_where=person.met_where or asked.where.strip(),
        )
        linked = self._store.find(GoalHelp, goal_id=goal_id, person_id=person.id)
        with self._store.transaction(Action.LINK_GOAL) as tx:
            if found is None:
                tx.add(filled)
            elif filled != person:
                tx.update(filled)
            if not linked:
                made = GoalHelpId(self._clock.new_id())
                tx.add(GoalHelp(id=made, person_id=person.id, goal_id=goal_id))
        return Named(filled, was_known=found is not None)

    def _of_name(self, name: str) -> Person | None:
        """Return the one person of this very name, whatever its accents and capitals; else None."""
        wanted = words_of(name)
        alike = [
            person
            for person in self._store.all(Person)
            if not person.is_me and words_of(person.shown) == wanted
        ]
        return alike[0] if wanted and len(alike) == 1 else None

    @cached_property
    def _school_words(self) -> frozenset[str]:
        told = json.loads((resources() / "words" / "schools.json").read_text(encoding="utf-8"))
        return frozenset(" ".join(words_of(word)) for word in told["beginnings"])
