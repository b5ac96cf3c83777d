"""What follows from records and is stored for speed: clocks, headlines, due dates, the name index.

Kept by the gate alone, for every person a transaction touched, so it can never disagree with the
records, not after an undo either.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter, defaultdict
from datetime import date
from typing import TYPE_CHECKING

from mentorkit.domain.commitments import Commitment
from mentorkit.domain.due import due_of_commitment, due_of_person
from mentorkit.domain.interactions import Clocks, Interaction, InteractionKind, clocks_of
from mentorkit.domain.people import Channel, CustomField, Evidence, Person, Role, current_role
from mentorkit.domain.records import searched_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlcipher3.dbapi2 import Connection

    from mentorkit.domain.due import Due
    from mentorkit.domain.records import Record
    from mentorkit.storage.codec import Codec

CHUNK = 500
"""People worked out at a time; below SQLite's limit on bound values."""

NAMES = ("shown", "given", "family")
INDEXED: tuple[type[Record], ...] = (Role, Channel, Evidence, CustomField)
"""What belongs to a person and is found under the person's own row of the index."""

STANDING = (
    "INSERT OR REPLACE INTO standing (person_id, contact, wrote, heard, counts, title, organisation,"
    " shown_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)


def folded(text: str) -> str:
    """Return text as names are compared and sorted: no case, no accents, single spaces."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


class Standings:
    """Works out everything derived about some people and stores it."""

    def __init__(self, connection: Connection, codecs: dict[type[Record], Codec]) -> None:
        self._connection = connection
        self._codecs = codecs

    def forget(self, person_id: str, row: int) -> None:
        """Drop what is stored about a person who is about to be removed."""
        self._connection.execute("DELETE FROM standing WHERE person_id = ?", (person_id,))
        self._connection.execute("DELETE FROM due WHERE person_id = ?", (person_id,))
        self._connection.execute("DELETE FROM person_index WHERE rowid = ?", (row,))

    def work_out(self, person_ids: Iterable[str]) -> None:
        """Store clocks, headline, due dates and index rows of these people anew."""
        ids = list(dict.fromkeys(person_ids))
        for start in range(0, len(ids), CHUNK):
            self._work_out(ids[start : start + CHUNK])

    def _work_out(self, ids: Sequence[str]) -> None:
        marks = ", ".join("?" * len(ids))
        people = self._people(ids, marks)
        logs = self._logs(ids, marks)
        owned: dict[str, list[Record]] = defaultdict(list)
        for kind in INDEXED:
            for item in self._owned(kind, ids, marks):
                owned[item.person_id].append(item)  # type: ignore[attr-defined]  # all INDEXED have it
        standings, dues, index = [], [], []
        for row, person in people:
            clocks = clocks_of(logs[person.id])
            counts = Counter(how for _day, how in logs[person.id])
            standings.append(_standing(person, clocks, counts, owned[person.id]))
            index.append((row, *_words(person, owned[person.id])))
            dues.append(due_of_person(person, clocks))
        dues += [due_of_commitment(item) for item in self._owned(Commitment, ids, marks)]  # type: ignore[arg-type]
        self._store(ids, marks, standings, [due for due in dues if due], index)

    def _store(
        self,
        ids: Sequence[str],
        marks: str,
        standings: Sequence[tuple[object, ...]],
        dues: Sequence[Due],
        index: Sequence[tuple[object, ...]],
    ) -> None:
        run = self._connection
        run.executemany(STANDING, standings)
        run.execute(f"DELETE FROM due WHERE person_id IN ({marks})", ids)
        run.executemany(
            "INSERT INTO due (source, person_id, day, reason) VALUES (?, ?, ?, ?)",
            [(due.source, due.person_id, due.day.isoformat(), due.reason.value) for due in dues],
        )
        run.executemany("DELETE FROM person_index WHERE rowid = ?", [(row,) for row, *_ in index])
        run.executemany("INSERT INTO person_index (rowid, name, words) VALUES (?, ?, ?)", index)

    def _people(self, ids: Sequence[str], marks: str) -> list[tuple[int, Person]]:
        codec = self._codecs[Person]
        columns = ", ".join(f'"{name}"' for name in codec.names)
        found = self._connection.execute(f'SELECT "row", {columns} FROM person WHERE id IN ({marks})', ids)
        return [(row, codec.record(values)) for row, *values in found.fetchall()]  # type: ignore[misc]

    def _owned(self, kind: type[Record], ids: Sequence[str], marks: str) -> Iterator[Record]:
        codec = self._codecs[kind]
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


def _standing(
    person: Person, clocks: Clocks, counts: Counter[InteractionKind], owned: Iterable[Record]
) -> tuple[object, ...]:
    role = current_role(tuple(item for item in owned if isinstance(item, Role)))
    days = (day.isoformat() if day else None for day in (clocks.contact, clocks.wrote, clocks.heard))
    told = json.dumps({how.value: number for how, number in counts.items()}, separators=(",", ":"))
    headline = (role.title, role.organisation) if role else ("", "")
    return (person.id, *days, told, *headline, folded(person.shown))


def _words(person: Person, owned: Iterable[Record]) -> tuple[str, str]:
    """Return the texts of the index row: the names, and every other searched text."""
    texts = [
        text
        for item in (person, *owned)
        for name in searched_fields(type(item))
        if not (item is person and name in NAMES)
        for text in _texts(getattr(item, name))
    ]
    return " ".join(getattr(person, name) for name in NAMES), "\n".join(texts)


def _texts(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value
