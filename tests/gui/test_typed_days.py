"""Typed days follow the place of the computer."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale

from mentorkit.gui.typed_days import languages_of_place, order_of_place, read_day, read_due
from tests.builders import TODAY


@pytest.mark.parametrize(("place", "order"), [("de_DE", "DMY"), ("en_US", "MDY"), ("sv_SE", "YMD")])
def test_the_order_of_numbers_follows_the_place(place: str, order: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(place))
    try:
        assert order_of_place() == order
        assert place[:2] in languages_of_place()
        assert read_day("2026-03-01", TODAY, past=True) == date(2026, 3, 1)
    finally:
        QLocale.setDefault(before)


def test_a_weekday_lies_behind_when_logging_and_ahead_when_planning() -> None:
    assert read_day("tue", TODAY, past=True) == TODAY - timedelta(days=1)
    assert read_day("tue", TODAY, past=False) == TODAY + timedelta(days=6)


def test_numbers_within_a_sentence_follow_the_place_too() -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("en_US"))
        assert read_due("Pay by 4/5", TODAY) == date(2026, 4, 5)
        QLocale.setDefault(QLocale("de_DE"))
        assert read_due("Pay by 4.5.", TODAY) == date(2026, 5, 4)
    finally:
        QLocale.setDefault(before)
