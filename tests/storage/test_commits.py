"""What a refused commit leaves is asked of the file: told as lost only when it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlcipher3 import dbapi2

from mentorkit.domain.errors import NotSaved, Unsaved
from mentorkit.storage.commits import commit
from mentorkit.storage.refusals import Refusals
from tests.fakes import connection_in_memory

if TYPE_CHECKING:
    from collections.abc import Iterator


class Disk:
    """A connection whose COMMIT is refused, before or after the file took it."""

    def __init__(self, connection: dbapi2.Connection, *, takes_it: bool) -> None:
        self.connection = connection
        self._takes_it = takes_it

    def __getattr__(self, name: str) -> Any:
        return getattr(self.connection, name)

    def execute(self, statement: str) -> Any:
        """Refuse a commit."""
        if statement != "COMMIT":
            return self.connection.execute(statement)
        if self._takes_it:
            self.connection.execute(statement)
        raise dbapi2.OperationalError("disk I/O error")


@pytest.fixture
def connection() -> Iterator[dbapi2.Connection]:
    connection = connection_in_memory()
    connection.isolation_level = None
    yield connection
    connection.close()


def commits(connection: dbapi2.Connection) -> int:
    found = connection.execute("SELECT value FROM meta WHERE name = 'commit_seq'").fetchone()
    return int(found[0]) if found else 0


def kept(disk: Any) -> int:
    """Commit a draft and return how many there are."""
    disk.execute("BEGIN IMMEDIATE")
    disk.execute("INSERT INTO draft (name, text, at) VALUES ('note', 'Ada', '2026')")
    commit(disk, Refusals())
    return int(disk.execute("SELECT count(*) FROM draft").fetchone()[0])


def test_every_commit_is_counted(connection: dbapi2.Connection) -> None:
    before = commits(connection)
    kept(connection)
    assert commits(connection) == before + 1


def test_a_commit_the_file_took_counts_although_the_disk_complained(connection: dbapi2.Connection) -> None:
    assert kept(Disk(connection, takes_it=True)) == 1


def test_a_commit_the_file_did_not_take_is_told_and_undone(connection: dbapi2.Connection) -> None:
    with pytest.raises(NotSaved) as caught:
        kept(Disk(connection, takes_it=False))
    assert caught.value.why is Unsaved.DISK_FAILED
    assert not connection.in_transaction
    assert kept(connection) == 1


def test_a_file_that_cannot_be_asked_holds_nothing_for_certain(connection: dbapi2.Connection) -> None:
    disk: Any = Disk(connection, takes_it=False)
    disk.execute("BEGIN IMMEDIATE")
    refusals = Refusals(reopen=connection.close)
    with pytest.raises(NotSaved) as caught:
        commit(disk, refusals)
    assert caught.value.why is Unsaved.DISK_FAILED
