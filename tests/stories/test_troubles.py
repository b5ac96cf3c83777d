"""What can be wrong with a vault, as it is met in the window, and the way out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from mentorkit.domain.people import Person
from mentorkit.domain.vaults import VaultState
from mentorkit.gui.kit.banners import Banner
from mentorkit.gui.shell.first_run_page import FirstRunPage
from mentorkit.gui.shell.main_page import MainPage
from mentorkit.gui.shell.problem_page import ProblemPage
from mentorkit.gui.shell.recover_page import RecoverPage
from mentorkit.gui.shell.shell import Leaving, Shell
from mentorkit.gui.shell.unlock_page import UnlockPage
from mentorkit.services.actions import Action
from mentorkit.services.vaults import locked_folder
from tests.builders import a_person
from tests.stories.test_vaults import choose_passphrase, first_run, make_vault, unlock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from tests.stories.conftest import Computer

    Start = Callable[..., Shell]

LEFT = Qt.MouseButton.LeftButton


def problem(shell: Shell) -> ProblemPage:
    assert isinstance(shell.window.page, ProblemPage)
    return shell.window.page


def chosen_folder(monkeypatch: pytest.MonkeyPatch, folder: Path | str) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given, **_options: str(folder))


def add_ada(shell: Shell) -> Person:
    assert shell.session is not None
    ada = a_person("Ada")
    with shell.session.store.transaction(Action.ADD_PERSON) as transaction:
        transaction.add(ada)
    return ada


def try_passphrase(qtbot: QtBot, shell: Shell) -> ProblemPage:
    from tests.vaults import PASSPHRASE

    page = shell.window.page
    assert isinstance(page, UnlockPage)
    QTest.keyClicks(page.field.edit, PASSPHRASE)
    QTest.keyClick(page.field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(shell.window.page, ProblemPage))
    return problem(shell)


def test_a_damaged_vault_is_put_together_again_with_everything_saved_since(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    shell, _groups = make_vault(qtbot, start)
    ada = add_ada(shell)
    shell.lock()
    (database,) = computer.folder.glob("vault-*.db")
    data = bytearray(database.read_bytes())
    data[4096 : len(data) // 2] = bytes(len(data) // 2 - 4096)
    database.write_bytes(data)
    again = start(was_locked=True)
    page = try_passphrase(qtbot, again)
    assert "damaged" in page.words.text()
    with qtbot.waitSignal(again.session_opened):
        QTest.mouseClick(page.act, LEFT)
    assert again.session is not None
    assert again.session.store.get(Person, ada.id).shown == "Ada"
    assert list((computer.folder / "quarantine").iterdir())
    banner = again.window.findChild(Banner, "notice_repaired")
    assert banner is not None
    assert "everything you had saved is here" in banner.accessibleName()
    again.reopen()
    assert again.desk is not None
    assert again.desk.main.findChildren(Banner) == [], "it is told once"


def test_a_backup_that_is_damaged_too_is_told_and_another_can_be_chosen(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    shell, _groups = make_vault(qtbot, start)
    shell.lock()
    (database,) = computer.folder.glob("vault-*.db")
    database.unlink()
    again = start(was_locked=True)
    page = try_passphrase(qtbot, again)
    for backup in (computer.folder / "backups").iterdir():
        data = bytearray(backup.read_bytes())
        data[-2000] ^= 1
        backup.write_bytes(data)
    QTest.mouseClick(page.restore, LEFT)
    assert "backup is damaged" in page.words.text()
    QTest.mouseClick(page.act, LEFT)
    qtbot.waitUntil(page.act.isEnabled)
    assert "is gone" in page.words.text()
    assert again.session is None


def test_key_files_that_are_gone_come_back_from_a_backup(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    shell, _groups = make_vault(qtbot, start)
    shell.lock()
    for path in computer.folder.glob("keys-*.mkh"):
        path.unlink()
    again = start()
    page = problem(again)
    assert "a backup holds them" in page.words.text()
    QTest.mouseClick(page.act, LEFT)
    unlock(qtbot, again)
    assert isinstance(again.window.page, MainPage)


def test_a_vault_in_use_is_told_and_opens_once_it_is_free(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    shell, _groups = make_vault(qtbot, start)
    shell.lock()
    lock = locked_folder(computer.folder)
    page = problem(again := start(was_locked=True))
    assert "another window" in page.words.text()
    lock.release()
    QTest.mouseClick(page.act, LEFT)
    unlock(qtbot, again)


def test_a_second_start_raises_the_first_window_and_leaves(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    first, _groups = make_vault(qtbot, start)
    qtbot.waitUntil(lambda: first.guards is not None)
    assert first.guards is not None
    with qtbot.waitSignal(first.guards.instances.asked):
        second = start(was_locked=True)
        assert isinstance(second.window.page, ProblemPage)
    qtbot.waitUntil(lambda: bool(computer.left))
    assert computer.left == [Leaving.QUIT]
    assert first.session is not None


def test_a_recovery_code_with_a_typing_error_is_named_by_its_group(qtbot: QtBot, start: Start) -> None:
    shell, groups = make_vault(qtbot, start)
    shell.lock()
    again = start(was_locked=True)
    page = again.window.page
    assert isinstance(page, UnlockPage)
    QTest.mouseClick(page.sheet, LEFT)
    recover = again.window.page
    assert isinstance(recover, RecoverPage)
    wrong = ("0" if groups[2][0] != "0" else "1") + groups[2][1:]
    for field, group in zip(recover.fields, (*groups[:2], wrong, *groups[3:]), strict=True):
        QTest.keyClicks(field.edit, group)
    QTest.mouseClick(recover.button, LEFT)
    assert "group 3" in recover.error.text()
    QTest.mouseClick(recover.back, LEFT)
    unlock(qtbot, again)


def test_another_vault_is_opened_by_its_folder(
    qtbot: QtBot, start: Start, computer: Computer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shell, _groups = make_vault(qtbot, start)
    shell.lock()
    moved = tmp_path / "moved"
    computer.folder.rename(moved)
    again = start()
    page = first_run(again)
    chosen_folder(monkeypatch, "")
    QTest.mouseClick(page.existing, LEFT)
    assert again.window.page is page
    empty = tmp_path / "empty"
    empty.mkdir()
    chosen_folder(monkeypatch, empty)
    QTest.mouseClick(page.existing, LEFT)
    qtbot.waitUntil(lambda: isinstance(again.window.page, ProblemPage))
    assert "no vault" in problem(again).words.text()
    chosen_folder(monkeypatch, moved)
    QTest.mouseClick(problem(again).another, LEFT)
    qtbot.waitUntil(lambda: isinstance(again.window.page, UnlockPage))
    unlock(qtbot, again)


def test_the_folder_of_a_new_vault_can_be_chosen(
    qtbot: QtBot, start: Start, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shell = start()
    page = first_run(shell)
    full = tmp_path / "full"
    full.mkdir()
    (full / "letter.txt").write_text("kept")
    chosen_folder(monkeypatch, full)
    QTest.mouseClick(page.first.well.change, LEFT)
    choose_passphrase(page)
    qtbot.waitUntil(lambda: page.second is not None)
    assert (full / "mentorkit" / "keys-a.mkh").exists()
    assert (full / "letter.txt").read_text() == "kept"
    with qtbot.waitSignal(shell.session_opened):
        QTest.mouseClick(page.skip, LEFT)
    shell.lock()
    again = start(was_locked=True)
    unlock(qtbot, again)
    assert again.session is not None
    assert again.session.vault.folder == full / "mentorkit"


def test_a_folder_with_a_vault_is_not_used_for_a_new_one(
    qtbot: QtBot, start: Start, computer: Computer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shell, _groups = make_vault(qtbot, start)
    shell.lock()
    moved = tmp_path / "moved"
    computer.folder.rename(moved)
    page = first_run(start())
    chosen_folder(monkeypatch, "")
    QTest.mouseClick(page.first.well.change, LEFT)
    chosen_folder(monkeypatch, moved)
    QTest.mouseClick(page.first.well.change, LEFT)
    assert "holds a vault already" in page.first.notice.text()


def test_a_vault_that_cannot_be_made_is_told_and_everything_typed_stays(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    page = first_run(start())
    computer.folder.parent.mkdir(parents=True)
    computer.folder.write_text("a file is in the way")
    choose_passphrase(page)
    qtbot.waitUntil(lambda: bool(page.first.notice.text()))
    assert page.first.form.first.value()
    assert page.go_on.isEnabled()


def test_a_keyring_that_refuses_is_told_beside_the_sheet(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    computer.keyring.refusal = VaultState.KEYRING_LOCKED
    page = first_run(start())
    choose_passphrase(page, remember=True)
    qtbot.waitUntil(lambda: page.second is not None)
    assert page.second is not None
    assert "keyring is locked" in page.second.acts.note.text()
    assert not page.first.remember.isHidden()
    QTest.mouseClick(page.skip, LEFT)


def test_without_a_keyring_opening_without_asking_is_not_offered(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    page = first_run(start())
    assert page.first.remember.isVisible()
    page.window().close()
    computer.keyring.refusal = VaultState.KEYRING_UNAVAILABLE
    page = first_run(start())
    qtbot.waitUntil(page.first.remember.isHidden)
    assert "no keyring" in page.first.remember_note.text()


def test_a_synchronised_folder_is_told_before_and_after_the_vault_is_made(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    computer.home = computer.home / "Dropbox"
    shell = start()
    assert "Dropbox" in first_run(shell).first.notice.text()
    shell.window.close()
    shell, _groups = make_vault(qtbot, start)
    banner = shell.window.findChild(Banner, "notice_synchronised")
    assert banner is not None
    assert "Dropbox" in banner.accessibleName()
    QTest.mouseClick(banner.cross, LEFT)
    assert banner.isHidden()


def test_the_first_run_page_is_shown_where_no_vault_is(start: Start) -> None:
    assert isinstance(start().window.page, FirstRunPage)
