"""The keys of the messages page work, and are told to whoever asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut

from mentorkit.gui.messages.keys import SLASH

if TYPE_CHECKING:
    from tests.gui.messages.conftest import Desk

TWO = "Dear Leila,\n\nyour {talk} and your {paper}."


def test_every_key_of_the_page_is_told(desk: Desk) -> None:
    told = dict(desk.page.keys)
    made = {shortcut.key().toString() for shortcut in desk.page.findChildren(QShortcut)}
    assert told["Next blank"] == "Ctrl+J"
    assert told[str(SLASH)] == "/"
    assert set(told.values()) - {"/"} <= made


def test_keys_go_from_blank_to_blank(desk: Desk) -> None:
    desk.begin(subject="Your talk", body=TWO)
    letter, control = desk.page.pane.letter, Qt.KeyboardModifier.ControlModifier
    first = letter.textCursor().selectedText()
    desk.qtbot.keyClick(letter, Qt.Key.Key_J, control)
    second = letter.textCursor().selectedText()
    assert {first, second} == {"{talk}", "{paper}"}
    desk.qtbot.keyClick(letter, Qt.Key.Key_J, control | Qt.KeyboardModifier.ShiftModifier)
    assert letter.textCursor().selectedText() == first
