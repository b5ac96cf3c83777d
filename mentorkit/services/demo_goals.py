"""The goals of the invented person: turns their text into records as of today and keeps them."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from mentorkit.domain.days import Day
from mentorkit.domain.frozen import frozen
from mentorkit.domain.goals import (
    Goal,
    GoalHelp,
    GoalHelpId,
    GoalId,
    GoalPlace,
    GoalPlaceId,
    GoalState,
    GoalTask,
    GoalTaskId,
    PlaceKind,
    ProgressNote,
    ProgressNoteId,
    Skill,
    SkillId,
    SkillRating,
    SkillRatingId,
    Support,
)
from mentorkit.domain.people import Person, PersonId
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.records import Record, RecordId
    from mentorkit.storage.store import Store

_WORDS = ("title", "want", "why", "measure", "obstacle", "plan")


def fill_goals(store: Store, text: str, clock: Clock) -> None:
    """Keep the goals told by `text` (JSON of `resources/demo/goals.json`) for the people already there."""
    people = {person.shown: person.id for person in store.all(Person)}
    reader = _Reader(clock.today(), clock.new_id, people)
    with store.transaction(Action.FILL_DEMO) as tx:
        for number, told in enumerate(json.loads(text)["goals"]):
            for record in reader.records(told, number):
                tx.add(record)


@frozen
class _Reader:
    today: date
    new_id: Callable[[], RecordId]
    people: Mapping[str, PersonId]

    def records(self, told: dict[str, Any], number: int) -> Iterator[Record]:
        """Yield the goal at a place of the list, then what belongs to it."""
        goal = self._goal(told, number)
        yield goal
        skills: dict[str, SkillId] = {}
        for item in told.get("skills", ()):
            ratings = item["ratings"]
            skill = Skill(
                id=SkillId(self.new_id()),
                goal_id=goal.id,
                name=item["name"],
                start=item["start"],
                now=ratings[-1][1],
                target=item["target"],
            )
            skills[skill.name] = skill.id
            yield skill
            for day, level in ratings:
                at = self._date(day)
                yield SkillRating(id=SkillRatingId(self.new_id()), skill_id=skill.id, day=at, level=level)
        yield from self._lines(told, goal.id)
        yield from self._helps(told, goal.id, skills)

    def _goal(self, told: dict[str, Any], number: int) -> Goal:
        until = told.get("until")
        return Goal(
            id=GoalId(self.new_id()),
            until=self._month(until) if until is not None else None,
            supports=tuple(Support(name) for name in told.get("supports", ())),
            state=GoalState(told.get("state", GoalState.ACTIVE)),
            started=self._date(told["started"]),
            closed=self._date(told["closed"]) if "closed" in told else None,
            colour=(1, 5, 2, 3, 4, 6)[number % 6],
            **{name: told.get(name, "") for name in _WORDS},
        )

    def _lines(self, told: dict[str, Any], goal_id: GoalId) -> Iterator[Record]:
        for item in told.get("tasks", ()):
            due, done = (self._date(item[name]) if name in item else None for name in ("due", "done"))
            yield GoalTask(
                id=GoalTaskId(self.new_id()), goal_id=goal_id, text=item["text"], due=due, done=done
            )
        for item in told.get("places", ()):
            yield GoalPlace(
                id=GoalPlaceId(self.new_id()),
                goal_id=goal_id,
                what=PlaceKind(item["what"]),
                text=item["text"],
                done=self._date(item["done"]) if "done" in item else None,
            )
        for day, text in reversed(told.get("notes", ())):
            yield ProgressNote(
                id=ProgressNoteId(self.new_id()), goal_id=goal_id, day=self._date(day), text=text
            )

    def _helps(
        self, told: dict[str, Any], goal_id: GoalId, skills: Mapping[str, SkillId]
    ) -> Iterator[Record]:
        for item in told.get("people", ()):
            yield GoalHelp(
                id=GoalHelpId(self.new_id()),
                person_id=self.people[item["person"]],
                goal_id=goal_id,
                skills=tuple(skills[name] for name in item.get("skills", ())),
                supports=tuple(Support(name) for name in item.get("supports", ())),
            )

    def _date(self, days: int) -> date:
        return self.today + timedelta(days=days)

    def _month(self, days: int) -> Day:
        day = self._date(days)
        return Day(day.year, day.month)
