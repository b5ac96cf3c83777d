"""Tests of the goals of the invented person."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mentorkit.domain.goals import Goal, GoalHelp, GoalState, Skill, SkillRating, checked_goal, checked_skill
from mentorkit.services.demo import fill
from mentorkit.services.demo_goals import fill_goals
from tests.builders import me

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock

DEMO = Path(__file__).parents[2] / "resources" / "demo"


def test_the_goals_told_are_kept_with_the_people_there(services: Services, clock: FakeClock) -> None:
    with services.store.transaction("first run") as tx:
        tx.add(me())
    fill(services.store, (DEMO / "people.json").read_text("utf-8"), clock)
    fill_goals(services.store, (DEMO / "goals.json").read_text("utf-8"), clock)
    goals = services.store.all(Goal)
    assert {goal.state for goal in goals} == {GoalState.ACTIVE, GoalState.REACHED}
    assert len({goal.colour for goal in goals}) == len(goals)
    for goal in goals:
        assert checked_goal(goal).started < clock.today()
    for skill in services.store.all(Skill):
        ratings = services.store.find(SkillRating, skill_id=checked_skill(skill).id)
        assert ratings[-1].level == skill.now
        assert list(ratings) == sorted(ratings, key=lambda one: one.day)
    first = services.goals.page(goals[0].id)
    assert len(first.linked) == 5
    assert [bool(place.done) for place in first.places] == [True, False]
    assert first.notes[0].day > first.notes[-1].day
    skills = {skill.id for skill in services.store.all(Skill)}
    assert all(set(one.skills) <= skills for one in services.store.all(GoalHelp))
    alone = next(line for line in services.goals.lines() if not line.stages)
    assert services.fit.best(alone.goal, 3)
