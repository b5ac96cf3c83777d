"""The vault's rows about itself, in the table `meta(name, value)`."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlcipher3.dbapi2 import Connection


def read(connection: Connection, name: str) -> str | None:
    """Return a value, or None where there is none."""
    row = connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row[0])


def number(connection: Connection, name: str) -> int:
    """Return a counter; 0 where there is none."""
    return int(read(connection, name) or 0)


def write(connection: Connection, **values: str | int | None) -> None:
    """Set values, or remove those that are None, in one transaction."""
    with contextlib.nullcontext() if connection.in_transaction else _transaction(connection):
        for name, value in values.items():
            if value is None:
                connection.execute("DELETE FROM meta WHERE name = ?", (name,))
            else:
                connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, str(value)))


@contextlib.contextmanager
def _transaction(connection: Connection) -> Iterator[None]:
    """Commit at the end; leave none open that the disk refused."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.rollback()
        raise
