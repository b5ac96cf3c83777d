"""The pane of a list opens a row that is moved to, and nothing when it only shows what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout

from mentorkit.domain.people import tint_of
from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.kit.face_lists import FaceListPane
from mentorkit.gui.kit.face_rows import FaceRow, FaceRows
from mentorkit.gui.kit.pictures import Pictures

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


def a_row(key: str) -> FaceRow:
    return FaceRow(key, key.title(), "about", "today", is_due=False, initials=key[0], tint=tint_of(key))


@pytest.fixture
def pane(theme: Theme, host: QWidget, qtbot: QtBot) -> FaceListPane:
    painter = FaceRows(theme, Pictures(lambda _digest: None))
    made = FaceListPane(painter, "letters", "Letters", Button(theme, "New", "letters_new"))
    made.show_sections([("one", "One", [a_row("ada"), a_row("bo")]), ("none", "None", [])])
    column = QVBoxLayout(host)
    column.addWidget(made)
    with qtbot.waitActive(host):
        host.show()
    return made


def test_a_row_that_is_moved_to_is_opened_and_one_that_is_shown_is_not(pane: FaceListPane) -> None:
    opened: list[str] = []
    pane.opened.connect(opened.append)
    pane.table.setFocus()
    pane.show_current("ada")
    assert opened == []
    QTest.keyClick(pane.table, Qt.Key.Key_Down)
    assert opened == ["bo"]
    pane.opens_by_arrow = False
    QTest.keyClick(pane.table, Qt.Key.Key_Up)
    assert opened == ["bo"]
    QTest.keyClick(pane.table, Qt.Key.Key_Return)
    assert opened == ["bo", "ada"]
    place = pane.table.visualRect(pane.model.index(pane.model.row_of("bo"), 0)).center()
    QTest.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == ["bo", "ada", "bo"]


def test_sections_without_rows_have_no_heading_and_acts_tell_their_row(pane: FaceListPane) -> None:
    deleted: list[str] = []
    begun: list[bool] = []
    pane.delete_wanted.connect(deleted.append)
    pane.new_wanted.connect(lambda: begun.append(True))
    said = [pane.model.data(pane.model.index(row, 0), 11) for row in range(pane.model.rowCount())]
    assert said == ["One, 2", "Ada, about, today", "Bo, about, today"]
    pane.show_current("bo")
    QTest.keyClick(pane.table, Qt.Key.Key_Delete)
    pane.new_button.click()
    assert (deleted, begun) == (["bo"], [True])
    assert (pane.first, pane.is_empty) == ("ada", False)
    pane.show_sections([])
    pane.show_current("")
    assert (pane.first, pane.is_empty) == ("", True)
