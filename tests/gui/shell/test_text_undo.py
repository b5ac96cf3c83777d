from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from mentorkit.gui.shell.text_undo import TextUndo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier


class Desk(QWidget):
    """A line, a text, and an action on Ctrl+Z that counts."""

    def __init__(self) -> None:
        super().__init__()
        self.undone = 0
        self.line, self.text = QLineEdit(), QPlainTextEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.text)
        action = QAction("Undo", self)
        action.setShortcut(QKeySequence("Ctrl+Z"))
        action.triggered.connect(self._count)
        self.addAction(action)

    def _count(self) -> None:
        self.undone += 1


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    TextUndo(qapp, made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def test_typing_in_a_line_is_taken_back_before_the_last_step_of_the_app(desk: Desk) -> None:
    desk.line.setFocus()
    QTest.keyClicks(desk.line, "ada")
    QTest.keyClick(desk.line, Qt.Key.Key_Z, CTRL)
    assert desk.line.text() == ""
    assert desk.undone == 0
    QTest.keyClick(desk.line, Qt.Key.Key_Z, CTRL)
    assert desk.undone == 1


def test_typing_in_a_text_is_taken_back_before_the_last_step_of_the_app(desk: Desk) -> None:
    desk.text.setFocus()
    QTest.keyClicks(desk.text, "ada")
    QTest.keyClick(desk.text, Qt.Key.Key_Z, CTRL)
    assert desk.text.toPlainText() == ""
    QTest.keyClick(desk.text, Qt.Key.Key_Z, CTRL)
    assert desk.undone == 1


def test_a_field_that_is_deleted_is_forgotten(desk: Desk, qtbot: QtBot) -> None:
    desk.line.setFocus()
    with qtbot.waitSignal(desk.line.destroyed):
        desk.line.deleteLater()
    desk.text.setFocus()
    QTest.keyClick(desk.text, Qt.Key.Key_Z, CTRL)
    assert desk.undone == 1
