"""Typing two groups of the recovery sheet back, by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.gui.shell.recovery_sheets import GroupsBack

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme

GROUPS = ("VA31T", "4HEJH", "5WWRQ", "6S1FC", "5K3HW", "PE0GJ")


def test_enter_goes_to_the_second_group_and_then_on(theme: Theme, host: QWidget, qtbot: QtBot) -> None:
    back = GroupsBack(theme, (1, 6), lambda first, second: (first, second) == ("VA31T", "PE0GJ"))
    back.setParent(host)
    host.show()
    qtbot.waitExposed(host)
    first, second = (field.edit for field in back.fields)
    first.setFocus()
    QTest.keyClicks(first, "VA31T")
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert host.focusWidget() is second
    back.show_right(GROUPS)
    assert [check.isVisibleTo(back) for check in back._checks] == [True, False]
    assert not back.confirm()
    QTest.keyClicks(second, "PE0GJ")
    with qtbot.waitSignal(back.submitted):
        QTest.keyClick(second, Qt.Key.Key_Return)
    assert back.confirm()
