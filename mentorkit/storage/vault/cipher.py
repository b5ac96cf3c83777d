"""Opening an encrypted database file: every setting asserted, every failure told as a state."""

from __future__ import annotations

import contextlib
import ctypes
import re
import threading
from typing import TYPE_CHECKING, Any

from mentorkit.domain.vaults import VaultError, VaultState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from typing import TypeAlias

    from sqlcipher3 import dbapi2

    Connection: TypeAlias = dbapi2.Connection

    from mentorkit.storage.vault import wrapping

APPLICATION_ID = 0x4D4B5631
PLAIN_SQLITE = b"SQLite format 3\0"
_RAW_KEY = re.compile(r"x'[0-9a-f]{96}'")
_LEAST_SQLITE = (3, 51, 3)
_SETTINGS: tuple[tuple[str, str, Any], ...] = (
    ("temp_store", "MEMORY", 2),
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("fullfsync", "1", 1),
    ("checkpoint_fullfsync", "1", 1),
    ("wal_autocheckpoint", "0", 0),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("secure_delete", "ON", 1),
    ("cache_size", "-16384", -16384),  # KiB: searching a million entries is no faster with more
)
_LOOKASIDE, _SLOT_BYTES, _SLOTS = 1001, 1200, 600
"""SQLITE_DBCONFIG_LOOKASIDE; SQLite's own slots, and fifteen times as many: kept statements fill four hundred."""
_OPENED = threading.local()
"""The connection that this thread has opened last, as SQLite knows it."""
_READ_WITHOUT_MEMORY = 3082
"""The one error of reading that is none of the disk."""
_STATES: dict[int, VaultState] = {
    5: VaultState.IN_USE,
    6: VaultState.IN_USE,
    7: VaultState.NO_MEMORY,
    8: VaultState.READ_ONLY,
    10: VaultState.DISK_FAILED,
    13: VaultState.DISK_FULL,
    14: VaultState.READ_ONLY,
}
"""By SQLite's primary code; any other is damage."""
UNBOUND = "Error binding parameter"
"""What is said, with a guess at the kind of value, where there is no memory for a text."""
_CODES_BY_WORDS = {
    "disk I/O error": 10,
    "database or disk is full": 13,
    "unable to open database file": 14,
    "out of memory": 7,
    "Cannot operate on a closed database.": 10,
}
"""A copy from database to database tells what went wrong in words only. A vault is closed under somebody's
hands for one reason: the disk would not take its header."""


def connect(path: Path, key: wrapping.Secret, salt: bytes) -> Connection:
    """Open a database file with a raw key. The file must exist already, so that its mode is ours.

    The result is in autocommit mode and belongs to the calling thread. Raises `VaultError` with
    `DATABASE_DAMAGED` for a file this key does not open, `IN_USE`, `DISK_FULL`, `READ_ONLY` or
    `UNSAFE_LIBRARY`.
    """
    import sqlcipher3  # noqa: PLC0415  # the command line's help starts without it

    connection = connected(str(path.absolute()))
    try:
        require_safe_library(connection, sqlcipher3.sqlite_version_info)
        _apply_key(connection, key, salt)
        for name, wanted, expected in _SETTINGS:
            _set(connection, name, wanted, expected)
        connection.execute("PRAGMA user_version").fetchone()  # reads the first page and no other
    except (sqlcipher3.Error, MemoryError) as error:
        connection.close()
        raise told(error) from None
    except BaseException:
        connection.close()
        raise
    return connection


def connected(path: str) -> Connection:
    """Open a database file in autocommit mode, with room for what a connection holds for a moment.

    SQLCipher locks each piece of memory it is given, and overwrites it before it gives it back: two calls of
    the system for every value bound. SQLite spares them where it has room of its own, but what it takes by
    itself is soon filled by the statements a connection keeps, and SQL cannot ask for more. A library may hide
    its functions, as on Windows: there all works as well, only slower.
    """
    import sqlcipher3  # noqa: PLC0415  # start path

    library = functions()
    if library is None or library.sqlite3_auto_extension(_EXTENSION):
        return sqlcipher3.connect(path, isolation_level=None)
    connection = sqlcipher3.connect(path, isolation_level=None)
    set_up = library.sqlite3_db_config
    set_up.argtypes = ctypes.c_void_p, ctypes.c_int  # what follows is variadic, and passed otherwise by some
    set_up(_OPENED.last, _LOOKASIDE, None, _SLOT_BYTES, _SLOTS)
    return connection


def functions() -> Any | None:
    """Return SQLite's own functions, or None where they cannot be reached."""
    from sqlcipher3 import _sqlite3  # noqa: PLC0415  # start path

    library = ctypes.CDLL(_sqlite3.__file__)
    return library if hasattr(library, "sqlite3_auto_extension") else None


def _hear(connection: int, _error: int, _functions: int) -> int:
    """Hear of a connection as it is opened: SQLite tells it to extensions only."""
    _OPENED.last = connection
    return 0


_EXTENSION = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(_hear)
"""Registered for good: another thread may be opening a connection at any time."""


def require_safe_library(connection: Connection, version: tuple[int, ...]) -> None:
    """Refuse a library that would write plain text or lose data, before any key is given to it."""
    cipher = connection.execute("PRAGMA cipher_version").fetchone()
    if cipher == (None,):
        raise MemoryError  # a library without a cipher gives no row
    options = [row[0] for row in connection.execute("PRAGMA compile_options")]
    in_memory = any(option in {"TEMP_STORE=2", "TEMP_STORE=3"} for option in options)
    if not cipher or not cipher[0] or version < _LEAST_SQLITE or not in_memory:
        raise VaultError(VaultState.UNSAFE_LIBRARY)
    if "ENABLE_FTS5" not in options:
        raise VaultError(VaultState.UNSAFE_LIBRARY)


def raw_key(key: wrapping.Secret, salt: bytes) -> str:
    """Return the literal SQLCipher takes as a raw key. It takes a malformed one for a passphrase silently."""
    literal = f"x'{bytes(key).hex()}{salt.hex()}'"
    if not _RAW_KEY.fullmatch(literal):
        raise ValueError("raw key")
    return literal


def damaged_pages(path: Path, key: wrapping.Secret, salt: bytes) -> tuple[int, ...]:
    """Return the numbers of a closed file's pages whose authentication fails, from 1.

    Works on files too damaged to be opened. Its log must have been folded in: a pending one alarms it.
    """
    import sqlcipher3  # noqa: PLC0415  # see above

    connection = sqlcipher3.connect(str(path.absolute()), isolation_level=None)
    try:
        _apply_key(connection, key, salt)
        found: Iterable[tuple[str]] = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        numbers = (re.search(r"page (\d+)", row[0]) for row in found)
        return tuple(int(match[1]) if match else 0 for match in numbers)
    finally:
        connection.close()


def is_sound(connection: Connection) -> bool:
    """Whether the structure inside the pages holds together; reads everything.

    `DISK_FAILED` or `NO_MEMORY` where it cannot.
    """
    import sqlcipher3  # noqa: PLC0415  # see above

    try:
        found = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
        if (state := _reason(found)) is not VaultState.DATABASE_DAMAGED:
            raise VaultError(state)  # the page may be well; it could not be read
        return bool(found == "ok" and connection.execute("PRAGMA foreign_key_check").fetchone() is None)
    except sqlcipher3.DatabaseError as error:
        if told(error).state is VaultState.DATABASE_DAMAGED:
            return False
        raise


def _reason(found: str) -> VaultState:
    """Return why a check was not content: it tells only in words where it could not go on."""
    named = re.search(r"error code[= ](\d+)", found)
    said = next((code for words, code in _CODES_BY_WORDS.items() if words in found), 0)
    return _state_of(int(named[1]) if named else said)


@contextlib.contextmanager
def telling_damage() -> Iterator[None]:
    """Raise what the database library raises inside the block as the state it stands for."""
    import sqlcipher3  # noqa: PLC0415  # start path

    try:
        yield
    except (sqlcipher3.Error, MemoryError) as error:
        raise told(error) from None


def told(error: Exception) -> VaultError:
    """Return the state a database error stands for; damage where nothing better is known."""
    if isinstance(error, MemoryError) or UNBOUND in str(error):
        return VaultError(VaultState.NO_MEMORY)
    return VaultError(
        _state_of(getattr(error, "sqlite_errorcode", None) or _CODES_BY_WORDS.get(str(error), 0))
    )


def _state_of(code: int) -> VaultState:
    if code == _READ_WITHOUT_MEMORY:
        return VaultState.NO_MEMORY
    return _STATES.get(code & 0xFF, VaultState.DATABASE_DAMAGED)


def _apply_key(connection: Connection, key: wrapping.Secret, salt: bytes) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute("PRAGMA cipher_memory_security = ON")
    connection.execute(f'PRAGMA key = "{raw_key(key, salt)}"')


def _set(connection: Connection, name: str, wanted: str, expected: Any) -> None:
    connection.execute(f"PRAGMA {name} = {wanted}").fetchall()
    if connection.execute(f"PRAGMA {name}").fetchone()[0] != expected:
        raise VaultError(VaultState.UNSAFE_LIBRARY)
