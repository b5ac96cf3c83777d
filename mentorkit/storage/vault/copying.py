"""A copy of the open database, made and examined in any Python thread while the original is in use."""

from __future__ import annotations

import os
from datetime import UTC
from typing import TYPE_CHECKING, Any, TypeVar

from mentorkit.domain.frozen import frozen
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.migrations import version_of
from mentorkit.storage.vault import backups, cipher, files, header, meta, thinning, wrapping
from mentorkit.storage.vault.database import SALT_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlcipher3.dbapi2 import Connection

    from mentorkit.storage.vault.backups import Backup, Reason
    from mentorkit.storage.vault.database import Database
    from mentorkit.storage.vault.places import Place
    from mentorkit.storage.vault.unsealed import Unsealed

_ALWAYS_SOUND_BELOW = 100 << 20

_Result = TypeVar("_Result")


@frozen
class Report:
    """What a full check found."""

    pages: tuple[int, ...]
    """Damaged pages, from 1."""
    is_sound: bool
    has_own_salt: bool

    @property
    def is_well(self) -> bool:
        """Whether nothing was found."""
        return not self.pages and self.is_sound and self.has_own_salt


class DatabaseCopy:
    """One copy of the live file.

    Constructed on the thread that owns the connection, which folds the log in. `back_up` or `check` then
    runs in any Python thread, once, and pins the file while it is copied, so that it stays as it is. One that is
    never run holds up nobody; one that is run after the vault was closed raises `READY`.
    """

    def __init__(self, database: Database, unsealed: Unsealed, place: Place) -> None:
        database.wait_until_unpinned()
        database.checkpoint()
        self._database = database
        self._place = place
        self._key = bytearray(unsealed.key)
        self._header_data = header.encode(unsealed.header, unsealed.key)
        self._header = unsealed.header
        self._unsealed = unsealed
        self._size = 0
        self._position = (0, 0)
        self._salt = b""

    def back_up(self, reason: Reason, *, spared: Path | None = None) -> Backup:
        """Copy, check, assemble, verify the final file; only then thin older ones. The finished backup.

        `spared` is an older one that stays in any case. Raises `VaultError`: `DATABASE_DAMAGED` with its
        pages, `DISK_FULL`, `DISK_FAILED`, `READ_ONLY`.
        """
        path = self._work_path()
        try:
            with files.telling_disk_errors(), cipher.telling_damage():
                self._hold_and_copy(path)
                return self._back_up(path, reason, spared)
        finally:
            files.discard(path)
            wrapping.wipe(self._key)

    def read(self, function: Callable[[Connection], _Result]) -> _Result:
        """Call `function` with the copy, open in this thread, and return what it returns.

        The live file is held only while it is copied: nobody waits for a long reader.
        """
        path = self._work_path()
        try:
            with files.telling_disk_errors():
                self._hold_and_copy(path)
            connection = cipher.connect(path, self._key, self._header.db_salt)
            try:
                return function(connection)
            finally:
                connection.close()
        finally:
            wrapping.wipe(self._key)
            files.discard(path)

    def check(self, *, thoroughly: bool = True) -> Report:
        """Check every page, the structure (large files only when asked `thoroughly`) and the salt."""
        path = self._work_path()
        try:
            with files.telling_disk_errors(), cipher.telling_damage():
                self._hold_and_copy(path)
                return self._report(path, thoroughly=thoroughly)
        finally:
            files.discard(path)
            wrapping.wipe(self._key)

    def _back_up(self, path: Path, reason: Reason, spared: Path | None) -> Backup:
        folder = self._place.backups
        files.make_private_folder(folder)
        manifest = self._examine(path, reason)
        with self._database.one_backup:
            target = backups.next_name(folder, self._place.stamp(), self._header.gen)
            backups.assemble(target, self._header_data, manifest, path, self._key)
            backups.verify(target, self._key)
            self._database.journal.begin_snapshot()
            self._database.journal.thin(self._place.now())
            thinning.thin(folder, self._unsealed, self._place.now(), spared)
        return backups.Backup.told(target, manifest)

    def _copy(self, target: Path) -> None:
        target.unlink(missing_ok=True)
        writing = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY | files.BINARY, files.PRIVATE_FILE)
        try:
            for chunk in files.chunks(self._database.descriptor, 0, self._size):
                self._database.require_wanted()
                files.write_all(writing, chunk)
        finally:
            os.close(writing)

    def _examine(self, path: Path, reason: Reason) -> dict[str, Any]:
        require_whole_pages(path, self._key, self._header.db_salt)
        connection = cipher.connect(path, self._key, self._header.db_salt)
        try:
            if self._size < _ALWAYS_SOUND_BELOW and not cipher.is_sound(connection):
                raise VaultError(VaultState.DATABASE_DAMAGED)
            connection.execute("PRAGMA journal_mode = DELETE").fetchall()
            return {
                "made_at": self._place.now().astimezone(UTC).isoformat(),
                "epoch": self._header.epoch,
                "journal": self._position,
                "reason": reason.value,
                "commit_seq": meta.number(connection, "commit_seq"),
                "schema": version_of(connection),
                "rows": rows_by_table(connection),
            }
        finally:
            connection.close()

    def _report(self, path: Path, *, thoroughly: bool) -> Report:
        pages = damaged_pages(path, self._key, self._header.db_salt)
        is_looked_into = thoroughly or self._size < _ALWAYS_SOUND_BELOW
        sound = not pages and (not is_looked_into or self._is_sound(path))
        return Report(pages, is_sound=sound, has_own_salt=self._salt == self._header.db_salt)

    def _is_sound(self, path: Path) -> bool:
        try:
            connection = cipher.connect(path, self._key, self._header.db_salt)
        except VaultError:
            return False
        try:
            return cipher.is_sound(connection)
        finally:
            connection.close()

    def _work_path(self) -> Path:
        return self._place.folder / f"building-copy-{id(self):x}.db"

    def _hold_and_copy(self, path: Path) -> None:
        """Copy while the live file stays as it is; whoever reads the copy afterwards holds up nobody."""
        self._database.pin()
        try:
            self._size = self._database.size
            self._position = self._database.journal.position()
            self._salt = files.read_at(self._database.descriptor, 0, SALT_BYTES)
            self._copy(path)
        finally:
            self._database.unpin()


def require_whole_pages(path: Path, key: wrapping.Secret, salt: bytes) -> None:
    """Raise `DATABASE_DAMAGED` with its pages unless every page of a closed file is authentic."""
    pages = damaged_pages(path, key, salt)
    if pages:
        raise VaultError(VaultState.DATABASE_DAMAGED, pages=pages)


def damaged_pages(path: Path, key: wrapping.Secret, salt: bytes) -> tuple[int, ...]:
    """Return the numbers of a closed file's damaged pages, from 1; OSError where it cannot be read.

    The library calls damage what the disk did not give it. So what it finds is looked at once more, after
    every byte was read.
    """
    found = cipher.damaged_pages(path, key, salt)
    if not found:
        return ()
    for _ in backups.file_chunks(path):
        pass
    return cipher.damaged_pages(path, key, salt)


def rows_by_table(connection: Connection) -> dict[str, int]:
    """Count the rows of every ordinary table."""
    names = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # our own names
        for (name,) in names
    }
