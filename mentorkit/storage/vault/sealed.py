"""A vault that is closed: what can be told without any secret, and unsealing its header with one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.migrations import HEAD
from mentorkit.storage.vault import copies, slots
from mentorkit.storage.vault.header import Header, SlotKind
from mentorkit.storage.vault.places import elsewhere
from mentorkit.storage.vault.unsealed import Unsealed

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.domain.recovery import RecoveryCode
    from mentorkit.storage.vault.passphrases import Derivation, Derived
    from mentorkit.storage.vault.places import Place
    from mentorkit.storage.vault.slots import KeyringEntry


@frozen
class Sealed:
    """A header read from disk (or out of a backup, when both copies are gone) and not yet unsealed."""

    place: Place
    header: Header
    copies: copies.Copies
    is_from_backup: bool = False

    def has(self, kind: SlotKind) -> bool:
        """Whether this way in was set up."""
        return self.header.slot(kind) is not None

    @property
    def derivation(self) -> Derivation:
        """How to derive the passphrase key. `SLOT_MISSING` or `SLOT_DAMAGED`."""
        return slots.derivation_of(slots.required(self.header, SlotKind.PASSPHRASE))

    def unseal_with_passphrase(self, derived: Derived) -> Unsealed:
        """Unseal with a derived passphrase key; `WRONG_PASSPHRASE` for this one thing only."""
        slot = slots.required(self.header, SlotKind.PASSPHRASE)
        wrong = VaultState.WRONG_PASSPHRASE
        return self._unsealed(slots.open_slot(slot, self.header.vault_id, derived.key, wrong))

    def unseal_with_keyring(self, entry: KeyringEntry) -> Unsealed:
        """Unseal with what the system keyring keeps; `KEYRING_OF_ANOTHER_VAULT` when it does not fit."""
        slot = slots.required(self.header, SlotKind.KEYRING)
        wrong = VaultState.KEYRING_OF_ANOTHER_VAULT
        return self._unsealed(slots.open_slot(slot, self.header.vault_id, slots.keyring_key(entry), wrong))

    def unseal_with_code(self, code: RecoveryCode) -> Unsealed:
        """Unseal with the recovery code; `CODE_OF_ANOTHER_VAULT` when it is not the present one."""
        slot = slots.required(self.header, SlotKind.RECOVERY)
        return self._unsealed(slots.open_recovery_slot(slot, self.header.vault_id, code))

    def _unsealed(self, key: bytearray) -> Unsealed:
        if self.is_from_backup:
            return Unsealed(self.header, key)
        genuine = copies.authentic(self.copies, key)
        if genuine is None or genuine.header is None:
            raise VaultError(VaultState.HEADER_DAMAGED)
        return Unsealed(genuine.header, key)


def state_of(place: Place) -> VaultState:
    """Tell a folder's state without any secret and without writing a byte."""
    if not place.folder.is_dir() or place.creating.exists():
        return VaultState.ABSENT
    try:
        read(place)
    except VaultError as error:
        return error.state
    return VaultState.READY


def read(place: Place) -> Sealed:
    """Read the key header. Writes nothing.

    Raises `VaultError`: `ABSENT`, `MOVED`, `NEWER_VERSION`, `HEADER_MISSING`, `HEADER_DAMAGED`, `HEADER_IN_BACKUPS`
    (then `read_from_backups` may be tried) or `DATABASE_MISSING`.
    """
    if not place.folder.is_dir() or place.creating.exists():
        raise VaultError(VaultState.ABSENT)
    onward = elsewhere(place.folder)
    if onward is not None:
        raise VaultError(VaultState.MOVED, where=str(onward))
    found = copies.read(place)
    if found.best is None or found.best.header is None:
        raise VaultError(_without_header(place, found))
    _require_readable(found.best.header)
    return Sealed(place, found.best.header, found)


def read_from_backups(place: Place) -> Sealed:
    """Use the newest key header inside a backup when both copies are gone. Its slots are those of that day."""
    from mentorkit.storage.vault import backups  # noqa: PLC0415  # only when both copies are gone

    inside = backups.newest_header(place.backups)
    if inside is None:
        raise VaultError(VaultState.HEADER_DAMAGED)
    _require_readable(inside)
    return Sealed(place, _adopting(place, inside), copies.read(place), is_from_backup=True)


def _require_readable(found: Header) -> None:
    if found.min_schema_reader > HEAD:
        raise VaultError(VaultState.NEWER_VERSION)


def _without_header(place: Place, found: copies.Copies) -> VaultState:
    from mentorkit.storage.vault import backups  # noqa: PLC0415  # only when both copies are gone

    if backups.newest_header(place.backups) is not None:
        return VaultState.HEADER_IN_BACKUPS
    if any(copy.exists for copy in found.both):
        return VaultState.HEADER_DAMAGED
    return VaultState.HEADER_MISSING if place.databases() else VaultState.ABSENT


def _adopting(place: Place, inside: Header) -> Header:
    """Point an older header at the newest database made with its key since, by a migration or a restore."""
    for path in sorted(place.databases(), key=_epoch, reverse=True):
        with path.open("rb") as file:
            salted = file.read(len(inside.db_salt)) == inside.db_salt
        if salted and _epoch(path) > inside.epoch:
            return replace(inside, db=path.name, epoch=_epoch(path))
    return inside


def _epoch(path: Path) -> int:
    return int(path.stem.removeprefix("vault-"))
