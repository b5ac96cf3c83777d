"""Misspelled words are marked paragraph by paragraph; suggestions and own words come from their menu."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from mentorkit.gui.kit.letter_marks import Mark
from mentorkit.services import spelling
from mentorkit.services.settings import SPELLING

if TYPE_CHECKING:
    import pytest

    from tests.gui.messages.conftest import Desk


def wait_for_mark(desk: Desk) -> None:
    letter = desk.page.pane.letter
    desk.qtbot.waitUntil(lambda: bool(letter.marked(Mark.MISSPELLED)), timeout=8000)


def open_menu(desk: Desk, at: int) -> QMenu:
    letter = desk.page.pane.letter
    cursor = letter.textCursor()
    cursor.setPosition(at)
    letter.setTextCursor(cursor)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(letter, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_the_window_goes_on_while_the_names_of_many_are_learned(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spelling, "perf_counter", count().__next__)
    desk.begin(body="Dear Leila, this is a mesage.", language="en")
    wait_for_mark(desk)
    letter = desk.page.pane.letter
    assert [letter.text()[one.start : one.end] for one in letter.marked(Mark.MISSPELLED)] == ["mesage"]


def test_a_misspelled_word_is_marked_and_mended_from_its_menu(desk: Desk) -> None:
    desk.begin(body="Dear Leila,\nthis is a mesage to you.", language="en")
    wait_for_mark(desk)
    letter = desk.page.pane.letter
    (span,) = letter.marked(Mark.MISSPELLED)
    assert letter.text()[span.start : span.end] == "mesage"
    menu = open_menu(desk, span.start + 2)
    (message,) = [action for action in menu.actions() if action.text() == "message"]
    message.trigger()
    menu.close()
    assert letter.text() == "Dear Leila,\nthis is a message to you."


def test_a_word_of_mine_is_right_from_then_on(desk: Desk) -> None:
    desk.begin(body="We use kubectl here, and kubectl there.", language="en")
    wait_for_mark(desk)
    letter = desk.page.pane.letter
    menu = open_menu(desk, letter.text().index("kubectl") + 1)
    (add,) = [action for action in menu.actions() if action.objectName() == "add_word"]
    add.trigger()
    menu.close()
    desk.qtbot.waitUntil(lambda: letter.marked(Mark.MISSPELLED) == ())
    assert desk.tools.services.spelling.own_words() == ("kubectl",)


def test_typing_on_checks_the_paragraph_again(desk: Desk) -> None:
    desk.begin(body="All is well.", language="en")
    desk.write(" Recieve this.")
    wait_for_mark(desk)
    (span,) = desk.page.pane.letter.marked(Mark.MISSPELLED)
    assert desk.page.pane.letter.text()[span.start : span.end] == "Recieve"


def test_switched_off_it_marks_nothing(desk: Desk) -> None:
    desk.tools.services.settings.set(SPELLING, False)
    desk.begin(body="A mesage.", language="en")
    desk.page.spelling.check()
    assert desk.page.pane.letter.marked(Mark.MISSPELLED) == ()
