"""A goal in one sentence of the user's own words."""

from __future__ import annotations

import pytest

from mentorkit.gui.goals.words import statement
from tests.builders import a_goal


@pytest.mark.parametrize(
    ("want", "why", "said"),
    [
        ("lead well", "people grow.", "I want lead well, so that people grow."),
        ("I want to lead", "So that people grow", "I want to lead, so that people grow."),
        ("", "so that people grow", "So that people grow."),
        ("", "so thatched roofs last", "So that so thatched roofs last."),
        ("", "so that", "So that so that."),
        (" ", "", ""),
    ],
)
def test_the_beginning_of_the_sentence_is_not_said_twice(want: str, why: str, said: str) -> None:
    assert statement(a_goal(want=want, why=why)) == said
