"""Backups are made, listed and gone back to from Settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.vaults import VaultState
from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.settings.backups import Backups
from mentorkit.gui.vault_texts import sentence

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.settings.page import SettingsPage
    from mentorkit.gui.settings.rows import SettingRow
    from tests.gui.settings.faulty_vaults import FaultyVault
    from tests.gui.surfaces import FakeSurface


@pytest.fixture
def backups(vault: FaultyVault, page: SettingsPage) -> Backups:
    page.show_place("backups")
    assert isinstance(page.section, Backups)
    return page.section


def _listed(backups: Backups) -> list[SettingRow]:
    return backups._shown


def _restore(backups: Backups, surface: FakeSurface) -> None:
    control = _listed(backups)[0].control
    assert isinstance(control, Button)
    control.click()
    buttons = {button.objectName(): button for button in surface.overlays[-1].findChildren(Button)}
    buttons["restore_question_act"].click()


def test_without_a_backup_it_says_when_the_first_is_made(backups: Backups) -> None:
    assert [row.title.text() for row in _listed(backups)] == [
        "No backup yet. The first one is made when you leave."
    ]


def test_a_backup_is_made_when_asked_for(backups: Backups, vault: FaultyVault, qtbot: QtBot) -> None:
    backups.now.click()
    assert backups.make.sentence.text() == "Making a backup and checking it. You can go on working."

    qtbot.waitUntil(backups.now.isEnabled)

    assert backups.make.sentence.text() == "Backed up just now, and checked."
    assert len(vault.backups()) == 1
    (row,) = _listed(backups)
    assert row.title.text().startswith("Today, ")
    assert row.sentence.text().startswith("Made when you asked for it, 0 people, ")


def test_a_backup_that_cannot_be_made_is_told(backups: Backups, vault: FaultyVault, qtbot: QtBot) -> None:
    vault.refusal = VaultState.DISK_FULL
    backups.now.click()

    qtbot.waitUntil(lambda: backups.make.sentence.text() == sentence(VaultState.DISK_FULL))
    assert backups.now.isEnabled()


def test_going_back_asks_first_and_then_opens_the_vault_again(
    backups: Backups, vault: FaultyVault, surface: FakeSurface, qtbot: QtBot
) -> None:
    vault.prepare_backup()()
    backups.refresh()
    before = vault.connection

    _restore(backups, surface)

    qtbot.waitUntil(lambda: surface.commands == [("reopen", ())])
    assert vault.connection is not before


def test_a_backup_that_cannot_be_used_is_told(
    backups: Backups, vault: FaultyVault, surface: FakeSurface, qtbot: QtBot
) -> None:
    vault.prepare_backup()()
    backups.refresh()
    (backup,) = vault.backups()
    backup.path.write_bytes(backup.path.read_bytes()[:-100])

    _restore(backups, surface)

    qtbot.waitUntil(lambda: backups.make.sentence.text() == sentence(VaultState.BACKUP_DAMAGED))
    assert backups.isEnabled()
    assert surface.commands == []


def test_without_a_vault_file_there_is_nothing_to_back_up(page: SettingsPage) -> None:
    page.show_place("backups")

    assert isinstance(page.section, Backups)
    assert not page.section.now.isEnabled()
