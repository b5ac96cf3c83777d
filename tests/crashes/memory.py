"""The memory SQLite asks for, counted, and refused where a test wants that. For a process of its own.

The library takes its allocator from a table as long as nothing was opened: ours counts and passes on.
"""

from __future__ import annotations

import ctypes

from sqlcipher3 import _sqlite3

_CONFIG_MALLOC, _CONFIG_GETMALLOC = 4, 5
_ALWAYS = 1 << 60
_Malloc = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_int)
_Realloc = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)


class _Methods(ctypes.Structure):
    """`sqlite3_mem_methods`, as far as it is used."""

    _fields_ = [  # as ctypes wants it
        ("malloc", _Malloc),
        ("free", ctypes.c_void_p),
        ("realloc", _Realloc),
        ("others", ctypes.c_void_p * 5),
    ]


class Memory:
    """Stands between SQLite and the memory of this process, from its making on."""

    def __init__(self) -> None:
        """Take over. RuntimeError once a database was opened in this process."""
        self.asked = 0
        """Pieces of memory asked for since `begin`."""
        self.refused = 0
        """How many of them were not given."""
        self._first, self._last = 0, 0
        library = ctypes.CDLL(_sqlite3.__file__)  # the library is built into it
        self._real, self._ours = _Methods(), _Methods()
        library.sqlite3_shutdown()
        for methods in (self._real, self._ours):
            library.sqlite3_config(_CONFIG_GETMALLOC, ctypes.byref(methods))
        self._ours.malloc, self._ours.realloc = _Malloc(self._malloc), _Realloc(self._realloc)
        if library.sqlite3_config(_CONFIG_MALLOC, ctypes.byref(self._ours)):
            raise RuntimeError("SQLite is in use already")

    def begin(self, refused: int = 0, *, lasts: bool = False) -> None:
        """Count from one again; the piece `refused` (none: 0) is not given, nor one after it where that `lasts`."""
        self.asked = self.refused = 0
        self._first, self._last = refused, (_ALWAYS if lasts and refused else refused)

    def heal(self) -> None:
        """Give whatever is asked for."""
        self._last = 0

    def _is_refused(self) -> bool:
        self.asked += 1
        is_refused = self._first <= self.asked <= self._last
        self.refused += is_refused
        return is_refused

    def _malloc(self, size: int) -> int | None:
        return None if self._is_refused() else self._real.malloc(size)

    def _realloc(self, piece: int, size: int) -> int | None:
        return None if self._is_refused() else self._real.realloc(piece, size)
