"""The switch: a crash or an error leaves the old file current or the new, never neither."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage import migrations
from mentorkit.storage.vault import (
    cipher,
    copies,
    copying,
    creation,
    files,
    opening,
    passphrases,
    restoring,
    sealed,
    switch,
)
from mentorkit.storage.vault.backups import Reason
from tests.storage.vault.notes import keep, notes, rotate
from tests.vaults import PASSPHRASE, make_vault, opened

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.storage.vault.opened import OpenVault
    from mentorkit.storage.vault.places import Place


def a_vault_of_an_older_schema(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    make_vault(place)
    vault = opened(place)
    vault.connection.execute("CREATE TABLE note (text)")
    keep(vault, "Ada")
    vault.close()

    def next_step(connection: cipher.Connection) -> None:
        connection.execute("ALTER TABLE note ADD COLUMN new TEXT DEFAULT 'migrated'")

    steps = (*migrations.MIGRATIONS, next_step)
    monkeypatch.setattr(migrations, "MIGRATIONS", steps)
    for module in (opening, sealed, restoring):
        monkeypatch.setattr(module, "HEAD", len(steps))


def test_an_older_vault_is_migrated_on_a_copy_after_a_backup(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_vault_of_an_older_schema(place, monkeypatch)
    before = (place.folder / "vault-1.db").read_bytes()
    vault = opened(place)
    assert vault.connection.execute("SELECT text, new FROM note").fetchall() == [("Ada", "migrated")]
    assert vault.header.schema == vault.header.min_schema_reader == migrations.HEAD + 1
    assert vault.backups()[0].reason is Reason.BEFORE_MIGRATION
    assert (place.folder / "vault-1.db").read_bytes() == before
    vault.close()


def test_a_migration_that_fails_leaves_the_old_vault(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    a_vault_of_an_older_schema(place, monkeypatch)

    def fail(_: cipher.Connection) -> None:
        raise ValueError("a mistake of ours")

    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS[:-1], fail))
        with pytest.raises(ValueError, match="mistake"):
            opened(place)
    assert [path.name for path in place.databases()] == ["vault-1.db"]
    assert not list(place.folder.glob("building-*"))
    vault = opened(place)
    assert vault.connection.execute("SELECT new FROM note").fetchall() == [("migrated",)]
    vault.close()


def test_a_backup_of_an_older_schema_is_migrated_when_restored(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_vault_of_an_older_schema(place, monkeypatch)
    vault = opened(place)
    restoring.restore(vault, vault.backups()[-1].path)
    assert vault.connection.execute("SELECT text, new FROM note").fetchall() == [("Ada", "migrated")]
    vault.close()


def test_a_copy_that_lost_rows_is_never_switched_to(
    vault: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(vault, "Ada")
    counted = iter([{"note": 1}, {"note": 2}])
    with monkeypatch.context() as patch:
        patch.setattr(copying, "rows_by_table", lambda _: next(counted))
        with pytest.raises(VaultError) as caught:
            switch.build(vault.place, vault.connection, switch.Plan(2, bytes(32), bytes(16), lambda _: None))
    assert caught.value.state is VaultState.DATABASE_DAMAGED
    assert not list(vault.place.folder.glob("building-*"))


def test_a_copy_that_is_not_sound_is_never_switched_to(
    vault: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(cipher, "is_sound", lambda _: False)
        with pytest.raises(VaultError):
            switch.build(vault.place, vault.connection, switch.Plan(2, bytes(32), bytes(16), lambda _: None))
    assert [path.name for path in vault.place.databases()] == ["vault-1.db"]


def test_an_error_of_the_database_while_building_is_told_as_a_state(vault: OpenVault) -> None:
    def work(connection: cipher.Connection) -> None:
        connection.execute("INSERT INTO nowhere VALUES (1)")

    with pytest.raises(VaultError):
        switch.build(vault.place, vault.connection, switch.Plan(2, bytes(32), bytes(16), work))
    assert not list(vault.place.folder.glob("building-*"))


def test_a_header_that_cannot_be_written_closes_the_vault_rather_than_write_to_the_old_file(
    vault: OpenVault, made: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(vault, "Ada")

    def full(*_: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr(files, "overwrite", full)
        with pytest.raises(VaultError) as caught:
            rotate(vault)
    assert caught.value.state is VaultState.DISK_FULL
    with pytest.raises(Exception, match="closed"):
        vault.connection.execute("SELECT 1")
    with pytest.raises(VaultError) as caught:
        vault.copy()
    assert caught.value.state is VaultState.DISK_FAILED
    vault.close()
    again = opened(made)
    assert notes(again) == ["Ada"]
    again.close()


def test_a_header_written_by_half_is_taken_back_and_the_vault_stays_open(
    vault: OpenVault, made: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(vault, "Ada")
    real, left = files.overwrite, [OSError(5, "failed")]

    def fail_at_the_second(path: Path, data: bytes) -> None:
        real(path, data)
        if path.name == "keys-b.mkh" and left:
            raise left.pop()

    with monkeypatch.context() as patch:
        patch.setattr(files, "overwrite", fail_at_the_second)
        with pytest.raises(VaultError) as caught:
            rotate(vault)
    assert caught.value.state is VaultState.DISK_FAILED
    keep(vault, "Grace")
    vault.close()
    again = opened(made)
    assert notes(again) == ["Ada", "Grace"]
    assert again.header.epoch == 1
    again.close()


def test_a_new_file_that_cannot_be_opened_changes_nothing(
    vault: OpenVault, made: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(vault, "Ada")

    def refuse(*_: object) -> None:
        raise VaultError(VaultState.NO_MEMORY)

    with monkeypatch.context() as patch:
        patch.setattr(switch, "Database", refuse)
        with pytest.raises(VaultError) as caught:
            rotate(vault)
    assert caught.value.state is VaultState.NO_MEMORY
    assert [path.name for path in made.databases()] == ["vault-1.db"]
    keep(vault, "Grace")
    rotate(vault)
    vault.close()
    again = opened(made, "new words")
    assert (notes(again), again.header.epoch) == (["Ada", "Grace"], 2)
    again.close()


def test_a_header_that_cannot_be_written_for_a_closed_vault_is_told(
    vault: OpenVault, made: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = vault.copy().back_up(Reason.ASKED_FOR)
    vault.close()
    found = sealed.read(made)
    unsealed = found.unseal_with_passphrase(passphrases.derive(PASSPHRASE, found.derivation))

    def fail(*_: object) -> None:
        raise OSError(5, "failed")

    with monkeypatch.context() as patch:
        patch.setattr(files, "overwrite", fail)
        with pytest.raises(VaultError) as caught:
            restoring.restore_closed(made, unsealed, backup.path)
    assert caught.value.state is VaultState.DISK_FAILED
    opened(made).close()


def test_what_a_crash_left_half_built_is_removed_and_a_finished_stray_is_kept_aside(made: Place) -> None:
    (made.folder / "building-2.db").write_bytes(b"half")
    (made.folder / "vault-7.db").write_bytes(b"whose?")
    opened(made).close()
    assert [path.name for path in made.databases()] == ["vault-1.db"]
    assert not list(made.folder.glob("building-*"))
    (aside,) = (made.folder / "quarantine").iterdir()
    assert (aside / "vault-7.db").read_bytes() == b"whose?"


def test_a_stray_in_the_way_of_a_new_file_is_kept_aside(vault: OpenVault, made: Place) -> None:
    (made.folder / "vault-2.db").write_bytes(b"whose?")
    rotate(vault)
    (aside,) = (made.folder / "quarantine").iterdir()
    assert (aside / "vault-2.db").read_bytes() == b"whose?"
    assert vault.header.db == "vault-2.db"


def test_a_generation_is_never_used_twice_after_a_half_written_header(
    vault: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = files.overwrite, [0]

    def once(path: Path, data: bytes) -> None:
        calls[0] += 1
        if calls[0] == 2:
            raise OSError(5, "torn")
        real(path, data)

    with monkeypatch.context() as patch:
        patch.setattr(files, "overwrite", once)
        with pytest.raises(OSError, match="torn"):
            vault.unsealed.commit(vault.place, vault.header)
    vault.unsealed.commit(vault.place, vault.header)
    assert vault.header.gen == 3
    assert [copy.header for copy in copies.read(vault.place).both] == [vault.header] * 2


def test_a_header_from_a_backup_finds_the_database_made_since(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_vault_of_an_older_schema(place, monkeypatch)
    vault = opened(place)
    keep_migrated = "INSERT INTO note (text) VALUES ('since')"
    vault.connection.execute(keep_migrated)
    vault.close(keep_copy=False)
    for name in ("keys-a.mkh", "keys-b.mkh"):
        (place.folder / name).unlink()
    found = sealed.read_from_backups(place)
    assert found.header.db == "vault-2.db"
    unsealed = found.unseal_with_passphrase(passphrases.derive(PASSPHRASE, found.derivation))
    again = opening.open_vault(found, unsealed)
    assert again.connection.execute("SELECT text FROM note").fetchall() == [("Ada",), ("since",)]
    again.close()


def test_what_was_seen_of_other_vaults_stays(vault: OpenVault, made: Place) -> None:
    seen: dict[str, object] = json.loads(made.seen.read_text()) if made.seen.exists() else {}
    seen["00"] = {"gen": 1}
    files.make_private_folder(made.seen.parent)
    made.seen.write_text(json.dumps(seen))
    vault.checkpoint()
    assert set(json.loads(made.seen.read_text())) == {"00", vault.header.vault_id}


def test_a_new_vault_has_two_ways_in_at_least_and_the_last_two_stay(vault: OpenVault) -> None:
    from mentorkit.storage.vault.header import SlotKind

    with pytest.raises(VaultError) as caught:
        vault.remove_slot(SlotKind.RECOVERY)
    assert caught.value.state is VaultState.LAST_SLOTS


def test_keys_that_disagree_are_never_written(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    from mentorkit.storage.vault import slots

    monkeypatch.setattr(slots, "open_recovery_slot", lambda *_: bytearray(32))
    with pytest.raises(VaultError) as caught:
        make_vault(place)
    assert caught.value.state is VaultState.SLOT_DAMAGED
    assert creation.is_free(place)
