"""The chip field chooses by typing and lets go by Backspace or a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QVBoxLayout

from mentorkit.gui.kit.chip_fields import ChipField
from mentorkit.gui.kit.suggestions import Suggestion

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme

TOWNS = ("Aachen", "Aalborg", "Bergen", "Bremen")


def _suggest(text: str) -> list[Suggestion]:
    found = [town for town in TOWNS if town.lower().startswith(text.lower())]
    return [Suggestion(town, town, "a town", town[0], "lake") for town in found] + [Suggestion("", text)]


@pytest.fixture
def field(theme: Theme, host: QWidget, qtbot: QtBot) -> ChipField:
    made = ChipField(theme, "Towns", "towns", _suggest, placeholder="Where?", more="and elsewhere")
    column = QVBoxLayout(host)
    column.addWidget(made)
    other = QLineEdit()
    other.setObjectName("other")
    column.addWidget(other)
    column.addStretch(1)
    with qtbot.waitActive(host):
        host.show()
    made.line.setFocus()
    return made


def _texts(field: ChipField) -> list[str]:
    return [chosen.text for chosen in field.value()]


def test_enter_takes_the_first_suggestion(field: ChipField, qtbot: QtBot) -> None:
    QTest.keyClicks(field.line, "b")
    assert field.suggestions.isVisible()

    with qtbot.waitSignal(field.edited):
        QTest.keyClick(field.line, Qt.Key.Key_Return)

    assert _texts(field) == ["Bergen"]
    assert field.line.text() == ""
    assert field.line.placeholderText() == "and elsewhere"
    assert not field.suggestions.isVisible()


def test_arrows_move_through_the_suggestions_and_round(field: ChipField) -> None:
    QTest.keyClicks(field.line, "b")
    QTest.keyClick(field.line, Qt.Key.Key_Down)
    assert field.suggestions.marked == Suggestion("Bremen", "Bremen", "a town", "B", "lake")
    QTest.keyClick(field.line, Qt.Key.Key_Up)
    QTest.keyClick(field.line, Qt.Key.Key_Up)

    QTest.keyClick(field.line, Qt.Key.Key_Tab)

    assert _texts(field) == ["b"]
    assert field.line.hasFocus()


def test_what_is_chosen_is_not_suggested_again(field: ChipField) -> None:
    field.set_value([Suggestion("Bergen", "Bergen")])

    QTest.keyClicks(field.line, "b")

    assert [found.text for found in field.suggestions.all] == ["Bremen", "b"]


def test_backspace_marks_the_last_chip_and_then_removes_it(field: ChipField) -> None:
    field.set_value([Suggestion("1", "One"), Suggestion("2", "Two")])

    QTest.keyClick(field.line, Qt.Key.Key_Backspace)
    assert _texts(field) == ["One", "Two"]
    QTest.keyClick(field.line, Qt.Key.Key_Backspace)

    assert _texts(field) == ["One"]


def test_another_key_lets_go_of_the_mark(field: ChipField) -> None:
    field.set_value([Suggestion("1", "One")])
    QTest.keyClick(field.line, Qt.Key.Key_Backspace)
    QTest.keyClick(field.line, Qt.Key.Key_Left)

    QTest.keyClick(field.line, Qt.Key.Key_Delete)

    assert _texts(field) == ["One"]


def test_backspace_in_an_empty_field_does_nothing(field: ChipField) -> None:
    QTest.keyClick(field.line, Qt.Key.Key_Backspace)

    assert _texts(field) == []


def test_a_click_on_a_chip_removes_it(field: ChipField) -> None:
    field.set_value([Suggestion("1", "One"), Suggestion("2", "Two")])
    chip = field.findChildren(QAbstractButton)[0]
    assert chip.accessibleName() == "Remove One"

    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)

    assert _texts(field) == ["Two"]
    assert field.line.hasFocus()


def test_a_click_on_a_suggestion_takes_it(field: ChipField) -> None:
    QTest.keyClicks(field.line, "b")
    point = field.suggestions.rect().center()
    QTest.mouseMove(field.suggestions, point)

    QTest.mouseClick(field.suggestions, Qt.MouseButton.LeftButton, pos=point)

    assert _texts(field) == ["Bremen"]


def test_escape_takes_only_the_suggestions_away(field: ChipField) -> None:
    QTest.keyClicks(field.line, "b")

    QTest.keyClick(field.line, Qt.Key.Key_Escape)

    assert not field.suggestions.isVisible()
    assert field.line.text() == "b"


def test_an_emptied_line_suggests_nothing(field: ChipField) -> None:
    QTest.keyClicks(field.line, "b")
    QTest.keyClick(field.line, Qt.Key.Key_Backspace)

    assert not field.suggestions.isVisible()


def test_enter_in_the_empty_line_goes_on(field: ChipField, host: QWidget) -> None:
    QTest.keyClick(field.line, Qt.Key.Key_Return)

    assert host.focusWidget().objectName() == "other"


def test_leaving_takes_the_suggestions_away(field: ChipField, host: QWidget) -> None:
    QTest.keyClicks(field.line, "b")

    host.findChildren(QLineEdit, "other")[0].setFocus()

    assert not field.suggestions.isVisible()


def test_a_click_beside_the_chips_goes_on_typing(field: ChipField, host: QWidget) -> None:
    host.findChildren(QLineEdit, "other")[0].setFocus()

    QTest.mouseClick(field.box, Qt.MouseButton.LeftButton, pos=field.box.rect().bottomRight())

    assert field.line.hasFocus()


def test_many_chips_flow_over_more_rows(field: ChipField, host: QWidget) -> None:
    low = field.box.heightForWidth(300)
    field.set_value([Suggestion(str(number), "A name of some length") for number in range(4)])

    assert field.box.heightForWidth(300) > 2 * low
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        host.setLayoutDirection(direction)
        places = [child.geometry() for child in field.findChildren(QAbstractButton)]
        assert all(field.box.rect().contains(place) for place in places)
        host.grab()


def test_what_is_wrong_is_said_below(field: ChipField, host: QWidget) -> None:
    field.line.clearFocus()
    field.show_error("Somebody is missing.")
    host.grab()

    assert field.has_error
    assert field.note == "Somebody is missing."
