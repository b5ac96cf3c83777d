"""Fields hold a value, say what is wrong with it, and tell when the user is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentorkit.gui.kit.fields import Field, SearchField, TextField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


def placed(field: QWidget, window: QWidget) -> None:
    QVBoxLayout(window).addWidget(field)
    field.show()
    window.grab()


@pytest.fixture
def name(theme: Theme, window: QWidget) -> TextField:
    field = TextField(theme, "Name", "name", placeholder="Ada")
    placed(field, window)
    return field


def test_typing_is_told_and_a_program_is_not(name: TextField, qtbot: QtBot) -> None:
    edited: list[str] = []
    name.edited.connect(lambda: edited.append(name.value()))
    name.set_value("Ada")
    assert edited == []
    qtbot.keyClicks(name.edit, "B")
    assert edited == ["BAda"]
    assert name.value() == "BAda"


def test_space_around_a_value_is_dropped(name: TextField) -> None:
    name.edit.setText("  Ada Lovelace ")
    assert name.value() == "Ada Lovelace"


def test_enter_and_leaving_tell_that_it_is_done(name: TextField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(name.left):
        qtbot.keyClick(name.edit, Qt.Key.Key_Return)
    name.setFocus()
    assert name.edit.hasFocus()
    qtbot.keyClicks(name.edit, "B")
    with qtbot.waitSignal(name.left):
        name.edit.clearFocus()


def test_a_line_that_is_left_shows_where_its_text_begins(name: TextField, window: QWidget) -> None:
    name.edit.setFocus()
    QTest.keyClicks(name.edit, "A very long text that no line of this width can show as a whole")
    QTest.keyClick(name.edit, Qt.Key.Key_Return)
    assert name.edit.cursorPosition() > 0
    QTest.keyClicks(name.edit, "!")
    name.edit.clearFocus()
    assert name.edit.cursorPosition() == 0


def test_the_label_names_the_control(name: TextField) -> None:
    assert name.edit.accessibleName() == "Name"
    assert name.label.buddy() is name.edit
    assert name.edit.objectName() == "name_control"


def test_an_error_replaces_help_until_it_is_cleared(name: TextField, theme: Theme, window: QWidget) -> None:
    name.show_help("As they write it.")
    assert name.note == "As they write it."
    name.show_error("Something has to stand here.")
    assert name.has_error
    assert name.edit.accessibleDescription() == "Something has to stand here."
    point = name.edit.mapTo(window, QPoint(0, name.edit.height() // 2))
    assert window.grab().toImage().pixelColor(point) == theme.color("danger.text")
    name.show_help("Other help.")
    assert name.note == "Something has to stand here."
    name.clear_error()
    assert name.note == "Other help."
    assert not name.has_error


def test_a_notice_is_no_error(name: TextField) -> None:
    name.show_notice("Look again.")
    assert name.note == "Look again."
    assert not name.has_error
    name.clear_error()
    assert name.note == ""


@pytest.mark.parametrize(
    ("large", "small", "height"), [(False, False, 34), (True, False, 40), (False, True, 32)]
)
def test_heights(theme: Theme, window: QWidget, large: bool, small: bool, height: int) -> None:
    field = TextField(theme, "", "field", large=large, small=small)
    placed(field, window)
    assert field.edit.height() == height
    field.edit.setFocus()
    window.grab()
    assert field.edit.height() == height


def test_a_bare_field_leaves_values_to_its_kinds(theme: Theme, window: QWidget) -> None:
    field = Field(theme, "Bare", "bare", QWidget())
    placed(field, window)
    with pytest.raises(NotImplementedError):
        field.value()
    with pytest.raises(NotImplementedError):
        field.set_value("")


def test_escape_empties_a_search_first(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    search = SearchField(theme, "Search or jump to", "search", keys="Ctrl K")
    placed(search, window)
    qtbot.keyClicks(search, "ada")
    window.grab()
    with qtbot.waitSignal(search.cleared):
        qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    with qtbot.assertNotEmitted(search.cleared):
        qtbot.keyClick(search, Qt.Key.Key_Escape)


def test_the_glass_changes_sides_with_the_direction(theme: Theme, window: QWidget) -> None:
    search = SearchField(theme, "Search", "search", keys="Ctrl K")
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    placed(search, window)
    assert search.textMargins().right() > search.textMargins().left() - 30
    assert search.textMargins().right() == theme.icon_size(16) + theme.scaled(8)
