"""A vault from its first day: made, locked, opened in every way, refused where it has to be."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.people import Person
from mentorkit.domain.vaults import VaultState
from mentorkit.gui.shell.first_run_page import FirstRunPage
from mentorkit.gui.shell.main_page import MainPage
from mentorkit.gui.shell.new_passphrase_page import NewPassphrasePage
from mentorkit.gui.shell.problem_page import ProblemPage
from mentorkit.gui.shell.recover_page import RecoverPage
from mentorkit.gui.shell.recovery_overlay import RecoveryOverlay
from mentorkit.gui.shell.shell import Leaving, Shell
from mentorkit.gui.shell.unlock_page import UnlockPage
from mentorkit.gui.shell.window import MainWindow
from mentorkit.services.actions import Action
from mentorkit.storage.vault import header, wrapping
from tests.builders import a_person
from tests.vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.stories.conftest import Computer

    Start = Callable[..., Shell]

LEFT = Qt.MouseButton.LeftButton


def first_run(shell: Shell) -> FirstRunPage:
    assert isinstance(shell.window.page, FirstRunPage)
    return shell.window.page


def unlock_page(shell: Shell) -> UnlockPage:
    assert isinstance(shell.window.page, UnlockPage)
    return shell.window.page


def choose_passphrase(page: FirstRunPage, *, remember: bool = False) -> None:
    QTest.keyClicks(page.first.form.first.edit, PASSPHRASE)
    QTest.keyClicks(page.first.form.again.edit, PASSPHRASE)
    page.first.remember.setChecked(remember)
    QTest.mouseClick(page.go_on, LEFT)


def make_vault(qtbot: QtBot, start: Start, *, remember: bool = False) -> tuple[Shell, tuple[str, ...]]:
    """Go through the first run, skip the sheet, and return the open window and the code."""
    shell = start()
    page = first_run(shell)
    choose_passphrase(page, remember=remember)
    assert page.window().focusWidget() is page, "nothing is asked again while the vault is made"
    qtbot.waitUntil(lambda: page.second is not None)
    assert page.second is not None
    groups = page.second._sheet.groups
    with qtbot.waitSignal(shell.session_opened):
        QTest.mouseClick(page.skip, LEFT)
    return shell, groups


def unlock(qtbot: QtBot, shell: Shell, passphrase: str = PASSPHRASE) -> None:
    field = unlock_page(shell).field.edit
    QTest.keyClicks(field, passphrase)
    with qtbot.waitSignal(shell.session_opened):
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_vault_is_made_its_sheet_proven_and_today_shown(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    shell = start()
    page = first_run(shell)
    choose_passphrase(page)
    qtbot.waitUntil(lambda: page.second is not None)
    assert page.second is not None
    sheet = page.second._sheet
    for number, field in zip(sheet.asked_back, page.second.back.fields, strict=True):
        QTest.keyClicks(field.edit, sheet.groups[number - 1].lower())
    with qtbot.waitSignal(shell.session_opened):
        QTest.mouseClick(page.go_on, LEFT)
    assert isinstance(shell.window.page, MainPage)
    assert shell.session is not None
    assert shell.session.vault.recovery_confirmed
    assert shell.session.services.people.me().is_me
    assert shell.session.services.history.undo_action is None
    assert computer.application().vaults.state(computer.folder) is VaultState.READY


def test_a_sheet_put_off_can_be_proven_later(qtbot: QtBot, start: Start) -> None:
    shell, groups = make_vault(qtbot, start)
    assert shell.desk is not None
    assert shell.session is not None
    told: list[str] = []
    shell.desk.surface.run_command("check_recovery_sheet", lambda: told.append("proven"))
    overlay = shell.desk.surface.open_overlays[-1]
    assert isinstance(overlay, RecoveryOverlay)
    asked = shell.session.vault.recovery_asked_back
    for number, field in zip(asked, overlay.back.fields, strict=True):
        QTest.keyClicks(field.edit, groups[number - 1])
    QTest.mouseClick(overlay.done, LEFT)
    assert shell.session.vault.recovery_confirmed
    assert told == ["proven"]


def test_locking_keeps_what_was_done_and_the_passphrase_opens_again(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    shell, _groups = make_vault(qtbot, start)
    assert shell.session is not None
    ada = a_person("Ada")
    with shell.session.store.transaction(Action.ADD_PERSON) as transaction:
        transaction.add(ada)
    shell.lock()
    assert computer.left == [Leaving.LOCK]
    assert shell.session is None
    again = start(was_locked=True)
    unlock(qtbot, again)
    assert again.session is not None
    assert again.session.store.get(Person, ada.id).shown == "Ada"


def test_a_wrong_passphrase_is_told_and_the_sheet_mentioned_from_the_third_on(
    qtbot: QtBot, start: Start
) -> None:
    shell, _groups = make_vault(qtbot, start)
    shell.lock()
    page = unlock_page(again := start(was_locked=True))
    for tries in range(1, 4):
        QTest.keyClicks(page.field.edit, "not this one")
        QTest.keyClick(page.field.edit, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not page.is_busy)
        assert "does not open this vault" in page.field.note
        assert ("recovery sheet" in page.field.note) is (tries == 3)
    assert again.session is None
    unlock(qtbot, again)


def test_the_recovery_sheet_opens_and_a_new_passphrase_is_chosen(qtbot: QtBot, start: Start) -> None:
    shell, groups = make_vault(qtbot, start)
    shell.lock()
    again = start(was_locked=True)
    QTest.mouseClick(unlock_page(again).sheet, LEFT)
    page = again.window.page
    assert isinstance(page, RecoverPage)
    for field, group in zip(page.fields, groups, strict=True):
        QTest.keyClicks(field.edit, group)
    QTest.mouseClick(page.button, LEFT)
    following = again.window.page
    assert isinstance(following, NewPassphrasePage)
    fresh = "violet anchor thimble drizzle"
    QTest.keyClicks(following.form.first.edit, fresh)
    QTest.keyClicks(following.form.again.edit, fresh)
    with qtbot.waitSignal(again.session_opened):
        QTest.keyClick(following.form.again.edit, Qt.Key.Key_Return)
    again.lock()
    unlock(qtbot, start(was_locked=True), fresh)


def test_a_remembered_vault_opens_without_asking_but_not_after_a_lock(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    shell, _groups = make_vault(qtbot, start, remember=True)
    shell.lock()
    locked = start(was_locked=True)
    assert unlock_page(locked).keyring.isVisibleTo(locked.window)
    locked.window.close()
    again = start()
    qtbot.waitUntil(lambda: again.session is not None)
    assert computer.left == [Leaving.LOCK, Leaving.QUIT]


def test_a_keyring_that_answers_at_once_shows_today_and_nothing_before(
    qtbot: QtBot, start: Start, computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell, _groups = make_vault(qtbot, start, remember=True)
    shell.lock()
    shown: list[str] = []
    show_page = MainWindow.show_page

    def noted(window: MainWindow, page: QWidget) -> None:
        shown.append(page.objectName())
        show_page(window, page)

    monkeypatch.setattr(MainWindow, "show_page", noted)
    again = start()
    assert not again.window.isVisible()
    qtbot.waitUntil(again.window.isVisible)
    assert shown == ["main_page"]


def test_a_slow_keyring_is_waited_for_on_the_page_that_asks_for_the_passphrase(
    qtbot: QtBot, start: Start, computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell, _groups = make_vault(qtbot, start, remember=True)
    shell.lock()
    answer, read = threading.Event(), computer.keyring.read

    def read_late(service: str, user: str) -> str | None:
        answer.wait(10)
        return read(service, user)

    monkeypatch.setattr(computer.keyring, "read", read_late)
    again = start()
    qtbot.waitUntil(again.window.isVisible)
    assert unlock_page(again).is_busy
    answer.set()
    qtbot.waitUntil(lambda: isinstance(again.window.page, MainPage))


def test_a_keyring_that_lost_the_key_is_told_in_words(qtbot: QtBot, start: Start, computer: Computer) -> None:
    shell, _groups = make_vault(qtbot, start, remember=True)
    shell.lock()
    computer.keyring.values.clear()
    again = start()
    qtbot.waitUntil(again.window.isVisible)
    page = unlock_page(again)
    assert page.notice.isVisible()
    assert "no longer has our key" in page.notice.accessibleName()
    unlock(qtbot, again)


def test_a_vault_of_a_newer_version_is_refused_with_nothing_written(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    shell, _groups = make_vault(qtbot, start)
    shell.lock()
    for path in computer.folder.glob("keys-*.mkh"):
        data = bytearray(path.read_bytes())
        data[10:12] = (header.FORMAT + 1).to_bytes(2, "little")
        data[16:48] = wrapping.digest(bytes(data[:16] + data[48:]))
        path.write_bytes(data)
    before = {path: path.read_bytes() for path in computer.folder.rglob("*") if path.is_file()}
    again = start(was_locked=True)
    assert isinstance(again.window.page, ProblemPage)
    assert "newer version" in again.window.page.words.text()
    assert {path: path.read_bytes() for path in computer.folder.rglob("*") if path.is_file()} == before


def test_looking_around_shows_invented_people_and_keeps_nothing(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    shell = start()
    with qtbot.waitSignal(shell.session_opened):
        QTest.mouseClick(first_run(shell).demo, LEFT)
    assert shell.session is not None
    assert not shell.session.services.today.today().is_empty
    shell.lock()
    assert computer.left == [Leaving.START_OVER]
    assert not computer.folder.exists()
