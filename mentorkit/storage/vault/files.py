"""What the vault asks of a file system: private from the first instant, on disk before it counts."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from typing import TYPE_CHECKING

from mentorkit.domain.vaults import VaultError, VaultState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
BINARY = getattr(os, "O_BINARY", 0)
_CHUNK = 1 << 20
_FULL = {errno.ENOSPC, errno.EDQUOT}
_REFUSED = {errno.EROFS, errno.EACCES, errno.EPERM}


@contextlib.contextmanager
def telling_disk_errors() -> Iterator[None]:
    """Turn a full or failing disk and a folder that may not be written into the states a person is told."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise VaultError(VaultState.DISK_FULL) from error
        if error.errno in _REFUSED:
            raise VaultError(VaultState.READ_ONLY) from error
        if error.errno == errno.EIO:
            raise VaultError(VaultState.DISK_FAILED) from error
        raise


def make_private_folder(folder: Path) -> None:
    """Create a folder nobody else may enter, with every missing folder above it, and bring their names to disk."""
    missing = [folder] if not folder.exists() else []
    while missing and not missing[-1].parent.exists():
        missing.append(missing[-1].parent)
    for each in reversed(missing):
        with contextlib.suppress(FileExistsError):
            each.mkdir(mode=PRIVATE_FOLDER)
        with contextlib.suppress(PermissionError):  # a folder may be entered that may not be listed
            sync_folder(each.parent)


def create_private(path: Path, data: bytes = b"") -> None:
    """Create a new file that only its owner may read, and bring it to disk. FileExistsError if it exists."""
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | BINARY, PRIVATE_FILE)
    try:
        write_all(descriptor, data)
        sync(descriptor)
    finally:
        os.close(descriptor)


def replace_private(path: Path, data: bytes) -> None:
    """Write a whole file so that a crash leaves the old or the new one."""
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    create_private(part, data)
    part.replace(path)
    sync_folder(path.parent)


def overwrite(path: Path, data: bytes) -> None:
    """Write over an existing file in place, or create it, and read back what the disk kept (OSError if not)."""
    descriptor = os.open(path, os.O_CREAT | os.O_RDWR | BINARY, PRIVATE_FILE)
    try:
        write_all(descriptor, data)
        os.ftruncate(descriptor, len(data))
        sync(descriptor)
        kept = read_at(descriptor, 0, len(data) + 1)
    finally:
        os.close(descriptor)
    sync_folder(path.parent)
    if kept != data:
        raise OSError(errno.EIO, "the disk kept something else")


def jot(path: Path, data: bytes) -> None:
    """Write over a small file in place, or create it, and wait for no disk: it outlasts a kill, not a power cut."""
    descriptor = os.open(path, os.O_CREAT | os.O_WRONLY | BINARY, PRIVATE_FILE)
    try:
        write_all(descriptor, data)
        os.ftruncate(descriptor, len(data))
    finally:
        os.close(descriptor)


def discard(path: Path) -> None:
    """Remove what was needed only meanwhile; where the disk refuses, it goes when the vault is opened next."""
    with contextlib.suppress(OSError):
        path.unlink()


def write_all(descriptor: int, data: bytes) -> None:
    """Write every byte, however many calls it takes."""
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]


def read_at(descriptor: int, offset: int, length: int) -> bytes:
    """Read at most `length` bytes without opening or closing anything."""
    if hasattr(os, "pread"):
        return os.pread(descriptor, length, offset)
    os.lseek(descriptor, offset, os.SEEK_SET)
    return os.read(descriptor, length)


def chunks(descriptor: int, start: int, end: int) -> Iterator[bytes]:
    """Yield the bytes from `start` to `end`. OSError when the file is shorter."""
    while start < end:
        chunk = read_at(descriptor, start, min(_CHUNK, end - start))
        if not chunk:
            raise OSError(errno.EIO, "the file is shorter than it was")
        yield chunk
        start += len(chunk)


def sync(descriptor: int) -> None:
    """Bring a file's content to the disk itself, past its cache where the system offers that."""
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415  # absent elsewhere

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    else:
        os.fsync(descriptor)


def sync_file(path: Path) -> None:
    """Bring a closed file's content to disk. Never used on the open database."""
    descriptor = os.open(path, os.O_RDWR | BINARY)
    try:
        sync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Bring a folder's entries to disk. Windows does so by itself and cannot open folders."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def open_for_reading(path: Path) -> int:
    """Return a descriptor that can only read."""
    return os.open(path, os.O_RDONLY | BINARY)
