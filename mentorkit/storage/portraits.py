"""Reads what fit sees of people: everybody at once in a few plain statements, or just some."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from mentorkit.domain.days import Day
from mentorkit.domain.interactions import ANSWERS, Clocks
from mentorkit.domain.people import ChannelKind, KnownAs, PersonId
from mentorkit.domain.portraits import Portrait, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlcipher3.dbapi2 import Connection

CHUNK = 500
"""People read at a time when they are named; below SQLite's limit on bound values."""

PERSON = """SELECT p.id, p.expertise, p.tags, p.admire, p.notes, p.met_day, p.known_as, p.met_through_id,
    p.resting_until, s.contact, s.wrote, s.heard, s.counts
    FROM person p JOIN standing s ON s.person_id = p.id WHERE NOT p.is_me"""
ROLE = "SELECT person_id, title, organisation FROM role WHERE 1"
EVIDENCE = "SELECT person_id, title, day FROM evidence WHERE 1"
CHANNEL = "SELECT person_id, way FROM channel WHERE 1"

NOTHING, NO_COUNTS = "[]", "{}"
"""Empty lists and counts, as they are kept."""


class Portraits:
    """Portraits of one open vault's people. *Me* has none."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def everybody(self) -> list[Portrait]:
        """Return a portrait of everybody, in no order that means anything."""
        return self._read("", ())

    def some(self, ids: Iterable[str]) -> list[Portrait]:
        """Return portraits of these people, without those that are gone."""
        wanted = list(dict.fromkeys(ids))
        chunks = (wanted[at : at + CHUNK] for at in range(0, len(wanted), CHUNK))
        return [portrait for chunk in chunks for portrait in self._read("IN", chunk)]

    def _read(self, chosen: str, ids: Sequence[str]) -> list[Portrait]:
        marks = f" ({', '.join('?' * len(ids))})" if chosen else ""
        run = self._connection.execute

        def of(statement: str, column: str) -> Iterator[tuple[str, ...]]:
            yield from run(f"{statement} AND {column} {chosen}{marks}" if chosen else statement, ids)

        roles: dict[str, list[tuple[Source, str]]] = defaultdict(list)
        for person_id, title, organisation in of(ROLE, "person_id"):
            roles[person_id] += [(Source.ROLE, title), (Source.ORGANISATION, organisation)]
        evidence: dict[str, list[tuple[str, str | None]]] = defaultdict(list)
        for person_id, title, day in of(EVIDENCE, "person_id"):
            evidence[person_id].append((title, day))
        ways: dict[str, set[ChannelKind]] = defaultdict(set)
        for person_id, way in of(CHANNEL, "person_id"):
            ways[person_id].add(ChannelKind(way))
        return [
            _portrait(columns, roles[columns[0]], evidence[columns[0]], frozenset(ways[columns[0]]))
            for columns in of(PERSON, "p.id")
        ]


def _portrait(
    columns: tuple[str, ...],
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
        person_id=PersonId(person_id),  # type: ignore[arg-type]  # a column holds the id's text
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
