"""Changing the data key: a new key and salt, every remaining way in wrapped anew, the old key kept for backups."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import cipher, files, meta, slots, switch, wrapping
from mentorkit.storage.vault.backups import Reason
from mentorkit.storage.vault.database import SALT_BYTES
from mentorkit.storage.vault.header import Header, Previous, SlotKind

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

    from mentorkit.storage.vault.header import Slot
    from mentorkit.storage.vault.opened import OpenVault
    from mentorkit.storage.vault.passphrases import Derived
    from mentorkit.storage.vault.slots import KeyringEntry


def rotate(vault: OpenVault, derived: Derived, entry: KeyringEntry | None) -> None:
    """Give the vault a new data key by the switch, after a verified backup under the old one.

    `derived` is a freshly derived passphrase key. Without a keyring `entry` that way in ends here; the
    recovery code stays the same, because only its public half is needed.
    """
    try:
        _rotate(vault, derived, entry)
    except VaultError as error:
        if error.state is not VaultState.DATABASE_DAMAGED:
            raise
        # Perhaps a read failed, once, and what was read is all that is damaged: ask the file anew.
        vault.reopen()
        _rotate(vault, derived, entry)


def _rotate(vault: OpenVault, derived: Derived, entry: KeyringEntry | None) -> None:
    vault.copy().back_up(Reason.BEFORE_KEY_CHANGE)
    key = bytearray(os.urandom(wrapping.KEY_BYTES))
    old = vault.header
    epoch = old.epoch + 1

    def work(connection: Connection) -> None:
        meta.write(connection, epoch=epoch, key_gen=old.gen + 1)

    plan = switch.Plan(epoch, key, os.urandom(SALT_BYTES), work)
    new = replace(
        old,
        epoch=epoch,
        db=plan.name,
        db_salt=plan.salt,
        previous=Previous(old.db, old.epoch),
        old_keys=vault.unsealed.old_keys_under(key),
        app=vault.place.app,
    )
    new = replace(new, slots=_slots(new, derived, entry, key))

    def commit() -> None:
        vault.unsealed.commit_with_new_key(vault.place, new, key, lambda header: _opened_by(header, derived))

    with files.telling_disk_errors(), cipher.telling_damage():
        vault.switch(switch.Change(plan, commit), vault.connection)


def _slots(new: Header, derived: Derived, entry: KeyringEntry | None, key: bytearray) -> tuple[Slot, ...]:
    recovery = slots.required(new, SlotKind.RECOVERY)
    made = [
        slots.passphrase_slot(new, slots.new_slot_id(), derived, key),
        slots.resealed_recovery_slot(new, recovery, key),
    ]
    if entry is not None:
        made.append(slots.keyring_slot(new, entry, key))
    return tuple(made)


def _opened_by(header: Header, derived: Derived) -> bytearray:
    slot = slots.required(header, SlotKind.PASSPHRASE)
    return slots.open_slot(slot, header.vault_id, derived.key, VaultState.SLOT_DAMAGED)
