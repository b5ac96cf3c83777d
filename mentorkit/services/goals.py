"""What can be done with goals: write them, rate skills, note progress, and say who helps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.frozen import frozen
from mentorkit.domain.goals import (
    MOST_TASKS,
    Goal,
    GoalHelp,
    GoalId,
    GoalPlace,
    GoalPlaceId,
    GoalState,
    GoalTask,
    GoalTaskId,
    ProgressNote,
    ProgressNoteId,
    Skill,
    SkillId,
    SkillRating,
    SkillRatingId,
    checked_goal,
    checked_skill,
    next_colour,
)
from mentorkit.domain.people import Person, Stage
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.days import Day
    from mentorkit.domain.goals import PlaceKind, Support
    from mentorkit.domain.lines import PersonLine
    from mentorkit.storage.queries import Queries
    from mentorkit.storage.store import Store
    from mentorkit.storage.transactions import Transaction


@frozen
class LinkedPerson:
    """Somebody linked with a goal."""

    help: GoalHelp
    line: PersonLine


@frozen
class GoalLine:
    """A goal as a row of the list, with who is linked by stage."""

    goal: Goal
    stages: tuple[Stage | None, ...]
    """The stage of everybody linked."""


@frozen
class GoalPage:
    """Everything the page of a goal shows."""

    goal: Goal
    skills: tuple[Skill, ...]
    tasks: tuple[GoalTask, ...]
    places: tuple[GoalPlace, ...]
    notes: tuple[ProgressNote, ...]
    """The newest first."""
    linked: tuple[LinkedPerson, ...]
    """Nearest stage first, then by name."""


Part = GoalTask | GoalPlace | ProgressNote
"""What a goal has below its skills."""

_NEAREST = (Stage.MENTOR, Stage.IN_CONVERSATION, Stage.APPROACHED, Stage.TO_APPROACH, Stage.PAST_MENTOR)


class GoalService:
    """Goals, one method an intention."""

    def __init__(self, store: Store, queries: Queries, clock: Clock) -> None:
        self._store = store
        self._queries = queries
        self._clock = clock

    # Reading

    def lines(self) -> tuple[GoalLine, ...]:
        """Return every goal, the active ones first, then paused, reached and let go; the oldest first."""
        order = list(GoalState)
        goals = sorted(self._store.all(Goal), key=lambda goal: (order.index(goal.state), goal.id))
        helps = self._store.all(GoalHelp)
        stages = {one.person_id: self._store.get(Person, one.person_id).stage for one in helps}
        return tuple(
            GoalLine(goal, tuple(stages[one.person_id] for one in helps if one.goal_id == goal.id))
            for goal in goals
        )

    def active(self) -> tuple[Goal, ...]:
        """Return the goals worked on now, the oldest first."""
        return self._store.find(Goal, state=GoalState.ACTIVE.value)

    def page(self, goal_id: GoalId) -> GoalPage:
        """Return everything the page of a goal shows. Raises NotFound."""
        goal = self._store.get(Goal, goal_id)
        helps = {one.person_id: one for one in self._store.find(GoalHelp, goal_id=goal_id)}
        lines = self._queries.lines(self._queries.rows_of(helps), self._clock.today())
        notes = self._store.find(ProgressNote, goal_id=goal_id)
        return GoalPage(
            goal=goal,
            skills=self._store.find(Skill, goal_id=goal_id),
            tasks=self._store.find(GoalTask, goal_id=goal_id),
            places=self._store.find(GoalPlace, goal_id=goal_id),
            notes=tuple(sorted(notes, key=lambda note: (note.day, note.id), reverse=True)),
            linked=tuple(sorted((LinkedPerson(helps[line.id], line) for line in lines), key=_nearness)),
        )

    def ratings(self, skill: Skill) -> tuple[SkillRating, ...]:
        """Return how a skill was rated over time, the oldest first."""
        return self._store.find(SkillRating, skill_id=skill.id)

    # Goals

    def add(self, title: str, why: str = "", until: Day | None = None, skills: Sequence[str] = ()) -> Goal:
        """Add a goal and its skills as one step. Raises Invalid for an empty title."""
        goal = checked_goal(
            Goal(
                id=GoalId(self._clock.new_id()),
                title=" ".join(title.split()),
                why=why.strip(),
                until=until,
                started=self._clock.today(),
                colour=next_colour(one.colour for one in self._store.all(Goal)),
            )
        )
        names = dict.fromkeys(name for skill in skills if (name := " ".join(skill.split())))
        with self._store.transaction(Action.ADD_GOAL) as tx:
            tx.add(goal)
            for name in names:
                self._add_skill(tx, Skill(id=SkillId(self._clock.new_id()), goal_id=goal.id, name=name))
        return goal

    def change(self, goal: Goal) -> None:
        """Keep a goal's new values."""
        with self._store.transaction(Action.CHANGE_GOAL) as tx:
            tx.update(checked_goal(goal))

    def change_supports(self, goal_id: GoalId, supports: Sequence[Support]) -> None:
        """Say which kinds of support a goal wants."""
        self.change(replace(self._store.get(Goal, goal_id), supports=tuple(supports)))

    def set_state(self, goal_id: GoalId, state: GoalState) -> None:
        """Pause, reach, let go or take up a goal; what ends gets the day it ended."""
        ends = state in (GoalState.REACHED, GoalState.LET_GO)
        goal = self._store.get(Goal, goal_id)
        with self._store.transaction(Action.SET_GOAL_STATE) as tx:
            tx.update(replace(goal, state=state, closed=self._clock.today() if ends else None))

    def delete(self, goal_id: GoalId) -> None:
        """Delete a goal with its skills, tasks, notes and links; the people stay."""
        with self._store.transaction(Action.DELETE_GOAL) as tx:
            tx.remove(self._store.get(Goal, goal_id))

    # Skills

    def add_skill(self, goal_id: GoalId, name: str) -> Skill:
        """Add a skill at the start of its ladder. Raises Invalid for an empty name."""
        skill = Skill(id=SkillId(self._clock.new_id()), goal_id=goal_id, name=" ".join(name.split()))
        with self._store.transaction(Action.ADD_SKILL) as tx:
            self._add_skill(tx, skill)
        return skill

    def change_skill(self, skill: Skill) -> None:
        """Keep a skill's new name, start or target."""
        with self._store.transaction(Action.CHANGE_SKILL) as tx:
            tx.update(checked_skill(skill))

    def rate(self, skill: Skill, level: int) -> None:
        """Say where a skill stands today, from 1 to 5; one rating a day is kept, the last."""
        today = self._clock.today()
        changed = checked_skill(replace(skill, now=level))
        earlier = next((one for one in self.ratings(skill) if one.day == today), None)
        with self._store.transaction(Action.RATE_SKILL) as tx:
            tx.update(changed)
            if earlier is not None:
                tx.update(replace(earlier, level=level))
            else:
                tx.add(self._rating(skill.id, today, level))

    def remove_skill(self, skill: Skill) -> None:
        """Remove a skill with its ratings; who helped with it stays linked with the goal."""
        with self._store.transaction(Action.REMOVE_SKILL) as tx:
            for one in self._store.find(GoalHelp, goal_id=skill.goal_id):
                tx.update(replace(one, skills=tuple(kept for kept in one.skills if kept != skill.id)))
            tx.remove(skill)

    def _add_skill(self, tx: Transaction, skill: Skill) -> None:
        tx.add(checked_skill(skill))
        tx.add(self._rating(skill.id, self._clock.today(), skill.now))

    def _rating(self, skill_id: SkillId, day: date, level: int) -> SkillRating:
        return SkillRating(id=SkillRatingId(self._clock.new_id()), skill_id=skill_id, day=day, level=level)

    # Tasks and progress

    def add_task(self, goal_id: GoalId, text: str, due: date | None = None) -> GoalTask:
        """Add a step. Raises Invalid for an empty one, and for more than six open ones."""
        if not text.strip():
            raise Invalid("text", Why.EMPTY)
        if len(self._store.find(GoalTask, goal_id=goal_id, done=None)) >= MOST_TASKS:
            raise Invalid("text", Why.TOO_MANY)
        task = GoalTask(id=GoalTaskId(self._clock.new_id()), goal_id=goal_id, text=text.strip(), due=due)
        with self._store.transaction(Action.ADD_GOAL_TASK) as tx:
            tx.add(task)
        return task

    def add_place(self, goal_id: GoalId, what: PlaceKind, text: str) -> GoalPlace:
        """Add a place to look in. Raises Invalid for one without a name."""
        if not text.strip():
            raise Invalid("text", Why.EMPTY)
        new_id = GoalPlaceId(self._clock.new_id())
        place = GoalPlace(id=new_id, goal_id=goal_id, what=what, text=" ".join(text.split()))
        with self._store.transaction(Action.ADD_GOAL_PLACE) as tx:
            tx.add(place)
        return place

    def look_in(self, place: GoalPlace, *, is_done: bool) -> None:
        """Say that I looked in a place, or have yet to."""
        with self._store.transaction(Action.FINISH_GOAL_PLACE) as tx:
            tx.update(replace(place, done=self._clock.today() if is_done else None))

    def finish_task(self, task: GoalTask, *, is_done: bool) -> None:
        """Mark a step as done today, or as open again."""
        with self._store.transaction(Action.FINISH_GOAL_TASK) as tx:
            tx.update(replace(task, done=self._clock.today() if is_done else None))

    def note(self, goal_id: GoalId, text: str) -> ProgressNote:
        """Note progress made today. Raises Invalid when it says nothing."""
        if not text.strip():
            raise Invalid("text", Why.EMPTY)
        note = ProgressNote(
            id=ProgressNoteId(self._clock.new_id()),
            goal_id=goal_id,
            day=self._clock.today(),
            text=text.strip(),
        )
        with self._store.transaction(Action.ADD_PROGRESS) as tx:
            tx.add(note)
        return note

    def change_part(self, part: Part) -> None:
        """Keep the new words of a step, a place or a note. Raises Invalid when nothing is left."""
        if not part.text.strip():
            raise Invalid("text", Why.EMPTY)
        with self._store.transaction(Action.CHANGE_GOAL) as tx:
            tx.update(part)

    def remove_part(self, part: Part) -> None:
        """Remove a step, a place or a note."""
        with self._store.transaction(Action.REMOVE_GOAL_PART) as tx:
            tx.remove(part)


def _nearness(linked: LinkedPerson) -> tuple[int, str]:
    stage = linked.line.stage
    nearness = _NEAREST.index(stage) if stage in _NEAREST else len(_NEAREST)
    return nearness, linked.line.shown.casefold()
