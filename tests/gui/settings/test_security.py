"""The ways into the vault are changed from Settings, and everything slow says what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.vaults import VaultState
from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.settings.security import Security
from mentorkit.gui.vault_texts import sentence

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.recovery import RecoverySheet
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.settings.page import SettingsPage
    from tests.gui.settings.faulty_vaults import FaultyVault
    from tests.gui.surfaces import FakeSurface
    from tests.vaults import FakeKeyring


@pytest.fixture
def security(vault: FaultyVault, page: SettingsPage) -> Security:
    page.show_place("security")
    assert isinstance(page.section, Security)
    return page.section


def test_this_computer_is_remembered_and_forgotten(
    security: Security, vault: FaultyVault, keyring: FakeKeyring, surface: FakeSurface, qtbot: QtBot
) -> None:
    security.remember.switch.click()
    assert security.remember.sentence.text() == "Asking the system keyring. Perhaps it asks you something."
    qtbot.waitUntil(lambda: vault.is_remembered)
    assert len(keyring.values) == 1

    security.remember.switch.click()

    assert not vault.is_remembered
    qtbot.waitUntil(lambda: keyring.values == {})
    assert surface.toasts == [
        "This computer opens the vault without asking from now on.",
        "This computer asks for the passphrase from now on.",
    ]


def test_a_keyring_that_refuses_is_told_and_nothing_changes(
    security: Security, vault: FaultyVault, keyring: FakeKeyring, qtbot: QtBot
) -> None:
    keyring.refusal = VaultState.KEYRING_LOCKED
    security.remember.switch.click()

    told = sentence(VaultState.KEYRING_LOCKED)
    qtbot.waitUntil(lambda: security.remember.sentence.text() == told)
    assert not security.remember.switch.isChecked()
    assert security.remember.switch.isEnabled()
    assert not vault.is_remembered


def test_a_way_in_that_cannot_be_taken_away_stays(
    security: Security, vault: FaultyVault, qtbot: QtBot
) -> None:
    security.remember.switch.click()
    qtbot.waitUntil(lambda: vault.is_remembered)

    vault.refusal = VaultState.LAST_SLOTS
    security.remember.switch.click()

    assert security.remember.switch.isChecked()
    assert security.remember.sentence.text() == sentence(VaultState.LAST_SLOTS)


def test_a_way_in_that_cannot_be_written_is_told(
    security: Security, vault: FaultyVault, qtbot: QtBot
) -> None:
    vault.refusal = VaultState.DISK_FULL
    security.remember.switch.click()

    qtbot.waitUntil(lambda: security.remember.sentence.text() == sentence(VaultState.DISK_FULL))
    assert not security.remember.switch.isChecked()


def test_the_passphrase_the_sheet_and_the_key_are_the_windows_acts(
    security: Security, surface: FakeSurface, tools: Tools
) -> None:
    names = ("change_passphrase", "check_recovery_sheet", "make_new_key")
    for name in names:
        button = next(b for b in security.findChildren(Button) if b.objectName() == f"{name}_button")
        button.click()

    assert [name for name, _ in surface.commands] == list(names)
    _name, (then,) = surface.commands[1]
    assert callable(then)
    then()
    assert "Not proven yet" in security.sheet.sentence.text()


def test_a_proven_sheet_says_what_it_is(
    security: Security, vault: FaultyVault, sheets: list[RecoverySheet]
) -> None:
    (sheet,) = sheets
    first, second = (sheet.groups[number - 1] for number in sheet.asked_back)
    assert vault.confirm_recovery(first, second)

    security.refresh()

    assert "Another key to your vault" in security.sheet.sentence.text()
