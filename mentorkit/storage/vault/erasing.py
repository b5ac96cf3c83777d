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
from mentorkit.storage.vault.places import (
    ARRIVING,
    BUILDING,
    HEADER_NAMES,
    LEAVING,
    LOCK_NAME,
    MOVED_FROM,
    MOVED_TO,
    named,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mentorkit.storage.vault.places import Place

_OURS = (*HEADER_NAMES, "vault-*.db", "vault-*.db-wal", f"{BUILDING}*", "ballast", "ballast.part", LOCK_NAME,
         f"{ARRIVING}*", LEAVING, MOVED_FROM, f"{MOVED_TO}*")  # fmt: skip
_FOLDERS = ("backups", "journal", "quarantine")
_KEY_BYTES = 2 * header.HEADER_BYTES
"""The start of a backup, in which its key header lies."""


def erase(place: Place, vault_id: str, second: Path | None) -> bool:
    """Erase a closed vault and its copies in a second place, and what leads to it. Whether all of it is gone."""
    _forget_former(place.folder)
    keys = [place.folder / name for name in HEADER_NAMES]
    folders = [place.folder, *([second] if second is not None else [])]
    keys += [folder / KEYS_NAME for folder in folders[1:]]
    held = [path for folder in folders for path in backups.paths(folder / "backups")]
    is_gone = _remove([*keys, *held], written_over=True)
    for folder in folders:
        is_gone = clear(folder) and is_gone
    with contextlib.suppress(OSError):
        seen.forget(place.seen, vault_id)
    return is_gone


def clear(folder: Path, *, keeping: Iterable[str] = ()) -> bool:
    """Remove our own files from a folder, and the folder where nothing else is in it. Whether all of ours are gone."""
    ours = {path for pattern in _OURS for path in folder.glob(pattern) if path.name not in keeping}
    below = [path for name in _FOLDERS for path in (folder / name).rglob("*")]
    is_gone = _remove(path for path in (*sorted(ours), *below) if not path.is_dir())
    within = sorted((path for path in below if path.is_dir()), reverse=True)
    for each in (*within, *(folder / name for name in _FOLDERS), folder):
        with contextlib.suppress(OSError):
            each.rmdir()
    return is_gone


def _forget_former(folder: Path) -> None:
    """Take the signposts away from folders in which the vault lay before."""
    for former in named(folder / MOVED_FROM):
        with contextlib.suppress(OSError):
            (former / MOVED_TO).unlink()
            former.rmdir()


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
