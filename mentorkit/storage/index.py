"""The full-text index over every searched field of every record. Kept by the gate alone, no triggers.

Two tables without content: `person_index` holds a row a person, with the words of what belongs to
them; `entry_index` a row an entry (a contact, a promise, a message), numbered so that ascending rows are newest
first. A record kind joins by declaring `searched` fields; what shall be found on its own is also named
in `ENTRIES`, everything else is found with its person.
"""

from __future__ import annotations

from collections import defaultdict
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from mentorkit.domain.folding import fold, parted
from mentorkit.domain.kinds import ENTRIES
from mentorkit.storage import editions
from mentorkit.storage.editions import SEARCHED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlcipher3.dbapi2 import Connection

    from mentorkit.domain.records import Record
    from mentorkit.storage.editions import Stale

CHUNK = 500
"""Records read at a time; below SQLite's limit on bound values."""

MERGED_AT_ONCE = 16
"""Pages that one turn of merging writes: about as many milliseconds on a slow computer."""

LEAST_PIECES = 4
"""So many pieces of one size FTS5 merges; from sixteen on it does so at once, while somebody's save waits."""

GATHERED, GATHERED_ANEW = 16 << 20, 64 << 20
"""Bytes of rows gathered before they are written as a piece: as a vault is made, and while it is indexed anew."""

TABLES = ("person_index", "entry_index")
ENTRY = "INSERT INTO entry_index (rowid, words, owner) VALUES (?, ?, ?)"
NAMES = ("shown", "given", "family")
DAY_SHIFT = 32
KIND_BITS = 4
"""Bits of an entry's row that say which of `ENTRIES` it is: below the day and the number within it."""

AFTER_ALL = 1 << 54
"""Rows count back from here. The newest come first because FTS5 walks a beginning of words forwards fast, and
backwards in a time that grows with the square of what begins so."""

EPOCH = 719_163
"""Ordinal of 1 January 1970, from which the moment in an id counts."""
MILLISECONDS_A_DAY = 86_400_000


def entry_row(kind: type[Record], row: int, record_id: str) -> int:
    """Return the row of the index for the row of an entry; smaller is newer.

    Kinds whose rows hold no day lie on the day on which their id was made.
    """
    day, number = divmod(row, 1 << DAY_SHIFT)
    if not day:
        made = EPOCH + int(record_id[:8] + record_id[9:13], 16) // MILLISECONDS_A_DAY
        day = min(made, date.max.toordinal())
    return AFTER_ALL - (day << DAY_SHIFT | number << KIND_BITS | ENTRIES.index(kind))


def entry_at(index_row: int) -> tuple[type[Record], int, int]:
    """Return kind, ordinal of the day and number within it of an entry by its row of the index."""
    day, rest = divmod(AFTER_ALL - index_row, 1 << DAY_SHIFT)
    number, kind = divmod(rest, 1 << KIND_BITS)
    return ENTRIES[kind], day, number


def entry_rows(first: date, last: date) -> tuple[int, int]:
    """Return between which rows of the index the entries of some days lie, both included."""
    return (
        AFTER_ALL - ((last.toordinal() + 1 << DAY_SHIFT) - 1),
        AFTER_ALL - (first.toordinal() << DAY_SHIFT),
    )


def owner_word(record_id: str) -> str:
    """Return the one word that stands for the owner of an entry."""
    return record_id.replace("-", "")


class Index:
    """Writes both tables of one open vault."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def stale(self) -> Stale:
        """What of the index is not what this version of the app looks for."""
        found = self._connection.execute("SELECT value FROM meta WHERE name = 'index'").fetchone()
        return editions.stale(found[0] if found else None)

    @contextmanager
    def written_anew(self, stale: Stale) -> Iterator[None]:
        """Empty what is stale, to be filled again inside the block.

        Large pieces are gathered meanwhile and none is merged, so that all is written once.
        """
        run = self._connection.execute
        parts = zip(TABLES, (stale.people, stale.all_entries), strict=True)
        emptied = [table for table, is_stale in parts if is_stale]
        for table in emptied:
            run(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
            run(f"INSERT INTO {table} ({table}, rank) VALUES ('hashsize', ?)", (GATHERED_ANEW,))
            run(f"INSERT INTO {table} ({table}, rank) VALUES ('automerge', 0)")
        yield
        for table in emptied:
            run(f"INSERT INTO {table} ({table}, rank) VALUES ('hashsize', ?)", (GATHERED,))
            run(f"INSERT INTO {table} ({table}, rank) VALUES ('automerge', ?)", (LEAST_PIECES,))
        run("INSERT OR REPLACE INTO meta (name, value) VALUES ('index', ?)", (editions.edition(),))

    def forget_people(self, rows: Iterable[int]) -> None:
        """Take out the rows of people."""
        self._connection.executemany(
            "DELETE FROM person_index WHERE rowid = ?", sorted((row,) for row in rows)
        )

    def write_people(self, people: Iterable[tuple[int, Record, Iterable[Record]]]) -> None:
        """Write (row, person, details) anew."""
        found = list(people)
        self.forget_people(row for row, *_ in found)
        self.add_people(found)

    def add_people(self, people: Iterable[tuple[int, Record, Iterable[Record]]]) -> None:
        """Write (row, person, details) of whom the index holds nothing yet."""
        rows = sorted((row, *_person_texts(person, details)) for row, person, details in people)
        self._connection.executemany("INSERT INTO person_index (rowid, name, words) VALUES (?, ?, ?)", rows)

    def write_entries(self, stale: Iterable[int], touched: dict[type[Record], Sequence[str]]) -> None:
        """Take out stale rows, then write the entries of these ids, those that are still there.

        Ascending, for each step back would make FTS5 flush what it has gathered.
        """
        run = self._connection
        run.executemany("DELETE FROM entry_index WHERE rowid = ?", [(row,) for row in stale])
        rows = [row for kind, ids in touched.items() for row in self._entries(kind, ids)]
        run.executemany(ENTRY, sorted(rows))

    def write_all_entries(self, kind: type[Record]) -> Iterator[int]:
        """Write every entry of a kind, for an index begun anew; yields how many were written at a time.

        Against the order of their rows: the table is read once from end to end, and FTS5 need not flush.
        """
        statement = f'{self._reading(kind)} WHERE "row" < ? ORDER BY "row" DESC LIMIT ?'
        last = 1 << 62
        while rows := self._connection.execute(statement, (last, 10 * CHUNK)).fetchall():
            last = rows[-1][0]
            self._connection.executemany(ENTRY, _indexed(kind, rows))
            yield len(rows)

    def optimize(self) -> None:
        """Rewrite both tables, so that nothing is left of what was taken out."""
        for table in TABLES:
            self._connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")

    def end_bulk(self) -> None:
        """Lay small pieces beside the large one that much at once has left, so that merging takes it up.

        Left alone it would lie among those of single saves until the sixteenth has to rewrite it in one go.
        """
        run = self._connection.execute
        for table in TABLES:
            for row in range(-LEAST_PIECES + 1, 0):
                run(f"INSERT INTO {table} (rowid, words) VALUES (?, 'piece')", (row,))
                run(f"INSERT INTO {table} ({table}) VALUES ('flush')")
                run(f"DELETE FROM {table} WHERE rowid = ?", (row,))

    def merge(self) -> bool:
        """Merge pieces for a moment, in a transaction of its own; whether there is more to merge.

        Nothing happens while another transaction is open, or where the disk has no room for it.
        """
        if self._connection.in_transaction:
            return False
        # In turn, as FTS5 says whether it found something to do only by having counted a change.
        return any(self._merged(table) for table in TABLES)

    def _merged(self, table: str) -> bool:
        before = self._connection.total_changes
        try:
            self._connection.execute(
                f"INSERT INTO {table} ({table}, rank) VALUES ('merge', ?)", (MERGED_AT_ONCE,)
            )
        except dbapi2.DatabaseError:
            return False
        return bool(self._connection.total_changes - before >= 2)

    def _entries(self, kind: type[Record], ids: Sequence[str]) -> Iterator[tuple[int, str, str]]:
        for start in range(0, len(ids), CHUNK):
            chunk = tuple(ids[start : start + CHUNK])
            statement = f"{self._reading(kind)} WHERE id IN ({', '.join('?' * len(chunk))})"
            yield from _indexed(kind, self._connection.execute(statement, chunk))

    def _reading(self, kind: type[Record]) -> str:
        wanted = ", ".join(f'"{name}"' for name in ("row", "id", kind.owner or "id", *SEARCHED[kind]))
        return f'SELECT {wanted} FROM "{kind.kind}"'


def _indexed(kind: type[Record], rows: Iterable[Sequence[Any]]) -> Iterator[tuple[int, str, str]]:
    """Yield what the index holds of each entry."""
    for row, record_id, owner, *texts in rows:
        yield entry_row(kind, row, record_id), _text(texts), owner_word(owner or record_id)


def _person_texts(person: Record, details: Iterable[Record]) -> tuple[str, str]:
    """Return the names, and every other searched text."""
    texts = [
        text
        for item in (person, *details)
        for name in SEARCHED[type(item)]
        if not (item is person and name in NAMES)
        for text in _texts(getattr(item, name))
    ]
    return _text(getattr(person, name) for name in NAMES), _text(texts)


def _text(texts: Iterable[str | None]) -> str:
    return parted(fold("\n".join(text for text in texts if text)))


def _texts(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


def by_kind(touched: Iterable[tuple[type[Record], str]]) -> dict[type[Record], Sequence[str]]:
    """Return the ids of entries by their kind, each once."""
    found: dict[type[Record], dict[str, None]] = defaultdict(dict)
    for kind, record_id in touched:
        found[kind][record_id] = None
    return {kind: tuple(ids) for kind, ids in found.items()}
