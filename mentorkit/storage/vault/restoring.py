"""Going back to a backup: never over the present state, always by the switch."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.migrations import HEAD, migrate
from mentorkit.storage.vault import backups, cipher, files, meta, seen, switch
from mentorkit.storage.vault.places import BUILDING

if TYPE_CHECKING:
    from pathlib import Path

    from sqlcipher3.dbapi2 import Connection

    from mentorkit.storage.vault.database import Database
    from mentorkit.storage.vault.opened import OpenVault
    from mentorkit.storage.vault.places import Place
    from mentorkit.storage.vault.unsealed import Unsealed

_REASON = "restored-over"
_BEYOND_A_BACKUP = {VaultState.DATABASE_DAMAGED, VaultState.FILE_CHANGED}
"""States in which there is nothing whole to back up; what there is goes to quarantine as it is."""
_ABOUT_KEYS = ("recovery_groups", "recovery_check")
"""Rows about the present recovery sheet: they go with the header, not with the backup."""


def restore(vault: OpenVault, backup: Path) -> None:
    """Put an open vault back to a backup. The present state goes to quarantine; `connection` is another one.

    Before that the present state becomes a backup of its own, where it is whole: so going back by mistake
    is taken back the same way.

    `BACKUP_DAMAGED` and `BACKUP_OF_ANOTHER_VAULT` leave everything as it was.
    """
    kept = {name: meta.read(vault.connection, name) for name in _ABOUT_KEYS}
    commit_seq = meta.number(vault.connection, "commit_seq")
    with (
        files.telling_disk_errors(),
        cipher.telling_damage(),
        _Extracted(vault.place, vault.unsealed, backup) as source,
    ):
        _keep_present(vault, backup)
        vault.switch(change(vault.place, vault.unsealed, {**kept, "commit_seq": commit_seq + 1}), source)


def restore_closed(place: Place, unsealed: Unsealed, backup: Path) -> None:
    """Put a vault whose database is missing or damaged back to a backup; it can be opened afterwards."""
    last, _ = seen.read(place.seen, unsealed.header.vault_id, unsealed.keys())
    with files.telling_disk_errors(), cipher.telling_damage(), _Extracted(place, unsealed, backup) as source:
        least = max(last.commit_seq if last else 0, meta.number(source, "commit_seq"))
        database: Database = switch.perform(
            place, unsealed, change(place, unsealed, {"commit_seq": least + 1}), source, None
        )
        database.close()


def _keep_present(vault: OpenVault, chosen: Path) -> None:
    """Back up what is there; should going back fail after that, the chosen backup must still be there."""
    try:
        with cipher.telling_damage():
            vault.copy().back_up(backups.Reason.BEFORE_RESTORE, spared=chosen)
    except VaultError as error:
        if error.state not in _BEYOND_A_BACKUP:
            raise


def change(
    place: Place, unsealed: Unsealed, values: dict[str, str | int | None], reason: str = _REASON
) -> switch.Change:
    """Return the switch to a file of the present key that `source` holds; the former one goes to quarantine."""
    header = unsealed.header
    epoch = header.epoch + 1

    def work(connection: Connection) -> None:
        migrate(connection)
        meta.write(connection, epoch=epoch, key_gen=header.gen, **values)

    plan = switch.Plan(epoch, unsealed.key, header.db_salt, work)
    new = replace(header, epoch=epoch, schema=HEAD, min_schema_reader=HEAD, app=place.app, db=plan.name)
    return switch.Change(plan, lambda: unsealed.commit(place, new), quarantine=reason)


class _Extracted:
    """The database inside a verified backup, open for reading while the block lasts."""

    def __init__(self, place: Place, unsealed: Unsealed, backup: Path) -> None:
        self._path = place.folder / f"{BUILDING}restore.db"
        self._unsealed = unsealed
        self._backup = backup
        self._connection: Connection | None = None

    def __enter__(self) -> Connection:
        parts = _read(self._backup)
        key = self._unsealed.key_of(parts.header_data)
        if key is None or parts.header.vault_id != self._unsealed.header.vault_id:
            raise VaultError(VaultState.BACKUP_OF_ANOTHER_VAULT)
        backups.verify(self._backup, key)
        if parts.header.min_schema_reader > HEAD:
            raise VaultError(VaultState.NEWER_VERSION)
        self._remove()
        try:
            backups.extract(self._backup, parts, self._path)
            self._connection = cipher.connect(self._path, key, parts.header.db_salt)
        except BaseException:
            self._remove()
            raise
        return self._connection

    def __exit__(self, *_: object) -> None:
        assert self._connection is not None, "a block is left only after it was entered"
        self._connection.close()
        self._remove()

    def _remove(self) -> None:
        for name in (self._path.name, self._path.name + "-wal"):
            files.discard(self._path.parent / name)


def _read(backup: Path) -> backups.Parts:
    try:
        return backups.parts_of(backup)
    except OSError:
        raise VaultError(VaultState.BACKUP_DAMAGED) from None
