"""Reads what fit sees of people: everybody at once in a few plain statements, or just some."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any

from mentorkit.domain.days import Day
from mentorkit.domain.interactions import ANSWERS, Clocks
from mentorkit.domain.people import ChannelKind, KnownAs, PersonId
from mentorkit.domain.portraits import Portrait, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlcipher3.dbapi2 import Connection

CHUNK = 500
"""People read at a time when they are named; below SQLite's limit on bound values."""
AT_ONCE = 40
"""People read at a time when everybody is: a few milliseconds' worth."""

PERSON = """SELECT p."row", p.id, p.expertise, p.tags, p.admire, p.notes, p.met_day, p.known_as, p.met_through_id,
    p.resting_until, s.contact, s.wrote, s.heard, s.counts
    FROM person p CROSS JOIN standing s ON s.person_id = p.id WHERE NOT p.is_me"""
ROLE = "SELECT person_id, title, organisation FROM role WHERE 1"
EVIDENCE = "SELECT person_id, title, day FROM evidence WHERE 1"
CHANNEL = "SELECT person_id, way FROM channel WHERE 1"

NOTHING, NO_COUNTS = "[]", "{}"
"""Empty lists and counts, as they are kept."""


class Portraits:
    """Portraits of one open vault's people. *Me* has none."""

    def __init__(self, connection: Connection) -> None:
        self._run = connection.execute

    def are_more_than(self, count: int) -> bool:
        """Whether more people than that are kept. Counts no further."""
        return self._run("SELECT 1 FROM person LIMIT 1 OFFSET ?", (count,)).fetchone() is not None

    def everybody(self) -> Iterator[list[Portrait]]:
        """Yield a portrait of everybody, some at a time, in the order in which they are kept."""
        last, some = 0, f'{PERSON} AND p."row" > ? ORDER BY p."row" LIMIT ?'
        while people := self._run(some, (last, AT_ONCE)).fetchall():
            last = people[-1][0]
            yield self._portraits([columns for _row, *columns in people])

    def some(self, ids: Iterable[str]) -> list[Portrait]:
        """Return portraits of these people, without those that are gone."""
        wanted = list(dict.fromkeys(ids))
        chunks = (wanted[at : at + CHUNK] for at in range(0, len(wanted), CHUNK))
        return [
            portrait
            for chunk in chunks
            for portrait in self._portraits([columns for _row, *columns in self._of(PERSON, "p.id", chunk)])
        ]

    def _portraits(self, people: Sequence[Sequence[Any]]) -> list[Portrait]:
        ids = [columns[0] for columns in people]
        roles: dict[str, list[tuple[Source, str]]] = defaultdict(list)
        for person_id, title, organisation in self._of(ROLE, "person_id", ids):
            roles[person_id] += [(Source.ROLE, title), (Source.ORGANISATION, organisation)]
        evidence: dict[str, list[tuple[str, str | None]]] = defaultdict(list)
        for person_id, title, day in self._of(EVIDENCE, "person_id", ids):
            evidence[person_id].append((title, day))
        ways: dict[str, set[ChannelKind]] = defaultdict(set)
        for person_id, way in self._of(CHANNEL, "person_id", ids):
            ways[person_id].add(ChannelKind(way))
        return [
            _portrait(columns, roles[columns[0]], evidence[columns[0]], frozenset(ways[columns[0]]))
            for columns in people
        ]

    def _of(self, statement: str, column: str, ids: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Yield what a statement finds of some people."""
        marks = ", ".join("?" * len(ids))
        yield from self._run(f"{statement} AND {column} IN ({marks})", ids)


def _portrait(
    columns: Sequence[Any],
    roles: list[tuple[Source, str]],
    evidence: list[tuple[str, str | None]],
    ways: frozenset[ChannelKind],
) -> Portrait:
    (person_id, expertise, tags, admire, notes, met_day, known_as, through, resting, *rest) = columns
    contact, wrote, heard, counts = rest
    texts = [
        *((Source.EXPERTISE, text) for text in _list(expertise)),
        *((Source.EVIDENCE, title) for title, _day_of in evidence),
        *roles,
        *((Source.TAG, text) for text in _list(tags)),
        (Source.ADMIRE, admire),
        (Source.NOTES, notes),
    ]
    days = [Day.parse(day) for _title, day in evidence if day]
    return Portrait(
        person_id=PersonId(person_id),
        texts=tuple((source, text) for source, text in texts if text.strip()),
        newest_evidence=max(days, key=lambda day: day.last, default=None),
        has_evidence=bool(evidence),
        known_as=KnownAs(known_as) if known_as else None,
        met_day=Day.parse(met_day) if met_day else None,
        clocks=Clocks(contact=_date(contact), wrote=_date(wrote), heard=_date(heard)),
        was_answered=counts != NO_COUNTS and not ANSWERS.isdisjoint(json.loads(counts)),
        ways=ways,
        is_introduced=through is not None,
        resting_until=_date(resting),
    )


def _list(text: str) -> list[str]:
    """Return a list kept as JSON; most are empty, and reading JSON takes its time."""
    found: list[str] = [] if text == NOTHING else json.loads(text)
    return found


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
