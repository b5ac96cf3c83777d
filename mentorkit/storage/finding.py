"""Reads of the full-text index: people by nearness, entries newest first. Plain SQL, no peewee."""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from mentorkit.domain.folding import words_of
from mentorkit.domain.hits import Candidate, Hit, likeliest_first
from mentorkit.domain.interactions import TALKS
from mentorkit.domain.lines import Face
from mentorkit.domain.people import Stage
from mentorkit.storage.codec import CODECS
from mentorkit.storage.completions import Completions
from mentorkit.storage.index import DAY_SHIFT, entry_at, entry_rows, owner_word
from mentorkit.storage.matching import all_of, beginning, matching, quoted
from mentorkit.storage.queries import LISTED
from mentorkit.storage.standings import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlcipher3.dbapi2 import Connection

    from mentorkit.domain.records import Record
    from mentorkit.domain.searching import Days, Query

ENOUGH = 120
"""People looked at to find the likeliest; beyond it, only those whose name begins so and who were met last."""

LATEST = 50
"""Of these the pinned come first."""

PEOPLE = """SELECT p."row", s.shown_key, s.title, s.organisation, s.contact, p.pinned, p.tags, p.expertise
    FROM {0} WHERE {1} LIMIT {2}"""
EVERYBODY = "NOT p.is_me"
MATCHED = "SELECT rowid FROM person_index WHERE person_index MATCH :match"
BEGUN = "SELECT person_id FROM standing WHERE shown_key >= :typed AND shown_key < :end"
"""Whose name begins so."""
HELPING = "SELECT h.person_id FROM goal_help h WHERE h.goal_id IN (SELECT value FROM json_each(:goals))"
"""Who is linked with goals, given as a JSON list."""
AWAKE = "(p.resting_until IS NULL OR p.resting_until <= :today)"
TALKED = ", ".join(f"'{how.value}'" for how in sorted(TALKS))


class Finder:
    """Finds people and entries in one open vault."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._completions = Completions(connection)

    def people(self, query: Query, today: date, limit: int) -> array[int]:
        """Return the rows of people that fit, the likeliest first."""
        typed = folded(query.text)
        found = {candidate.row: candidate for candidate in self._candidates(query, typed, today, limit)}
        ordered = likeliest_first(found.values(), typed, query.terms)
        return array("q", [candidate.row for candidate in ordered[:limit]])

    def _candidates(self, query: Query, typed: str, today: date, limit: int) -> Iterable[Candidate]:
        where, bound = self._people_where(query, today)
        words = matching(query.terms)
        words += [beginning(label.split()) for label in (query.tag, query.skill) if label]
        match, begun = all_of(words), {"typed": typed, "end": f"{typed}\U0010ffff"}
        if where == EVERYBODY:
            return self._of_everybody(query, match, begun, limit) if words else ()
        if not words:
            return self._read(query, f"{where} ORDER BY s.contact DESC", bound)
        matched = f'p."row" IN ({MATCHED}) AND {where}'
        named = self._read(query, matched, bound | {"match": f"name : ({match})"})
        if len(named) < ENOUGH:
            return [*named, *self._read(query, matched, bound | {"match": match})]
        # So many have it in their name that those whose name begins with it fill any list.
        begin = f"p.id IN ({BEGUN}) AND {where} ORDER BY s.contact DESC"
        return [*self._read(query, begin, bound | begun), *named]

    def _of_everybody(
        self, query: Query, match: str, begun: dict[str, str], limit: int
    ) -> Iterable[Candidate]:
        """Return who may be meant where nobody is filtered out.

        Each one read costs a page of the file or two, each counted in the index none: only those are read who matter.
        """
        matched = f'p."row" IN ({MATCHED} LIMIT {{0}}) AND {EVERYBODY}'
        if not self._are_enough(match):
            return self._read(query, matched.format(ENOUGH), {"match": match})
        in_name = f"name : ({match})"
        if not self._are_enough(in_name):
            named = self._read(query, matched.format(ENOUGH), {"match": in_name})
            # Of those who have it elsewhere only some can be shown, whoever they are.
            others = self._read(query, matched.format(limit), {"match": match}) if len(named) < limit else ()
            return [*named, *others]
        latest = f"{BEGUN} ORDER BY contact DESC, shown_key LIMIT {max(limit, LATEST) + 1}"
        found = self._read(query, f"p.id IN ({latest}) AND {EVERYBODY}", begun)
        if len(found) >= limit:
            return found
        return [*found, *self._read(query, matched.format(limit), {"match": in_name})]

    def _are_enough(self, match: str) -> bool:
        counted = f"SELECT count(*) FROM ({MATCHED} LIMIT {ENOUGH})"
        return int(self.connection.execute(counted, {"match": match}).fetchone()[0]) == ENOUGH

    def _read(self, query: Query, where: str, bound: dict[str, Any]) -> list[Candidate]:
        found = self.connection.execute(PEOPLE.format(LISTED, where, ENOUGH), bound)
        return [
            Candidate(row, name, f"{title} {organisation}", contact or "", bool(pinned))
            for row, name, title, organisation, contact, pinned, *labels in found
            if _is_labelled(query, *labels)
        ]

    def faces(self, rows: Sequence[int]) -> tuple[Face, ...]:
        """Return the people of these rows, in their order, without those that are gone."""
        found = self.connection.execute(
            'SELECT p."row", p.id, p.shown, s.title, s.organisation, p.place, p.pinned'
            f' FROM {LISTED} WHERE p."row" IN ({", ".join("?" * len(rows))})',
            tuple(rows),
        )
        by_row = {
            row: Face(person_id, shown, title, organisation, place, bool(pinned))
            for row, person_id, shown, title, organisation, place, pinned in found
        }
        return tuple(by_row[row] for row in rows if row in by_row)

    def names(self, after: str, limit: int) -> list[str]:
        """Return the next folded names in their order, each once."""
        found = self.connection.execute(
            "SELECT DISTINCT shown_key FROM standing WHERE shown_key > ? ORDER BY shown_key LIMIT ?",
            (after, limit),
        )
        return [name for (name,) in found]

    def shown(self, name: str) -> str:
        """Return a folded name as it is written."""
        found = self.connection.execute(
            "SELECT p.shown FROM standing s JOIN person p ON p.id = s.person_id WHERE s.shown_key = ?",
            (name,),
        )
        return str(found.fetchone()[0])

    def complete(self, query: Query) -> None:
        """Look up the words that long beginnings may become; `entries` finds them ready then."""
        self._completions.completed(query.terms)

    def entries(self, query: Query, today: date, after: int, limit: int) -> tuple[list[int], int | None]:
        """Look at the next `limit` entries that have the words, newest first, after a place (0 is before all).

        Return the places of those that pass the filters too, and after which to go on; None at the end.
        """
        where, bound = self._entry_where(query, after)
        found = self.connection.execute(
            f"SELECT rowid FROM entry_index WHERE {where} ORDER BY rowid LIMIT {limit}", bound
        ).fetchall()
        places = [place for (place,) in found]
        after_all = places[-1] if len(places) == limit else None
        if query.kind or query.asks_of_people:
            places = [hit.place for hit in self.hits(query, today, places)]
        return places, after_all

    def _entry_where(self, query: Query, after: int) -> tuple[str, dict[str, Any]]:
        asked = [f"words : ({all_of(self._completions.completed(query.terms))})"] if query.terms else []
        if query.beside:
            owners = [quoted([owner_word(owner)]) for owner in self._named(query.beside)]
            asked.append(f"owner : ({' OR '.join(owners) or quoted(())})")
        parts, bound = ["rowid > :after"], dict[str, Any](after=after)
        if asked:
            parts.append("entry_index MATCH :match")
            bound["match"] = all_of(asked)
        if query.met is not None:
            parts.append("rowid BETWEEN :first AND :last")
            bound["first"], bound["last"] = entry_rows(query.met.first, query.met.last)
        return " AND ".join(parts), bound

    def _named(self, beginnings: Iterable[str]) -> list[str]:
        """Return the ids of people whose names have words beginning so."""
        match = all_of(beginning([word]) for word in beginnings)
        found = self.connection.execute(
            'SELECT p.id FROM person_index JOIN person p ON p."row" = person_index.rowid'
            f" WHERE person_index MATCH ? LIMIT {ENOUGH}",
            (f"name : ({match})",),
        )
        return [person_id for (person_id,) in found]

    def hits(self, query: Query, today: date, places: Sequence[int]) -> list[Hit]:
        """Return the entries at these places, in their order, as far as they are there and pass the filters."""
        records = self._records(places)
        owners = {place: getattr(record, "person_id", None) for place, record in records.items()}
        people = self._people(query, today, set(owners.values()))
        goals = self._goals(query) if query.goal else []
        return [
            Hit(
                records[place],
                date.fromordinal(entry_at(place)[1]),
                place,
                owners[place],
                people.get(owners[place], ""),
            )
            for place in places
            if place in records and _is_of_kind(query, records[place])
            if owners[place] in people or _is_free(query, records[place], goals)
        ]

    def _records(self, places: Sequence[int]) -> dict[int, Record]:
        """Return the records by their places in the index."""
        wanted: dict[type[Record], dict[int, int]] = defaultdict(dict)
        for place in places:
            kind, day, number = entry_at(place)
            # Rows that hold no day are small, the others large: one of the two is there.
            wanted[kind] |= {number: place, day << DAY_SHIFT | number: place}
        found = {}
        for kind, rows in wanted.items():
            codec = CODECS[kind]
            columns = ", ".join(f'"{name}"' for name in codec.names)
            marks = ", ".join("?" * len(rows))
            for row, *values in self.connection.execute(
                f'SELECT "row", {columns} FROM "{kind.kind}" WHERE "row" IN ({marks})', tuple(rows)
            ):
                found[rows[row]] = codec.record(values)
        return found

    def _people(self, query: Query, today: date, ids: set[Any]) -> dict[Any, str]:
        """Return the names of those of these people whom the filters let pass."""
        where, bound = self._people_where(replace(query, met=None), today, everybody=True)
        wanted = {f"id{number}": person_id for number, person_id in enumerate(ids - {None})}
        found = self.connection.execute(
            "SELECT p.id, p.shown, p.tags, p.expertise FROM person p"
            f" WHERE p.id IN ({', '.join(f':{name}' for name in wanted)}) AND {where}",
            bound | wanted,
        )
        return {person_id: shown for person_id, shown, *labels in found if _is_labelled(query, *labels)}

    def _people_where(
        self, query: Query, today: date, *, everybody: bool = False
    ) -> tuple[str, dict[str, Any]]:
        """Return what a statement over `person p` asks beside the words, and what it binds."""
        parts, bound = ["1" if everybody else EVERYBODY], dict[str, Any](today=today.isoformat())
        if query.stage is Stage.RESTING:
            parts.append("p.resting_until > :today")
        elif query.stage is not None:
            parts.append(f"p.stage = :stage AND {AWAKE}")
            bound["stage"] = query.stage.value
        if query.goal:
            parts.append(f"p.id IN ({HELPING})")
            bound["goals"] = json.dumps(self._goals(query))
        if query.met is not None:
            parts.append(
                'EXISTS (SELECT 1 FROM interaction i WHERE i.person_id = p.id AND i."row" BETWEEN :first AND :last'
                f" AND i.how IN ({TALKED}))"
            )
            bound |= _rows_of(query.met)
        return " AND ".join(parts), bound

    def _goals(self, query: Query) -> list[str]:
        """Return the goals whose titles have words beginning as asked."""
        found = self.connection.execute("SELECT id, title FROM goal")
        return [goal_id for goal_id, title in found if _begin(words_of(title), query.goal)]


def _rows_of(days: Days) -> dict[str, int]:
    """Return the first and the last row of contacts that may lie within some days."""
    first, last = days.first.toordinal(), days.last.toordinal() + 1
    return {"first": first << DAY_SHIFT, "last": (last << DAY_SHIFT) - 1}


def _is_labelled(query: Query, tags: str, expertise: str) -> bool:
    """Whether somebody has the tag and the skill asked for; both are kept as JSON lists."""
    if not query.tag and not query.skill:
        return True
    asked = ((query.tag, tags), (query.skill, expertise))
    return all(
        not wanted or any(" ".join(words_of(label)).startswith(wanted) for label in json.loads(labels))
        for wanted, labels in asked
    )


def _is_of_kind(query: Query, record: Record) -> bool:
    return query.kind in ("", record.kind, getattr(record, "how", ""))


def _is_free(query: Query, record: Record, goals: Iterable[str]) -> bool:
    """Whether an entry of nobody passes the filters: of a goal asked for, or where nothing is asked of people."""
    if getattr(record, "person_id", None) or replace(query, goal=()).asks_of_people:
        return False
    return not query.goal or not {record.id, getattr(record, "goal_id", None)}.isdisjoint(goals)


def _begin(words: Iterable[str], beginnings: Iterable[str]) -> bool:
    """Whether every beginning is that of some word."""
    said = tuple(words)
    return all(any(word.startswith(one) for word in said) for one in beginnings)
