"""A disk seen from inside this process: what our own code and SQLite ask of it is noted and may be refused.

The notes are enough to say what a power cut at any moment would leave: see `power.py`.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from tests.crashes.sqlite_files import SqliteFiles

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Wrote:
    """Bytes given to a file, and not yet certain."""

    file: int
    at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """A file made shorter."""

    file: int
    size: int


@dataclass(frozen=True, slots=True)
class Synced:
    """A file whose content is certain."""

    file: int


@dataclass(frozen=True, slots=True)
class Made:
    """A name that leads to a new file, or to a new folder when there is no `file`."""

    path: str
    file: int | None


@dataclass(frozen=True, slots=True)
class Moved:
    """A name that was changed."""

    path: str
    to: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A name that was taken away."""

    path: str


@dataclass(frozen=True, slots=True)
class FolderSynced:
    """A folder whose names are certain."""

    path: str


@dataclass(frozen=True, slots=True)
class Said:
    """What the app promised at this moment."""

    what: Any


Operation = Wrote | Cut | Synced | Made | Moved | Removed | FolderSynced | Said


@dataclass(frozen=True, slots=True)
class Refusal:
    """Which operation the disk refuses, with which error, and whether it goes on refusing.

    Reads are counted, and refused, only where it is one `of_reads`; everything else then is not.
    """

    at: int
    code: int
    lasts: bool = False
    of_reads: bool = False


_NUMBERED = re.compile(r"[0-9][0-9a-fTZ-]*")


class Disk:
    """Everything below `root`, from the moment it is watched. It must be empty then."""

    def __init__(self, root: Path, refusal: Refusal | None = None) -> None:
        self.log: list[Operation] = []
        self.refusal = refusal
        self.operations = 0
        """How many were asked for: what a refusal counts by."""
        self.kinds: dict[str, list[int]] = {}
        """Which operations were of one kind: what was asked, and of which kind of file."""
        self.refused = ""
        """The operation refused first."""
        self.watches_reads = refusal is not None and refusal.of_reads
        self._root = os.fspath(root)
        self._numbers: dict[int, int] = {}
        self._made = 0
        self._open: dict[int, str] = {}

    @contextlib.contextmanager
    def watched(self) -> Iterator[None]:
        """See every operation while the block lasts."""
        own = {"open": self._os_open, "write": self._os_write, "fsync": self._os_fsync, "close": self._os_close,
               "ftruncate": self._os_ftruncate, "mkdir": self._os_mkdir, "unlink": self._os_unlink,
               "replace": self._os_replace, "pread": self._os_pread}  # fmt: skip
        self._real = {name: getattr(os, name) for name in own}
        with contextlib.ExitStack() as stack:
            stack.enter_context(SqliteFiles(self).watched())
            for name, function in own.items():
                stack.enter_context(patch.object(os, name, function))
            yield

    def say(self, what: Any) -> None:
        """Note a promise."""
        self.log.append(Said(what))

    def heal(self) -> None:
        """Refuse nothing any more."""
        self.refusal = None

    def holds(self, path: Any) -> bool:
        """Whether a path lies below the root."""
        return isinstance(path, (str, os.PathLike)) and os.fspath(path).startswith(f"{self._root}{os.sep}")

    # What both our code and SQLite do

    def ask(self, operation: str, path: Any) -> None:
        """Count an operation; OSError when it is the one refused."""
        if (operation == "read") is not self.watches_reads:
            return
        kind = f"{operation} {_NUMBERED.sub('#', Path(path).name)}"
        self.kinds.setdefault(kind, []).append(self.operations)
        self.operations += 1
        refusal = self.refusal
        if refusal is None:
            return
        number = self.operations - 1
        if number == refusal.at or (refusal.lasts and number > refusal.at):
            self.refused = self.refused or f"{operation} {Path(path).name}"
            raise OSError(refusal.code, os.strerror(refusal.code))

    def note_made(self, path: Any) -> None:
        """Note a new file."""
        self._made += 1
        self._numbers[Path(path).stat().st_ino] = self._made
        self.log.append(Made(self._name(path), self._made))

    def note_written(self, path: Any, at: int, data: bytes) -> None:
        """Note bytes written to the file at a path."""
        self.log.append(Wrote(self._number(path), at, data))

    def note_cut(self, path: Any, size: int) -> None:
        """Note that a file ends earlier."""
        self.log.append(Cut(self._number(path), size))

    def note_synced(self, path: Any) -> None:
        """Note that the content of a file is certain."""
        self.log.append(Synced(self._number(path)))

    def note_removed(self, path: Any) -> None:
        """Note that a name is gone."""
        self.log.append(Removed(self._name(path)))

    def note_folder_synced(self, path: Any) -> None:
        """Note that the names in a folder are certain."""
        self.log.append(FolderSynced(self._name(path)))

    # Our own code

    def _os_open(self, path: Any, flags: int, mode: int = 0o777, **others: Any) -> int:
        if not self.holds(path) and os.fspath(path) != self._root:
            return int(self._real["open"](path, flags, mode, **others))
        is_new = bool(flags & os.O_CREAT) and not os.path.lexists(path)
        if is_new:
            self.ask("make", path)
        descriptor = int(self._real["open"](path, flags, mode, **others))
        self._open[descriptor] = os.fspath(path)
        if is_new:
            self.note_made(path)
        return descriptor

    def _os_pread(self, descriptor: int, length: int, at: int) -> bytes:
        path = self._open.get(descriptor)
        if path is not None:
            self.ask("read", path)
        return bytes(self._real["pread"](descriptor, length, at))

    def _os_write(self, descriptor: int, data: Any) -> int:
        path = self._open.get(descriptor)
        if path is None:
            return int(self._real["write"](descriptor, data))
        at = os.lseek(descriptor, 0, os.SEEK_CUR)
        try:
            self.ask("write", path)
        except OSError as error:
            # What a full disk still takes is written: the caller must cope with half.
            half = data[: len(data) // 2] if error.errno == errno.ENOSPC else b""
            if not half:
                raise
            data = half
        written = int(self._real["write"](descriptor, data))
        self.log.append(Wrote(self._numbers_of(descriptor), at, bytes(data[:written])))
        return written

    def _os_fsync(self, descriptor: int) -> None:
        path = self._open.get(descriptor)
        if path is None:
            self._real["fsync"](descriptor)
            return
        self.ask("sync", path)
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            self.note_folder_synced(path)
        else:
            self.log.append(Synced(self._numbers_of(descriptor)))

    def _os_close(self, descriptor: int) -> None:
        self._open.pop(descriptor, None)
        self._real["close"](descriptor)

    def _os_ftruncate(self, descriptor: int, size: int) -> None:
        path = self._open.get(descriptor)
        if path is not None:
            self.ask("truncate", path)
            self.log.append(Cut(self._numbers_of(descriptor), size))
        self._real["ftruncate"](descriptor, size)

    def _os_mkdir(self, path: Any, mode: int = 0o777, **others: Any) -> None:
        if self.holds(path) and not os.path.lexists(path):
            self.ask("make folder", path)
            self.log.append(Made(self._name(path), None))
        self._real["mkdir"](path, mode, **others)

    def _os_unlink(self, path: Any, **others: Any) -> None:
        if self.holds(path) and os.path.lexists(path):
            self.ask("remove", path)
            self.note_removed(path)
        self._real["unlink"](path, **others)

    def _os_replace(self, path: Any, to: Any, **others: Any) -> None:
        if self.holds(path):
            self.ask("rename", path)
        self._real["replace"](path, to, **others)
        if self.holds(path):
            self.log.append(Moved(self._name(path), self._name(to)))

    def _numbers_of(self, descriptor: int) -> int:
        return self._numbers[os.fstat(descriptor).st_ino]

    def _number(self, path: Any) -> int:
        return self._numbers[Path(path).stat().st_ino]

    def _name(self, path: Any) -> str:
        return os.path.relpath(path, self._root)
