"""Days as people type them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.days import Day
from mentorkit.services.dates import day_typed, partial_typed
from tests.builders import TODAY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", TODAY),
        (" Yesterday ", date(2026, 3, 17)),
        ("wed", TODAY),
        ("tue", date(2026, 3, 17)),
        ("on thursday", date(2026, 3, 12)),
        ("last tue", date(2026, 3, 17)),
        ("last wednesday", date(2026, 3, 11)),
        ("3 days ago", date(2026, 3, 15)),
        ("a week ago", date(2026, 3, 11)),
        ("2 weeks", date(2026, 3, 4)),
        ("one month ago", date(2026, 2, 18)),
        ("1 year ago", date(2025, 3, 18)),
        ("2024-05-03", date(2024, 5, 3)),
        ("3.5.2024", date(2024, 5, 3)),
        ("3/5/24", date(2024, 5, 3)),
        ("3.5.87", date(1987, 5, 3)),
        ("3.5.", date(2025, 5, 3)),
        ("18.3", TODAY),
        ("29.2.", date(2024, 2, 29)),
        ("3 May", date(2025, 5, 3)),
        ("3rd of may, 2024", date(2024, 5, 3)),
        ("Feb 3", date(2026, 2, 3)),
        ("feb 3rd 2020", date(2020, 2, 3)),
        ("3. Feb. 2020", date(2020, 2, 3)),
    ],
)
def test_a_day_that_has_been_is_read_backwards(text: str, expected: date) -> None:
    assert day_typed(text, TODAY, past=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tomorrow", date(2026, 3, 19)),
        ("wed", TODAY),
        ("tue", date(2026, 3, 24)),
        ("next wed", date(2026, 3, 25)),
        ("last tue", date(2026, 3, 17)),
        ("in 2 weeks", date(2026, 4, 1)),
        ("2 weeks", date(2026, 4, 1)),
        ("in a month", date(2026, 4, 18)),
        ("in 11 months", date(2027, 2, 18)),
        ("3 Feb", date(2027, 2, 3)),
        ("3.5.", date(2026, 5, 3)),
        ("3.5.30", date(2030, 5, 3)),
    ],
)
def test_a_day_to_come_is_read_forwards(text: str, expected: date) -> None:
    assert day_typed(text, TODAY, past=False) == expected


def test_the_place_decides_what_numbers_mean() -> None:
    assert day_typed("5/3/2024", TODAY, past=True, order="MDY") == date(2024, 5, 3)
    assert day_typed("5/3", TODAY, past=True, order="MDY") == date(2025, 5, 3)
    assert day_typed("24/5/3", TODAY, past=True, order="YMD") == date(2024, 5, 3)


@pytest.mark.parametrize(
    "text",
    ["", "   ", "soon", "32.1.2024", "31.2.", "2024-13-01", "12", "24:00", "99.99", "x" * 80,
     "9999 years ago", "0000-01-01", "2024-05", "3 xyz", "xyz 3", "1.2.3.4", "in 9999 years"],
)  # fmt: skip
def test_what_is_no_day_is_refused(text: str) -> None:
    assert day_typed(text, TODAY, past=True) is None


def test_days_beyond_the_calendar_are_refused() -> None:
    assert day_typed("tomorrow", date.max, past=False) is None
    assert day_typed("yesterday", date.min, past=True) is None


def test_other_languages_are_read_when_asked_for() -> None:
    assert day_typed("gestern", TODAY, past=True, languages=("de",)) == date(2026, 3, 17)
    assert partial_typed("Mai 2019", TODAY, languages=("de",)) == Day(2019, 5)
    assert partial_typed("letztes Jahr", TODAY, languages=("de",)) == Day(2025)
    assert partial_typed("hace 3 días", TODAY, languages=("es",)) == Day(2026, 3, 15)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019", Day(2019)),
        ("May 2024", Day(2024, 5)),
        ("sept. 2020", Day(2020, 9)),
        ("May", Day(2025, 5)),
        ("March", Day(2026, 3)),
        ("2024-05", Day(2024, 5)),
        ("05/2024", Day(2024, 5)),
        ("3.5.2024", Day(2024, 5, 3)),
        ("last tue", Day(2026, 3, 17)),
        ("3 May 2024", Day(2024, 5, 3)),
    ],
)
def test_a_day_known_in_part_is_read_as_exactly_as_it_was_typed(text: str, expected: Day) -> None:
    assert partial_typed(text, TODAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("May", Day(2026, 5)),
        ("March", Day(2026, 3)),
        ("Feb", Day(2027, 2)),
        ("in a year", Day(2027, 3, 18)),
        ("3 January", Day(2027, 1, 3)),
        ("2028", Day(2028)),
    ],
)
def test_a_day_still_to_come_is_never_the_last_of_its_name(text: str, expected: Day) -> None:
    assert partial_typed(text, TODAY, past=False) == expected


@pytest.mark.parametrize("text", ["", "0000", "13/2024", "2024-13", "sometime", "May 0000", "x" * 80, "77"])
def test_what_is_no_part_of_a_day_is_refused(text: str) -> None:
    assert partial_typed(text, TODAY) is None


def test_a_name_that_the_library_stumbles_over_is_no_day(monkeypatch: pytest.MonkeyPatch) -> None:
    from dateparser.date import DateDataParser

    def stumble(*_: object) -> None:
        raise OverflowError

    monkeypatch.setattr(DateDataParser, "get_date_data", stumble)
    assert day_typed("some day", TODAY, past=True) is None


@given(
    st.dates(),
    st.sampled_from(["{:%Y-%m-%d}", "{0.day}.{0.month}.{0.year:04}", "{0.day} {0:%B} {0.year:04}"]),
)
def test_a_day_written_out_reads_as_itself(day: date, form: str) -> None:
    written = day.isoformat() if form.startswith("{:%Y") else form.format(day)
    assert day_typed(written, TODAY, past=True) == day


@given(st.text(max_size=12, alphabet="0123456789./- "))
def test_no_line_of_numbers_is_too_odd(text: str) -> None:
    assert day_typed(text, TODAY, past=False) is None or isinstance(day_typed(text, TODAY, past=False), date)
    assert partial_typed(text, TODAY) is None or isinstance(partial_typed(text, TODAY), Day)
