"""Tests of when a series meets next."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from mentorkit.domain.invitations import MOST_STEPS, Invitation, Series, coming

FIRST = datetime(2026, 1, 5, 9, tzinfo=UTC)
NOW = datetime(2026, 3, 18, 9, tzinfo=UTC)


def later(starts: datetime, days: int) -> datetime:
    return starts + timedelta(days=days)


def invited(series: Series | None) -> Invitation:
    return Invitation("uid", "Catch-up", FIRST, "", 45, series=series)


@pytest.mark.parametrize(
    ("series", "day"),
    [
        (None, FIRST),
        (Series(7), datetime(2026, 3, 23, 9, tzinfo=UTC)),
        (
            Series(7, without=frozenset({datetime(2026, 3, 23, 9, tzinfo=UTC)})),
            datetime(2026, 3, 30, 9, tzinfo=UTC),
        ),
        (Series(7, count=3), FIRST),
        (Series(7, until=datetime(2026, 2, 1, tzinfo=UTC)), FIRST),
        (Series(1), NOW),
    ],
)
def test_a_series_is_on_the_first_day_that_is_not_over(series: Series | None, day: datetime) -> None:
    assert coming(invited(series), NOW, later).starts == day


def test_a_series_that_never_reaches_today_or_leaves_the_calendar_keeps_its_first_day() -> None:
    far = NOW + timedelta(days=MOST_STEPS)
    assert coming(invited(Series(1)), far + timedelta(days=200), later).starts == FIRST

    def beyond(starts: datetime, days: int) -> datetime:
        raise OverflowError

    assert coming(invited(Series(7)), NOW, beyond).starts == FIRST
