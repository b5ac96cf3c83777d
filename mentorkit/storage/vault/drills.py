"""The restore drill: a backup taken apart and opened beside the vault, to prove that it could be gone back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.migrations import HEAD, migrate, version_of
from mentorkit.storage.vault import backups, cipher, copying, files
from mentorkit.storage.vault.places import BUILDING

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.storage.vault import wrapping
    from mentorkit.storage.vault.backups import Backup


def drill(folder: Path, backup: Backup, key: wrapping.Secret) -> Backup:
    """Do all that going back would do but the switch, on a copy that is removed; return the backup proven.

    Any thread. `BACKUP_DAMAGED`, `NEWER_VERSION`, `DISK_FULL`, `DISK_FAILED`, `READ_ONLY`.
    """
    path = folder / f"{BUILDING}drill-{id(backup):x}.db"
    with files.telling_disk_errors():
        try:
            _prove(path, backup, key)
        finally:
            files.discard(path)
    return backup


def _prove(path: Path, backup: Backup, key: wrapping.Secret) -> None:
    parts = backups.verify(backup.path, key)
    backups.extract(backup.path, parts, path)
    copying.require_whole_pages(path, key, parts.header.db_salt)
    connection = cipher.connect(path, key, parts.header.db_salt)
    try:
        if version_of(connection) > HEAD:
            raise VaultError(VaultState.NEWER_VERSION)
        if copying.rows_by_table(connection) != backup.rows or not cipher.is_sound(connection):
            raise VaultError(VaultState.BACKUP_DAMAGED)
        migrate(connection)
    finally:
        connection.close()
