"""Making a vault, telling its state, and unlocking it: what stands before every other service.

What is slow (deriving a key, asking the keyring) takes values and returns values, so that it can run in a
worker thread; opening itself belongs to the main thread. The locked window only reads a header: what
making, opening and restoring need is imported by the first of them.
"""

from __future__ import annotations

import os
from dataclasses import field
from typing import TYPE_CHECKING

from mentorkit import __version__
from mentorkit.domain.frozen import frozen
from mentorkit.domain.vaults import REPLACEABLE, VaultError, VaultState
from mentorkit.storage.vault import sealed
from mentorkit.storage.vault.header import SlotKind
from mentorkit.storage.vault.places import LOCK_NAME, Place, found_from
from mentorkit.system.folders import synchronised_by
from mentorkit.system.locks import FileLock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.recovery import RecoverySheet
    from mentorkit.services.unlocked import UnlockedVault
    from mentorkit.storage.vault.backups import Backup as Backup  # noqa: PLC0414  # the window names it from here
    from mentorkit.storage.vault.creation import FirstKeys
    from mentorkit.storage.vault.passphrases import Derived, Effort
    from mentorkit.storage.vault.repairing import Repaired
    from mentorkit.storage.vault.sealed import Sealed
    from mentorkit.storage.vault.slots import KeyringEntry as KeyringEntry  # noqa: PLC0414  # likewise
    from mentorkit.storage.vault.unsealed import Unsealed
    from mentorkit.system.keyring import Keyring


@frozen
class NewVault:
    """Everything slow about a new vault, done. `keyring_trouble` says why it is not remembered here."""

    keys: FirstKeys = field(repr=False)
    keyring_trouble: VaultState | None = None


class VaultService:
    """Vaults of this computer. Holds no secret."""

    def __init__(self, keyring: Keyring, clock: Clock, seen: Path, effort: Effort | None = None) -> None:
        """`seen` is the file in the state folder. A passphrase costs `effort` to guess, else what the format asks."""
        self._keyring = keyring
        self._clock = clock
        self._seen = seen
        self._effort = effort

    def state(self, folder: Path) -> VaultState:
        """Tell what is in a folder, without any secret and without writing."""
        return sealed.state_of(self.place(folder))

    def found_from(self, folder: Path) -> Path:
        """Return the folder in which a vault lies now, from one in which it may have lain before."""
        return found_from(folder.absolute())

    def synchronised_by(self, folder: Path) -> str:
        """Return the program that copies this folder elsewhere while we write to it, or an empty text."""
        return synchronised_by(folder)

    def check_keyring(self) -> None:
        """Raise `VaultError` where the system offers no keyring. Asks nobody anything. Any thread; may block."""
        self._keyring.check()

    def derive_new(self, passphrase: str) -> Derived:
        """Derive a key for a new passphrase. Slow, any thread. `Invalid("passphrase", …)`."""
        from mentorkit.storage.vault import passphrases

        return passphrases.derive_new(passphrase, self._effort or passphrases.Effort())

    def prepare(self, passphrase: str, *, remember: bool) -> NewVault:
        """Do what is slow about a new vault. Any thread.

        A keyring that refuses is no error: the vault is made without it and says why.
        """
        from mentorkit.services.unlocked import keep_entry
        from mentorkit.storage.vault import creation

        derived = self.derive_new(passphrase)
        vault_id = creation.new_vault_id()
        entry: KeyringEntry | None = None
        trouble: VaultState | None = None
        if remember:
            try:
                entry = keep_entry(self._keyring, vault_id)
            except VaultError as error:
                trouble = error.state
        return NewVault(creation.FirstKeys(vault_id, derived, creation.new_code(), entry), trouble)

    def create(self, folder: Path, new: NewVault) -> tuple[UnlockedVault, RecoverySheet]:
        """Make the vault and open it. `NOT_EMPTY`, `READ_ONLY`, `DISK_FULL`. Main thread."""
        from mentorkit.storage.vault import creation

        place = self.place(folder)
        creation.prepare(place)
        lock = locked_folder(folder)
        try:
            creation.create(place, new.keys).wipe()
        finally:
            lock.release()
        locked = self.begin(folder)
        vault = locked.with_passphrase(new.keys.derived)
        return vault, vault.begin_recovery(new.keys.code)

    def begin(self, folder: Path, *, from_backups: bool = False) -> LockedVault:
        """Read a vault's key header, or the newest in a backup; `VaultError` with its state. Writes nothing."""
        return LockedVault(self.place(folder), self._keyring, self._clock, from_backups=from_backups)

    def check_free(self, folder: Path) -> None:
        """Raise `IN_USE` or `IN_USE_ELSEWHERE` if another program holds a vault now. Writes nothing."""
        FileLock(folder / LOCK_NAME).check()

    def place(self, folder: Path) -> Place:
        """Return where the files of a vault in a folder lie."""
        return Place(folder.absolute(), self._seen, self._clock.now, __version__)


class LockedVault:
    """A vault whose ways in are known. It holds no lock: other programs may use the vault meanwhile."""

    def __init__(self, place: Place, keyring: Keyring, clock: Clock, *, from_backups: bool) -> None:
        self._place = place
        self._keyring = keyring
        self._clock = clock
        self._read = sealed.read_from_backups if from_backups else sealed.read
        self._sealed = self._read(place)
        self._unsealed: Unsealed | None = None
        self._told: Callable[[float], None] | None = None

    @property
    def folder(self) -> Path:
        """The vault's folder."""
        return self._place.folder

    @property
    def vault_id(self) -> str:
        """Sixteen bytes as text: names the vault, says nothing about it."""
        return self._sealed.header.vault_id

    @property
    def is_remembered(self) -> bool:
        """Whether the system keyring was set up as a way in."""
        return self._sealed.has(SlotKind.KEYRING)

    def derive(self, passphrase: str) -> Derived:
        """Derive a passphrase's key for this vault. Slow, any thread."""
        from mentorkit.storage.vault import passphrases

        return passphrases.derive(passphrase, self._sealed.derivation)

    def read_keyring(self) -> KeyringEntry:
        """Ask the system keyring. Any thread; at most a few seconds.

        Raises `VaultError` with the keyring's state: unavailable, locked, waiting, empty, of another
        desktop, of another vault; `SLOT_MISSING` when it was never set up.
        """
        from mentorkit.storage.vault.slots import KeyringEntry, service_name

        slot = self._sealed.header.slot(SlotKind.KEYRING)
        if slot is None:
            raise VaultError(VaultState.SLOT_MISSING)
        kept_in, desktop = str(slot.details.get("backend", "")), str(slot.details.get("desktop", ""))
        value = self._keyring.read(service_name(self.vault_id), slot.id)
        if value is None and (kept_in, desktop) != (self._keyring.kind, self._keyring.desktop):
            raise VaultError(VaultState.KEYRING_OF_ANOTHER_DESKTOP, where=desktop or kept_in)
        if value is None:
            raise VaultError(VaultState.KEYRING_EMPTY)
        return KeyringEntry(self.vault_id, slot.id, KeyringEntry.secret_of(value), kept_in, desktop)

    def with_passphrase(self, derived: Derived) -> UnlockedVault:
        """Open with a derived key; `WRONG_PASSPHRASE` when it does not fit. Main thread."""
        return self._open(lambda found: found.unseal_with_passphrase(derived))

    def with_keyring(self, entry: KeyringEntry) -> UnlockedVault:
        """Open with what the keyring kept. Main thread."""
        return self._open(lambda found: found.unseal_with_keyring(entry))

    def with_recovery(self, text: str) -> UnlockedVault:
        """Open with a typed recovery code; `CODE_TYPING_ERROR` names its group. Main thread."""
        from mentorkit.domain.recovery import RecoveryCode

        code = RecoveryCode.parse(text)
        return self._open(lambda found: found.unseal_with_code(code))

    def with_key(self, unsealed: Unsealed) -> UnlockedVault:
        """Open with the key of the same vault, which was open a moment ago. Main thread."""
        return self._open(lambda _: unsealed)

    def bring_up_to_date(self, unlock: Callable[[], UnlockedVault], told: Callable[[float], None]) -> None:
        """After `OUTDATED`: do what `unlock` then finds done. Slow, any one thread, with nothing else meanwhile.

        `told` hears the share that is done, from 0 to 1, and may raise `Stopped`. All is done on a copy: until
        the end the vault stays what it was, also when the process is killed.
        """
        self._told = told
        try:
            unlock().close(keep_copy=False)
        finally:
            self._told = None

    @property
    def has_key(self) -> bool:
        """Whether a way in fitted although the database did not open."""
        return self._unsealed is not None

    def backups(self) -> tuple[Backup, ...]:
        """Return the backups, newest first. Empty until a way in fitted although the database did not open."""
        from mentorkit.storage.vault import backups

        if self._unsealed is None:
            return ()
        return backups.listed(self._place.backups, self._unsealed)

    def restore(self, backup: Backup) -> UnlockedVault:
        """Put a vault whose database is missing or damaged back to a backup, and open it. Main thread."""
        from mentorkit.storage.vault import restoring

        unsealed = self._unsealed
        if unsealed is None:
            raise VaultError(VaultState.SLOT_MISSING)
        lock = locked_folder(self.folder)
        try:
            restoring.restore_closed(self._place, unsealed, backup.path)
        except BaseException:
            lock.release()
            raise
        return self._opened(self._read(self._place), unsealed, lock)

    def repair(self) -> Repaired:
        """Put the vault's file together again, any thread; then `finish_repair`. Raises as `repairing.repair`."""
        from mentorkit.storage.vault.repairing import repair

        assert self._unsealed is not None, "a way in fitted"
        lock = locked_folder(self.folder)
        try:
            return repair(self._place, self._unsealed)
        finally:
            lock.release()

    def finish_repair(self, repaired: Repaired) -> UnlockedVault:
        """Open the vault that was put together again. Main thread."""
        assert self._unsealed is not None, "its key repaired it"
        vault = self._opened(self._read(self._place), self._unsealed, locked_folder(self.folder))
        vault.notices.append(repaired.notice)
        return vault

    def take_back(self, vault: UnlockedVault) -> None:
        """Close a vault that cannot be read, and keep its key to bring it back with. Main thread."""
        self._unsealed = vault.give_back()

    def forget(self) -> None:
        """Overwrite the key that a way in gave, when nothing will be restored with it."""
        if self._unsealed is not None:
            self._unsealed.wipe()
        self._unsealed = None

    def _open(self, unseal: Callable[[Sealed], Unsealed]) -> UnlockedVault:
        """Take the lock, read the header again (another program may have changed it), unseal, open."""
        lock = locked_folder(self.folder)
        try:
            self._sealed = self._read(self._place)
            unsealed = unseal(self._sealed)
        except BaseException:
            lock.release()
            raise
        return self._opened(self._sealed, unsealed, lock)

    def _opened(self, found: Sealed, unsealed: Unsealed, lock: FileLock) -> UnlockedVault:
        from mentorkit.services.unlocked import UnlockedVault
        from mentorkit.storage.vault import opening

        try:
            vault = opening.open_vault(found, unsealed, self._told)
        except BaseException as error:
            lock.release()
            is_replaceable = isinstance(error, VaultError) and error.state in REPLACEABLE
            self._unsealed = unsealed if is_replaceable else None
            if self._unsealed is None:
                unsealed.wipe()
            raise
        self._unsealed = None
        return UnlockedVault(vault, lock, self._keyring, self._clock)


def locked_folder(folder: Path) -> FileLock:
    """Take a vault's lock; raises as FileLock.acquire when it cannot be had."""
    if not os.access(folder, os.W_OK):
        raise VaultError(VaultState.READ_ONLY)
    lock = FileLock(folder / LOCK_NAME)
    lock.acquire()
    return lock
