"""Making a new vault in a folder, so that a crash on the way leaves nothing that looks like one."""

from __future__ import annotations

import contextlib
import os
from dataclasses import field
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen
from mentorkit.domain.recovery import SECRET_BYTES, RecoveryCode
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.migrations import HEAD, migrate
from mentorkit.storage.vault import cipher, copies, files, meta, slots, wrapping
from mentorkit.storage.vault.database import SALT_BYTES
from mentorkit.storage.vault.header import Header, SlotKind
from mentorkit.storage.vault.places import HEADER_NAMES, LOCK_NAME, MOVED_TO, Place
from mentorkit.storage.vault.unsealed import Unsealed

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.storage.vault.passphrases import Derived
    from mentorkit.storage.vault.slots import KeyringEntry

_FIRST = "vault-1.db"
_LEFT_BY_A_CRASH = {*HEADER_NAMES, _FIRST, _FIRST + "-wal", "building-1.db", "building-1.db-journal",
                    "building-1.db-wal", "ballast", "ballast.part", "creating", LOCK_NAME, MOVED_TO,
                    "journal", "backups"}  # fmt: skip


@frozen
class FirstKeys:
    """The ways into a vault about to be made. `vault_id` is chosen first: the keyring entry is bound to it."""

    vault_id: str
    derived: Derived
    code: RecoveryCode
    entry: KeyringEntry | None = field(default=None)


def new_vault_id() -> str:
    """Return 16 random bytes as text."""
    return os.urandom(16).hex()


def new_code() -> RecoveryCode:
    """Return a fresh recovery code."""
    return RecoveryCode(os.urandom(SECRET_BYTES))


def prepare(place: Place) -> None:
    """Make the folder, or refuse one that holds anything else: `NOT_EMPTY`, `READ_ONLY`, `DISK_FULL`."""
    with files.telling_disk_errors():
        files.make_private_folder(place.folder)
        place.require_writable()
        if not is_free(place):
            raise VaultError(VaultState.NOT_EMPTY)


def create(place: Place, keys: FirstKeys) -> Unsealed:
    """Make the files of a new vault in a prepared folder, whose lock the caller holds."""
    prepare(place)
    with files.telling_disk_errors(), cipher.telling_damage():
        _clear(place)
        files.create_private(place.creating)
        files.sync_folder(place.folder)
        place.folder.chmod(files.PRIVATE_FOLDER)
        unsealed = _seal(place, keys)
        _make_database(place, unsealed)
        copies.write(place, unsealed.header, unsealed.key, lambda header: _opened_by(header, keys))
        place.fill_ballast()
        place.creating.unlink()
        files.sync_folder(place.folder)
    return unsealed


def is_free(place: Place) -> bool:
    """Whether a vault may be made here: nothing there, a signpost, or what an interrupted creation left."""
    names = {path.name for path in place.folder.iterdir()}
    return names <= (_LEFT_BY_A_CRASH if "creating" in names else {LOCK_NAME, MOVED_TO})


def _clear(place: Place) -> None:
    for name in sorted(_LEFT_BY_A_CRASH - {LOCK_NAME, "journal", "backups"}):
        with contextlib.suppress(FileNotFoundError):
            (place.folder / name).unlink()


def _seal(place: Place, keys: FirstKeys) -> Unsealed:
    key = bytearray(os.urandom(wrapping.KEY_BYTES))
    header = Header(
        vault_id=keys.vault_id,
        gen=1,
        epoch=1,
        schema=HEAD,
        min_schema_reader=HEAD,
        app=place.app,
        created=place.now().isoformat(),
        db=_FIRST,
        db_salt=os.urandom(SALT_BYTES),
        slots=(),
    )
    header = header.with_slot(slots.passphrase_slot(header, slots.new_slot_id(), keys.derived, key))
    header = header.with_slot(slots.recovery_slot(header, slots.new_slot_id(), keys.code, key))
    if keys.entry is not None:
        header = header.with_slot(slots.keyring_slot(header, keys.entry, key))
    return Unsealed(header, key)


def _make_database(place: Place, unsealed: Unsealed) -> None:
    path: Path = place.folder / "building-1.db"
    files.create_private(path)
    connection = cipher.connect(path, unsealed.key, unsealed.header.db_salt)
    try:
        connection.execute(f"PRAGMA application_id = {cipher.APPLICATION_ID}")
        migrate(connection)
        meta.write(
            connection,
            vault_id=unsealed.header.vault_id,
            epoch=1,
            key_gen=1,
            commit_seq=0,
            device=os.urandom(16).hex(),
        )
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.close()
    files.sync_file(path)
    path.replace(place.folder / _FIRST)
    files.sync_folder(place.folder)


def _opened_by(header: Header, keys: FirstKeys) -> bytearray:
    """Prove that every way in opens, before the header is written."""
    wrong = VaultState.SLOT_DAMAGED
    found = [
        slots.open_recovery_slot(slots.required(header, SlotKind.RECOVERY), header.vault_id, keys.code),
        slots.open_slot(
            slots.required(header, SlotKind.PASSPHRASE), header.vault_id, keys.derived.key, wrong
        ),
    ]
    if keys.entry is not None:
        slot, secret = slots.required(header, SlotKind.KEYRING), slots.keyring_key(keys.entry)
        found.append(slots.open_slot(slot, header.vault_id, secret, wrong))
    if any(other != found[0] for other in found):
        raise VaultError(wrong)
    return found[0]
