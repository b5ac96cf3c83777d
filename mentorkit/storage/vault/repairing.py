"""Putting a damaged or missing database together again, without asking for more than the key.

First from the newest backup and every log segment set aside since, which is everything ever acknowledged.
Where that chain is broken, from the rows of the damaged file that can still be read. The damaged file goes to
quarantine; the new one comes by the switch, so that a crash on the way changes nothing.
"""

from __future__ import annotations

import contextlib
from functools import partial
from typing import TYPE_CHECKING, Self

import sqlcipher3

from mentorkit.domain.frozen import frozen
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import backups, cipher, copying, files, journal, meta, restoring, switch
from mentorkit.storage.vault.journal import Journal
from mentorkit.storage.vault.places import BUILDING
from mentorkit.storage.vault.salvaging import Salvaged, Source, salvage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from sqlcipher3.dbapi2 import Connection

    from mentorkit.storage.vault.backups import Backup
    from mentorkit.storage.vault.places import Place
    from mentorkit.storage.vault.unsealed import Unsealed

_REASON = "damaged"


@frozen
class Repaired:
    """How a vault came back: `salvaged` is None where nothing at all was lost."""

    salvaged: Salvaged | None = None

    @property
    def notice(self) -> VaultError:
        """What is told of it."""
        if self.salvaged is None:
            return VaultError(VaultState.REPAIRED)
        return VaultError(VaultState.SALVAGED, rows=(self.salvaged.from_backup, self.salvaged.lost))


def repair(place: Place, unsealed: Unsealed) -> Repaired:
    """Bring back a vault whose database is closed and damaged or gone. Any thread; the caller holds the lock.

    `DATABASE_DAMAGED` or `DATABASE_MISSING` when there is nothing to build it from; then all is as it was.
    """
    header = unsealed.header
    old = place.folder / header.db
    with files.telling_disk_errors(), _Work(place) as work:
        Journal(place.journal, header.epoch).archive(old.with_name(old.name + "-wal"))
        if _rebuild(place, unsealed, work.path):
            _switch(place, unsealed, work.path)
            return Repaired()
        if not old.exists():
            raise VaultError(VaultState.DATABASE_MISSING)
        salvaged = _salvage(place, unsealed, work)
        _switch(place, unsealed, work.path)
        return Repaired(salvaged)


def _rebuild(place: Place, unsealed: Unsealed, target: Path) -> bool:
    """Build from the newest backup that is whole and the log since; False where either has a gap."""
    header = unsealed.header
    for backup in backups.listed(place.backups, unsealed):
        segments = Journal(place.journal, header.epoch).since(*backup.journal)
        if backup.epoch != header.epoch or segments is None or not all(map(journal.is_whole, segments)):
            continue
        with contextlib.suppress(VaultError, sqlcipher3.Error):
            _extract(backup, unsealed.key, target)
            _replay(unsealed, target, segments)
            return True
    return False


def _replay(unsealed: Unsealed, target: Path, segments: Sequence[Path]) -> None:
    log = target.with_name(target.name + "-wal")
    for segment in segments:
        log.unlink(missing_ok=True)
        files.create_private(log, segment.read_bytes())
        with _connected(target, unsealed) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    copying.require_whole_pages(target, unsealed.key, unsealed.header.db_salt)
    with _connected(target, unsealed) as connection:
        if not cipher.is_sound(connection):
            raise VaultError(VaultState.DATABASE_DAMAGED)


def _salvage(place: Place, unsealed: Unsealed, work: _Work) -> Salvaged:
    """Read the damaged file through a copy: it goes to quarantine exactly as it was found."""
    header = unsealed.header
    for name in (header.db, header.db + "-wal"):
        if (place.folder / name).exists():
            _copy(
                place.folder / name, work.damaged.with_name(work.damaged.name + name.removeprefix(header.db))
            )
    work.empty()
    files.create_private(work.path)
    try:
        with (
            cipher.telling_damage(),
            contextlib.closing(Source(partial(_connect, work.damaged, unsealed))) as source,
            _connected(work.path, unsealed) as target,
            _newest_backup(place, unsealed, work.backup) as backup,
        ):
            found = salvage(source, target, backup)
            target.execute(f"PRAGMA application_id = {cipher.APPLICATION_ID}")
            meta.write(target, vault_id=header.vault_id)
            return found
    except ValueError:
        raise VaultError(VaultState.DATABASE_DAMAGED) from None


@contextlib.contextmanager
def _newest_backup(place: Place, unsealed: Unsealed, target: Path) -> Iterator[Connection | None]:
    """Open the newest backup of our key that is whole and of the present schema, if there is one."""
    for backup in backups.listed(place.backups, unsealed):
        with contextlib.suppress(VaultError):
            _extract(backup, unsealed.key, target)
            with _connected(target, unsealed) as connection:
                yield connection
            return
    yield None


def _extract(backup: Backup, key: bytearray, target: Path) -> None:
    for path in (target, target.with_name(target.name + "-wal")):
        path.unlink(missing_ok=True)
    backups.extract(backup.path, backups.verify(backup.path, key), target)


def _switch(place: Place, unsealed: Unsealed, built: Path) -> None:
    with _connected(built, unsealed) as source:
        change = restoring.change(place, unsealed, {}, _REASON)
        switch.perform(place, unsealed, change, source, None).close()


@contextlib.contextmanager
def _connected(path: Path, unsealed: Unsealed) -> Iterator[Connection]:
    connection = _connect(path, unsealed)
    try:
        yield connection
    finally:
        connection.close()


def _connect(path: Path, unsealed: Unsealed) -> Connection:
    return cipher.connect(path, unsealed.key, unsealed.header.db_salt)


def _copy(source: Path, target: Path) -> None:
    files.create_private(target)
    with target.open("r+b") as writing:
        for chunk in backups.file_chunks(source):
            writing.write(chunk)


class _Work:
    """The half-built files of one repair, gone when the block is left."""

    def __init__(self, place: Place) -> None:
        self.path = place.folder / f"{BUILDING}repair.db"
        self.damaged = place.folder / f"{BUILDING}damaged.db"
        self.backup = place.folder / f"{BUILDING}backup.db"

    def empty(self) -> None:
        """Remove what a former attempt built."""
        for path in (self.path, self.path.with_name(self.path.name + "-wal")):
            path.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        self.__exit__()
        return self

    def __exit__(self, *_: object) -> None:
        for path in (self.path, self.damaged, self.backup):
            for each in (path, path.with_name(path.name + "-wal")):
                files.discard(each)
