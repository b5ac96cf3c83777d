"""A service with a keyring in memory, and a remembered vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.vaults import PASSPHRASE, FakeKeyring, a_vault_service

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.services.vaults import VaultService


@pytest.fixture
def keyring() -> FakeKeyring:
    return FakeKeyring()


@pytest.fixture
def vaults(tmp_path: Path, keyring: FakeKeyring) -> VaultService:
    return a_vault_service(tmp_path, keyring)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def code(vaults: VaultService, folder: Path) -> str:
    """Make a remembered vault, close it, and return its recovery code."""
    vault, sheet = vaults.create(folder, vaults.prepare(PASSPHRASE, remember=True))
    vault.close()
    return "-".join(sheet.groups)
