"""Another passphrase, and a new key, are chosen for an open vault without losing a way in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.gui.shell.passphrase_overlay import PassphraseOverlay
from mentorkit.gui.vault_texts import sentence
from mentorkit.services.sessions import Application
from mentorkit.system.settings import MachineSettings
from tests.fakes import FakeClock
from tests.gui.conftest import RESOURCES
from tests.vaults import PASSPHRASE, FakeKeyring, a_vault_service

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.unlocked import UnlockedVault

NEW = "marble otter under seven quiet lanterns"


@pytest.fixture
def keyring() -> FakeKeyring:
    return FakeKeyring()


@pytest.fixture
def application(tmp_path: Path, keyring: FakeKeyring) -> Application:
    vaults = a_vault_service(tmp_path, keyring)
    return Application(tmp_path / "vault", MachineSettings(), FakeClock(), vaults, RESOURCES)


@pytest.fixture
def vault(application: Application, tools: Tools) -> Iterator[UnlockedVault]:
    new = application.vaults.prepare(PASSPHRASE, remember=True)
    made, _sheet = application.vaults.create(application.folder, new)
    yield made
    tools.jobs.close()
    made.close(keep_copy=False)


def _overlay(
    application: Application, vault: UnlockedVault, tools: Tools, *, with_new_key: bool = False
) -> PassphraseOverlay:
    made = PassphraseOverlay(application, vault, tools, with_new_key=with_new_key)
    tools.surface.show_overlay(made)
    return made


def _type(overlay: PassphraseOverlay, first: str, again: str) -> None:
    QTest.keyClicks(overlay.form.first.edit, first)
    QTest.keyClicks(overlay.form.again.edit, again)


def _opens(application: Application, passphrase: str) -> bool:
    locked = application.vaults.begin(application.folder)
    try:
        locked.with_passphrase(locked.derive(passphrase)).close(keep_copy=False)
    except VaultError:
        return False
    return True


@pytest.fixture(autouse=True)
def _shown(host: QWidget, qtbot: QtBot) -> None:
    with qtbot.waitActive(host):
        host.show()


def test_the_new_passphrase_opens_the_vault_and_the_old_one_does_not(
    application: Application, vault: UnlockedVault, tools: Tools, qtbot: QtBot
) -> None:
    overlay = _overlay(application, vault, tools)
    _type(overlay, NEW, NEW)
    with qtbot.waitSignal(overlay.kept) as kept:
        overlay.act.click()
        assert overlay.state.text() == "Working out the key. This takes about a second on purpose."
        overlay.close_overlay()
        assert overlay.isVisible()

    assert kept.args == ["Passphrase changed.", False]
    vault.close(keep_copy=False)
    assert (_opens(application, NEW), _opens(application, PASSPHRASE)) == (True, False)


def test_a_new_key_encrypts_everything_again(
    application: Application, vault: UnlockedVault, tools: Tools, qtbot: QtBot
) -> None:
    before = vault.connection
    overlay = _overlay(application, vault, tools, with_new_key=True)
    _type(overlay, NEW, NEW)

    with qtbot.waitSignal(overlay.kept) as kept:
        overlay.act.click()

    assert kept.args == ["Everything is encrypted under a new key.", True]
    assert vault.connection is not before
    assert vault.is_remembered


def test_a_new_key_is_made_although_the_keyring_refuses(
    application: Application, vault: UnlockedVault, tools: Tools, keyring: FakeKeyring, qtbot: QtBot
) -> None:
    keyring.refusal = VaultState.KEYRING_LOCKED
    overlay = _overlay(application, vault, tools, with_new_key=True)
    _type(overlay, NEW, NEW)

    with qtbot.waitSignal(overlay.kept) as kept:
        overlay.act.click()

    assert sentence(VaultState.KEYRING_LOCKED) in kept.args[0]
    assert not vault.is_remembered


def test_without_the_keyring_there_is_nobody_to_ask(
    application: Application, vault: UnlockedVault, tools: Tools, qtbot: QtBot
) -> None:
    vault.forget_computer()
    overlay = _overlay(application, vault, tools, with_new_key=True)
    _type(overlay, NEW, NEW)

    with qtbot.waitSignal(overlay.kept):
        overlay.act.click()

    assert not vault.is_remembered


def test_what_is_missing_is_said_first(application: Application, vault: UnlockedVault, tools: Tools) -> None:
    overlay = _overlay(application, vault, tools)
    _type(overlay, NEW, "something else")

    overlay.act.click()

    assert overlay.form.again.note == "The two are not the same."
    overlay.close_overlay()
    assert overlay.isHidden()


def test_what_goes_wrong_is_said_and_can_be_tried_again(
    application: Application, vault: UnlockedVault, tools: Tools, qtbot: QtBot
) -> None:
    overlay = _overlay(application, vault, tools)
    _type(overlay, NEW, NEW)
    for name in ("keys-a.mkh", "keys-b.mkh"):
        (application.folder / name).unlink()
        (application.folder / name).mkdir()

    overlay.act.click()
    qtbot.waitUntil(overlay.act.isEnabled)

    assert overlay.isVisible()
    assert overlay.state.text().startswith("The vault’s folder could not be written.")
