from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.gui.shell.unlock_page import UnlockPage, wait_after

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme

LEFT = Qt.MouseButton.LeftButton


def made(qtbot: QtBot, theme: Theme, *, is_remembered: bool = False) -> UnlockPage:
    page = UnlockPage(theme, "~/vault", is_remembered=is_remembered)
    qtbot.addWidget(page)
    page.resize(1024, 700)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.focus_first()
    return page


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> UnlockPage:
    return made(qtbot, theme)


def test_enter_tries_the_passphrase_exactly_as_typed(page: UnlockPage, qtbot: QtBot) -> None:
    QTest.keyClicks(page.field.edit, " two words ")
    with qtbot.waitSignal(page.submitted) as told:
        QTest.keyClick(page.field.edit, Qt.Key.Key_Return)
    assert told.args == [" two words "]
    assert page.is_busy
    assert page.button.text().startswith("Opening")
    assert page.field.edit.isEnabled()


def test_while_one_try_runs_no_second_begins(page: UnlockPage) -> None:
    tried: list[str] = []
    page.submitted.connect(tried.append)
    QTest.keyClicks(page.field.edit, "once")
    QTest.mouseClick(page.button, LEFT)
    QTest.mouseClick(page.button, LEFT)
    assert tried == ["once"]


def test_an_empty_passphrase_is_not_tried(page: UnlockPage) -> None:
    tried: list[str] = []
    page.submitted.connect(tried.append)
    QTest.mouseClick(page.button, LEFT)
    assert tried == []
    assert "Type the passphrase" in page.field.note
    QTest.keyClicks(page.field.edit, "a")
    assert not page.field.has_error


def test_after_a_wrong_passphrase_the_text_stays_selected(page: UnlockPage) -> None:
    QTest.keyClicks(page.field.edit, "wrong")
    page.refuse()
    assert page.field.edit.selectedText() != ""
    assert page.field.edit.hasFocus()
    assert not page.is_busy


def test_from_the_third_try_on_the_sheet_is_mentioned(page: UnlockPage) -> None:
    notes = []
    for _ in range(3):
        page.refuse()
        notes.append("recovery sheet" in page.field.note)
    assert notes == [False, False, True]


def test_waiting_grows_after_the_fifth_try_and_is_counted_down(page: UnlockPage) -> None:
    assert [wait_after(tries) for tries in (0, 4, 5, 6, 7, 20)] == [0, 0, 2, 4, 8, 60]
    for _ in range(5):
        page.refuse()
    assert not page.button.isEnabled()
    assert page.button.text() == "Try again in 2 s"
    page._ticking.timeout.emit()
    assert page.button.text() == "Try again in 1 s"
    page._ticking.timeout.emit()
    assert page.button.isEnabled()
    assert page.button.text() == "Unlock"


def test_waiting_shows_three_dots_unless_motion_is_reduced(page: UnlockPage) -> None:
    page.theme.set_reduce_motion(reduce_motion=False)
    page.begin_opening()
    before = page.button.text()
    page._ticking.timeout.emit()
    assert page.button.text() != before
    assert page.button.accessibleName() == "Opening"
    page.end_opening()


def test_the_keyring_is_offered_only_where_it_was_set_up(
    qtbot: QtBot, theme: Theme, page: UnlockPage
) -> None:
    assert page.keyring.isHidden()
    remembered = made(qtbot, theme, is_remembered=True)
    with qtbot.waitSignal(remembered.keyring_asked):
        QTest.mouseClick(remembered.keyring, LEFT)
    remembered.begin_opening()
    with qtbot.assertNotEmitted(remembered.keyring_asked):
        QTest.mouseClick(remembered.keyring, LEFT)
    remembered.end_opening()


def test_why_another_way_did_not_work_stands_above_the_field(page: UnlockPage) -> None:
    page.tell("The system keyring is locked.")
    assert page.notice.isVisible()
    assert page.notice.accessibleName() == "The system keyring is locked."
    assert page.field.edit.hasFocus()


def test_the_page_fits_a_small_window_and_large_text(page: UnlockPage, theme: Theme) -> None:
    page.resize(640, 440)
    theme.set_text_scale(2.0)
    assert page.box.width() <= 640
    assert page.grab().width() == 640
