"""Key headers and backup files that somebody damaged, or made without the key, given to what reads them.

A header's checksum is put right after it was damaged: else nothing behind it would ever be reached.
"""

from __future__ import annotations

import struct
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import arriving, backups, header, passphrases, rotation, slots, wrapping
from mentorkit.storage.vault.backups import Reason
from mentorkit.storage.vault.header import HEADER_BYTES, HeaderDamaged, HeaderNewer, SlotKind
from mentorkit.storage.vault.unsealed import Unsealed
from tests.vaults import TINY, a_place, make_vault, opened

if TYPE_CHECKING:
    from mentorkit.domain.recovery import RecoveryCode
    from mentorkit.storage.vault.opened import OpenVault

_SEALED = 80
_NAME = "20260318T090000Z-g000001-0001.mkbackup"


class WrongError(AssertionError):
    """A reader took for genuine what was not."""


@cache
def _made() -> tuple[tuple[bytes, ...], tuple[bytes, ...], Unsealed, RecoveryCode]:
    """Return headers and backups of one vault before and after a change of its key, that key, and its code."""
    with tempfile.TemporaryDirectory(prefix="mentorkit-fuzz-vault-") as name:
        place = a_place(Path(name) / "vault")
        code = make_vault(place)
        vault = opened(place)
        headers, files = [], []
        for _ in range(2):
            headers.append((place.folder / "keys-a.mkh").read_bytes())
            files.append(_small_backup(vault))
            rotation.rotate(vault, passphrases.derive_new("other words", TINY), None)
        unsealed = Unsealed(vault.header, bytearray(vault.unsealed.key))
        vault.close(keep_copy=False)
    return tuple(headers), tuple(files), unsealed, code


def _small_backup(vault: OpenVault) -> bytes:
    """Return a backup whose database is a page of nothing: readers take it for bytes, and are many times faster."""
    database, target = vault.place.folder / "page", vault.place.folder / _NAME
    database.write_bytes(bytes(4096))
    manifest = {"made_at": "2026-03-18T09:00:00+00:00", "reason": Reason.ASKED_FOR, "commit_seq": 1}
    manifest |= {"schema": vault.header.schema, "rows": {"person": 1}, "epoch": 1, "journal": [0, 0]}
    data = header.encode(vault.header, vault.unsealed.key)
    backups.assemble(target, data, manifest, database, vault.unsealed.key)
    return target.read_bytes()


def headers() -> tuple[bytes, ...]:
    """Return true key headers."""
    return _made()[0]


def backup_files() -> tuple[bytes, ...]:
    """Return true backups."""
    return _made()[1]


def read_header(content: bytes) -> None:
    """Read a header as opening does, up to the ways in; none of them may give a key that was not asked for."""
    try:
        found = header.decode(_with_checksum(content))
    except (HeaderDamaged, HeaderNewer):
        return
    for kind in SlotKind:
        try:
            slot = slots.required(found, kind)
            if kind is SlotKind.PASSPHRASE:
                slots.derivation_of(slot)
            if kind is SlotKind.RECOVERY:
                slots.open_recovery_slot(slot, found.vault_id, _made()[3])
            else:
                slots.open_slot(slot, found.vault_id, bytes(32), VaultState.WRONG_PASSPHRASE)
                raise WrongError("a key that is none opened a slot")
        except VaultError:
            continue


def read_backup(content: bytes) -> None:
    """Read a backup as listing, bringing and going back do; only one that nobody touched is whole."""
    _, genuine, unsealed, _ = _made()
    with tempfile.TemporaryDirectory(prefix="mentorkit-fuzz-backup-") as name:
        path = Path(name) / _NAME
        path.write_bytes(content)
        arriving.find(path.parent)
        backups.listed(path.parent, unsealed)
        backups.is_whole(path)
        keys = unsealed.keys()
        for key in keys:
            try:
                backups.verify(path, key)
            except VaultError:
                continue
            if content not in genuine:
                raise WrongError("a damaged backup is taken for whole")


def _with_checksum(content: bytes) -> bytes:
    """Return a header of the right size whose checksum fits whatever was done to it."""
    body = content[_SEALED:HEADER_BYTES].rstrip(b"\0")
    start, mac = content[:12].ljust(12, b"\0") + struct.pack("<I", len(body)), content[48:80].ljust(32, b"\0")
    padded = body.ljust(HEADER_BYTES - _SEALED, b"\0")
    return start + wrapping.digest(start + mac + padded) + mac + padded
