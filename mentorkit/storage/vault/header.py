r"""The key header, format 1, as values and bytes: no file is touched here.

    off  size  field                                             all integers little endian
    0    8     "MKVAULT\n"
    8    2     format = 1
    10   2     min_reader = 1
    12   4     json length
    16   32    BLAKE2b-256( bytes 0..15 | mac | json | padding )
    48   32    HMAC-SHA256( HKDF(DEK, "mentorkit/1/header-mac"), bytes 0..15 | json | padding )
    80   n     canonical JSON
         ...   zero padding to 8,192

The first 80 bytes and the size are the same in every future format, so that a damaged header is never
mistaken for one of a newer version.
"""

from __future__ import annotations

import json
import re
import struct
from dataclasses import field, replace
from enum import StrEnum
from typing import Any

from mentorkit.domain.frozen import frozen
from mentorkit.storage.vault import wrapping

MAGIC = b"MKVAULT\n"
FORMAT = 1
HEADER_BYTES = 8192
_START = struct.Struct("<8sHHI")
_BODY = 80
_HEX = re.compile(r"(?:[0-9a-f]{2})*")
_DATABASE = re.compile(r"vault-[0-9]{1,9}\.db")
_SLOT_ID = re.compile(r"[0-9a-f-]{1,64}")
OLD_KEYS_KEPT = 16
"""Earlier keys in the header; each key change leaves a backup and only ten backups are kept."""
_KNOWN = {
    "vault_id", "gen", "epoch", "schema", "min_schema_reader", "app", "created", "db", "db_salt", "prev",
    "old_keys", "slots",
}  # fmt: skip


class HeaderDamaged(Exception):  # noqa: N818  # an outcome, told apart by its caller
    """These bytes are not an undamaged key header."""


class HeaderNewer(Exception):  # noqa: N818  # the same
    """An undamaged header that only a newer version may read."""


class SlotKind(StrEnum):
    """The ways into a vault."""

    PASSPHRASE = "passphrase"  # noqa: S105  # the name of a kind
    KEYRING = "keyring"
    RECOVERY = "recovery"


@frozen
class Slot:
    """The data key wrapped by one secret. `details` are the kind's own fields, JSON values only."""

    id: str
    kind: SlotKind
    epoch: int
    details: dict[str, Any]
    commit: bytes = b""
    sealed: bytes = b""

    def bound(self, vault_id: str) -> bytes:
        """Return what is authenticated with the wrap: cost, kind, label and epoch cannot be exchanged."""
        fields = {"id": self.id, "type": self.kind.value, "epoch": self.epoch, **self.details}
        return f"mentorkit/1/slot|{vault_id}|".encode() + wrapping.canonical(fields)

    def fields(self) -> dict[str, Any]:
        """Return the slot as JSON values."""
        return {
            "id": self.id,
            "type": self.kind.value,
            "epoch": self.epoch,
            "commit": self.commit.hex(),
            "ct": self.sealed.hex(),
            **self.details,
        }


@frozen
class OldKey:
    """An earlier data key, wrapped under the present one, so that old backups still open."""

    epoch: int
    db_salt: bytes
    nonce: bytes
    sealed: bytes


@frozen
class Previous:
    """The database file before the last switch, kept until the new one was opened in a later session."""

    db: str
    epoch: int


@frozen
class Header:
    """Everything needed to find and open the database, except a secret."""

    vault_id: str
    gen: int
    epoch: int
    schema: int
    min_schema_reader: int
    app: str
    created: str
    db: str
    db_salt: bytes
    slots: tuple[Slot, ...]
    previous: Previous | None = None
    old_keys: tuple[OldKey, ...] = field(default=())

    def slot(self, kind: SlotKind) -> Slot | None:
        """Return the newest slot of a kind."""
        found = [slot for slot in self.slots if slot.kind is kind]
        return found[-1] if found else None

    def with_slot(self, slot: Slot) -> Header:
        """Return this header with the slot in the place of all others of its kind."""
        others = tuple(other for other in self.slots if other.kind is not slot.kind)
        return replace(self, slots=(*others, slot))


def encode(header: Header, key: wrapping.Secret) -> bytes:
    """Return the 8,192 bytes of a header, sealed under the data key. ValueError when it does not fit."""
    body = wrapping.canonical(_to_json(header))
    if _BODY + len(body) > HEADER_BYTES:
        raise ValueError("the header has no room left")
    start = _START.pack(MAGIC, FORMAT, FORMAT, len(body))
    padded = body.ljust(HEADER_BYTES - _BODY, b"\0")
    mac = _mac(key, start + padded)
    return start + wrapping.digest(start + mac + padded) + mac + padded


def decode(data: bytes) -> Header:
    """Read a header without any key: `HeaderDamaged` for every altered bit, `HeaderNewer` when we may not."""
    if len(data) != HEADER_BYTES or data[:8] != MAGIC:
        raise HeaderDamaged
    start, checksum, mac, padded = data[:16], data[16:48], data[48:80], data[80:]
    if not wrapping.same(wrapping.digest(start + mac + padded), checksum):
        raise HeaderDamaged
    _, _, min_reader, length = _START.unpack(start)
    if min_reader > FORMAT:
        raise HeaderNewer
    if length > len(padded) or padded[length:].strip(b"\0"):
        raise HeaderDamaged
    try:
        return _from_json(json.loads(padded[:length].decode("ascii")))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise HeaderDamaged from None


def is_authentic(data: bytes, key: wrapping.Secret) -> bool:
    """Whether these header bytes were written by somebody who had the data key."""
    return len(data) == HEADER_BYTES and wrapping.same(_mac(key, data[:16] + data[80:]), data[48:80])


def _mac(key: wrapping.Secret, message: bytes) -> bytes:
    return wrapping.authenticate(wrapping.derive_key(key, "mentorkit/1/header-mac"), message)


def _to_json(header: Header) -> dict[str, Any]:
    previous = header.previous
    return {
        "vault_id": header.vault_id,
        "gen": header.gen,
        "epoch": header.epoch,
        "schema": header.schema,
        "min_schema_reader": header.min_schema_reader,
        "app": header.app,
        "created": header.created,
        "db": header.db,
        "db_salt": header.db_salt.hex(),
        "prev": None if previous is None else {"db": previous.db, "epoch": previous.epoch},
        "old_keys": [
            {
                "epoch": old.epoch,
                "db_salt": old.db_salt.hex(),
                "nonce": old.nonce.hex(),
                "ct": old.sealed.hex(),
            }
            for old in header.old_keys
        ],
        "slots": [slot.fields() for slot in header.slots],
    }


def _from_json(values: Any) -> Header:
    if set(values) != _KNOWN:
        raise ValueError("fields")
    previous = values["prev"]
    return Header(
        vault_id=_bytes(values["vault_id"], 16).hex(),
        gen=_count(values["gen"]),
        epoch=_count(values["epoch"]),
        schema=_count(values["schema"]),
        min_schema_reader=_count(values["min_schema_reader"]),
        app=_text(values["app"]),
        created=_text(values["created"]),
        db=_database(values["db"]),
        db_salt=_bytes(values["db_salt"], 16),
        slots=tuple(_slot(slot) for slot in values["slots"]),
        previous=None if previous is None else Previous(_database(previous["db"]), _count(previous["epoch"])),
        old_keys=tuple(_old_key(old) for old in values["old_keys"]),
    )


def _slot(values: dict[str, Any]) -> Slot:
    details = dict(values)
    slot_id = _text(details.pop("id"))
    if not _SLOT_ID.fullmatch(slot_id):
        raise ValueError("slot id")
    return Slot(
        id=slot_id,
        kind=SlotKind(details.pop("type")),
        epoch=_count(details.pop("epoch")),
        commit=_bytes(details.pop("commit"), wrapping.COMMIT_BYTES),
        sealed=_bytes(details.pop("ct")),
        details=details,
    )


def _old_key(values: dict[str, Any]) -> OldKey:
    return OldKey(
        epoch=_count(values["epoch"]),
        db_salt=_bytes(values["db_salt"], 16),
        nonce=_bytes(values["nonce"], wrapping.NONCE_BYTES),
        sealed=_bytes(values["ct"]),
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("text")
    return value


def _count(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 1 << 53:
        raise TypeError("count")
    return value


def _bytes(value: Any, length: int | None = None) -> bytes:
    if not _HEX.fullmatch(_text(value)) or (length is not None and len(value) != 2 * length):
        raise ValueError("bytes")
    return bytes.fromhex(value)


def _database(value: Any) -> str:
    if not _DATABASE.fullmatch(_text(value)):
        raise ValueError("database name")
    return _text(value)
