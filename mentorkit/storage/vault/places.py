"""Where a vault lies, and what its code needs from outside: the time and the app's version."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import files

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

_DATABASE = re.compile(r"vault-[0-9]{1,9}\.db")
HEADER_NAMES = ("keys-a.mkh", "keys-b.mkh")
LOCK_NAME = "vault.lock"
BALLAST_BYTES = 4 << 20
BUILDING = "building-"
"""How the names of half-built databases begin."""
ARRIVING = "arriving-from"
"""In a folder to which a vault is being moved: until its former folder says that it moved, it lies there."""
LEAVING = "leaving"
"""In a folder to which a vault has moved: what is left in its former folder is to go."""
MOVED_FROM = "moved-from"
"""In a folder to which a vault has moved: every folder it lay in before."""
MOVED_TO = "moved-to"
"""The signpost in a folder from which a vault has moved."""
_MOST_MOVES = 16


@frozen
class Place:
    """One vault folder. `seen` is the file outside it that remembers the last state; `now` returns UTC."""

    folder: Path
    seen: Path
    now: Callable[[], datetime]
    app: str

    @property
    def backups(self) -> Path:
        """Verified copies."""
        return self.folder / "backups"

    @property
    def journal(self) -> Path:
        """Archived write-ahead segments."""
        return self.folder / "journal"

    @property
    def ballast(self) -> Path:
        """Space that is given back when the disk is full, so that the last words still fit."""
        return self.folder / "ballast"

    @property
    def creating(self) -> Path:
        """Exists while a vault is being created and was never opened."""
        return self.folder / "creating"

    def databases(self) -> list[Path]:
        """Every finished database file, the current one and strays."""
        if not self.folder.is_dir():
            return []
        return sorted(path for path in self.folder.iterdir() if _DATABASE.fullmatch(path.name))

    def remove_unfinished(self) -> None:
        """Remove what a crash left half built. Finished files are never removed here."""
        for path in self.folder.glob(f"{BUILDING}*"):
            files.discard(path)

    def stamp(self) -> str:
        """Return the present moment as it stands in file names: 20261122T101500Z."""
        return self.now().strftime("%Y%m%dT%H%M%SZ")

    def require_writable(self) -> None:
        """Raise `READ_ONLY` before anything is attempted in a folder that may not be written."""
        if not os.access(self.folder, os.W_OK | os.X_OK):
            raise VaultError(VaultState.READ_ONLY)

    def quarantine(self, path: Path, reason: str) -> None:
        """Move a file, its write-ahead log too, aside for good where it is there; nothing in quarantine is ever deleted."""
        found = [each for each in (path, path.with_name(path.name + "-wal")) if each.exists()]
        if not found:
            return
        target = self.folder / "quarantine" / f"{self.stamp()}-{reason}"
        files.make_private_folder(target)
        for each in found:
            each.replace(_free_name(target / each.name))
        files.sync_folder(target)
        files.sync_folder(self.folder)

    def fill_ballast(self) -> None:
        """Take the ballast's space if it is not taken. A full disk is no error: there is nothing to give back."""
        if self.ballast.exists():
            return
        part = self.ballast.with_name("ballast.part")
        part.unlink(missing_ok=True)
        try:
            files.create_private(part, os.urandom(BALLAST_BYTES))
            part.replace(self.ballast)
        except OSError:
            files.discard(part)

    def release_ballast(self) -> bool:
        """Give the ballast's space back. False when it was given back before, or a disk so full refuses that too."""
        try:
            self.ballast.unlink()
        except OSError:
            return False
        return True


def _free_name(path: Path) -> Path:
    free, number = path, 1
    while free.exists():
        number += 1
        free = path.with_name(f"{path.name}.{number}")
    return free


def found_from(folder: Path) -> Path:
    """Return the folder in which a vault lies now, from one in which it may have lain before."""
    for _ in range(_MOST_MOVES):
        onward = elsewhere(folder)
        if onward is None or not onward.is_dir():
            break
        folder = onward
    return folder


def elsewhere(folder: Path) -> Path | None:
    """Return the folder that a vault's folder leads on to; None where the vault lies here, or none does."""
    for onward in named(folder / MOVED_TO):
        return onward
    for source in named(folder / ARRIVING)[-1:]:
        if not any(is_same(onward, folder) for onward in named(source / MOVED_TO)):
            return source
    return None


def named(path: Path) -> list[Path]:
    """Return the folders that a signpost names; none where there is no such file, or somebody emptied it."""
    try:
        content = path.read_bytes()
    except OSError:
        return []
    return [Path(os.fsdecode(name)) for name in content.split(b"\0") if name]


def write_names(path: Path, folders: list[Path]) -> None:
    """Write a signpost so that a crash leaves all of it or nothing."""
    files.replace_private(path, b"\0".join(os.fsencode(folder) for folder in folders))


def is_same(folder: Path, other: Path) -> bool:
    """Whether two paths lead to one folder."""
    return folder == other or (folder.exists() and other.exists() and folder.samefile(other))
