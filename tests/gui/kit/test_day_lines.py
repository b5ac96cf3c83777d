"""A day line understands while somebody types and shows its understanding in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QVBoxLayout

from mentorkit.gui.kit.day_lines import DayLine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme

DAY = date(2026, 3, 17)


def _read(text: str) -> date | None:
    return DAY if text == "tue" else None


@pytest.fixture
def line(theme: Theme, host: QWidget, qtbot: QtBot) -> DayLine:
    made = DayLine(
        theme,
        "Day",
        "day",
        _read,
        lambda day: f"Day {day.day}",
        offers=lambda: [("That day", DAY), ("None", None)],
    )
    column = QVBoxLayout(host)
    column.addWidget(made)
    column.addStretch(1)
    with qtbot.waitActive(host):
        host.show()
    made.edit.setFocus()
    return made


def test_what_was_understood_stands_below_while_typing(line: DayLine) -> None:
    QTest.keyClicks(line.edit, "tue")

    assert line.value() == DAY
    assert line.note == "Day 17"


def test_what_was_understood_takes_the_place_of_what_was_typed(line: DayLine) -> None:
    QTest.keyClicks(line.edit, "tue")
    QTest.keyClick(line.edit, Qt.Key.Key_Return)

    assert line.edit.text() == "Day 17"
    assert line.note == ""
    assert line.value() == DAY


def test_what_is_no_day_stays_as_it_was_typed(line: DayLine) -> None:
    QTest.keyClicks(line.edit, "tuf")
    line.edit.clearFocus()

    assert line.value() is None
    assert line.edit.text() == "tuf"
    assert not line.is_readable


def test_an_empty_line_is_readable_and_no_day(line: DayLine) -> None:
    line.set_value(DAY)
    line.edit.clear()
    line.edit.textEdited.emit("")

    assert line.value() is None
    assert line.is_readable


def test_a_day_can_be_chosen_from_the_menu(line: DayLine, qtbot: QtBot) -> None:
    assert line.arrow is not None
    line.arrow.click()
    menu = line.findChildren(QMenu)[0]
    assert [action.text() for action in menu.actions()] == ["That day", "None"]

    with qtbot.waitSignals([line.edited, line.left]):
        menu.actions()[0].trigger()
    menu.close()

    assert line.value() == DAY
    assert line.edit.text() == "Day 17"


def test_the_arrow_stays_at_the_end(line: DayLine, host: QWidget) -> None:
    assert line.arrow is not None
    assert line.arrow.geometry().right() > line.edit.width() - 10
    host.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    line.edit.resize(line.edit.width() - 1, line.edit.height())

    assert line.arrow.geometry().left() < 10


def test_a_new_day_is_typed_over_the_old_one(line: DayLine) -> None:
    line.edit.clearFocus()
    line.set_value(DAY)
    line.edit.setFocus()

    assert line.edit.selectedText() == "Day 17"


def test_a_line_that_does_not_echo_stays_quiet(theme: Theme, qtbot: QtBot) -> None:
    quiet = DayLine(theme, "", "quiet", _read, str, placeholder="When", echoes=False)
    qtbot.addWidget(quiet)
    quiet.set_value(DAY)

    assert quiet.note == ""
    assert quiet.arrow is None
