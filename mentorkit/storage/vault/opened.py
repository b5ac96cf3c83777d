"""The open vault: its connection, its slots, its copies, and closing it.

It is made before the first paint; what copies and switches need is imported by the first of them.
"""

from __future__ import annotations

import contextlib
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import cipher, files, meta, seen, slots

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlcipher3.dbapi2 import Connection

    from mentorkit.storage.vault.backups import Backup
    from mentorkit.storage.vault.copies import Proof
    from mentorkit.storage.vault.copying import DatabaseCopy
    from mentorkit.storage.vault.database import Database
    from mentorkit.storage.vault.header import Header, Slot, SlotKind
    from mentorkit.storage.vault.places import Place
    from mentorkit.storage.vault.switch import Change
    from mentorkit.storage.vault.unsealed import Unsealed
    from mentorkit.storage.vault.wrapping import Secret


class OpenVault:
    """Everything that holds the key of one open vault. Used on the thread that opened it, closed once.

    `notices` are states a person should hear of although the vault is open.
    """

    def __init__(self, place: Place, unsealed: Unsealed, database: Database) -> None:
        self.place = place
        self.unsealed = unsealed
        self.database = database
        self.notices: tuple[VaultState, ...] = ()
        self.has_switched = False
        self._refused_at = 0

    @property
    def connection(self) -> Connection:
        """The one connection. After a restore or a key change it is another one."""
        return self.database.connection

    @property
    def header(self) -> Header:
        """The present key header."""
        return self.unsealed.header

    def acknowledge(self) -> None:
        """Raise `FILE_CHANGED` unless what was just committed lies in the file we opened.

        It is noted outside the vault too: after a kill nobody puts a copy back unnoticed that lacks it.
        """
        self.database.acknowledge()
        self._note_seen(seen.jot_down)

    def reopen(self) -> None:
        """Open the file again, on the same connection, after the disk refused a write. As `Database.reopen`."""
        self.database.reopen(self.unsealed.key, self.header.db_salt)

    def checkpoint(self) -> None:
        """Set the write-ahead log aside and fold it in.

        Where nobody made a backup although one was due for long, one is made here: a journal does not
        outgrow the vault it belongs to.
        """
        self.database.checkpoint()
        self._remember_seen()
        grown = self.database.journal.grown
        if grown > max(2 * self.database.journal.most, self._refused_at) and not self.database.is_pinned:
            self._begin_snapshot(grown)

    @property
    def wants_backup(self) -> bool:
        """Whether the segments since the newest backup are so many that a new one costs less."""
        return self.database.journal.grown > self.database.journal.most

    def set_slot(self, slot: Slot, proof: Proof) -> None:
        """Put a slot in the place of its kind's former one, proven to open before it is written."""
        with files.telling_disk_errors():
            self.unsealed.commit(self.place, self.header.with_slot(slot), proof)
        self._remember_seen()

    def remove_slot(self, kind: SlotKind) -> None:
        """Take a way in away. `LAST_SLOTS` when fewer than two would remain."""
        left = tuple(slot for slot in self.header.slots if slot.kind is not kind)
        if len(left) < slots.LEAST_SLOTS:
            raise VaultError(VaultState.LAST_SLOTS)
        with files.telling_disk_errors():
            self.unsealed.commit(self.place, replace(self.header, slots=left))
        self._remember_seen()

    def copy(self) -> DatabaseCopy:
        """Prepare a copy of the present state, to be backed up or checked in any Python thread."""
        from mentorkit.storage.vault.copying import DatabaseCopy

        return DatabaseCopy(self.database, self.unsealed, self.place)

    def backups(self) -> tuple[Backup, ...]:
        """Return the backups that present and earlier keys open, newest first."""
        from mentorkit.storage.vault import backups

        return backups.listed(self.place.backups, self.unsealed)

    def prepare_drill(self) -> Callable[[], Backup]:
        """Prepare to prove that the newest backup restores; one is made where there is none. Once, any thread."""
        from mentorkit.storage.vault import backups
        from mentorkit.storage.vault.drills import drill

        folder, newest = self.place.folder, self.backups()[:1]
        if not newest:
            key, back_up = bytes(self.unsealed.key), self.copy().back_up
            return lambda: drill(folder, back_up(backups.Reason.ASKED_FOR), key)
        found = self.unsealed.key_of(backups.parts_of(newest[0].path).header_data)
        assert found is not None, "only what our keys open is listed"
        return partial(drill, folder, newest[0], bytes(found))

    def switch(self, change: Change, source: Connection) -> None:
        """Go over to a new file; `connection` is another one afterwards."""
        from mentorkit.storage.vault import switch

        self.database = switch.perform(self.place, self.unsealed, change, source, self.database)
        self.has_switched = True
        self._remember_seen()

    @property
    def has_changed(self) -> bool:
        """Whether anything was written since the newest backup, in this session or one that crashed."""
        if self.has_switched or self.database.was_written:
            return True
        newest = self.backups()[:1]
        return not newest or newest[0].commit_seq != meta.number(self.connection, "commit_seq")

    def close(self, *, keep_copy: bool = True) -> VaultState | None:
        """Archive, close, wipe the key. With `keep_copy`, make a verified backup if anything changed.

        Always closes: what went wrong with the backup is returned, not raised. An open transaction is
        rolled back.
        """
        copy, trouble = self._prepare_to_close(keep_copy=keep_copy)
        self.database.close_connection()
        if copy is not None:
            from mentorkit.storage.vault.backups import Reason

            try:
                copy.back_up(Reason.CLOSED)
            except (VaultError, OSError) as error:
                trouble = _state_of(error)
        self.database.close_descriptor()
        self.unsealed.wipe()
        return trouble

    def _prepare_to_close(self, *, keep_copy: bool) -> tuple[DatabaseCopy | None, VaultState | None]:
        import sqlcipher3

        self.database.stop_copies()
        try:
            if self.connection.in_transaction:
                self.connection.rollback()
            wanted = keep_copy and self.has_changed
            self.checkpoint()
            return (self.copy() if wanted else None), None
        except (VaultError, OSError, sqlcipher3.Error, MemoryError) as error:
            return None, _state_of(error)

    def _begin_snapshot(self, grown: int) -> None:
        """Back up at once; where that is refused, the journal grows on and it is tried again much later."""
        from mentorkit.storage.vault.backups import Reason

        try:
            self.copy().back_up(Reason.IN_USE)
        except (VaultError, OSError):
            self._refused_at = grown + self.database.journal.most

    def _remember_seen(self) -> None:
        self._note_seen(seen.write)

    def _note_seen(self, note: Callable[[Path, str, Secret, seen.Seen], None]) -> None:
        """Note outside the vault how far it has come. Losing this note costs a warning, nothing else."""
        import sqlcipher3

        with contextlib.suppress(OSError, sqlcipher3.Error, MemoryError):
            state = seen.Seen(self.header.gen, meta.number(self.connection, "commit_seq"))
            note(self.place.seen, self.header.vault_id, self.unsealed.key, state)


def _state_of(error: Exception) -> VaultState:
    if isinstance(error, VaultError):
        return error.state
    if isinstance(error, OSError):
        return VaultState.FILE_CHANGED
    return cipher.told(error).state
