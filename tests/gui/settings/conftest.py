"""Settings in a window, on a vault of its own whose keyring can be told to refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.gui.settings.page import SettingsPage
from tests.gui.settings.faulty_vaults import FaultyVault
from tests.vaults import PASSPHRASE, FakeKeyring, a_vault_service

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.recovery import RecoverySheet
    from mentorkit.gui.kit.features import Tools


@pytest.fixture
def keyring() -> FakeKeyring:
    """The system keyring."""
    return FakeKeyring()


@pytest.fixture
def sheets() -> list[RecoverySheet]:
    """The recovery sheet of the vault, once there is one."""
    return []


@pytest.fixture
def vault(
    tmp_path: Path, keyring: FakeKeyring, tools: Tools, sheets: list[RecoverySheet]
) -> Iterator[FaultyVault]:
    """The open vault that the services know."""
    vaults = a_vault_service(tmp_path, keyring)
    real, sheet = vaults.create(tmp_path / "vault", vaults.prepare(PASSPHRASE, remember=False))
    sheets.append(sheet)
    made = FaultyVault.around(real)
    tools.services.vault = made
    yield made
    tools.jobs.close()
    made.close(keep_copy=False)


@pytest.fixture
def page(tools: Tools, host: QWidget, qtbot: QtBot) -> SettingsPage:
    """Settings, in an active window."""
    made = SettingsPage(tools)
    made.setParent(host)
    made.resize(1000, 800)
    with qtbot.waitActive(host):
        host.show()
    return made
