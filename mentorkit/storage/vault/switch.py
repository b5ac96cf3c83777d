"""The switch: build a new database file beside the old one, verify it, and point the header at it.

Migration, key change and restore are this one operation. A crash anywhere leaves the old file current
or the new one, never neither: the header write is the only step that counts.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import cipher, copying, files, progress
from mentorkit.storage.vault.database import Database
from mentorkit.storage.vault.journal import Journal
from mentorkit.storage.vault.places import BUILDING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlcipher3.dbapi2 import Connection

    from mentorkit.storage.vault import wrapping
    from mentorkit.storage.vault.header import Header
    from mentorkit.storage.vault.places import Place
    from mentorkit.storage.vault.unsealed import Unsealed

PAGES = 4_000
"""Copied at a time: 16 MiB."""

COPIED, WORKED, CHECKED = 0.1, 0.8, 0.9
"""How far building a new file is after each of its parts, as it was measured with a million entries."""


@frozen
class Plan:
    """What the new file will be: its epoch, key and salt, and the work done on it before it counts."""

    epoch: int
    key: wrapping.Secret = field(repr=False)
    salt: bytes
    work: Callable[[Connection], None]
    told: Callable[[float], None] = progress.nobody
    """Hears how far building it has come, from 0 to 1; what it raises ends it."""

    @property
    def name(self) -> str:
        """File name of the finished database."""
        return f"vault-{self.epoch}.db"


@frozen
class Change:
    """A plan, the header write that makes it count, and where the former file goes.

    Without a `quarantine` reason the former file stays until the new one was opened in a later session.
    """

    plan: Plan
    commit: Callable[[], None]
    quarantine: str = ""


def build(place: Place, source: Connection, plan: Plan) -> Path:
    """Copy `source` into a new finished file that nothing points at yet. The source is only read.

    Raises `VaultError`; then the half-built file is gone.
    """
    import sqlcipher3  # noqa: PLC0415  # start path

    path = place.folder / f"{BUILDING}{plan.epoch}.db"
    _remove(path)
    try:
        with files.telling_disk_errors():
            files.create_private(path)
            _fill(path, source, plan)
            files.sync_file(path)
            finished = place.folder / plan.name
            if finished.exists():
                place.quarantine(finished, "stray")
            path.replace(finished)
            files.sync_folder(place.folder)
    except (sqlcipher3.Error, MemoryError) as error:
        _remove(path)
        raise cipher.told(error) from None
    except BaseException:
        _remove(path)
        raise
    return finished


def perform(
    place: Place, unsealed: Unsealed, change: Change, source: Connection, current: Database | None
) -> Database:
    """Build the new file, open it, point the header at it, and return it in the place of `current`.

    A failure leaves `current` open and everything as it was. When the header write itself fails and the
    disk does not take the old header again either, `current` is closed: nobody may write to a file that
    may be the old one.
    """
    old, plan = unsealed.header, change.plan
    finished = build(place, source, plan)
    try:
        new = Database(finished, plan.key, plan.salt, Journal(place.journal, plan.epoch))
    except BaseException:
        _remove(finished)  # nothing points at it
        raise
    try:
        change.commit()
    except BaseException:
        new.close()
        _stay_with(place, unsealed, old, current)
        raise
    if current is not None:
        current.wait_until_unpinned()
        current.close()
    _remove_superseded(place, old, unsealed.header)
    if change.quarantine:
        place.quarantine(place.folder / old.db, change.quarantine)
    return new


def _fill(path: Path, source: Connection, plan: Plan) -> None:
    connection = cipher.connect(path, plan.key, plan.salt)
    try:
        copied = progress.part(plan.told, 0, COPIED)
        source.backup(connection, pages=PAGES, progress=lambda _, left, all_: copied(1 - left / (all_ or 1)))
        if copying.rows_by_table(connection) != copying.rows_by_table(source):
            raise VaultError(VaultState.DATABASE_DAMAGED)
        plan.work(connection)
        plan.told(WORKED)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if not cipher.is_sound(connection):
            raise VaultError(VaultState.DATABASE_DAMAGED)
    finally:
        connection.close()
    plan.told(CHECKED)
    copying.require_whole_pages(path, plan.key, plan.salt)


def _stay_with(place: Place, unsealed: Unsealed, old: Header, current: Database | None) -> None:
    """Write the old header again: a copy of the new one may lie on the disk, half written or whole."""
    try:
        unsealed.commit(place, old)
    except BaseException:
        if current is not None:
            current.wait_until_unpinned()
            current.close()
        raise


def _remove_superseded(place: Place, old: Header, new: Header) -> None:
    """Remove the file before the former one: the former one has been opened and proven itself."""
    if old.previous is not None and old.previous != new.previous:
        _remove(place.folder / old.previous.db)


def _remove(path: Path) -> None:
    for each in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-journal")):
        files.discard(each)
