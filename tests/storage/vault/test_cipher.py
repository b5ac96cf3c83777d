"""The library and every setting are checked before a key is given away."""

from __future__ import annotations

import ctypes
import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
from sqlcipher3 import dbapi2

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import cipher, files

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.storage.vault.opened import OpenVault

GOOD = ["TEMP_STORE=2", "ENABLE_FTS5"]

MISSED_FULL = 6
"""What `sqlite3.h` calls SQLITE_DBSTATUS_LOOKASIDE_MISS_FULL."""
KEPT = 120
"""Statements a connection keeps, nearly as many as it may."""
REACHED = pytest.mark.skipif(cipher.functions() is None, reason="the library hides its functions")


class FakeLibrary:
    """Answers the questions asked of a library."""

    def __init__(self, version: str, options: list[str]) -> None:
        self._answers: dict[str, list[tuple[str | None, ...]]] = {
            "PRAGMA cipher_version": [(version,)] if version else [],
            "PRAGMA compile_options": [(option,) for option in options],
        }

    def answer(self, question: str, *values: str | None) -> None:
        """Answer a question otherwise from now on."""
        self._answers[question] = [values]

    def execute(self, statement: str) -> FakeRows:
        return FakeRows(self._answers[statement])


class FakeRows(list[Any]):
    """Rows with the one method used."""

    def fetchone(self) -> Any:
        return self[0] if self else None


@pytest.mark.parametrize(
    ("version", "sqlite", "options"),
    [
        ("", (3, 53, 4), GOOD),
        ("4.19.0", (3, 51, 2), GOOD),
        ("4.19.0", (3, 53, 4), ["TEMP_STORE=1", "ENABLE_FTS5"]),
        ("4.19.0", (3, 53, 4), ["TEMP_STORE=3"]),
    ],
)
def test_an_unsafe_library_is_refused(version: str, sqlite: tuple[int, ...], options: list[str]) -> None:
    with pytest.raises(VaultError) as caught:
        cipher.require_safe_library(FakeLibrary(version, options), sqlite)
    assert caught.value.state is VaultState.UNSAFE_LIBRARY


def test_a_safe_library_is_not() -> None:
    cipher.require_safe_library(FakeLibrary("4.19.0", ["TEMP_STORE=3", "ENABLE_FTS5"]), (3, 51, 3))


@pytest.mark.parametrize(("key", "salt"), [(31, 16), (33, 16), (32, 15), (0, 0)])
def test_a_malformed_raw_key_never_reaches_the_library(key: int, salt: int) -> None:
    with pytest.raises(ValueError, match="raw key"):
        cipher.raw_key(bytes(key), bytes(salt))


def test_a_setting_that_does_not_take_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cipher, "_SETTINGS", (("synchronous", "FULL", 3),))
    files.create_private(tmp_path / "one.db")
    with pytest.raises(VaultError) as caught:
        cipher.connect(tmp_path / "one.db", bytes(32), bytes(16))
    assert caught.value.state is VaultState.UNSAFE_LIBRARY


@pytest.mark.parametrize(
    ("code", "state"),
    [
        (5, VaultState.IN_USE),
        (6, VaultState.IN_USE),
        (13, VaultState.DISK_FULL),
        (8 | 1 << 8, VaultState.READ_ONLY),
        (11, VaultState.DATABASE_DAMAGED),
        (26, VaultState.DATABASE_DAMAGED),
        (10, VaultState.DISK_FAILED),
        (7, VaultState.NO_MEMORY),
        (10 | 12 << 8, VaultState.NO_MEMORY),
    ],
)
def test_an_error_of_the_database_is_told_as_a_state(code: int, state: VaultState) -> None:
    error = dbapi2.DatabaseError("something somebody wrote")
    error.sqlite_errorcode = code
    told = cipher.told(error)
    assert told.state is state
    assert "somebody" not in str(told)


def test_a_copy_between_databases_is_told_by_its_words(tmp_path: Path) -> None:
    told = [cipher.told(dbapi2.OperationalError(words)) for words in ("disk I/O error", "something else")]
    assert [error.state for error in told] == [VaultState.DISK_FAILED, VaultState.DATABASE_DAMAGED]


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        dbapi2.OperationalError("out of memory"),
        dbapi2.InterfaceError("Error binding parameter 1 - probably unsupported type."),
    ],
)
def test_a_want_of_memory_is_never_told_as_damage(error: Exception) -> None:
    with pytest.raises(VaultError) as caught, cipher.telling_damage():
        raise error
    assert caught.value.state is VaultState.NO_MEMORY


def test_a_library_that_finds_no_memory_for_its_name_is_not_called_unsafe() -> None:
    library = FakeLibrary("4.19.0", GOOD)
    library.answer("PRAGMA cipher_version", None)
    with pytest.raises(MemoryError):
        cipher.require_safe_library(library, (3, 53, 4))


def test_a_file_in_the_clear_is_never_made(tmp_path: Path) -> None:
    path = tmp_path / "one.db"
    files.create_private(path)
    connection = cipher.connect(path, os.urandom(32), bytes(range(16)))
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    content = path.read_bytes()
    assert content[:16] == bytes(range(16))
    assert b"CREATE TABLE" not in content


def test_nothing_is_printed_about_a_damaged_file(vault: OpenVault, capfd: pytest.CaptureFixture[str]) -> None:
    vault.checkpoint()
    path, key, salt = vault.database.path, bytes(vault.unsealed.key), vault.header.db_salt
    vault.close(keep_copy=False)
    content = bytearray(path.read_bytes())
    content[5000::97] = bytes(len(content[5000::97]))
    path.write_bytes(content)
    assert cipher.damaged_pages(path, key, salt)[0] == 2
    with pytest.raises(VaultError):
        cipher.connect(path, key, salt)
    assert capfd.readouterr() == ("", "")


class Failing:
    """A connection on which every statement fails in one way."""

    def __init__(self, code: int) -> None:
        self._code = code

    def execute(self, _: str) -> None:
        error = dbapi2.DatabaseError("x")
        error.sqlite_errorcode = self._code
        raise error


def test_a_check_that_damage_ends_found_damage_and_a_locked_file_is_no_damage() -> None:
    assert not cipher.is_sound(Failing(11))
    with pytest.raises(dbapi2.DatabaseError):
        cipher.is_sound(Failing(5))


class Checked:
    """A connection whose check finds one thing."""

    def __init__(self, found: str) -> None:
        self._found = found

    def execute(self, _: str) -> Checked:
        return self

    def fetchone(self) -> tuple[str]:
        return (self._found,)


def test_a_page_the_disk_did_not_give_is_no_unsound_one() -> None:
    assert not cipher.is_sound(Checked("Tree 4 page 7: unable to get the page. error code=11"))
    for found, state in (
        ("Tree 4 page 7: unable to get the page. error code=266", VaultState.DISK_FAILED),
        ("Tree 4 page 7: btreeInitPage() returns error code 7", VaultState.NO_MEMORY),
        (
            "unable to validate the inverted index for FTS5 table main.one: out of memory",
            VaultState.NO_MEMORY,
        ),
    ):
        with pytest.raises(VaultError) as caught:
            cipher.is_sound(Checked(found))
        assert caught.value.state is state


def asked_for(connection: int) -> int:
    """Return how often memory was asked of the system because there was no room left."""
    library: Any = cipher.functions()
    now, most = ctypes.c_int(), ctypes.c_int()
    arguments = ctypes.c_void_p(connection), MISSED_FULL, ctypes.byref(now), ctypes.byref(most), 0
    assert library.sqlite3_db_status(*arguments) == 0
    return most.value


def keep_statements(connection: dbapi2.Connection) -> None:
    connection.execute("CREATE TABLE person (shown TEXT, family TEXT)")
    for number in range(KEPT):
        connection.execute(f"SELECT shown FROM person WHERE family = ? AND shown > '{number}'", ("Byron",))


@REACHED
def test_values_find_room_beside_all_statements_a_connection_keeps() -> None:
    connection = cipher.connected(":memory:")
    handle = cipher._OPENED.last
    keep_statements(connection)
    rows = [(f"Ada {number}", "Byron") for number in range(500)]

    connection.executemany("INSERT INTO person VALUES (?, ?)", rows)

    assert connection.execute("SELECT shown, family FROM person").fetchall() == rows
    assert asked_for(handle) == 0
    connection.close()


@REACHED
def test_each_connection_opened_at_the_same_time_has_its_own_room() -> None:
    def opened(name: str) -> int:
        connection = cipher.connected(name)
        try:
            keep_statements(connection)
            return asked_for(cipher._OPENED.last)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        assert set(threads.map(opened, [":memory:"] * 40)) == {0}


class Refusing:
    """A library without memory for one extension more."""

    def sqlite3_auto_extension(self, _extension: object) -> int:
        return 7


@pytest.mark.parametrize("library", [None, Refusing()])
def test_a_library_that_tells_nothing_opens_the_file_all_the_same(
    library: Refusing | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cipher, "functions", lambda: library)
    connection = cipher.connected(":memory:")
    keep_statements(connection)
    assert connection.execute("SELECT count(*) FROM person").fetchone() == (0,)
    connection.close()
