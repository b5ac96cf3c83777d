"""SQLite's own view of its files, taken over while somebody watches: what it opens, writes, syncs and removes.

The library offers this for exactly such tests: the functions of its default file system are entries of a table.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from sqlcipher3 import _sqlite3

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_Open = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
)
_Delete = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_Close = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)
_Read = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_int64)
_Write = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_int64)
_Truncate = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int64)
_Sync = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int)
_SystemCall = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p)

_OK, _FULL, _CANTOPEN = 0, 13, 14
_IOERR_READ, _IOERR_WRITE, _IOERR_FSYNC, _IOERR_TRUNCATE, _IOERR_DELETE = 266, 778, 1034, 1546, 2570


class _FileSystem(ctypes.Structure):
    """`sqlite3_vfs`, as far as it is used."""

    _fields_ = [  # as ctypes wants it
        ("version", ctypes.c_int),
        ("file_bytes", ctypes.c_int),
        ("longest_path", ctypes.c_int),
        ("next", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("data", ctypes.c_void_p),
        ("open", _Open),
        ("delete", _Delete),
        ("others", ctypes.c_void_p * 11),
        ("set_system_call", ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, _SystemCall)),
        ("get_system_call", ctypes.CFUNCTYPE(_SystemCall, ctypes.c_void_p, ctypes.c_char_p)),
    ]


class _Methods(ctypes.Structure):
    """`sqlite3_io_methods`, as far as it is used."""

    _fields_ = [  # as ctypes wants it
        ("version", ctypes.c_int),
        ("close", _Close),
        ("read", _Read),
        ("write", _Write),
        ("truncate", _Truncate),
        ("sync", _Sync),
        ("others", ctypes.c_void_p * 13),
    ]


class Watcher(Protocol):
    """Who is told, and may refuse by raising OSError."""

    @property
    def watches_reads(self) -> bool: ...
    def holds(self, path: Any) -> bool: ...
    def ask(self, operation: str, path: Any) -> None: ...
    def note_made(self, path: Any) -> None: ...
    def note_written(self, path: Any, at: int, data: bytes) -> None: ...
    def note_cut(self, path: Any, size: int) -> None: ...
    def note_synced(self, path: Any) -> None: ...
    def note_removed(self, path: Any) -> None: ...
    def note_folder_synced(self, path: Any) -> None: ...


_EVERY: list[SqliteFiles] = []
"""What SQLite may still call: a connection that nobody closed closes its file when it is collected."""


class SqliteFiles:
    """Stands between SQLite and the operating system."""

    def __init__(self, watcher: Watcher) -> None:
        _EVERY.append(self)
        self._watcher = watcher
        self._paths: dict[int, str] = {}
        """Path by the address of an open file."""
        self._methods: dict[int, _Methods] = {}
        """Our methods by the address of those they stand for."""
        self._real: dict[int, _Methods] = {}
        """The methods an open file had, by its address."""

    @contextlib.contextmanager
    def watched(self) -> Iterator[None]:
        """Take over while the block lasts; every file must be closed before its end."""
        library = ctypes.CDLL(_sqlite3.__file__)  # the library is built into it
        library.sqlite3_vfs_find.restype = ctypes.POINTER(_FileSystem)
        system = library.sqlite3_vfs_find(None).contents
        address = ctypes.addressof(system)
        real_open, real_delete = _copied(_Open, system.open), _copied(_Delete, system.delete)
        real_folder = system.get_system_call(address, b"openDirectory")
        hooks = (
            _Open(lambda *given: self._open(real_open, *given)),
            _Delete(lambda *given: self._delete(real_delete, *given)),
            _SystemCall(lambda path, at: self._open_folder(real_folder, path, at)),
        )
        system.open, system.delete = hooks[:2]
        system.set_system_call(address, b"openDirectory", hooks[2])
        try:
            yield
        finally:
            system.open, system.delete = real_open, real_delete
            system.set_system_call(address, b"openDirectory", real_folder)

    def _open(self, real: Callable[..., int], system: int, name: int, file: int, *flags: int) -> int:
        path = _path(name)
        watches = self._watcher.holds(path)
        is_new = watches and not os.path.lexists(path)
        if is_new and (refused := self._refused("make", path)):
            return _CANTOPEN if refused != errno.ENOSPC else _FULL
        code = real(system, name, file, *flags)
        if code == _OK and watches:
            if is_new:
                self._watcher.note_made(path)
            self._paths[file] = path
            self._take_over(file)
        return code

    def _take_over(self, file: int) -> None:
        pointer = ctypes.c_void_p.from_address(file)
        assert pointer.value is not None, "an open file has methods"
        real = self._real[file] = _Methods.from_address(pointer.value)
        if pointer.value not in self._methods:
            ours = _Methods.from_buffer_copy(real)
            ours.close, ours.write = _Close(self._close), _Write(self._write)
            ours.truncate, ours.sync = _Truncate(self._truncate), _Sync(self._sync)
            if self._watcher.watches_reads:
                ours.read = _Read(self._read)
            self._methods[pointer.value] = ours
        pointer.value = ctypes.addressof(self._methods[pointer.value])

    def _close(self, file: int) -> int:
        self._paths.pop(file)
        return int(self._real.pop(file).close(file))

    def _read(self, file: int, data: int, length: int, at: int) -> int:
        if self._refused("read", self._paths[file]):
            return _IOERR_READ
        return int(self._real[file].read(file, data, length, at))

    def _write(self, file: int, data: int, length: int, at: int) -> int:
        path = self._paths[file]
        refused = self._refused("write", path)
        if refused:
            return _FULL if refused == errno.ENOSPC else _IOERR_WRITE
        code = int(self._real[file].write(file, data, length, at))
        if code == _OK:
            self._watcher.note_written(path, at, ctypes.string_at(data, length))
        return code

    def _truncate(self, file: int, size: int) -> int:
        if self._refused("truncate", self._paths[file]):
            return _IOERR_TRUNCATE
        self._watcher.note_cut(self._paths[file], size)
        return int(self._real[file].truncate(file, size))

    def _sync(self, file: int, flags: int) -> int:
        if self._refused("sync", self._paths[file]):
            return _IOERR_FSYNC
        code = int(self._real[file].sync(file, flags))
        self._watcher.note_synced(self._paths[file])
        return code

    def _delete(self, real: Callable[..., int], system: int, name: int, syncs: int) -> int:
        path = _path(name)
        is_there = self._watcher.holds(path) and os.path.lexists(path)
        if is_there and self._refused("remove", path):
            return _IOERR_DELETE
        if is_there:
            self._watcher.note_removed(path)  # before the folder is synced, which happens inside
        return real(system, name, syncs)

    def _open_folder(self, real: Callable[..., int], path: bytes, at: int) -> int:
        """SQLite opens a folder for one thing only: to sync it."""
        folder = Path(os.fsdecode(path)).parent
        if self._watcher.holds(folder):
            self._watcher.note_folder_synced(folder)
        return real(path, at)

    def _refused(self, operation: str, path: str) -> int:
        try:
            self._watcher.ask(operation, path)
        except OSError as error:
            return error.errno or errno.EIO
        return 0


def _path(name: int) -> str:
    """Return the text at an address, which is passed on as it came: SQLite keeps it, and reads behind its end."""
    return os.fsdecode(ctypes.string_at(name)) if name else ""


def _copied(kind: Any, function: Any) -> Any:
    """Return the function a table's entry holds now; the entry itself would lead to what is put there later."""
    return kind(ctypes.cast(function, ctypes.c_void_p).value)
