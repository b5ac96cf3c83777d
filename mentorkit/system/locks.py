"""One process at a time: a lock on a file that the system itself lets go when its holder ends."""

from __future__ import annotations

import errno
import json
import os
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mentorkit.domain.vaults import VaultError, VaultState

if TYPE_CHECKING:
    from pathlib import Path

_LOCKED_BYTE = 1 << 30
"""Windows locks are mandatory, so the byte locked lies far behind the text others read."""
_REFUSED = {errno.EROFS, errno.EACCES, errno.EPERM}


class FileLock:
    """A lock held from `acquire` to `release`, to the end of the process, or to its re-execution.

    The file stays where it is; who holds it stands inside, for the sentence others are shown.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor = -1

    @property
    def is_held(self) -> bool:
        """Whether this object holds the lock."""
        return self._descriptor >= 0

    def check(self) -> None:
        """Raise what `acquire` would if another process holds the lock now. Writes nothing."""
        try:
            descriptor = os.open(self._path, os.O_RDWR)
        except OSError:
            return
        try:
            _lock_or_refuse(descriptor)
        finally:
            os.close(descriptor)

    def acquire(self) -> None:
        """Take the lock now.

        Raises `IN_USE`, `IN_USE_ELSEWHERE` (with the computer's name), `READ_ONLY`, `DISK_FULL` or `DISK_FAILED`.
        """
        if self.is_held:
            return
        descriptor = self._open()
        try:
            _lock_or_refuse(descriptor)
        except VaultError:
            os.close(descriptor)
            raise
        self._descriptor = descriptor
        self._sign()

    def release(self) -> None:
        """Let go. Harmless when not held."""
        if self.is_held:
            os.close(self._descriptor)
        self._descriptor = -1

    def _open(self) -> int:
        try:
            return os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600)
        except OSError as error:
            if error.errno in _REFUSED:
                raise VaultError(VaultState.READ_ONLY) from None
            if error.errno in {errno.ENOSPC, errno.EDQUOT}:
                raise VaultError(VaultState.DISK_FULL) from None
            if error.errno == errno.EIO:
                raise VaultError(VaultState.DISK_FAILED) from None
            raise

    def _sign(self) -> None:
        since = datetime.now(UTC).isoformat(timespec="seconds")
        text = json.dumps({"host": _this_computer(), "pid": os.getpid(), "since": since})
        try:
            os.ftruncate(self._descriptor, 0)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, text.encode())
        except OSError:
            return  # a full disk: the lock itself holds, only the sentence for others is missing


def _lock_or_refuse(descriptor: int) -> None:
    try:
        _lock(descriptor)
    except OSError:
        holder = _holder(descriptor)
        if holder and holder != _this_computer():
            raise VaultError(VaultState.IN_USE_ELSEWHERE, where=holder) from None
        raise VaultError(VaultState.IN_USE) from None


def _this_computer() -> str:
    """Return this computer's name; the module made for that costs a tenth of the start."""
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")


def _holder(descriptor: int) -> str:
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        found = json.loads(os.read(descriptor, 4096))
        return str(found["host"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


if sys.platform == "win32":  # pragma: no cover  # run on Windows only
    import msvcrt

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
