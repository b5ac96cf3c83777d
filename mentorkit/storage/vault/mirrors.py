"""The second place: a folder on another disk, or one that is synchronised, with every backup and log segment.

All of it is ciphertext, and every file is put in its place whole, so that a program that copies it elsewhere
meanwhile does no harm. What lies in the chosen folder is a folder of our own, named after the vault: where
that is gone, the disk is not there, and nothing is written to whatever lies in its place.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import backups, copies, files, thinning
from mentorkit.storage.vault.journal import Journal, is_whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.storage.vault.opened import OpenVault
    from mentorkit.storage.vault.places import Place
    from mentorkit.storage.vault.unsealed import Unsealed

_NAME = "mentorkit-{0}"
_NAMED_BY = 8
"""Characters of the vault's id that tell the folders of several vaults apart."""
_PROBE = "probe"
KEYS_NAME = "keys.mkh"
"""The present key header, so that today's passphrase opens what was brought before it was chosen."""


def mirror_folder(chosen: Path, vault_id: str) -> Path:
    """Return our own folder within a chosen one."""
    return chosen / _NAME.format(vault_id[:_NAMED_BY])


def prepare(chosen: Path, vault: OpenVault) -> None:
    """Make our own folder within a chosen one.

    `SECOND_PLACE_MISSING`, `SECOND_PLACE_INSIDE` for a folder of the vault itself, `READ_ONLY`, `DISK_FULL`.
    """
    if not chosen.is_dir():
        raise VaultError(VaultState.SECOND_PLACE_MISSING, where=str(chosen))
    if chosen.resolve().is_relative_to(vault.place.folder.resolve()):
        raise VaultError(VaultState.SECOND_PLACE_INSIDE)
    with files.telling_disk_errors():
        folder = mirror_folder(chosen, vault.header.vault_id)
        files.make_private_folder(folder)
        probe = folder / _PROBE
        probe.unlink(missing_ok=True)
        files.create_private(probe, b"")
        probe.unlink()


def is_on_the_same_disk(chosen: Path, folder: Path) -> bool:
    """Whether a broken disk would take both folders away."""
    try:
        return chosen.stat().st_dev == folder.stat().st_dev
    except OSError:
        return False


@frozen
class Mirror:
    """Brings to the second place of one vault what is not there yet. `bring` runs in any thread."""

    place: Place
    folder: Path
    chosen: Path
    unsealed: Unsealed
    epoch: int

    @classmethod
    def of(cls, vault: OpenVault, chosen: str) -> Mirror:
        """Return the mirror of an open vault in a chosen folder."""
        folder = mirror_folder(Path(chosen), vault.header.vault_id)
        return cls(vault.place, folder, Path(chosen), vault.unsealed, vault.header.epoch)

    def bring(self) -> int:
        """Copy what is missing, each file read back; then thin there as here. How many files were brought.

        Raises `VaultError`: `SECOND_PLACE_MISSING`, `DISK_FULL`, `READ_ONLY`, `BACKUP_DAMAGED`.
        """
        if not self.folder.is_dir():
            raise VaultError(VaultState.SECOND_PLACE_MISSING, where=str(self.chosen))
        with files.telling_disk_errors():
            self._bring_keys()
            # What was saved last is small: it goes before a backup, which may take its time.
            return self._bring_segments() + self._bring_backups()

    def _bring_keys(self) -> None:
        """Put the present key header there; which copy is genuine tells the key."""
        genuine = copies.authentic(copies.read(self.place), self.unsealed.key)
        there = self.folder / KEYS_NAME
        if genuine is not None and not (there.exists() and there.read_bytes() == genuine.data):
            files.replace_private(there, genuine.data)

    def _bring_backups(self) -> int:
        there = self.folder / "backups"
        files.make_private_folder(there)
        found = backups.paths(there)
        newest = found[0].name if found else ""
        missing = [path for path in backups.paths(self.place.backups) if path.name > newest]
        wanted = missing if found else missing[:1]
        for path in reversed(wanted):
            copy_whole(path, there / path.name, backups.is_whole)
        if wanted:
            thinning.thin(there, self.unsealed, self.place.now())
        return len(wanted)

    def _bring_segments(self) -> int:
        """Copy what was set aside lately; older segments went there in their own time."""
        brought = 0
        for here in Journal(self.place.journal, self.epoch).latest():
            there = self.folder / "journal" / here.name
            files.make_private_folder(there)
            for path in sorted(here.glob("*.wal")):
                if not (there / path.name).exists():
                    copy_whole(path, there / path.name, is_whole)
                    brought += 1
        Journal(self.folder / "journal", self.epoch).thin(self.place.now())
        return brought


def copy_whole(source: Path, target: Path, is_good: Callable[[Path], bool]) -> None:
    """Copy a file that never changes; it stands there only once it was read back whole, else `BACKUP_DAMAGED`."""
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    writing = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY | files.BINARY, files.PRIVATE_FILE)
    try:
        for chunk in backups.file_chunks(source):
            files.write_all(writing, chunk)
        files.sync(writing)
    finally:
        os.close(writing)
    if not is_good(part):
        part.unlink()
        raise VaultError(VaultState.BACKUP_DAMAGED)
    part.replace(target)
    files.sync_folder(target.parent)
