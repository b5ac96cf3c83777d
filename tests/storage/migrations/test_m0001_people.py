"""Tests of taking a database to the newest schema."""

from __future__ import annotations

import pytest
from sqlcipher3 import dbapi2

from mentorkit.storage import migrations


def fresh() -> dbapi2.Connection:
    return dbapi2.connect(":memory:", isolation_level=None)


def test_an_empty_database_is_taken_to_the_head_and_a_second_time_changes_nothing() -> None:
    connection = fresh()
    migrations.migrate(connection)
    assert migrations.version_of(connection) == migrations.HEAD
    migrations.migrate(connection)
    assert migrations.version_of(connection) == migrations.HEAD


def test_a_newer_database_is_refused_untouched() -> None:
    connection = fresh()
    connection.execute(f"PRAGMA user_version = {migrations.HEAD + 1}")
    with pytest.raises(ValueError):
        migrations.migrate(connection)
    assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)


def test_a_step_that_breaks_off_leaves_the_version_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(connection: dbapi2.Connection) -> None:
        connection.execute("CREATE TABLE half (done)")
        raise OSError

    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, broken))
    connection = fresh()
    with pytest.raises(OSError):
        migrations.migrate(connection)
    assert migrations.version_of(connection) == migrations.HEAD
    assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'half'").fetchone()
    assert not connection.in_transaction


def test_a_step_that_sqlite_rolled_back_by_itself_tells_its_own_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(connection: dbapi2.Connection) -> None:
        connection.execute("ROLLBACK")
        raise OSError

    monkeypatch.setattr(migrations, "MIGRATIONS", (full,))
    with pytest.raises(OSError):
        migrations.migrate(fresh())
