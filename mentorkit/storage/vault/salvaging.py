"""Reading what can be read out of a damaged database, row by row, into a sound one.

A table is read from its beginning and from its end up to the damage. What lies between two damaged pages is
found through the table's indexes and read row by row. Rows on the damaged pages themselves come from a
backup, as they were then, where there is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlcipher3

from mentorkit.domain.frozen import frozen
from mentorkit.storage.migrations import migrate, version_of
from mentorkit.storage.vault import meta

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sqlcipher3.dbapi2 import Connection

_TABLES = """SELECT name, wr FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'"""
"""Ordinary tables; those of the full-text index are made anew from the rows."""


@frozen
class Salvaged:
    """How many rows could not be read: those a backup had, and those that are gone."""

    from_backup: int
    lost: int


class Source:
    """A damaged database. After the first damaged page a connection reads nothing more, so another one follows."""

    def __init__(self, connect: Callable[[], Connection]) -> None:
        self._connect = connect
        self._connection = connect()

    @property
    def version(self) -> int:
        """Of its schema."""
        return version_of(self._connection)

    def rows(self, statement: str, values: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
        """Yield what a statement finds until it meets damage."""
        try:
            yield from self._connection.execute(statement, values)
        except sqlcipher3.Error:
            self._connection.close()
            self._connection = self._connect()

    def close(self) -> None:
        """Close it."""
        self._connection.close()


def salvage(source: Source, target: Connection, backup: Connection | None) -> Salvaged:
    """Fill an empty database with every row of a damaged one that can be read."""
    migrate(target, source.version)
    target.execute("PRAGMA foreign_keys = OFF")
    target.execute("BEGIN IMMEDIATE")
    from_backup = lost = 0
    for name, has_no_rowid in target.execute(_TABLES).fetchall():
        target.execute(f'DELETE FROM "{name}"')
        table = _Table(source, name, has_rowid=not has_no_rowid)
        table.copy_into(target)
        found = 0
        if backup is not None and table.unread:
            found = _from_backup(backup, target, name, table.unread)
        from_backup, lost = from_backup + found, lost + len(table.unread) - found
    lost += _without_orphans(target)
    meta.write(target, index=None)
    target.execute("COMMIT")
    return Salvaged(from_backup, lost)


class _Table:
    """One table of the damaged database. `unread` are rows whose number is known and no more."""

    def __init__(self, source: Source, name: str, *, has_rowid: bool) -> None:
        self._source, self._name, self._has_rowid = source, name, has_rowid
        self._seen: set[int] = set()
        self.unread: list[int] = []

    def copy_into(self, target: Connection) -> None:
        """Insert every row that can be read, each once."""
        if not self._has_rowid:
            _insert(target, self._name, self._read("ASC"))
            _insert(target, self._name, self._read("DESC"))
            return
        for direction in ("ASC", "DESC"):
            _insert(target, self._name, self._noted(self._read(direction)))
        for row in sorted(self._numbers() - self._seen):
            found = list(self._source.rows(f'SELECT * FROM "{self._name}" WHERE rowid = ?', (row,)))
            _insert(target, self._name, found)
            if not found:
                self.unread.append(row)

    def _read(self, direction: str) -> Iterator[tuple[Any, ...]]:
        columns = "rowid, *" if self._has_rowid else "*"
        key = "rowid" if self._has_rowid else self._first_column()
        yield from self._source.rows(f'SELECT {columns} FROM "{self._name}" ORDER BY {key} {direction}')

    def _noted(self, rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
        for number, *row in rows:
            if number in self._seen:
                return
            self._seen.add(number)
            yield tuple(row)

    def _numbers(self) -> set[int]:
        """Return the numbers of all rows that an index still names."""
        indexes = f"SELECT name FROM pragma_index_list('{self._name}')"
        names = [name for (name,) in self._source.rows(indexes)]
        found: set[int] = set()
        for name in names:
            columns = f"SELECT name FROM pragma_index_info('{name}')"
            order = ", ".join(f'"{column}" %s' for (column,) in self._source.rows(columns))
            for direction in ("ASC", "DESC"):
                numbers = f'SELECT rowid FROM "{self._name}" INDEXED BY "{name}" ORDER BY '
                numbers += order.replace("%s", direction)
                found |= {number for (number,) in self._source.rows(numbers)}
        return found

    def _first_column(self) -> str:
        ((name,),) = self._source.rows(f"SELECT name FROM pragma_table_info('{self._name}') WHERE pk = 1")
        return f'"{name}"'


def _insert(target: Connection, name: str, rows: Iterable[tuple[Any, ...]]) -> None:
    for row in rows:
        marks = ", ".join("?" * len(row))
        target.execute(f'INSERT OR IGNORE INTO "{name}" VALUES ({marks})', row)


def _from_backup(backup: Connection, target: Connection, name: str, rows: list[int]) -> int:
    before = target.total_changes
    for row in rows:
        _insert(target, name, backup.execute(f'SELECT * FROM "{name}" WHERE rowid = ?', (row,)))
    return int(target.total_changes - before)


def _without_orphans(target: Connection) -> int:
    """Take out rows that belong to one that is gone, until nothing refers to what is not there."""
    before, last = target.total_changes, -1
    while last != target.total_changes:
        last = target.total_changes
        for name, _ in target.execute(_TABLES).fetchall():
            keys = f"""SELECT "from", "table", "to" FROM pragma_foreign_key_list('{name}')"""
            for column, other, theirs in target.execute(keys).fetchall():
                target.execute(
                    f'DELETE FROM "{name}" WHERE "{column}" NOT IN (SELECT "{theirs or "id"}" FROM "{other}")'
                )
    return int(target.total_changes - before)
