"""What differs is counted and named field by field."""

from __future__ import annotations

from typing import Any

import pytest

from mentorkit.domain.exits.differences import Difference, Proof, compared

ADA: tuple[str, dict[str, Any]] = ("1", {"name": "Ada", "tags": ["a"]})
BO: tuple[str, dict[str, Any]] = ("2", {"name": "Bo", "tags": []})


def test_the_same_has_no_difference() -> None:
    tally = compared("person", [ADA, BO], [ADA, BO])
    assert (tally.exported, tally.came_back, tally.fields, tally.differences) == (2, 2, 4, 0)
    assert (Proof((tally, tally)).records, Proof((tally,)).fields) == (4, 4)
    assert (Proof((tally,)).count("person"), Proof((tally,)).count("goal")) == (2, 0)


@pytest.mark.parametrize(
    ("after", "named"),
    [
        ([ADA], [("2", "")]),
        ([ADA, BO, ("3", {})], [("3", "")]),
        ([ADA, ("2", {"name": "Bob", "tags": []})], [("2", "name")]),
        ([ADA, ("2", {"name": "Bo"})], [("2", "tags")]),
        ([ADA, ("2", {"name": "Bo", "tags": [], "more": 1})], [("2", "more")]),
        ([BO, ADA], [("", "")]),
    ],
)
def test_each_difference_is_named(
    after: list[tuple[str, dict[str, Any]]], named: list[tuple[str, str]]
) -> None:
    tally = compared("person", [ADA, BO], after)
    assert list(tally.named) == [Difference(*one) for one in named]
    assert Proof((tally,)).differences == len(named)
