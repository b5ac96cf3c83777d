"""The open database file: the one connection, the one descriptor, and whether the file is still ours."""

from __future__ import annotations

import contextlib
import os
import threading
from typing import TYPE_CHECKING, Any, cast

from mentorkit.domain.frozen import frozen
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import cipher, files

if TYPE_CHECKING:
    from pathlib import Path

    from sqlcipher3.dbapi2 import Connection

    from mentorkit.storage.vault import wrapping
    from mentorkit.storage.vault.journal import Journal

SALT_BYTES = 16
_LARGE_LOG = 4 << 20
_LOG_START, _FRAME = 32, 24 + 4096
"""Bytes of the log before its first page, and of each page in it."""


@frozen
class _Identity:
    """Which file a path leads to, and how long it is."""

    device: int
    inode: int
    links: int
    size: int

    @classmethod
    def of(cls, path: Path) -> _Identity | None:
        try:
            found = path.stat()
        except FileNotFoundError:
            return None
        return cls(found.st_dev, found.st_ino, found.st_nlink, found.st_size)

    def continues(self, before: _Identity) -> bool:
        same = (self.device, self.inode, self.links) == (before.device, before.inode, before.links)
        return same and self.size >= before.size


class Line:
    """The connection as everybody holds it, so that the file behind it can be opened anew under all of them."""

    def __init__(self, connection: Connection) -> None:
        self.lead_to(connection)

    def lead_to(self, connection: Connection) -> None:
        """Go on with another connection. Cursors of the former stay with that."""
        self.__dict__.update(
            _connection=connection, execute=connection.execute, executemany=connection.executemany
        )

    def rollback(self) -> None:
        """Roll back. Where no memory is left even for that, it is done before whatever is asked next."""
        try:
            self._connection.rollback()
        except MemoryError:
            self.__dict__["execute"] = self._execute_after_rollback

    def _execute_after_rollback(self, *given: Any) -> Any:
        self._connection.rollback()
        self.lead_to(self._connection)
        return self.execute(*given)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def __setattr__(self, name: str, value: object) -> None:
        setattr(self._connection, name, value)


class Database:
    """One open database file.

    Closing *any* descriptor on the file would drop SQLite's lock on it (POSIX), so one read-only
    descriptor is opened before SQLite's and closed after it; copies and the salt are read through that,
    and nothing else in the process opens the path.
    """

    def __init__(self, path: Path, key: wrapping.Secret, salt: bytes, journal: Journal) -> None:
        self.path = path
        self.log = path.with_name(path.name + "-wal")
        self.journal = journal
        self._descriptor = files.open_for_reading(path)
        try:
            self._require_database(salt)
            self._set_log_aside()
            self._line = Line(self._connect(key, salt))
        except BaseException:
            os.close(self._descriptor)
            raise
        self._file = _Identity.of(path)
        self._log = _Identity.of(self.log)
        self._was_written = False
        self._pins = 0
        self._is_leaving = False
        self.one_backup = threading.Lock()
        """Held while a finished backup takes its name and older ones go."""
        self._unpinned = threading.Condition()

    @property
    def connection(self) -> Connection:
        """The one connection, as long as the file is this one."""
        return cast("Connection", self._line)

    @property
    def descriptor(self) -> int:
        """Read-only, for `files.read_at` alone; never closed by others."""
        return self._descriptor

    @property
    def size(self) -> int:
        """Bytes of the file as of the last checkpoint."""
        return os.fstat(self._descriptor).st_size

    @property
    def was_written(self) -> bool:
        """Whether anything at all was committed since the file was opened, or by a session that crashed."""
        log = _Identity.of(self.log)
        return self._was_written or (log is not None and log.size > 0)

    @property
    def wants_checkpoint(self) -> bool:
        """Whether the write-ahead log has grown enough to be folded in at the next quiet moment."""
        return self._log is not None and self._log.size > _LARGE_LOG

    def acknowledge(self) -> None:
        """After a commit: raise `FILE_CHANGED` unless the file and its log are still those we opened.

        SQLite happily commits into a file that was deleted or replaced meanwhile, and into a log cut short.
        """
        file, log = self._ours()
        if self._bytes_logged() > (0 if log is None else log.size):
            raise VaultError(VaultState.FILE_CHANGED)
        self._file, self._log = file, log

    def checkpoint(self) -> None:
        """Set the log aside, then fold it into the file.

        Waits for nobody: does nothing while pinned, nor while a transaction is held open, as an import is.
        """
        with self._unpinned:
            if self._pins:
                return
            if self._descriptor < 0:  # closed because the disk would not take the header of a switch
                raise VaultError(VaultState.DISK_FAILED)
            if self.connection.in_transaction:
                return
            self.acknowledge()
            self._was_written = self.was_written
            with files.telling_disk_errors(), cipher.telling_damage():
                self.journal.archive(self.log)
                busy = self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            if busy:
                raise VaultError(VaultState.IN_USE)
            self._file, self._log = _Identity.of(self.path), _Identity.of(self.log)

    def pin(self) -> None:
        """Keep the file as it is while a copy of it is made: later writes stay in the log.

        From any thread. `READY` when the vault was closed meanwhile.
        """
        with self._unpinned:
            if self._descriptor < 0:
                raise VaultError(VaultState.READY)
            self._pins += 1

    def unpin(self) -> None:
        """Let the file change again: the copy is made. From any thread."""
        with self._unpinned:
            self._pins -= 1
            self._unpinned.notify_all()

    @property
    def is_pinned(self) -> bool:
        """Whether a copy is being made."""
        return self._pins > 0

    def require_wanted(self) -> None:
        """Stop a copy nobody waits for: `READY` once the vault is being closed. From any thread."""
        if self._is_leaving:
            raise VaultError(VaultState.READY)

    def stop_copies(self) -> None:
        """Let copies being made end at once."""
        with self._unpinned:
            self._is_leaving = True
            self.wait_until_unpinned()
            self._is_leaving = False

    def wait_until_unpinned(self) -> None:
        """Wait for copies that are being made; they end by themselves."""
        with self._unpinned:
            self._unpinned.wait_for(lambda: not self._pins)

    def reopen(self, key: wrapping.Secret, salt: bytes) -> None:
        """Drop what SQLite believes of the file and open it again; the connection stays the same object.

        After a write the disk refused, pages in memory may not be those on the disk: what is true is asked of
        the file. Raises `VaultError`: `FILE_CHANGED`, with the connection as it was, when the file is not
        ours any more; else what opening found, with the connection closed.
        """
        self.stop_copies()
        with self._unpinned:
            self._ours()
            self._set_log_aside()
            self.connection.close()  # folds the log in where the disk lets it
            self._file, self._log = _Identity.of(self.path), _Identity.of(self.log)
            with files.telling_disk_errors(), cipher.telling_damage():
                self._line.lead_to(cipher.connect(self.path, key, salt))
            self._log = _Identity.of(self.log)

    def close_connection(self) -> None:
        """Close SQLite. The last close folds the log in and deletes it, so it is set aside first."""
        with self._unpinned:
            self.wait_until_unpinned()
            self._set_log_aside()
            self.connection.close()

    def close_descriptor(self) -> None:
        """Give up the file; SQLite must be closed before."""
        with self._unpinned:
            self.wait_until_unpinned()
            if self._descriptor >= 0:
                os.close(self._descriptor)
            self._descriptor = -1

    def close(self) -> None:
        """Close everything."""
        self.close_connection()
        self.close_descriptor()

    def _bytes_logged(self) -> int:
        """Return how long SQLite believes the log to be at least; 0 where it cannot say now."""
        import sqlcipher3  # noqa: PLC0415  # start path

        with contextlib.suppress(sqlcipher3.Error, MemoryError):
            frames = self.connection.execute("PRAGMA wal_checkpoint(NOOP)").fetchone()[1]
            return _LOG_START + _FRAME * int(frames) if frames > 0 else 0
        return 0

    def _ours(self) -> tuple[_Identity, _Identity | None]:
        """Return what the file and its log are now. `FILE_CHANGED` unless they are those we opened."""
        file, log = _Identity.of(self.path), _Identity.of(self.log)
        if file is None or self._file is None or not file.continues(self._file):
            raise VaultError(VaultState.FILE_CHANGED)
        if self._log is not None and (log is None or not log.continues(self._log)):
            raise VaultError(VaultState.FILE_CHANGED)
        return file, log

    def _set_log_aside(self) -> None:
        """Archive before opening and closing; a full disk must stop neither: the log itself is kept by SQLite."""
        with contextlib.suppress(OSError):
            self.journal.archive(self.log)

    def _require_database(self, salt: bytes) -> None:
        start = files.read_at(self._descriptor, 0, SALT_BYTES)
        if len(start) < SALT_BYTES:
            raise VaultError(VaultState.DATABASE_DAMAGED)
        if start == cipher.PLAIN_SQLITE:
            raise VaultError(VaultState.DATABASE_OF_ANOTHER_VAULT)
        # Zeros are nobody's: whoever wrote them wrote over ours.
        self._may_be_another = start not in (salt, bytes(SALT_BYTES))

    def _connect(self, key: wrapping.Secret, salt: bytes) -> Connection:
        try:
            return cipher.connect(self.path, key, salt)
        except VaultError as error:
            if error.state is VaultState.DATABASE_DAMAGED and self._may_be_another:
                raise VaultError(VaultState.DATABASE_OF_ANOTHER_VAULT) from None
            raise
