"""The open file: acknowledged only while it is ours, folded in only after its log was set aside."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, cast
from unittest.mock import patch

import pytest
from sqlcipher3 import dbapi2

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import cipher
from mentorkit.storage.vault.database import Database, Line
from mentorkit.storage.vault.journal import Journal

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.storage.vault.opened import OpenVault


DIGEST = 32
"""Bytes that follow the frames of a segment."""


def commit(vault: OpenVault, text: str = "Ada") -> None:
    vault.connection.execute("INSERT INTO note VALUES (?)", (text,))


def replace(vault: OpenVault) -> None:
    other = vault.place.folder / "other"
    other.write_bytes(vault.database.path.read_bytes())
    other.replace(vault.database.path)


MISFORTUNES: dict[str, Callable[[OpenVault], object]] = {
    "deleted": lambda vault: vault.database.path.unlink(),
    "moved": lambda vault: vault.database.path.rename(vault.place.folder / "elsewhere"),
    "replaced": replace,
    "linked": lambda vault: os.link(vault.database.path, vault.place.folder / "second"),
    "cut short": lambda vault: os.truncate(vault.database.path, 4096),
    "log deleted": lambda vault: vault.database.log.unlink(),
    "log cut short": lambda vault: os.truncate(vault.database.log, 32),
}


@pytest.mark.parametrize("misfortune", MISFORTUNES)
def test_nothing_is_acknowledged_into_a_file_that_is_not_ours_any_more(
    vault: OpenVault, misfortune: str
) -> None:
    vault.checkpoint()
    commit(vault)
    vault.acknowledge()
    MISFORTUNES[misfortune](vault)
    with pytest.raises(VaultError) as caught:
        vault.acknowledge()
    assert caught.value.state is VaultState.FILE_CHANGED


def test_a_log_cut_short_in_the_moment_of_the_first_commit_is_noticed(vault: OpenVault) -> None:
    vault.checkpoint()
    commit(vault)
    os.truncate(vault.database.log, 0)
    with pytest.raises(VaultError) as caught:
        vault.acknowledge()
    assert caught.value.state is VaultState.FILE_CHANGED


def test_where_nothing_says_how_long_the_log_is_the_files_decide(vault: OpenVault) -> None:
    def refuse(_statement: str) -> None:
        raise MemoryError

    commit(vault)
    with patch.dict(vars(vault.connection), execute=refuse):
        vault.database.acknowledge()
    vault.database.log.unlink()
    with patch.dict(vars(vault.connection), execute=refuse), pytest.raises(VaultError):
        vault.database.acknowledge()


def test_a_vault_whose_file_was_taken_away_still_closes(vault: OpenVault) -> None:
    commit(vault)
    vault.database.path.unlink()
    assert vault.close() is VaultState.FILE_CHANGED


def test_a_checkpoint_sets_the_log_aside_first(vault: OpenVault) -> None:
    commit(vault)
    log = vault.database.log.read_bytes()
    before = len(segments(vault))
    vault.checkpoint()
    assert segments(vault)[-1] == log
    assert len(segments(vault)) == before + 1
    assert vault.database.log.stat().st_size == 0
    commit(vault)
    vault.acknowledge()


def segments(vault: OpenVault) -> list[bytes]:
    return [path.read_bytes()[:-DIGEST] for path in sorted(vault.place.journal.rglob("*.wal"))]


def test_closing_sets_the_log_aside_too(vault: OpenVault) -> None:
    commit(vault)
    log = vault.database.log.read_bytes()
    vault.database.close()
    assert segments(vault)[-1] == log
    vault.database.close_descriptor()


def test_a_pinned_file_does_not_change(vault: OpenVault) -> None:
    vault.checkpoint()
    content = vault.database.path.read_bytes()
    vault.database.pin()
    for number in range(50):
        commit(vault, str(number) * 100)
    vault.checkpoint()
    assert vault.database.path.read_bytes() == content
    vault.database.unpin()
    vault.checkpoint()
    assert vault.database.path.read_bytes() != content


def test_a_large_log_wants_a_checkpoint(vault: OpenVault) -> None:
    assert not vault.database.wants_checkpoint
    vault.connection.execute("INSERT INTO note VALUES (?)", ("x" * (5 << 20),))
    vault.acknowledge()
    assert vault.database.wants_checkpoint
    vault.checkpoint()
    assert not vault.database.wants_checkpoint


def test_a_transaction_held_open_lets_a_checkpoint_wait(vault: OpenVault) -> None:
    vault.connection.execute("BEGIN IMMEDIATE")
    vault.connection.execute("INSERT INTO note VALUES (?)", ("x" * (5 << 20),))
    vault.checkpoint()
    vault.connection.execute("COMMIT")
    vault.acknowledge()
    assert vault.database.wants_checkpoint
    vault.checkpoint()
    assert not vault.database.wants_checkpoint


def test_a_log_that_cannot_be_set_aside_stops_no_closing(
    vault: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(Journal, "archive", full)
    commit(vault)
    with pytest.raises(VaultError) as caught:
        vault.checkpoint()
    assert caught.value.state is VaultState.DISK_FULL
    assert vault.close() is VaultState.DISK_FULL


def test_a_busy_checkpoint_is_told(vault: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
    class Busy:
        in_transaction = False

        def execute(self, _: str) -> Busy:
            return self

        def fetchone(self) -> tuple[int, int, int]:
            return (1, 0, 0)

    commit(vault)
    with monkeypatch.context() as patch:
        patch.setattr(Database, "connection", Busy())
        with pytest.raises(VaultError):
            vault.database.checkpoint()


def test_the_file_is_opened_anew_under_whoever_holds_the_connection(vault: OpenVault) -> None:
    """A cursor in use breaks off; what was committed is there, what was not is gone."""
    connection, descriptor = vault.connection, vault.database.descriptor
    commit(vault, "Ada")
    cursor = connection.execute("SELECT text FROM note UNION ALL SELECT 'more'")
    assert cursor.fetchone() == ("Ada",)
    connection.execute("BEGIN IMMEDIATE")
    commit(vault, "Bob")
    vault.reopen()
    assert vault.connection is connection
    assert vault.database.descriptor == descriptor
    with pytest.raises(dbapi2.ProgrammingError):
        cursor.fetchone()
    assert connection.execute("SELECT text FROM note").fetchall() == [("Ada",)]
    assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
    commit(vault, "Eve")
    vault.acknowledge()
    vault.checkpoint()


class Scarce:
    """A connection that finds no memory to roll back the first times."""

    def __init__(self, times: int) -> None:
        self.times = times
        self.done: list[str] = []
        self.executemany = None

    def rollback(self) -> None:
        self.times -= 1
        if self.times >= 0:
            raise MemoryError
        self.done.append("rollback")

    def execute(self, statement: str) -> None:
        self.done.append(statement)


def test_what_could_not_be_rolled_back_is_before_anything_else_is_done() -> None:
    scarce = Scarce(2)
    line = Line(cast("dbapi2.Connection", scarce))
    line.rollback()
    with pytest.raises(MemoryError):
        line.execute("INSERT")
    line.execute("INSERT")
    line.execute("COMMIT")
    assert scarce.done == ["rollback", "INSERT", "COMMIT"]


def test_a_file_that_is_not_ours_any_more_is_not_let_go(vault: OpenVault) -> None:
    """All of it may still be read through the connection, and only through that."""
    commit(vault)
    vault.database.path.rename(vault.place.folder / "elsewhere")
    with pytest.raises(VaultError) as caught:
        vault.reopen()
    assert caught.value.state is VaultState.FILE_CHANGED
    assert vault.connection.execute("SELECT text FROM note").fetchall() == [("Ada",)]


def test_a_disk_that_goes_on_failing_leaves_the_connection_closed_until_the_next_try(
    vault: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(vault)
    vault.acknowledge()
    with monkeypatch.context() as refusing:
        refusing.setattr(cipher, "_LEAST_SQLITE", (9, 0, 0))
        with pytest.raises(VaultError):
            vault.reopen()
    with pytest.raises(dbapi2.ProgrammingError):
        vault.connection.execute("SELECT 1")
    vault.reopen()
    assert vault.connection.execute("SELECT text FROM note").fetchall() == [("Ada",)]
