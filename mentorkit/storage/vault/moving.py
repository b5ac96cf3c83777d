"""Moving a closed vault to another folder: at each moment one whole vault is there, and both folders lead to it.

Every file is copied and read back, and the copy is opened, before the old folder says that the vault has moved:
that is the switch. Only then is the old folder emptied. A crash on the way leaves nothing to be done by hand.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from functools import partial
from typing import TYPE_CHECKING

from mentorkit.domain.vaults import Stopped, VaultError, VaultState
from mentorkit.storage.vault import backups, cipher, erasing, files, mirrors, opening
from mentorkit.storage.vault.places import (
    ARRIVING,
    BALLAST_BYTES,
    HEADER_NAMES,
    LEAVING,
    LOCK_NAME,
    MOVED_FROM,
    MOVED_TO,
    elsewhere,
    is_same,
    named,
    write_names,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentorkit.storage.vault.places import Place
    from mentorkit.storage.vault.unsealed import Unsealed

_COPIED = ("vault-*.db", "vault-*.db-wal")
_COPIED_WHOLE = ("backups", "journal", "quarantine")


def check(place: Place, folder: Path) -> None:
    """Raise what stands against moving a vault to a folder, without writing.

    `INSIDE_VAULT`, `NOT_EMPTY`, `READ_ONLY`, `DISK_FULL`.
    """
    if folder.resolve().is_relative_to(place.folder.resolve()):
        raise VaultError(VaultState.INSIDE_VAULT)
    if not is_free(place, folder):
        raise VaultError(VaultState.NOT_EMPTY)
    with files.telling_disk_errors():
        near = next(path for path in (folder, *folder.parents) if path.is_dir())
        if not os.access(near, os.W_OK | os.X_OK):
            raise VaultError(VaultState.READ_ONLY)
        needed = sum(path.stat().st_size for path in _copied(place.folder)) + 2 * BALLAST_BYTES
        if shutil.disk_usage(near).free < needed:
            raise VaultError(VaultState.DISK_FULL)


def is_free(place: Place, folder: Path) -> bool:
    """Whether nothing lies in a folder but a signpost to this vault, or what an earlier try left of it."""
    if not folder.is_dir():
        return not folder.exists()
    with files.telling_disk_errors():
        names = {path.name for path in folder.iterdir()} - {LOCK_NAME}
    onward = elsewhere(folder)
    is_ours = onward is not None and is_same(onward, place.folder)
    return not names or (is_ours and (names == {MOVED_TO} or ARRIVING in names))


def move(place: Place, target: Place, unsealed: Unsealed, told: Callable[[float], None]) -> bool:
    """Move a closed vault whose lock the caller holds. Whether the old folder is empty but for its signpost.

    Any one thread. `told` hears the share that is done, from 0 to 1, and may raise `Stopped`. Raises what
    `check` raises, `DISK_FAILED` and what opening the copy finds: then the vault lies where `elsewhere` says.
    """
    check(place, target.folder)
    place.require_writable()
    with files.telling_disk_errors(), cipher.telling_damage():
        try:
            _begin(place, target.folder)
            _copy(place.folder, target.folder, told)
            opening.open_database(target, unsealed).close()
            write_names(place.folder / MOVED_TO, [target.folder])
        except BaseException:
            _take_back(place.folder, target.folder)
            raise
    is_clear = finish(target)
    with contextlib.suppress(Stopped):  # it is done
        told(1)
    return is_clear


def lead(usual: Path, folder: Path) -> None:
    """Let a start at the usual folder find a vault that was made in another one, where nothing lies in the usual.

    A disk that refuses it costs choosing the folder by hand.
    """
    if is_same(usual, folder) or (usual.exists() and any(path.name != MOVED_TO for path in usual.iterdir())):
        return
    with contextlib.suppress(OSError):
        files.make_private_folder(usual)
        write_names(folder / MOVED_FROM, [usual])
        write_names(usual / MOVED_TO, [folder])


def finish(place: Place) -> bool:
    """Empty the folder from which a vault has moved here, also after a crash. Whether nothing of it is left."""
    is_clear = False
    with contextlib.suppress(OSError):
        if (place.folder / ARRIVING).exists():
            (place.folder / ARRIVING).replace(place.folder / LEAVING)
            files.sync_folder(place.folder)
        for former in named(place.folder / LEAVING)[-1:]:
            is_clear = erasing.clear(former, keeping=(LOCK_NAME, MOVED_TO))
        (place.folder / LEAVING).replace(place.folder / MOVED_FROM)
        files.sync_folder(place.folder)
    return is_clear


def _begin(place: Place, folder: Path) -> None:
    """Let the new folder lead to the old one, then make it empty."""
    files.make_private_folder(folder)
    folder.chmod(files.PRIVATE_FOLDER)
    former = [each for each in named(place.folder / MOVED_FROM) if not is_same(each, folder)]
    write_names(folder / ARRIVING, [*former, place.folder])
    (folder / MOVED_TO).unlink(missing_ok=True)
    erasing.clear(folder, keeping=(ARRIVING, LOCK_NAME))
    files.sync_folder(folder)


def _copied(folder: Path) -> list[Path]:
    found = [folder / name for name in HEADER_NAMES if (folder / name).exists()]
    found += [path for pattern in _COPIED for path in sorted(folder.glob(pattern))]
    below = [path for name in _COPIED_WHOLE for path in sorted((folder / name).rglob("*"))]
    return [*found, *(path for path in below if path.is_file())]


def _copy(folder: Path, target: Path, told: Callable[[float], None]) -> None:
    found = _copied(folder)
    total, done = sum(path.stat().st_size for path in found) or 1, 0
    for path in found:
        told(done / total)
        new = target / path.relative_to(folder)
        files.make_private_folder(new.parent)
        try:
            mirrors.copy_whole(path, new, partial(_is_like, path))
        except VaultError:
            raise VaultError(VaultState.DISK_FAILED) from None
        done += path.stat().st_size


def _is_like(path: Path, copy: Path) -> bool:
    return _digest(path) == _digest(copy)


def _digest(path: Path) -> bytes:
    found = hashlib.blake2b()
    for chunk in backups.file_chunks(path):
        found.update(chunk)
    return found.digest()


def _take_back(folder: Path, target: Path) -> None:
    """Leave the vault where it was; where the disk refuses even that, both folders still lead to the whole one."""
    with contextlib.suppress(OSError):
        (folder / MOVED_TO).unlink(missing_ok=True)
        files.sync_folder(folder)
        erasing.clear(target, keeping=(ARRIVING,))
        (target / ARRIVING).unlink(missing_ok=True)
