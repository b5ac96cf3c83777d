"""What follows from records and is stored for speed: clocks, headlines, due dates, the name index.

Kept by the gate alone, for every person a transaction touched, so it can never disagree with the
records, not after an undo either.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from datetime import date
from operator import itemgetter
from typing import TYPE_CHECKING

from mentorkit.domain.due_days import BY_KIND, due_of_person
from mentorkit.domain.folding import fold
from mentorkit.domain.interactions import Clocks, Interaction, InteractionKind, clocks_of
from mentorkit.domain.people import Person, Role, current_role
from mentorkit.storage.codec import CODECS
from mentorkit.storage.editions import DETAILS
from mentorkit.storage.index import CHUNK

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from sqlcipher3.dbapi2 import Connection

    from mentorkit.domain.due import Due
    from mentorkit.domain.records import Record
    from mentorkit.storage.index import Index

CLOCK_COLUMNS = 5
"""Columns of `standing` that follow from the log, the person's id among them; the headline comes after."""

STORED = {
    "standing": "person_id, contact, wrote, heard, counts, title, organisation, shown_key",
    "due": "person_id, source, day, reason",
}
STANDING = (
    "INTO standing (person_id, contact, wrote, heard, counts, title, organisation, shown_key)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)


def folded(text: str) -> str:
    """Return text as names are compared and sorted: no case, no accents, single spaces."""
    return " ".join(fold(text).split())


class Standings:
    """Works out everything derived about some people and stores it."""

    def __init__(self, connection: Connection, index: Index) -> None:
        self._connection = connection
        self._index = index

    def forget(self, people: Mapping[str, int]) -> None:
        """Drop what is stored about people who are about to be removed, by their ids and rows."""
        ids, marks = tuple(people), ", ".join("?" * len(people))
        for table in STORED:
            self._connection.execute(f"DELETE FROM {table} WHERE person_id IN ({marks})", ids)
        self._index.forget_people(people.values())

    def work_out(self, clocked: Iterable[str], named: Collection[str] = ()) -> None:
        """Store anew what follows for these people, writing only what differs.

        `clocked` are all of them; `named` those of whom a name, a role or another searched text may
        have changed: only their headline and their row of the index are looked at.
        """
        ids = list(dict.fromkeys(clocked))
        for start in range(0, len(ids), CHUNK):
            chunk = ids[start : start + CHUNK]
            self._work_out(chunk, {person_id for person_id in chunk if person_id in named})

    def begin(self, newcomers: Mapping[str, Sequence[Record]]) -> None:
        """Store what follows for people who have just come, of whom nothing is stored yet.

        Each comes by their id, before all that belongs to them: nothing of it is read again.
        """
        ids = list(newcomers)
        for start in range(0, len(ids), CHUNK):
            chunk = ids[start : start + CHUNK]
            self._begin([newcomers[person_id] for person_id in chunk], self._rows_of(chunk))

    def index_again(self, ids: Sequence[str]) -> None:
        """Write these people's rows of the index anew, at most `CHUNK`; nothing else is worked out."""
        owned = self._searched(ids)
        people = self._people(ids, ", ".join("?" * len(ids)))
        self._index.write_people((row, person, owned[person.id]) for row, person in people)

    def _work_out(self, ids: Sequence[str], named: set[str]) -> None:
        marks = ", ".join("?" * len(ids))
        people, logs = self._people(ids, marks), self._logs(ids, marks)
        clocks = {person.id: clocks_of(logs[person.id]) for _row, person in people}
        dues = [due_of_person(person, clocks[person.id]) for _row, person in people]
        for kind, due_of in BY_KIND.items():
            dues += [due_of(item) for item in self._owned(kind, ids, marks)]
        owned = self._searched(sorted(named))
        if named:
            self._index.write_people([(row, p, owned[p.id]) for row, p in people if p.id in named])
        self._store_standings(
            [
                (
                    person.id,
                    *_clocked(clocks[person.id], logs[person.id]),
                    *_headline(person, owned[person.id]),
                )
                if person.id in named
                else (person.id, *_clocked(clocks[person.id], logs[person.id]))
                for _row, person in people
            ],
            self._rows("standing", ids, marks),
        )
        self._store_dues([due for due in dues if due], self._rows("due", ids, marks))

    def _begin(self, newcomers: Sequence[Sequence[Record]], rows: Mapping[str, int]) -> None:
        people, standings, dues = [], [], []
        for person, *owned in newcomers:
            assert isinstance(person, Person), "each comes before what belongs to them"
            log = _log(owned)
            clocks = clocks_of(log)
            standings.append((person.id, *_clocked(clocks, log), *_headline(person, owned)))
            dues.append(due_of_person(person, clocks))
            dues += [BY_KIND[type(item)](item) for item in owned if type(item) in BY_KIND]
            people.append((rows[person.id], person, [item for item in owned if type(item) in DETAILS]))
        self._connection.executemany(f"INSERT {STANDING}", standings)
        self._store_dues([due for due in dues if due], set())
        self._index.add_people(people)

    def _rows_of(self, ids: Sequence[str]) -> dict[str, int]:
        marks = ", ".join("?" * len(ids))
        return dict(self._connection.execute(f'SELECT id, "row" FROM person WHERE id IN ({marks})', ids))

    def _searched(self, ids: Sequence[str]) -> dict[str, list[Record]]:
        """Return what belongs to each person and is found under the person's row of the index."""
        owned: dict[str, list[Record]] = defaultdict(list)
        marks = ", ".join("?" * len(ids))
        for kind in DETAILS if ids else ():
            for item in self._owned(kind, ids, marks):
                owned[item.person_id].append(item)  # type: ignore[attr-defined]  # all details have it
        return owned

    def _rows(self, table: str, ids: Sequence[str], marks: str) -> set[tuple[object, ...]]:
        columns = STORED[table]
        found = self._connection.execute(f"SELECT {columns} FROM {table} WHERE person_id IN ({marks})", ids)
        return set(found.fetchall())

    def _store_standings(
        self, standings: Iterable[tuple[object, ...]], stored: set[tuple[object, ...]]
    ) -> None:
        """Write whole rows where the headline was looked at, else the clocks of rows that are there."""
        known = {row[0]: row for row in stored}
        for standing in standings:
            old = known.get(standing[0], ())
            new = standing if len(standing) > CLOCK_COLUMNS else (*standing, *old[CLOCK_COLUMNS:])
            if new != old:
                self._connection.execute(f"INSERT OR REPLACE {STANDING}", new)

    def _store_dues(self, dues: Iterable[Due], stored: set[tuple[object, ...]]) -> None:
        new = {(due.person_id, due.source, due.day.isoformat(), due.reason.value) for due in dues}
        run = self._connection
        run.executemany(
            "DELETE FROM due WHERE person_id = ? AND source = ? AND day = ? AND reason = ?", stored - new
        )
        run.executemany("INSERT INTO due (person_id, source, day, reason) VALUES (?, ?, ?, ?)", new - stored)

    def _people(self, ids: Sequence[str], marks: str) -> list[tuple[int, Person]]:
        codec = CODECS[Person]
        columns = ", ".join(f'"{name}"' for name in codec.names)
        found = self._connection.execute(f'SELECT "row", {columns} FROM person WHERE id IN ({marks})', ids)
        return [(row, codec.record(values)) for row, *values in found.fetchall()]  # type: ignore[misc]  # the codec knows its values

    def _owned(self, kind: type[Record], ids: Sequence[str], marks: str) -> Iterator[Record]:
        codec = CODECS[kind]
        columns = ", ".join(f'"{name}"' for name in codec.names)
        found = self._connection.execute(
            f'SELECT {columns} FROM "{kind.kind}" WHERE person_id IN ({marks}) ORDER BY "row"', ids
        )
        yield from map(codec.record, found.fetchall())

    def _logs(self, ids: Sequence[str], marks: str) -> dict[str, list[tuple[date, InteractionKind]]]:
        logs: dict[str, list[tuple[date, InteractionKind]]] = defaultdict(list)
        found = self._connection.execute(
            f'SELECT person_id, day, how FROM "{Interaction.kind}" WHERE person_id IN ({marks})'
            ' ORDER BY person_id, "row"',
            ids,
        )
        for person_id, day, how in found:
            logs[person_id].append((date.fromisoformat(day), InteractionKind(how)))
        return logs


def _log(owned: Iterable[Record]) -> list[tuple[date, InteractionKind]]:
    """Return what happened with somebody in the order of their days, as it is read from the table."""
    found = [(item.day, item.how) for item in owned if isinstance(item, Interaction)]
    return sorted(found, key=itemgetter(0))


def _clocked(clocks: Clocks, log: Iterable[tuple[date, InteractionKind]]) -> tuple[object, ...]:
    days = (day.isoformat() if day else None for day in (clocks.contact, clocks.wrote, clocks.heard))
    counts = Counter(how.value for _day, how in log)
    return (*days, json.dumps(counts, separators=(",", ":"), sort_keys=True))


def _headline(person: Person, owned: Iterable[Record]) -> tuple[object, ...]:
    role = current_role(tuple(item for item in owned if isinstance(item, Role)))
    return (role.title if role else "", role.organisation if role else "", folded(person.shown))
