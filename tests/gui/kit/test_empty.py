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


def test_a_long_sentence_is_shown_to_its_end(theme: Theme, window: QWidget) -> None:
    sentence = "What you delete can be brought back from here for 30 days, and after that from a backup."
    empty = EmptyState(theme, "trash-2", "Nothing deleted", sentence, "empty")
    QVBoxLayout(window).addWidget(empty)
    window.resize(900, 400)
    empty.show()
    window.grab()
    shown = empty.sentence
    assert shown.height() >= shown.heightForWidth(shown.width()) > theme.line("small")
    assert abs(shown.geometry().center().x() - empty.rect().center().x()) <= 1
