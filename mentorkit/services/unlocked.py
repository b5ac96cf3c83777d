"""What can be done with an open vault as a whole: its ways in, its backups, its recovery sheet, closing it.

Opening needs none of that: each act imports what it does it with.
"""

from __future__ import annotations

import hashlib
from functools import cached_property, partial
from typing import TYPE_CHECKING

from mentorkit.domain.errors import NotSaved, Unsaved
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import cipher, meta, slots
from mentorkit.storage.vault.header import SlotKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.recovery import RecoveryCode, RecoverySheet
    from mentorkit.services.kept import KeptVault
    from mentorkit.storage.vault.backups import Backup
    from mentorkit.storage.vault.cipher import Connection
    from mentorkit.storage.vault.copying import DatabaseCopy, Report
    from mentorkit.storage.vault.header import Header
    from mentorkit.storage.vault.opened import OpenVault
    from mentorkit.storage.vault.passphrases import Derived
    from mentorkit.storage.vault.slots import KeyringEntry
    from mentorkit.storage.vault.unsealed import Unsealed
    from mentorkit.system.keyring import Keyring
    from mentorkit.system.locks import FileLock

_DIGEST_BYTES = 16


def keep_entry(keyring: Keyring, vault_id: str) -> KeyringEntry:
    """Put a new random secret into the keyring and return it, kept for certain. Any thread; may block."""
    entry = slots.new_entry(vault_id, keyring.kind, keyring.desktop)
    keyring.write(slots.service_name(vault_id), entry.slot_id, entry.value)
    return entry


class UnlockedVault:
    """An open vault and its lock. Used on the main thread but where a method says "any thread".

    After `restore`, `rescue` and `rotate_key` the connection is another one: whoever holds the former must let it go.
    """

    def __init__(self, vault: OpenVault, lock: FileLock, keyring: Keyring, clock: Clock) -> None:
        self._vault = vault
        self._lock = lock
        self._keyring = keyring
        self._clock = clock
        self.notices = [VaultError(state) for state in vault.notices]
        """What a person should hear of, once, although the vault is open."""

    @property
    def connection(self) -> Connection:
        """The one open connection, for the store."""
        return self._vault.connection

    @property
    def folder(self) -> Path:
        """The vault's folder."""
        return self._vault.place.folder

    @property
    def vault_id(self) -> str:
        """Sixteen bytes as text."""
        return self._vault.header.vault_id

    @property
    def device(self) -> str:
        """Id of the device this vault was made on."""
        return meta.read(self.connection, "device") or ""

    def acknowledge(self) -> None:
        """Prove after a commit that it lies in our file; `NotSaved(MOVED)` when the file was taken away."""
        try:
            self._vault.acknowledge()
        except VaultError:
            raise NotSaved(Unsaved.MOVED) from None

    def reopen(self) -> None:
        """After an error of the disk, ask the file anew. `VaultError` while that fails too."""
        self._vault.reopen()

    def rescue(self) -> None:
        """After `NotSaved(MOVED)`: write all to a new file; `VaultError` or OSError when there is nowhere to."""
        from mentorkit.storage.vault.rescue import rescue

        had_folder = self.folder.exists()
        rescue(self._vault)
        if not had_folder:  # the lock that is held lies in the former one
            self._lock.release()
            self._lock.acquire()

    @property
    def wants_checkpoint(self) -> bool:
        """Whether `checkpoint` is due at the next quiet moment."""
        return self._vault.database.wants_checkpoint

    def checkpoint(self) -> None:
        """Set the write-ahead log aside and fold it in: when idle, every 15 minutes, when it has grown."""
        self._vault.checkpoint()

    def release_ballast(self) -> bool:
        """Give back the space kept for a full disk, so that what was typed still fits. False when given back."""
        return self._vault.place.release_ballast()

    def close(self, *, keep_copy: bool = True) -> VaultState | None:
        """Archive, close, let the lock go; with `keep_copy` a verified backup if anything changed. Always closes.

        What went wrong with the backup is returned as a state.
        """
        try:
            return self._vault.close(keep_copy=keep_copy)
        finally:
            self._lock.release()

    def give_back(self) -> Unsealed:
        """Close a file that cannot be read, let the lock go, and return the key that may bring it back."""
        try:
            return self.hand_over()[0]
        finally:
            self._lock.release()

    def hand_over(self) -> tuple[Unsealed, FileLock]:
        """Close the file and return its key and the lock, which is held still: nobody else writes meanwhile."""
        self._vault.database.stop_copies()
        self._vault.database.close()
        return self._vault.unsealed, self._lock

    # Ways in

    def change_passphrase(self, derived: Derived) -> None:
        """Set another passphrase; not a byte of the database is rewritten."""
        slot = slots.passphrase_slot(self._header, slots.new_slot_id(), derived, self._key)
        self._vault.set_slot(slot, lambda header: slots.opened(header, SlotKind.PASSPHRASE, derived.key))

    @property
    def is_remembered(self) -> bool:
        """Whether this vault opens without asking through a system keyring."""
        return self._header.slot(SlotKind.KEYRING) is not None

    def keep_in_keyring(self) -> KeyringEntry:
        """Put a new secret into the system keyring. Any thread; may block some seconds. Then `remember`."""
        return keep_entry(self._keyring, self.vault_id)

    def remember(self, entry: KeyringEntry) -> None:
        """Make what `keep_in_keyring` kept a way in."""
        slot = slots.keyring_slot(self._header, entry, self._key)
        secret = slots.keyring_key(entry)
        self._vault.set_slot(slot, lambda header: slots.opened(header, SlotKind.KEYRING, secret))

    def forget_computer(self) -> str:
        """End the way in through the keyring at once; returns the entry's name for `clear_keyring`."""
        slot = slots.required(self._header, SlotKind.KEYRING)
        self._vault.remove_slot(SlotKind.KEYRING)
        return slot.id

    def clear_keyring(self, slot_id: str) -> None:
        """Remove a secret that opens nothing any more from the system keyring. Any thread; may block."""
        self._keyring.forget(slots.service_name(self.vault_id), slot_id)

    def rotate_key(self, derived: Derived, entry: KeyringEntry | None = None) -> None:
        """Encrypt everything under a new key, after a verified backup. `derived` is a new passphrase key.

        The recovery sheet stays valid. Without an `entry` this computer is forgotten.
        """
        from mentorkit.storage.vault.rotation import rotate

        rotate(self._vault, derived, entry)

    def new_recovery_sheet(self) -> RecoverySheet:
        """Make a new code; the sheet before opens nothing any more."""
        from mentorkit.storage.vault.creation import new_code

        code = new_code()
        slot = slots.recovery_slot(self._header, slots.new_slot_id(), code, self._key)

        def opened(header: Header) -> bytearray:
            found = slots.required(header, SlotKind.RECOVERY)
            return slots.open_recovery_slot(found, header.vault_id, code)

        self._vault.set_slot(slot, opened)
        return self.begin_recovery(code)

    def begin_recovery(self, code: RecoveryCode) -> RecoverySheet:
        """Return what is printed for a code that was just set, and remember which groups are asked back."""
        import secrets

        from mentorkit.domain.recovery import GROUPS, RecoverySheet

        first = secrets.randbelow(GROUPS - 1) + 1
        second = secrets.choice(range(first + 1, GROUPS + 1))
        check = self._recovery_check(code.groups[first - 1], code.groups[second - 1])
        self._note(recovery_groups=f"{first},{second}", recovery_check=check)
        return RecoverySheet(
            vault_id=self.vault_id,
            made_on=self._clock.today().isoformat(),
            folder=str(self._vault.place.folder),
            groups=code.groups,
            asked_back=(first, second),
        )

    @property
    def recovery_confirmed(self) -> bool:
        """Whether two groups of the present sheet were typed back."""
        return meta.read(self.connection, "recovery_check") is None

    @property
    def recovery_asked_back(self) -> tuple[int, int]:
        """The two groups (from 1) of the printed sheet that prove it exists."""
        first, _, second = (meta.read(self.connection, "recovery_groups") or "1,2").partition(",")
        return int(first), int(second)

    def confirm_recovery(self, first: str, second: str) -> bool:
        """Compare the two groups typed back; when both are right the app stops asking."""
        from mentorkit.domain.recovery import group_value

        if self.recovery_confirmed:
            return True
        values = group_value(first), group_value(second)
        if values[0] is None or values[1] is None:
            return False
        if self._recovery_check(values[0], values[1]) != meta.read(self.connection, "recovery_check"):
            return False
        self._note(recovery_groups=None, recovery_check=None)
        return True

    def _recovery_check(self, first: str, second: str) -> str:
        """Digest two groups. Who reads it holds the key already; 78 bits of the code stay unknown even then."""
        text = f"{self.vault_id}|{first}|{second}".encode()
        return hashlib.blake2b(text, digest_size=_DIGEST_BYTES, person=b"mk-sheet").hexdigest()

    # Backups

    @cached_property
    def kept(self) -> KeptVault:
        """What the vault does for itself, and where else it is kept."""
        from mentorkit.services.kept import KeptVault

        return KeptVault(self._vault)

    def backups(self) -> tuple[Backup, ...]:
        """Return the backups, newest first."""
        return self._vault.backups()

    def back_up(self) -> Backup:
        """Make a verified backup now and wait for it."""
        return self.prepare_backup()()

    def copy(self) -> DatabaseCopy:
        """Prepare a copy whose `back_up` or `check` then runs in any Python thread. Use one, once."""
        return self._vault.copy()

    def prepare_backup(self) -> Callable[[], Backup]:
        """Prepare a backup that somebody asked for; call what is returned once, in any thread."""
        from mentorkit.storage.vault.backups import Reason

        return partial(self._vault.copy().back_up, Reason.ASKED_FOR)

    def prepare_backup_before_import(self) -> Callable[[], Backup]:
        """Prepare the backup before a large import; call what is returned once, in any thread."""
        from mentorkit.storage.vault.backups import Reason

        return partial(self._vault.copy().back_up, Reason.BEFORE_IMPORT)

    def prepare_check(self, *, thoroughly: bool = True) -> Callable[[], Report]:
        """Prepare a check of every page; call what is returned once, in any thread.

        Large files are checked for their structure too only where it is to be done `thoroughly`.
        """
        return partial(self._vault.copy().check, thoroughly=thoroughly)

    def restore(self, backup: Backup) -> None:
        """Go back to a backup by the switch; the present state goes to quarantine, never lost."""
        from mentorkit.storage.vault import restoring

        with cipher.telling_damage():
            restoring.restore(self._vault, backup.path)

    def _note(self, **values: str | None) -> None:
        """Keep something the vault knows about itself. Raises NotSaved."""
        from mentorkit.storage.refusals import Refusals

        Refusals(self.release_ballast, self.reopen).run_alone(partial(meta.write, self.connection, **values))
        self.acknowledge()

    @property
    def _header(self) -> Header:
        return self._vault.header

    @property
    def _key(self) -> bytearray:
        return self._vault.unsealed.key
