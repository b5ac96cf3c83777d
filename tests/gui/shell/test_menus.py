from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from mentorkit.services.actions import Action
from tests.builders import a_person
from tests.gui.shell import samples

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.shell.desk import Desk

ALT = Qt.KeyboardModifier.AltModifier


def menu(desk: Desk, name: str) -> QMenu:
    found = desk.window.menus.bar.findChild(QMenu, f"menu_{name}")
    assert found is not None
    return found


def labels(desk: Desk, name: str) -> list[str]:
    return [action.text() for action in menu(desk, name).actions() if not action.isSeparator()]


def test_the_bar_is_hidden_until_f10_asks_for_it(desk: Desk, qtbot: QtBot) -> None:
    bar = desk.window.menus.bar
    assert bar.isHidden()
    QTest.keyClick(desk.window, Qt.Key.Key_F10)
    assert bar.isVisible()
    assert bar.activeAction().text() == "&File"


def test_alt_alone_shows_the_bar_and_alt_with_another_key_does_not(desk: Desk) -> None:
    bar = desk.window.menus.bar
    QTest.keyPress(desk.window, Qt.Key.Key_Alt, ALT)
    QTest.keyClick(desk.window, Qt.Key.Key_Left, ALT)
    QTest.keyRelease(desk.window, Qt.Key.Key_Alt)
    assert bar.isHidden()
    QTest.keyPress(desk.window, Qt.Key.Key_Alt)
    QTest.keyRelease(desk.window, Qt.Key.Key_Alt)
    assert bar.isVisible()


def test_alt_with_the_letter_of_a_menu_opens_it(desk: Desk) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_G, ALT)
    assert desk.window.menus.bar.activeAction().text() == "&Go"
    QTest.keyClick(desk.window, Qt.Key.Key_Q, ALT)
    assert desk.window.menus.bar.activeAction().text() == "&Go"


def test_the_bar_hides_when_the_keyboard_leaves_it(desk: Desk) -> None:
    desk.show_menus()
    desk.main.focus_page()
    for each in desk.window.menus.bar.findChildren(QMenu):
        each.hide()
    desk.window.menus._hide_if_left()
    assert desk.window.menus.bar.isHidden()


def test_every_command_stands_in_its_menu(desk: Desk) -> None:
    assert labels(desk, "people")[:2] == ["Log a contact", "Never"]
    assert labels(desk, "file")[-2:] == ["Lock", "Quit"]
    assert labels(desk, "edit")[:2] == ["Undo", "Redo"]
    assert {"Today", "People", "Settings", "Back", "Forward"} <= set(labels(desk, "go"))


def test_a_command_that_cannot_be_done_is_grey_while_the_menu_is_open(desk: Desk) -> None:
    action = desk.window.menus.action("never")
    menu(desk, "people").aboutToShow.emit()
    assert not action.isEnabled()
    menu(desk, "people").aboutToHide.emit()
    assert action.isEnabled()
    action.trigger()
    assert samples.LOGGED == []


def test_the_menu_says_what_undo_takes_back(desk: Desk) -> None:
    with desk.services.store.transaction(Action.ADD_PERSON) as transaction:
        transaction.add(a_person())
    menu(desk, "edit").aboutToShow.emit()
    assert labels(desk, "edit")[0] == "Undo adding a person"
    desk.undo()
    menu(desk, "edit").aboutToShow.emit()
    assert labels(desk, "edit")[:2] == ["Undo", "Redo adding a person"]


def test_keys_work_while_the_bar_is_hidden(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert samples.LOGGED == [()]


def test_the_mark_of_the_sidebar_opens_the_menus(desk: Desk) -> None:
    QTest.mouseClick(desk.main.sidebar.mark, Qt.MouseButton.LeftButton)
    assert desk.window.menus.bar.isVisible()
