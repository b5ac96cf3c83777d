"""A tie is called by when it last moved."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mentorkit.domain.days import Day
from mentorkit.domain.ties import Tie, tie_of
from tests.builders import TODAY


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("contact", "tie"),
    [(0, Tie.CURRENT), (365, Tie.CURRENT), (366, Tie.WEAK), (1094, Tie.WEAK), (1095, Tie.DORMANT)],
)
def test_the_last_contact_says_how_alive_a_tie_is(contact: int, tie: Tie) -> None:
    assert tie_of(days_ago(contact), Day(2001), TODAY) is tie


def test_without_a_contact_it_is_when_the_tie_began() -> None:
    assert tie_of(None, Day.of(days_ago(20)), TODAY) is Tie.NEW
    assert tie_of(None, Day(2024, 5), TODAY) is Tie.WEAK
    assert tie_of(None, Day(2022), TODAY) is Tie.DORMANT
    assert tie_of(None, Day(TODAY.year), TODAY) is Tie.NEW
    assert tie_of(None, None, TODAY) is Tie.NOT_KNOWN
