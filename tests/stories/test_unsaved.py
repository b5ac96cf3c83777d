"""A change that cannot be saved is told above the page, and there is a way on."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.errors import NotSaved, Unsaved
from mentorkit.domain.people import Person
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.gui.kit.banners import Banner
from mentorkit.gui.shell.unsaved_texts import unsaved_sentence
from mentorkit.services.vaults import locked_folder
from mentorkit.storage.vault import cipher, switch
from tests.stories.test_troubles import add_ada
from tests.stories.test_vaults import make_vault, unlock

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from mentorkit.gui.shell.shell import Shell
    from tests.stories.conftest import Computer

    Start = Callable[..., Shell]


FAILED = VaultError(VaultState.DISK_FAILED)


def notices(shell: Shell) -> list[Banner]:
    return shell.window.findChildren(Banner, "unsaved_notice")


def test_a_vault_whose_file_was_moved_away_is_saved_to_a_new_file(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    shell, _groups = make_vault(qtbot, start)
    ada = add_ada(shell)
    (database,) = computer.folder.glob("vault-*.db")
    database.rename(computer.home / "elsewhere.db")
    with pytest.raises(NotSaved) as caught:
        add_ada(shell)
    shell.refused.emit(caught.value.why)
    shell.refused.emit(caught.value.why)
    (banner,) = notices(shell)
    assert "moved or replaced" in banner.accessibleName()
    QTest.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not notices(shell))
    assert shell.session is not None
    assert shell.session.store.get(Person, ada.id) == ada
    add_ada(shell)
    assert len(shell.session.store.all(Person)) == 4


def test_a_vault_whose_whole_folder_is_gone_is_saved_to_a_new_one_as_soon_as_there_is_a_place_for_it(
    qtbot: QtBot, start: Start, computer: Computer
) -> None:
    shell, _groups = make_vault(qtbot, start)
    ada = add_ada(shell)
    computer.folder.parent.rename(computer.home / "elsewhere")
    shell.refused.emit(Unsaved.MOVED)
    QTest.mouseClick(notices(shell)[-1].button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: notices(shell)[-1].accessibleName() == unsaved_sentence(Unsaved.READ_ONLY))

    computer.folder.parent.mkdir()
    shell.refused.emit(Unsaved.MOVED)
    QTest.mouseClick(notices(shell)[-1].button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not notices(shell))
    with pytest.raises(VaultError) as caught:
        locked_folder(computer.folder)
    assert caught.value.state is VaultState.IN_USE
    shell.lock()
    again = start(was_locked=True)
    unlock(qtbot, again)
    assert again.session is not None
    assert again.session.store.get(Person, ada.id) == ada


def test_a_file_cut_short_before_it_was_read_is_called_damaged(qtbot: QtBot, start: Start) -> None:
    shell, _groups = make_vault(qtbot, start)
    shell.refused.emit(Unsaved.MOVED)
    with patch.object(switch, "build", side_effect=VaultError(VaultState.DATABASE_DAMAGED)):
        QTest.mouseClick(notices(shell)[-1].button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: notices(shell)[-1].accessibleName() == unsaved_sentence(Unsaved.DAMAGED))


def test_a_disk_that_failed_is_asked_again_and_what_is_typed_is_saved(qtbot: QtBot, start: Start) -> None:
    shell, _groups = make_vault(qtbot, start)
    assert shell.session is not None
    qtbot.waitUntil(lambda: shell.guards is not None)
    add_ada(shell)
    with patch.object(cipher, "connect", side_effect=FAILED), pytest.raises(VaultError):
        shell.session.vault.reopen()
    with pytest.raises(NotSaved) as caught, patch.object(cipher, "connect", side_effect=FAILED):
        add_ada(shell)
    shell.refused.emit(caught.value.why)
    (banner,) = notices(shell)
    assert "what you typed last" in banner.accessibleName()
    with patch.object(cipher, "connect", side_effect=FAILED):
        QTest.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    assert [banner.accessibleName() for banner in notices(shell)] == [unsaved_sentence(Unsaved.DISK_FAILED)]
    QTest.mouseClick(notices(shell)[-1].button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not notices(shell))
    add_ada(shell)
    assert len(shell.session.store.all(Person)) == 3


def test_a_full_disk_is_told_without_a_report(qtbot: QtBot, start: Start) -> None:
    shell, _groups = make_vault(qtbot, start)
    shell.refused.emit(Unsaved.DISK_FULL)
    (banner,) = notices(shell)
    assert banner.accessibleName() == unsaved_sentence(Unsaved.DISK_FULL)
    assert not banner.button.isVisible()


def test_before_a_vault_is_open_there_is_nothing_to_tell(start: Start) -> None:
    shell = start()
    shell.refused.emit(Unsaved.OTHER)
    assert not notices(shell)


def test_every_reason_has_a_sentence(start: Start) -> None:
    assert all(unsaved_sentence(why).endswith(".") for why in Unsaved)
