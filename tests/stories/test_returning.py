"""Coming back to a vault that is older than it was, or to a computer whose keyring forgot it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.people import Person
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.gui.kit.banners import Banner
from mentorkit.gui.shell.main_page import MainPage
from mentorkit.gui.shell.older_page import OlderPage
from mentorkit.gui.shell.unlock_page import UnlockPage
from mentorkit.services.actions import Action
from mentorkit.services.sessions import Session
from mentorkit.services.unlocked import UnlockedVault
from mentorkit.storage.vault import slots
from tests.builders import a_person
from tests.stories.test_troubles import problem
from tests.stories.test_vaults import unlock, unlock_page
from tests.vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from mentorkit.gui.shell.shell import Shell
    from tests.stories.conftest import Computer

    Start = Callable[..., Shell]

LEFT = Qt.MouseButton.LeftButton


def a_vault(computer: Computer, *, remember: bool = False) -> None:
    vaults = computer.application().vaults
    vaults.create(computer.folder, vaults.prepare(PASSPHRASE, remember=remember))[0].close()


@pytest.fixture
def older(computer: Computer) -> Person:
    """Let somebody be added and saved, then put the file from before in its place."""
    a_vault(computer)
    (database,) = computer.folder.glob("vault-*.db")
    before = database.read_bytes()
    locked = computer.application().vaults.begin(computer.folder)
    session = Session(locked.with_passphrase(locked.derive(PASSPHRASE)), computer.clock)
    ada = a_person("Ada")
    with session.store.transaction(Action.ADD_PERSON) as transaction:
        transaction.add(ada)
    session.close()
    database.write_bytes(before)
    return ada


def older_page(qtbot: QtBot, shell: Shell) -> OlderPage:
    field = unlock_page(shell).field.edit
    QTest.keyClicks(field, PASSPHRASE)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(shell.window.page, OlderPage))
    page = shell.window.page
    assert isinstance(page, OlderPage)
    return page


def test_an_old_copy_put_back_is_told_first_and_the_later_state_is_one_key_away(
    qtbot: QtBot, start: Start, older: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = start()
    QTest.mouseClick(older_page(qtbot, shell).leave, LEFT)
    assert "later state" in problem(shell).words.text()
    assert shell.session is None
    QTest.mouseClick(problem(shell).act, LEFT)
    page = older_page(qtbot, shell)
    with monkeypatch.context() as patched:
        patched.setattr(UnlockedVault, "restore", failing)
        QTest.mouseClick(page.restore, LEFT)
        qtbot.waitUntil(page.restore.isEnabled)
    assert "reported an error" in page.words.text()
    page.focus_first()
    with qtbot.waitSignal(shell.session_opened):
        QTest.keyClick(page.restore, Qt.Key.Key_Return)
    assert shell.session is not None
    assert shell.session.store.get(Person, older.id).shown == "Ada"
    assert shell.window.findChild(Banner, "notice_older_than_seen") is None
    shell.lock()
    unlock(qtbot, start(was_locked=True))


def failing(*_given: object) -> None:
    raise VaultError(VaultState.DISK_FAILED)


def test_whoever_goes_on_with_the_older_state_is_not_asked_again(
    qtbot: QtBot, start: Start, older: Person, computer: Computer
) -> None:
    for backup in (computer.folder / "backups").iterdir():
        backup.unlink()
    shell = start()
    page = older_page(qtbot, shell)
    assert page.restore.isHidden(), "there is no later state to go to"
    with qtbot.waitSignal(shell.session_opened):
        QTest.mouseClick(page.as_it_is, LEFT)
    assert shell.session is not None
    assert [person.shown for person in shell.session.store.all(Person) if not person.is_me] == []
    shell.lock()
    unlock(qtbot, start(was_locked=True))


def test_a_window_closed_on_the_question_leaves_everything_as_it_was(
    qtbot: QtBot, start: Start, older: Person
) -> None:
    shell = start()
    older_page(qtbot, shell)
    shell.window.close()
    older_page(qtbot, start())


@pytest.mark.parametrize("declines", [False, True])
def test_a_wiped_keyring_is_offered_its_key_again_once(
    qtbot: QtBot, start: Start, computer: Computer, *, declines: bool
) -> None:
    a_vault(computer, remember=True)
    computer.keyring.values.clear()
    shell = start()
    qtbot.waitUntil(lambda: isinstance(shell.window.page, UnlockPage))
    qtbot.waitUntil(lambda: "no longer has our key" in unlock_page(shell).notice.accessibleName())
    unlock(qtbot, shell)
    offer = shell.window.findChild(Banner, "notice_keyring")
    assert offer is not None
    if declines:
        QTest.mouseClick(offer.cross, LEFT)
    else:
        computer.keyring.refusal = VaultState.KEYRING_LOCKED
        QTest.mouseClick(offer.button, LEFT)
        qtbot.waitUntil(lambda: "is locked" in offer.accessibleName())
        computer.keyring.refusal = None
        QTest.mouseClick(offer.button, LEFT)
        qtbot.waitUntil(lambda: shell.window.findChild(Banner, "notice_keyring") is None)
    assert shell.session is not None
    assert shell.session.vault.is_remembered is not declines
    shell.lock()
    again = start()
    if declines:
        unlock(qtbot, again)
        assert again.window.findChild(Banner, "notice_keyring") is None
    else:
        qtbot.waitUntil(lambda: isinstance(again.window.page, MainPage))


def test_the_key_of_another_vault_in_the_keyring_leaves_the_passphrase_to_be_typed(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    a_vault(computer, remember=True)
    ((named, _),) = computer.keyring.values.items()
    computer.keyring.values[named] = slots.new_entry("00" * 16, "fake", "test").value
    shell = start()
    qtbot.waitUntil(lambda: isinstance(shell.window.page, UnlockPage))
    qtbot.waitUntil(lambda: "another vault’s key" in unlock_page(shell).notice.accessibleName())
    unlock(qtbot, shell)
    assert shell.window.findChild(Banner, "notice_keyring") is not None
