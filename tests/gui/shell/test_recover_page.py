from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from mentorkit.domain.recovery import RecoveryCode
from mentorkit.gui.shell.recover_page import RecoverPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme

CODE = RecoveryCode(bytes(range(16)))
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> RecoverPage:
    made = RecoverPage(theme)
    qtbot.addWidget(made)
    made.resize(1024, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.focus_first()
    return made


def values(page: RecoverPage) -> tuple[str, ...]:
    return tuple(field.value() for field in page.fields)


def test_a_whole_group_moves_on_to_the_next(page: RecoverPage, qtbot: QtBot) -> None:
    for group, field in zip(CODE.groups, page.fields, strict=True):
        assert field.edit.hasFocus()
        QTest.keyClicks(field.edit, group.lower())
    with qtbot.waitSignal(page.submitted) as told:
        QTest.keyClick(page.fields[-1].edit, Qt.Key.Key_Return)
    assert RecoveryCode.parse(told.args[0]) == CODE


def test_a_pasted_code_fills_all_fields(page: RecoverPage) -> None:
    QGuiApplication.clipboard().setText(f"  {CODE.text}\n")
    QTest.keyClick(page.fields[0].edit, Qt.Key.Key_V, CTRL)
    assert values(page) == CODE.groups


def test_a_single_pasted_group_goes_into_its_field(page: RecoverPage) -> None:
    QGuiApplication.clipboard().setText(CODE.groups[1])
    page.fields[1].edit.setFocus()
    QTest.keyClick(page.fields[1].edit, Qt.Key.Key_V, CTRL)
    assert values(page)[1] == CODE.groups[1]
    assert values(page)[0] == ""


def test_backspace_in_an_empty_group_goes_back(page: RecoverPage) -> None:
    page.fields[2].edit.setFocus()
    QTest.keyClick(page.fields[2].edit, Qt.Key.Key_Backspace)
    assert page.fields[1].edit.hasFocus()
    page.fields[0].edit.setFocus()
    QTest.keyClick(page.fields[0].edit, Qt.Key.Key_Backspace)
    assert page.fields[0].edit.hasFocus()


def test_an_empty_group_is_named_and_nothing_is_tried(page: RecoverPage, qtbot: QtBot) -> None:
    QTest.keyClicks(page.fields[0].edit, CODE.groups[0])
    with qtbot.assertNotEmitted(page.submitted):
        QTest.mouseClick(page.button, Qt.MouseButton.LeftButton)
    assert page.error.text() == "Group 2 is empty."
    assert page.fields[1].edit.hasFocus()


def test_a_typing_error_is_shown_in_its_group_until_it_is_mended(page: RecoverPage) -> None:
    page.refuse("There is a typing error in group 3.", 3)
    assert page.fields[2].has_error
    assert page.error.isVisible()
    QTest.keyClicks(page.fields[2].edit, "A")
    assert not page.fields[2].has_error
    assert page.error.isHidden()


def test_there_is_a_way_back(page: RecoverPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.back_asked):
        QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
