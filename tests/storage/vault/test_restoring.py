"""Going back to a backup loses nothing: neither what it holds nor what is there now."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import (
    backups,
    cipher,
    meta,
    opening,
    passphrases,
    restoring,
    sealed,
)
from mentorkit.storage.vault.backups import Reason
from tests.storage.vault.notes import keep, notes
from tests.vaults import PASSPHRASE, a_place, make_vault, opened

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.storage.vault.opened import OpenVault
    from mentorkit.storage.vault.places import Place


def test_going_back_keeps_the_present_state_aside(vault: OpenVault, made: Place) -> None:
    keep(vault, "before")
    backup = vault.copy().back_up(Reason.ASKED_FOR)
    keep(vault, "after")
    restoring.restore(vault, backup.path)
    assert notes(vault) == ["before"]
    (aside,) = (made.folder / "quarantine").iterdir()
    connection = cipher.connect(aside / "vault-1.db", vault.unsealed.key, vault.header.db_salt)
    assert connection.execute("SELECT count(*) FROM note").fetchone() == (2,)
    connection.close()
    vault.close()
    again = opened(made)
    assert notes(again) == ["before"]
    assert again.notices == ()
    again.close()


def test_going_back_by_mistake_is_taken_back_the_same_way(vault: OpenVault) -> None:
    keep(vault, "yesterday")
    yesterday = vault.copy().back_up(Reason.ASKED_FOR)
    vault.copy().back_up(Reason.ASKED_FOR)
    keep(vault, "today")
    restoring.restore(vault, yesterday.path)
    assert notes(vault) == ["yesterday"]
    before = next(backup for backup in vault.backups() if backup.reason is Reason.BEFORE_RESTORE)
    restoring.restore(vault, before.path)
    assert notes(vault) == ["yesterday", "today"]


@pytest.mark.parametrize(
    ("state", "goes"), [(VaultState.DATABASE_DAMAGED, True), (VaultState.DISK_FULL, False)]
)
def test_only_a_present_state_beyond_a_backup_is_left_without_one(
    vault: OpenVault, monkeypatch: pytest.MonkeyPatch, state: VaultState, *, goes: bool
) -> None:
    backup = vault.copy().back_up(Reason.ASKED_FOR)

    def refuses(_vault: OpenVault) -> None:
        raise VaultError(state)

    monkeypatch.setattr(type(vault), "copy", refuses)
    with contextlib.nullcontext() if goes else pytest.raises(VaultError):
        restoring.restore(vault, backup.path)
    assert vault.header.epoch == (2 if goes else 1)


def test_a_restored_vault_is_newer_than_what_was_seen(vault: OpenVault) -> None:
    backup = vault.copy().back_up(Reason.ASKED_FOR)
    for _ in range(5):
        keep(vault, "x")
    restoring.restore(vault, backup.path)
    assert meta.number(vault.connection, "commit_seq") == 6
    assert vault.has_changed


def test_the_recovery_sheet_goes_with_the_header_not_with_the_backup(vault: OpenVault) -> None:
    meta.write(vault.connection, recovery_groups="1,2", recovery_check="old")
    backup = vault.copy().back_up(Reason.ASKED_FOR)
    meta.write(vault.connection, recovery_groups=None, recovery_check=None)
    restoring.restore(vault, backup.path)
    assert meta.read(vault.connection, "recovery_check") is None


@pytest.mark.parametrize("damage", ["missing", "rotten", "foreign", "text"])
def test_a_backup_that_cannot_be_used_leaves_everything_as_it_was(
    vault: OpenVault, made: Place, tmp_path: Path, damage: str
) -> None:
    keep(vault, "Ada")
    path = vault.copy().back_up(Reason.ASKED_FOR).path
    states = {"foreign": VaultState.BACKUP_OF_ANOTHER_VAULT}
    if damage == "missing":
        path.unlink()
    elif damage == "rotten":
        data = bytearray(path.read_bytes())
        data[-9000] ^= 1
        path.write_bytes(data)
    elif damage == "text":
        path.write_text("dear")
    else:
        other = a_place(tmp_path / "other")
        make_vault(other)
        strange = opened(other)
        path = strange.copy().back_up(Reason.ASKED_FOR).path
        strange.close(keep_copy=False)
    with pytest.raises(VaultError) as caught:
        restoring.restore(vault, path)
    assert caught.value.state is states.get(damage, VaultState.BACKUP_DAMAGED)
    assert notes(vault) == ["Ada"]
    assert vault.header.epoch == 1
    assert [each.name for each in made.databases()] == ["vault-1.db"]


def test_a_backup_of_a_newer_schema_is_refused(vault: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
    backup = vault.copy().back_up(Reason.ASKED_FOR)
    monkeypatch.setattr(restoring, "HEAD", 0)
    with pytest.raises(VaultError) as caught:
        restoring.restore(vault, backup.path)
    assert caught.value.state is VaultState.NEWER_VERSION


def test_a_disk_that_fills_while_going_back_leaves_everything_as_it_was(
    vault: OpenVault, made: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(vault, "Ada")
    backup = vault.copy().back_up(Reason.ASKED_FOR)

    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(backups, "extract", full)
    with pytest.raises(VaultError) as caught:
        restoring.restore(vault, backup.path)
    assert caught.value.state is VaultState.DISK_FULL
    assert notes(vault) == ["Ada"]
    assert not list(made.folder.glob("building-*"))


@pytest.mark.parametrize("loss", ["missing", "damaged"])
def test_a_vault_whose_database_is_lost_comes_back_from_a_backup(made: Place, loss: str) -> None:
    vault = opened(made)
    vault.connection.execute("CREATE TABLE note (text)")
    keep(vault, "Ada")
    vault.close()
    path = made.folder / "vault-1.db"
    path.unlink()
    if loss == "damaged":
        path.write_bytes(b"x" * 9000)
    found = sealed.read(made)
    unsealed = found.unseal_with_passphrase(passphrases.derive(PASSPHRASE, found.derivation))
    with pytest.raises(VaultError):
        opening.open_vault(found, unsealed)
    (backup,) = backups.listed(made.backups, unsealed)
    restoring.restore_closed(made, unsealed, backup.path)
    again = opened(made)
    assert notes(again) == ["Ada"]
    assert again.notices == ()
    again.close()
