"""From an unsealed header to an open vault: the open sequence, each step asserted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.migrations import HEAD, migrate, version_of
from mentorkit.storage.vault import cipher, copies, files, meta, seen
from mentorkit.storage.vault.database import Database
from mentorkit.storage.vault.header import Previous
from mentorkit.storage.vault.journal import Journal
from mentorkit.storage.vault.opened import OpenVault
from mentorkit.storage.vault.places import ARRIVING, LEAVING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlcipher3.dbapi2 import Connection

    from mentorkit.storage.vault.header import Header
    from mentorkit.storage.vault.places import Place
    from mentorkit.storage.vault.sealed import Sealed
    from mentorkit.storage.vault.unsealed import Unsealed

LARGE = 48 << 20
"""Bytes from which a migration takes so long that somebody has to see how far it is, and a search for damage too."""

BACKED_UP = 0.15
"""How far a migration is once the backup before it is made."""


def open_vault(sealed: Sealed, unsealed: Unsealed, told: Callable[[float], None] | None = None) -> OpenVault:
    """Open the database an unsealed header points at. The caller holds the vault's lock.

    Heals the header, migrates on a copy where that is needed, removes what earlier switches left. A large
    vault is migrated only where somebody is `told` how far it has come, else `OUTDATED` is raised.
    Raises `VaultError`; then nothing is open, `unsealed` still holds the key, and a backup may be restored.
    """
    place = sealed.place
    place.require_writable()
    with files.telling_disk_errors(), cipher.telling_damage():
        notices = _heal(sealed, unsealed)
        database = open_database(place, unsealed)
        vault = OpenVault(place, unsealed, database)
        try:
            notices += _rollback_notice(place, unsealed, database)
            _clear_after_switch(vault)
            _migrate(vault, told)
        except BaseException:
            vault.database.close()
            raise
        vault.notices = tuple(notices)
        place.fill_ballast()
    return vault


def open_database(place: Place, unsealed: Unsealed) -> Database:
    """Open and verify the file the header names. `DATABASE_MISSING`, `..._OF_ANOTHER_VAULT` or `..._DAMAGED`."""
    header = unsealed.header
    path = place.folder / header.db
    if not path.exists():
        raise VaultError(VaultState.DATABASE_MISSING)
    try:
        return _own_database(place, unsealed, path)
    except VaultError as error:
        if error.state is not VaultState.DATABASE_DAMAGED:
            raise
        raise VaultError(error.state, pages=_damaged_pages(path, unsealed)) from None


def _own_database(place: Place, unsealed: Unsealed, path: Path) -> Database:
    header = unsealed.header
    database = Database(path, unsealed.key, header.db_salt, Journal(place.journal, header.epoch))
    try:
        _require_own(database, header)
    except BaseException:
        database.close()
        raise
    return database


def _damaged_pages(path: Path, unsealed: Unsealed) -> tuple[int, ...]:
    """Return which pages of a closed file are damaged; none while a log waits, which alarms that check."""
    log = path.with_name(path.name + "-wal")
    if path.stat().st_size > LARGE or (log.exists() and log.stat().st_size):
        return ()
    with cipher.telling_damage():
        return cipher.damaged_pages(path, unsealed.key, unsealed.header.db_salt)


def _heal(sealed: Sealed, unsealed: Unsealed) -> list[VaultState]:
    if sealed.is_from_backup:
        unsealed.commit(sealed.place, unsealed.header)
        return [VaultState.HEADER_REPAIRED]
    good = copies.authentic(sealed.copies, unsealed.key)
    assert good is not None, "unsealing found an authentic copy"
    copies.heal(sealed.place, good)
    forged = any(
        copy.header is not None and copy.header.gen > unsealed.header.gen for copy in sealed.copies.both
    )
    return [VaultState.HEADER_REPAIRED] if sealed.copies.is_damaged or forged else []


def _require_own(database: Database, header: Header) -> None:
    import sqlcipher3  # noqa: PLC0415  # start path

    connection = database.connection
    try:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        version = version_of(connection)
        vault_id, epoch = meta.read(connection, "vault_id"), meta.number(connection, "epoch")
    except (sqlcipher3.Error, ValueError):
        raise VaultError(VaultState.DATABASE_DAMAGED) from None
    if version > HEAD:
        raise VaultError(VaultState.NEWER_VERSION)
    if (application, vault_id, epoch) != (cipher.APPLICATION_ID, header.vault_id, header.epoch):
        raise VaultError(VaultState.DATABASE_OF_ANOTHER_VAULT)


def _rollback_notice(place: Place, unsealed: Unsealed, database: Database) -> list[VaultState]:
    header = unsealed.header
    last, is_genuine = seen.read(place.seen, header.vault_id, unsealed.keys())
    commit_seq = meta.number(database.connection, "commit_seq")
    is_older = last is not None and (header.gen < last.gen or commit_seq < last.commit_seq)
    is_rolled_back = meta.number(database.connection, "key_gen") > header.gen
    return [VaultState.OLDER_THAN_SEEN] if is_older or is_rolled_back or not is_genuine else []


def _migrate(vault: OpenVault, told: Callable[[float], None] | None) -> None:
    """Migrate a copy, index it and switch to it; the verified backup made before stays."""
    if version_of(vault.connection) == HEAD:
        return
    if told is None and vault.database.size > LARGE:
        raise VaultError(VaultState.OUTDATED)
    from mentorkit.storage.vault import progress, switch  # noqa: PLC0415  # hardly ever
    from mentorkit.storage.vault.backups import Reason  # noqa: PLC0415  # likewise

    heard = told or progress.nobody
    heard(0)
    vault.copy().back_up(Reason.BEFORE_MIGRATION)
    header = vault.header
    epoch = header.epoch + 1
    building = progress.part(heard, BACKED_UP, 1)
    indexing = progress.part(building, switch.COPIED, switch.WORKED)

    def work(connection: Connection) -> None:
        from mentorkit.storage.reindexing import reindex  # noqa: PLC0415  # as above

        migrate(connection)
        meta.write(connection, epoch=epoch)
        reindex(connection, indexing)

    plan = switch.Plan(epoch, vault.unsealed.key, header.db_salt, work, building)
    new = replace(
        header,
        epoch=epoch,
        schema=HEAD,
        min_schema_reader=HEAD,
        app=vault.place.app,
        db=plan.name,
        previous=Previous(header.db, header.epoch),
    )
    vault.switch(switch.Change(plan, lambda: vault.unsealed.commit(vault.place, new)), vault.connection)


def _clear_after_switch(vault: OpenVault) -> None:
    """In the first session after a switch the new file has proven itself: the one before goes."""
    place, header = vault.place, vault.unsealed.header
    place.remove_unfinished()
    _clear_after_move(place)
    previous = header.previous
    if previous is not None:
        for name in (previous.db, previous.db + "-wal"):
            (place.folder / name).unlink(missing_ok=True)
        vault.unsealed.commit(place, replace(header, previous=None))
    for path in place.databases():
        if path.name != header.db:
            place.quarantine(path, "stray")


def _clear_after_move(place: Place) -> None:
    """Where a move was cut short after the vault had moved here, end it."""
    if any((place.folder / name).exists() for name in (ARRIVING, LEAVING)):
        from mentorkit.storage.vault import moving  # noqa: PLC0415  # hardly ever

        moving.finish(place)
