"""Every member of an enum people see has words, and days are said as people say them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from mentorkit.domain import rhythm
from mentorkit.domain.days import Day
from mentorkit.domain.people import Stage
from mentorkit.domain.rhythm import RhythmState
from mentorkit.gui import texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import StrEnum

TODAY = date(2025, 10, 14)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize("kind", texts.WORDS)
def test_every_member_has_words_of_its_own(kind: type[StrEnum]) -> None:
    words = [texts.word(member) for member in kind]
    assert all(words)
    assert len(set(words)) == len(words)


def test_members_of_equal_value_keep_their_own_words() -> None:
    assert texts.word(RhythmState.NONE) == "No rhythm"


def test_no_stage_is_not_sorted() -> None:
    assert texts.stage_word(None) == "Not sorted"
    assert texts.stage_word(Stage.MENTOR) == "Mentor"


@pytest.mark.parametrize("days", rhythm.CHOICES)
def test_every_rhythm_offered_has_a_name(days: int) -> None:
    assert "day" not in texts.rhythm_word(days)


@pytest.mark.parametrize(("days", "words"), [(None, "No rhythm"), (1, "Every day"), (10, "Every 10 days")])
def test_other_rhythms_are_said_in_days(days: int | None, words: str) -> None:
    assert texts.rhythm_word(days) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2025, 10, 14), "Today"),
        (date(2025, 10, 15), "Tomorrow"),
        (date(2025, 10, 13), "Yesterday"),
        (date(2025, 10, 17), "Friday"),
        (date(2025, 10, 21), "21 Oct"),
        (date(2025, 8, 25), "25 Aug"),
        (date(2026, 1, 12), "12 Jan 2026"),
    ],
)
def test_days_are_said_by_their_distance(day: date, words: str) -> None:
    assert texts.day_word(day, TODAY) == words


@pytest.mark.parametrize(
    ("country", "same_year", "other_year"),
    [
        ("en_US", "Oct 21", "Jan 12, 2026"),
        ("de_DE", "21. Okt", "12. Jan. 2026"),
        ("es_ES", "21 de oct", "12 de ene de 2026"),
        ("ja_JP", "10月21日", "2026年1月12日"),
    ],
)
def test_the_order_is_that_of_the_locale(country: str, same_year: str, other_year: str) -> None:
    QLocale.setDefault(QLocale(country))
    assert texts.short_day(date(2025, 10, 21), TODAY) == same_year
    assert texts.short_day(date(2026, 1, 12), TODAY) == other_year


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2025, 10, 14), "Today"),
        (date(2025, 10, 13), "Yesterday"),
        (date(2025, 10, 6), "8 days ago"),
        (date(2025, 8, 26), "7 weeks ago"),
        (date(2025, 5, 14), "5 months ago"),
        (date(2024, 10, 1), "1 year ago"),
        (date(2022, 10, 1), "3 years ago"),
    ],
)
def test_spans_are_said_in_the_unit_people_use(day: date, words: str) -> None:
    assert texts.ago(day, TODAY) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [(date(2025, 10, 6), "8 days late"), (date(2025, 10, 13), "1 day late"), (date(2025, 10, 14), "Today")],
)
def test_what_is_past_is_late(day: date, words: str) -> None:
    assert texts.due_word(day, TODAY) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [(Day(2024), "2024"), (Day(2024, 9), "September 2024"), (Day(2024, 9, 3), "3 Sept 2024")],
)
def test_a_day_is_said_as_exactly_as_it_is_known(day: Day, words: str) -> None:
    assert texts.known_day(day, TODAY) == words
