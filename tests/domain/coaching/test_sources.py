"""Every rule says where it comes from; a habit claims no study."""

from __future__ import annotations

from mentorkit.domain.coaching.notes import Rule
from mentorkit.domain.coaching.sources import SOURCES, Strength


def test_every_rule_has_a_source() -> None:
    assert set(SOURCES) == set(Rule)


def test_only_a_habit_has_no_name() -> None:
    for source in SOURCES.values():
        assert bool(source.name) is (source.strength is not Strength.PRACTICE)
