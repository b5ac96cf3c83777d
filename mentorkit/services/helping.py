"""Who helps with which goal: people are linked with goals, their skills, and the support they give."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen
from mentorkit.domain.goals import Goal, GoalHelp, GoalHelpId, GoalState, Skill, Support
from mentorkit.domain.people import Person, PersonId, Stage, checked_person
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.goals import GoalId, SkillId
    from mentorkit.storage.store import Store


@frozen
class HelpedGoal:
    """A goal somebody is linked with, and the skills it takes."""

    goal: Goal
    help: GoalHelp
    skills: tuple[Skill, ...]

    @property
    def helped(self) -> tuple[str, ...]:
        """The names of the skills with which they help."""
        return tuple(skill.name for skill in self.skills if skill.id in self.help.skills)


class HelpService:
    """Links between people and goals, one method an intention."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def of_person(self, person_id: PersonId) -> tuple[HelpedGoal, ...]:
        """Return the goals worked on now that somebody is linked with, the oldest first."""
        helps = {one.goal_id: one for one in self._store.find(GoalHelp, person_id=person_id)}
        return tuple(
            HelpedGoal(goal, helps[goal.id], self._store.find(Skill, goal_id=goal.id))
            for goal in self._store.find(Goal, state=GoalState.ACTIVE.value)
            if goal.id in helps
        )

    def goals_beside(self, person_id: PersonId) -> tuple[Goal, ...]:
        """Return the goals worked on now, those somebody is linked with first, else the oldest first."""
        linked = {one.goal_id for one in self._store.find(GoalHelp, person_id=person_id)}
        active = self._store.find(Goal, state=GoalState.ACTIVE.value)
        return tuple(sorted(active, key=lambda goal: (goal.id not in linked, goal.id)))

    def link(
        self,
        goal_id: GoalId,
        ids: Iterable[PersonId],
        skills: Sequence[SkillId] = (),
        supports: Sequence[Support] = (),
    ) -> None:
        """Link people with a goal; who was not sorted yet becomes *To approach*. One step of undo."""
        linked = {one.person_id for one in self._store.find(GoalHelp, goal_id=goal_id)}
        with self._store.transaction(Action.LINK_GOAL) as tx:
            for person_id in dict.fromkeys(ids):
                person = self._store.get(Person, person_id)
                if person.stage is None:
                    tx.update(replace(person, stage=Stage.TO_APPROACH, ask_again=None))
                if person_id not in linked:
                    tx.add(
                        GoalHelp(
                            id=GoalHelpId(self._clock.new_id()),
                            person_id=person_id,
                            goal_id=goal_id,
                            skills=tuple(skills),
                            supports=tuple(supports),
                        )
                    )

    def link_new(self, goal_id: GoalId, name: str) -> Person:
        """Add somebody by name, *To approach*, and link them with a goal. Raises Invalid without a name."""
        person = Person(
            id=PersonId(self._clock.new_id()), shown=" ".join(name.split()), stage=Stage.TO_APPROACH
        )
        checked_person(person)
        link = GoalHelp(id=GoalHelpId(self._clock.new_id()), person_id=person.id, goal_id=goal_id)
        with self._store.transaction(Action.LINK_GOAL) as tx:
            tx.add(person)
            tx.add(link)
        return person

    def toggle_skill(self, help_: GoalHelp, skill_id: SkillId) -> None:
        """Say that somebody helps with a skill, or no longer does."""
        kept = tuple(one for one in help_.skills if one != skill_id)
        self.change_help(replace(help_, skills=kept if skill_id in help_.skills else (*kept, skill_id)))

    def toggle_support(self, help_: GoalHelp, support: Support) -> None:
        """Say that somebody gives a kind of support, or no longer does; kept in the order of the enum."""
        given = set(help_.supports) ^ {support}
        self.change_help(replace(help_, supports=tuple(one for one in Support if one in given)))

    def change_help(self, help_: GoalHelp) -> None:
        """Keep with what somebody helps, and as what."""
        with self._store.transaction(Action.CHANGE_GOAL_HELP) as tx:
            tx.update(help_)

    def unlink(self, help_: GoalHelp) -> None:
        """Take somebody off a goal."""
        with self._store.transaction(Action.UNLINK_GOAL) as tx:
            tx.remove(help_)
