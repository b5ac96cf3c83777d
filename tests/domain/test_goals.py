"""A goal says something, its skills stay on the ladder, and goals are told apart."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.goals import COLOURS, checked_goal, checked_skill, next_colour
from tests.builders import a_goal, a_skill


def test_a_goal_without_a_title_is_refused() -> None:
    with pytest.raises(Invalid) as refused:
        checked_goal(a_goal(" \t"))
    assert (refused.value.field, refused.value.why) == ("title", Why.EMPTY)
    goal = a_goal()
    assert checked_goal(goal) is goal


@pytest.mark.parametrize("name", ["start", "now", "target"])
@pytest.mark.parametrize("level", [0, 6])
def test_no_level_leaves_the_ladder(name: str, level: int) -> None:
    changed: dict[str, Any] = {name: level}
    with pytest.raises(Invalid) as refused:
        checked_skill(replace(a_skill(a_goal()), **changed))
    assert refused.value.field == name


def test_a_skill_has_a_name() -> None:
    with pytest.raises(Invalid) as refused:
        checked_skill(a_skill(a_goal(), " "))
    assert refused.value.field == "name"
    skill = a_skill(a_goal(), start=1, now=5, target=5)
    assert checked_skill(skill) is skill


def test_goals_share_a_mark_only_when_all_are_taken() -> None:
    used: list[int] = []
    for _ in range(COLOURS):
        used.append(next_colour(used))
    assert used == [1, 2, 3, 4, 5, 6]
    assert next_colour([*used, 1]) == 2
