"""Single rows of one kind: the SQL peewee makes for them, made once, run on the open connection."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from mentorkit.domain.errors import NotFound
from mentorkit.domain.frozen import frozen
from mentorkit.domain.records import Record
from mentorkit.storage.codec import CODECS
from mentorkit.storage.schema import DAY_ROWS, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlcipher3.dbapi2 import Connection

    from mentorkit.storage.codec import Codec, Column

DAY_SHIFT = 32
"""Bits below the day in the row of a timeline entry."""


@frozen
class Statements:
    """The SQL that one kind's rows are written and read with."""

    insert: str
    update: str
    delete: str
    select: str
    row_of: str
    every: str
    """What `find` begins with; made by hand, for peewee takes longer over a question than SQLite."""


class KindStatements(dict[type[Record], Statements]):
    """The statements of each kind, made when they are first asked for and once for all vaults of a process."""

    def __missing__(self, kind: type[Record]) -> Statements:
        made = self[kind] = statements_of(kind)
        return made


STATEMENTS = KindStatements()


def statements_of(kind: type[Record]) -> Statements:
    """Return the SQL of a kind, as peewee makes it."""
    table = TABLES[kind]
    fields = [table._meta.fields[name] for name in CODECS[kind].names]
    blank: dict[Any, Any] = dict.fromkeys([table.row, *fields], "")
    columns = ", ".join(f'"{field.column_name}"' for field in fields)
    return Statements(
        insert=table.insert(blank).sql()[0],
        update=table.update(blank).where(table.id == "").sql()[0],
        delete=table.delete().where(table.id == "").sql()[0],
        select=table.select(*fields).where(table.id == "").sql()[0],
        row_of=table.select(table.row).where(table.id == "").sql()[0],
        every=f'SELECT {columns} FROM "{table._meta.table_name}"',
    )


class Rows:
    """Reads and writes the rows of one record kind."""

    def __init__(self, connection: Connection, kind: type[Record]) -> None:
        self._kind = kind
        self._connection = connection
        self._day_field = DAY_ROWS.get(kind)
        self._table = TABLES[kind]

    @property
    def codec(self) -> Codec:
        """How the kind's fields are written in columns."""
        return CODECS[self._kind]

    @property
    def _sql(self) -> Statements:
        return STATEMENTS[self._kind]

    def get(self, record_id: str) -> Record:
        """Return the record, or raise NotFound."""
        found = self._connection.execute(self._sql.select, (record_id,)).fetchone()
        if found is None:
            raise NotFound(self._kind.kind)
        return self.codec.record(found)

    def has(self, record_id: str) -> bool:
        """Whether a record of this id is kept."""
        return self._connection.execute(self._sql.row_of, (record_id,)).fetchone() is not None

    def find(self, most: int = -1, /, **equals: Column | tuple[str, ...]) -> Iterator[Record]:
        """Yield the records whose columns equal all values given (any of a tuple), oldest row first.

        Where one is enough `most` has to say so: the library looks for the next before it gives one.
        """
        conditions: list[str] = []
        bound: list[Column] = []
        for name, value in equals.items():
            column = f'"{self._table._meta.fields[name].column_name}"'
            if value is None:
                conditions.append(f"{column} IS NULL")
                continue
            values = value if isinstance(value, tuple) else (value,)
            conditions.append(f"{column} IN ({', '.join('?' * len(values))})")
            bound += values
        where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
        found = self._connection.execute(f'{self._sql.every}{where} ORDER BY "row" LIMIT {most}', bound)
        for columns in found:
            yield self.codec.record(columns)

    def row_of(self, record_id: str) -> int:
        """Return the private row number, or raise NotFound."""
        found = self._connection.execute(self._sql.row_of, (record_id,)).fetchone()
        if found is None:
            raise NotFound(self._kind.kind)
        return int(found[0])

    def rows_of(self, ids: Sequence[str]) -> dict[str, int]:
        """Return the private row numbers of those of some ids that are kept."""
        found = self._connection.execute(f'SELECT id, "row" {self._among(ids)}', ids)
        return dict(found.fetchall())

    def insert(self, record: Record) -> None:
        """Write a new row."""
        columns = self.codec.columns(record)
        self._connection.execute(self._sql.insert, (self._new_row(columns), *columns))

    def insert_many(self, records: Sequence[Record]) -> list[tuple[Column, ...]]:
        """Write new rows in one statement call and return their columns; days are numbered in turn."""
        columns = [self.codec.columns(record) for record in records]
        self._connection.executemany(self._sql.insert, self._numbered(columns))
        return columns

    def update(self, record: Record) -> None:
        """Write an existing row again; a timeline entry whose day changed moves to that day's end."""
        columns = self.codec.columns(record)
        row = self.row_of(record.id)
        if self._day_field is not None and row >> DAY_SHIFT != self._ordinal(columns):
            row = self._new_row(columns) or row
        self._connection.execute(self._sql.update, (row, *columns, record.id))

    def delete(self, record_id: str) -> None:
        """Remove a row."""
        self._connection.execute(self._sql.delete, (record_id,))

    def delete_many(self, ids: Sequence[str]) -> None:
        """Remove some rows in one statement: what else may name them is then looked for with less ado."""
        self._connection.execute(f"DELETE {self._among(ids)}", ids)

    def _among(self, ids: Sequence[str]) -> str:
        return f'FROM "{self._table._meta.table_name}" WHERE id IN ({", ".join("?" * len(ids))})'

    def _numbered(self, rows: Iterable[tuple[Column, ...]]) -> Iterator[tuple[Column, ...]]:
        counters: dict[int, int] = {}
        for columns in rows:
            if self._day_field is None:
                yield (None, *columns)
                continue
            ordinal = self._ordinal(columns)
            row = counters.get(ordinal) or self._new_row(columns) or 0
            counters[ordinal] = row + 1
            yield (row, *columns)

    def _new_row(self, columns: Sequence[Column]) -> int | None:
        """Return the next row of the day; None lets SQLite choose where rows hold no day."""
        if self._day_field is None:
            return None
        first = self._ordinal(columns) << DAY_SHIFT
        table = self._table._meta.table_name
        last = self._connection.execute(
            f'SELECT max("row") FROM "{table}" WHERE "row" >= ? AND "row" < ?',
            (first, first + (1 << DAY_SHIFT)),
        ).fetchone()[0]
        return first if last is None else int(last) + 1

    def _ordinal(self, columns: Sequence[Column]) -> int:
        assert self._day_field is not None, "only for kinds whose rows hold a day"
        return date.fromisoformat(str(columns[self.codec.names.index(self._day_field)])).toordinal()
