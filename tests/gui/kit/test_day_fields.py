"""Fields for days: what is typed is echoed in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest

from mentorkit.domain.days import Day
from mentorkit.domain.errors import Invalid
from mentorkit.gui.kit.day_fields import DayField, PartialDayField, languages_of_place, order_of_place
from tests.builders import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


@pytest.fixture
def in_place() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


def a_field(qtbot: QtBot, theme: Theme, *, past: bool = True) -> DayField:
    field = DayField(theme, "When", "when", lambda: TODAY, past=past)
    qtbot.addWidget(field)
    return field


def test_a_day_typed_is_read_and_said_in_full(qtbot: QtBot, theme: Theme) -> None:
    field = a_field(qtbot, theme)
    QTest.keyClicks(field.edit, "last tue")
    assert field.day() == date(2026, 3, 17)
    assert "2026" in field.note
    assert "17" in field.note


def test_planning_looks_ahead(qtbot: QtBot, theme: Theme) -> None:
    field = a_field(qtbot, theme, past=False)
    QTest.keyClicks(field.edit, "tue")
    assert field.day() == date(2026, 3, 24)


def test_what_is_no_day_is_not_echoed_and_raises(qtbot: QtBot, theme: Theme) -> None:
    field = a_field(qtbot, theme)
    QTest.keyClicks(field.edit, "soonish")
    assert field.note == ""
    with pytest.raises(Invalid):
        field.day()


def test_an_empty_field_is_no_day(qtbot: QtBot, theme: Theme) -> None:
    field = a_field(qtbot, theme)
    field.set_day(date(2026, 3, 1))
    assert field.value() == "1 Mar" or field.value() == "Mar 1"
    field.set_day(None)
    assert field.day() is None


def test_a_day_known_in_part_stays_so(qtbot: QtBot, theme: Theme) -> None:
    field = PartialDayField(theme, "Since", "since", lambda: TODAY)
    qtbot.addWidget(field)
    QTest.keyClicks(field.edit, "may 2024")
    assert field.day() == Day(2024, 5)
    assert field.note == "May 2024"
    assert field.written(Day(2019)) == "2019"
    assert field.written(None) == ""
    field.edit.clear()
    assert field.day() is None
    QTest.keyClicks(field.edit, "once")
    assert field.note == ""
    with pytest.raises(Invalid):
        field.day()


@pytest.mark.usefixtures("in_place")
@pytest.mark.parametrize(
    ("name", "order"), [("en_US", "MDY"), ("de_DE", "DMY"), ("ja_JP", "YMD"), ("C", "DMY")]
)
def test_numbers_are_read_in_the_order_of_the_place(name: str, order: str) -> None:
    QLocale.setDefault(QLocale(name))
    assert order_of_place() == order


@pytest.mark.usefixtures("in_place")
def test_days_may_be_typed_in_the_language_of_the_place() -> None:
    QLocale.setDefault(QLocale("de_DE"))
    assert languages_of_place()[0] == "de"
