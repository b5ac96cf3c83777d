"""A day says exactly as much as is known."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.days import Day, Precision
from tests import values


@given(values.days)
def test_a_day_survives_being_written(day: Day) -> None:
    assert Day.parse(day.iso) == day


@given(st.dates())
def test_an_exact_day_stands_for_its_date_alone(day: date) -> None:
    assert (Day.of(day).first, Day.of(day).last) == (day, day)
    assert Day.of(day).iso == day.isoformat()


@given(values.days)
def test_a_vague_day_covers_its_whole_month_or_year(day: Day) -> None:
    covered = (day.last - day.first).days + 1
    expected = {Precision.DAY: {1}, Precision.MONTH: {28, 29, 30, 31}, Precision.YEAR: {365, 366}}
    assert covered in expected[day.precision]
    assert day.first.year == day.last.year == day.year
    if day.last < date.max:
        after = day.last + timedelta(days=1)
        same = {Precision.MONTH: after.month == day.month, Precision.YEAR: after.year == day.year}
        assert not same.get(day.precision, False)


@pytest.mark.parametrize(
    ("text", "precision"),
    [("2024", Precision.YEAR), ("2024-02", Precision.MONTH), ("2024-02-29", Precision.DAY)],
)
def test_precision_follows_from_what_is_written(text: str, precision: Precision) -> None:
    assert Day.parse(text).precision is precision


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24",
        "2024-2",
        "2024-02-30",
        "2023-02-29",
        "2024-13",
        "2024-00",
        "2024-05-00",
        "2024-00-05",
        "0000",
        "2024-05-03\n",
        "٢٠٢٤",
        "2024-05-03T00",
    ],
)
def test_what_is_no_iso_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Day.parse(text)


def test_a_day_without_its_month_is_refused() -> None:
    with pytest.raises(ValueError):
        Day(2024, None, 3)


def test_days_of_different_precision_have_no_order() -> None:
    with pytest.raises(TypeError):
        sorted([Day(2024), Day(2024, 5)])  # type: ignore[type-var]  # the point of the test
