"""A slash at the start of a word offers fields; anything else stays a slash."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from mentorkit.gui.kit.letters import Letter
from mentorkit.gui.kit.slash_lists import SlashList
from mentorkit.gui.kit.suggestions import Suggestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme

FIELDS = ("given name", "their role", "their work")


def fitting(typed: str) -> Sequence[Suggestion]:
    return [Suggestion(name, name) for name in FIELDS if typed in name]


@pytest.fixture
def letter(theme: Theme, window: QWidget) -> Letter:
    made = Letter(theme, "letter", lambda _text: (), longest=500)
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addStretch(1)
    made.setFocus()
    window.grab()
    return made


@pytest.fixture
def fields(theme: Theme, letter: Letter) -> SlashList:
    return SlashList(theme, letter, fitting, "fields")


def shown(fields: SlashList) -> list[str]:
    return [found.text for found in fields.list.all] if fields.list.isVisible() else []


def test_a_slash_offers_everything_and_typing_narrows_it(
    letter: Letter, fields: SlashList, qtbot: QtBot
) -> None:
    qtbot.keyClicks(letter, "Dear /")
    assert shown(fields) == list(FIELDS)
    qtbot.keyClicks(letter, "their")
    assert shown(fields) == ["their role", "their work"]
    qtbot.keyClick(letter, Qt.Key.Key_Down)
    with qtbot.waitSignal(fields.chosen) as told:
        qtbot.keyClick(letter, Qt.Key.Key_Return)
    assert told.args is not None
    assert told.args[0].key == "their work"
    assert letter.text() == "Dear "
    assert shown(fields) == []


@pytest.mark.parametrize("typed", ["and/", "/ ", "/nothing like it", "10/12"])
def test_other_slashes_offer_nothing(letter: Letter, fields: SlashList, qtbot: QtBot, typed: str) -> None:
    qtbot.keyClicks(letter, typed)
    assert shown(fields) == []
    assert letter.text() == typed


def test_escape_leaves_the_slash_and_asks_no_more(letter: Letter, fields: SlashList, qtbot: QtBot) -> None:
    qtbot.keyClicks(letter, "/")
    qtbot.keyClick(letter, Qt.Key.Key_Escape)
    qtbot.keyClicks(letter, "t")
    assert letter.text() == "/t"
    assert shown(fields) == []
    qtbot.keyClicks(letter, " /")
    assert shown(fields) == list(FIELDS)


def test_the_list_goes_when_the_cursor_or_the_focus_does(
    letter: Letter, fields: SlashList, qtbot: QtBot
) -> None:
    qtbot.keyClicks(letter, "x /")
    qtbot.keyClick(letter, Qt.Key.Key_Home)
    assert shown(fields) == []
    qtbot.keyClick(letter, Qt.Key.Key_End)
    qtbot.keyClicks(letter, "t")
    qtbot.keyClick(letter, Qt.Key.Key_Up)
    qtbot.keyClick(letter, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    letter.clearFocus()
    assert shown(fields) == []


def test_near_the_foot_of_the_window_the_list_opens_upwards(
    letter: Letter, fields: SlashList, qtbot: QtBot
) -> None:
    letter.set_text("\n" * 26)
    letter.window().grab()
    letter.moveCursor(letter.textCursor().MoveOperation.End)
    qtbot.keyClicks(letter, "/")
    bottom = fields.list.mapTo(letter.window(), fields.list.rect().bottomLeft()).y()
    assert bottom <= letter.mapTo(letter.window(), letter.cursorRect().topLeft()).y()


def test_in_a_mirrored_window_the_list_ends_at_the_cursor(
    letter: Letter, fields: SlashList, qtbot: QtBot
) -> None:
    letter.window().setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    letter.window().grab()
    letter.fill("שלום לך וברכה רבה מאוד היום ")
    qtbot.keyClicks(letter, "/")
    cursor = letter.mapTo(letter.window(), letter.cursorRect().topLeft()).x()
    assert abs(fields.list.geometry().right() + 1 - cursor) <= 2
