"""What killed programs of ours left in the system's temporary folder."""

from __future__ import annotations

import contextlib
import shutil
import time
from typing import TYPE_CHECKING

from mentorkit.domain.vaults import VaultError
from mentorkit.system.locks import FileLock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DEMO = "mentorkit-demo-"
"""How the folders of throw-away vaults begin."""
_BEING_MADE_S = 3600
"""A folder without a lock is that of a demo being made, unless it is older."""


def sweep_demos(temporary: Path, lock_of: Callable[[Path], Path], socket_of: Callable[[Path], str]) -> None:
    """Remove the folders of demos whose lock nobody holds, and their sockets.

    `lock_of` and `socket_of` tell where a demo's folder has its lock and what its socket is called. What
    cannot be removed, such as another person's, stays.
    """
    for folder in temporary.glob(f"{DEMO}*"):
        with contextlib.suppress(OSError):
            if folder.is_dir() and not folder.is_symlink() and _is_left(folder, lock_of(folder)):
                (temporary / socket_of(folder)).unlink(missing_ok=True)
                shutil.rmtree(folder)


def _is_left(folder: Path, lock: Path) -> bool:
    if not lock.exists():
        return time.time() - folder.stat().st_mtime > _BEING_MADE_S
    try:
        FileLock(lock).check()
    except VaultError:
        return False
    return True
