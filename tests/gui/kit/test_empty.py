"""An empty place says what will stand there and how to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from mentorkit.gui.kit.empty import EmptyState

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


def test_the_act_begins(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    empty = EmptyState(theme, "users-round", "Nobody yet", "Add the first person.", "empty", "Add a person")
    QVBoxLayout(window).addWidget(empty)
    empty.show()
    window.grab()
    assert empty.accessibleName() == "Nobody yet"
    with qtbot.waitSignal(empty.acted):
        qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    empty.tell("Nobody matches", "Clear the filters.")
    assert empty.heading.text() == "Nobody matches"
    assert empty.button.isHidden()
