"""Backup files: one self-contained, verified, immutable file each, named `<utc>-g<generation>.mkbackup`.

    "MKBACKUP" | u16 format | u16 min_reader | u32 n | key header (8,192) | n bytes of manifest, sealed
    | the database file (journal mode DELETE, same key and salt) | BLAKE2b-256 of everything so far
    | HMAC-SHA256(HKDF(DEK, "mentorkit/1/backup-mac"), everything so far)

The digest finds bit rot without a key; the MAC finds tampering and pages put back from an older state.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import re
import struct
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from mentorkit.domain.frozen import frozen
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import files, header, wrapping

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mentorkit.storage.vault.header import Header
    from mentorkit.storage.vault.unsealed import Unsealed

MAGIC = b"MKBACKUP"
FORMAT = 1
SUFFIX = ".mkbackup"
_NAME = re.compile(r"([0-9]{8}T[0-9]{6}Z)-g([0-9]{6,})-([0-9]{4,})\.mkbackup")
_START = struct.Struct("<8sHHI")
_ENDING = 64
_MOST_MANIFEST = 1 << 20


class Reason(StrEnum):
    """Why a backup was made."""

    CLOSED = "closed"
    BEFORE_MIGRATION = "before_migration"
    BEFORE_IMPORT = "before_import"
    BEFORE_KEY_CHANGE = "before_key_change"
    BEFORE_RESTORE = "before_restore"
    ASKED_FOR = "asked_for"
    IN_USE = "in_use"
    """By itself, while somebody was at work."""


@frozen
class Backup:
    """One backup as it can be listed."""

    path: Path
    made_at: str
    """UTC moment in ISO 8601."""
    reason: Reason
    size: int
    commit_seq: int
    schema: int
    rows: dict[str, int]
    """Number of rows by table."""
    epoch: int
    """Of the database file it is a copy of."""
    journal: tuple[int, int]
    """Snapshot and segment up to which it holds everything."""

    @classmethod
    def told(cls, path: Path, manifest: dict[str, Any]) -> Backup:
        """Return what a manifest says of the backup it belongs to. ValueError, KeyError for anything else."""
        snapshot, segment = manifest["journal"]
        return cls(
            path=path,
            made_at=manifest["made_at"],
            reason=Reason(manifest["reason"]),
            size=path.stat().st_size,
            commit_seq=manifest["commit_seq"],
            schema=manifest["schema"],
            rows=manifest["rows"],
            epoch=manifest["epoch"],
            journal=(snapshot, segment),
        )


@frozen
class Parts:
    """Where the parts of a backup file lie, and its start."""

    header: Header
    header_data: bytes
    manifest: bytes
    database: int
    """Offset of the database."""
    end: int
    """Offset of the digest."""


def assemble(
    target: Path, header_data: bytes, manifest: dict[str, Any], database: Path, key: wrapping.Secret
) -> None:
    """Write a backup file next to its final name, bring it to disk, and rename it."""
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    bound = _bound(header.decode(header_data))
    nonce = os.urandom(wrapping.NONCE_BYTES)
    sealed = nonce + wrapping.seal(_manifest_key(key), nonce, wrapping.canonical(manifest), bound)
    descriptor = os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR | files.BINARY, files.PRIVATE_FILE)
    try:
        files.write_all(descriptor, _START.pack(MAGIC, FORMAT, FORMAT, len(sealed)) + header_data + sealed)
        for chunk in file_chunks(database):
            files.write_all(descriptor, chunk)
        checksum, mac = _ending(descriptor, os.fstat(descriptor).st_size, key)
        files.write_all(descriptor, checksum + mac)
        files.sync(descriptor)
    finally:
        os.close(descriptor)
    part.replace(target)
    files.sync_folder(target.parent)


def verify(path: Path, key: wrapping.Secret) -> Parts:
    """Check every byte of a finished backup with its key, and return where its parts lie.

    `BACKUP_DAMAGED`, `NEWER_VERSION`; `DISK_FAILED` where the disk does not give back what may be whole.
    """
    descriptor = files.open_for_reading(path)
    try:
        with files.telling_disk_errors():
            parts = _parts(descriptor)
            checksum, mac = _ending(descriptor, parts.end, key)
            kept = files.read_at(descriptor, parts.end, _ENDING)
    finally:
        os.close(descriptor)
    if not wrapping.same(checksum + mac, kept):
        raise VaultError(VaultState.BACKUP_DAMAGED)
    return parts


def is_whole(path: Path) -> bool:
    """Whether a backup is, byte for byte, what was made; its digest tells that without a key."""
    descriptor = files.open_for_reading(path)
    try:
        checksum = hashlib.blake2b(digest_size=32)
        end = os.fstat(descriptor).st_size - _ENDING
        for chunk in files.chunks(descriptor, 0, end):
            checksum.update(chunk)
        return files.read_at(descriptor, max(end, 0), 32) == checksum.digest()
    finally:
        os.close(descriptor)


def parts_of(path: Path) -> Parts:
    """Read the start of a backup without a key. `BACKUP_DAMAGED` or `NEWER_VERSION`."""
    descriptor = files.open_for_reading(path)
    try:
        return _parts(descriptor)
    finally:
        os.close(descriptor)


def extract(path: Path, parts: Parts, target: Path) -> None:
    """Write the database inside a verified backup to a new private file."""
    reading = files.open_for_reading(path)
    try:
        writing = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY | files.BINARY, files.PRIVATE_FILE)
        try:
            for chunk in files.chunks(reading, parts.database, parts.end):
                files.write_all(writing, chunk)
            files.sync(writing)
        finally:
            os.close(writing)
    finally:
        os.close(reading)


def listed(folder: Path, unsealed: Unsealed) -> tuple[Backup, ...]:
    """Return the backups our keys open, newest first; others are left out."""
    found = (_described(path, unsealed) for path in paths(folder))
    return tuple(backup for backup in found if backup is not None)


def newest_header(folder: Path, vault_id: str | None = None) -> Header | None:
    """Return the newest key header kept inside a backup (of this vault, where its id is known)."""
    best: Header | None = None
    for path in paths(folder):
        try:
            inside = parts_of(path).header
        except (OSError, VaultError):
            continue
        if vault_id in (None, inside.vault_id) and (best is None or inside.gen > best.gen):
            best = inside
    return best


def paths(folder: Path) -> list[Path]:
    """Return the finished backup files, newest first."""
    if not folder.is_dir():
        return []
    return sorted((path for path in folder.iterdir() if path.suffix == SUFFIX), reverse=True)


def next_name(folder: Path, stamp: str, gen: int) -> Path:
    """Return a name that sorts after every other, also within a second and when the clock was set back."""
    names = (_NAME.fullmatch(path.name) for path in paths(folder))
    newest = next((match for match in names if match), None)
    number = 1
    if newest is not None and (newest[1], int(newest[2])) >= (stamp, gen):
        stamp, gen, number = newest[1], int(newest[2]), int(newest[3]) + 1
    return folder / f"{stamp}-g{gen:06}-{number:04}{SUFFIX}"


def file_chunks(path: Path) -> Iterator[bytes]:
    """Yield the bytes of a closed file."""
    descriptor = files.open_for_reading(path)
    try:
        yield from files.chunks(descriptor, 0, os.fstat(descriptor).st_size)
    finally:
        os.close(descriptor)


def _parts(descriptor: int) -> Parts:
    size = os.fstat(descriptor).st_size
    start = files.read_at(descriptor, 0, _START.size)
    if len(start) != _START.size or start[:8] != MAGIC:
        raise VaultError(VaultState.BACKUP_DAMAGED)
    _, _, min_reader, length = _START.unpack(start)
    if min_reader > FORMAT:
        raise VaultError(VaultState.NEWER_VERSION)
    database = _START.size + header.HEADER_BYTES + length
    if length > _MOST_MANIFEST or database > size - _ENDING:
        raise VaultError(VaultState.BACKUP_DAMAGED)
    data = files.read_at(descriptor, _START.size, header.HEADER_BYTES)
    manifest = files.read_at(descriptor, _START.size + header.HEADER_BYTES, length)
    try:
        return Parts(header.decode(data), data, manifest, database, size - _ENDING)
    except header.HeaderNewer:
        raise VaultError(VaultState.NEWER_VERSION) from None
    except header.HeaderDamaged:
        raise VaultError(VaultState.BACKUP_DAMAGED) from None


def _described(path: Path, unsealed: Unsealed) -> Backup | None:
    try:
        parts = parts_of(path)
        key = unsealed.key_of(parts.header_data)
        if key is None or parts.header.vault_id != unsealed.header.vault_id:
            return None
        nonce, sealed = parts.manifest[: wrapping.NONCE_BYTES], parts.manifest[wrapping.NONCE_BYTES :]
        opened = wrapping.open_sealed(_manifest_key(key), nonce, sealed, _bound(parts.header))
        return Backup.told(path, json.loads(opened))
    except (OSError, VaultError, wrapping.Unopened, ValueError, KeyError, TypeError):
        return None


def _ending(descriptor: int, end: int, key: wrapping.Secret) -> tuple[bytes, bytes]:
    checksum = hashlib.blake2b(digest_size=32)
    mac = hmac.new(wrapping.derive_key(key, "mentorkit/1/backup-mac"), digestmod="sha256")
    for chunk in files.chunks(descriptor, 0, end):
        checksum.update(chunk)
        mac.update(chunk)
    found = checksum.digest()
    mac.update(found)
    return found, mac.digest()


def _manifest_key(key: wrapping.Secret) -> bytes:
    return wrapping.derive_key(key, "mentorkit/1/backup-manifest")


def _bound(inside: Header) -> bytes:
    return f"mentorkit/1/backup-manifest|{inside.vault_id}|{inside.gen}".encode()
