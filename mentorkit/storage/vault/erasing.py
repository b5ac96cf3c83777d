"""Erasing a vault everywhere we can reach: its folder, the second place, what this computer last saw of it.

Keys go first and are written over: whatever a disk keeps of the rest is ciphertext that nothing opens. Only
files of our own are touched; a folder that holds anything else stays.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from mentorkit.storage.vault import backups, files, header, seen
from mentorkit.storage.vault.mirrors import KEYS_NAME
from mentorkit.storage.vault.places import BUILDING, HEADER_NAMES, LOCK_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mentorkit.storage.vault.places import Place

_OURS = ("vault-*.db", "vault-*.db-wal", f"{BUILDING}*", "ballast", "ballast.part", LOCK_NAME)
_FOLDERS = ("backups", "journal", "quarantine")
_KEY_BYTES = 2 * header.HEADER_BYTES
"""The start of a backup, in which its key header lies."""


def erase(place: Place, vault_id: str, second: Path | None) -> bool:
    """Erase a closed vault and its copies in a second place. Whether all of it is gone."""
    keys = [place.folder / name for name in HEADER_NAMES]
    folders = [place.folder, *([second] if second is not None else [])]
    keys += [folder / KEYS_NAME for folder in folders[1:]]
    held = [path for folder in folders for path in backups.paths(folder / "backups")]
    is_gone = _remove([*keys, *held], written_over=True)
    for folder in folders:
        ours = [path for pattern in _OURS for path in folder.glob(pattern)]
        below = [path for name in _FOLDERS for path in (folder / name).rglob("*")]
        is_gone = _remove(path for path in (*ours, *below) if not path.is_dir()) and is_gone
        within = sorted((path for path in below if path.is_dir()), reverse=True)
        for each in (*within, *(folder / name for name in _FOLDERS), folder):
            with contextlib.suppress(OSError):
                each.rmdir()
    with contextlib.suppress(OSError):
        seen.forget(place.seen, vault_id)
    return is_gone


def _remove(paths: Iterable[Path], *, written_over: bool = False) -> bool:
    """Remove files, as many as can be. Whether all of them are gone."""
    is_gone = True
    for path in paths:
        try:
            if written_over:
                _write_over(path)
            path.unlink(missing_ok=True)
        except OSError:
            is_gone = False
    return is_gone


def _write_over(path: Path) -> None:
    """Write over the part that holds keys, in place."""
    if not path.exists():
        return
    with path.open("r+b", buffering=0) as file:
        file.write(os.urandom(min(_KEY_BYTES, path.stat().st_size)))
        files.sync(file.fileno())
