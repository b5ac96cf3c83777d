"""Closing an open vault: always done, and what went wrong with its backup is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from mentorkit.domain.vaults import VaultState
from mentorkit.storage.vault import seen
from tests.vaults import opened

if TYPE_CHECKING:
    import pytest

    from mentorkit.storage.vault.opened import OpenVault
    from mentorkit.storage.vault.places import Place


def test_a_closed_vault_holds_no_key(vault: OpenVault) -> None:
    key = vault.unsealed.key
    vault.close()
    assert key == bytes(32)
    assert vault.header.vault_id


def test_a_database_that_fails_at_the_end_is_told(vault: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise dbapi2.DatabaseError("whatever")

    monkeypatch.setattr(vault.database, "checkpoint", fail)
    assert vault.close() is VaultState.DATABASE_DAMAGED


def test_a_memory_that_cannot_be_written_stops_nothing(made: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(seen, "write", full)
    vault = opened(made)
    vault.checkpoint()
    assert vault.close() is None


def test_a_backup_that_fails_for_an_unknown_reason_is_told(
    vault: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mentorkit.storage.vault.copying import DatabaseCopy

    def fail(*_: object) -> None:
        raise OSError(2, "the folder is gone")

    monkeypatch.setattr(DatabaseCopy, "_back_up", fail)
    vault.connection.execute("INSERT INTO note VALUES ('Ada')")
    assert vault.close() is VaultState.FILE_CHANGED
