"""Named reads that need joins or full text: plain SQL, no peewee, so that the first window can use them."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from mentorkit.domain.interactions import Interaction, InteractionKind
from mentorkit.domain.lines import Mark, PeopleFilter, PersonLine, Sort, Tab
from mentorkit.storage.codec import CODECS
from mentorkit.storage.lines import DUE, WHEN, Lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sqlcipher3.dbapi2 import Connection

    from mentorkit.domain.people import PersonId

AWAKE = "(p.resting_until IS NULL OR p.resting_until <= :today)"
TABS: dict[Tab, str] = {
    Tab.ACTIVE: f"p.stage IN ('mentor', 'in_conversation', 'approached', 'to_approach') AND {AWAKE}",
    Tab.MENTORS: f"p.stage = 'mentor' AND {AWAKE}",
    Tab.DRIFTING: f"p.id IN (SELECT person_id FROM due WHERE reason = 'rhythm' AND day < :today) AND {AWAKE}",
    Tab.NOT_SORTED: f"p.stage IS NULL AND (p.ask_again IS NULL OR p.ask_again <= :today) AND {AWAKE}",
    Tab.RESTING: "p.resting_until > :today",
    Tab.PAST: f"p.stage = 'past_mentor' AND {AWAKE}",
    Tab.EVERYONE: "1",
}
RANK = "CASE p.stage WHEN 'mentor' THEN 0 WHEN 'in_conversation' THEN 1 WHEN 'approached' THEN 2 ELSE 3 END"
FIRST_DUE = f"min({WHEN.format('d.day')})"
EARLIEST = f"(SELECT {FIRST_DUE} FROM {DUE} WHERE d.person_id = p.id)"
ALL_EARLIEST = f"(SELECT d.person_id, {FIRST_DUE} AS day FROM {DUE} GROUP BY d.person_id)"
"""The same for all for whom something is due, read but once: for lists that most people are in."""
MOST = (Tab.EVERYONE, Tab.NOT_SORTED, Tab.ACTIVE)
LISTED = "person p JOIN standing s ON s.person_id = p.id"
BY_NAME = "standing s CROSS JOIN person p INDEXED BY person_listed ON p.id = s.person_id"
"""Everybody in the order of the names as it is kept: nobody is sorted, and nothing else of them is read."""
SORTS: dict[Sort, str] = {
    Sort.URGENCY: "{1} IS NULL, {1} {0}, s.contact IS NULL, s.contact {0}, s.shown_key",
    Sort.NAME: "s.shown_key {0}",
    Sort.LAST_CONTACT: "s.contact IS NULL, s.contact {0}, s.shown_key",
}


class Queries:
    """Reads of one open vault."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._lines = Lines(connection)

    def people(self, chosen: PeopleFilter, today: date) -> tuple[array[int], array[int]]:
        """Return the rows of the people a list shows, in order, and the rank of each one's stage.

        Ranks: 0 mentors, 1 in conversation, 2 approached, 3 all others; groups are runs of one rank
        in the *Active* tab, which is sorted by rank first.
        """
        where, bound = self._where(chosen, today)
        order = SORTS[chosen.sort].format("DESC" if chosen.descending else "ASC", _first_due(chosen))
        if chosen.tab is Tab.ACTIVE:
            order = f"{RANK}, {order}"
        found = self.connection.execute(
            f'SELECT p."row", {RANK} FROM {_source(chosen)} WHERE {where} ORDER BY {order}', bound
        ).fetchall()
        return array("q", [row for row, _ in found]), array("q", [rank for _, rank in found])

    def counts(self, today: date) -> dict[Tab, int]:
        """Return how many people each tab shows without filters."""
        sums = ", ".join(f"total(CASE WHEN {where} THEN 1 END)" for where in TABS.values())
        found = self.connection.execute(
            f"SELECT {sums} FROM person p WHERE NOT p.is_me", {"today": today.isoformat()}
        ).fetchone()
        return {tab: int(number) for tab, number in zip(TABS, found, strict=True)}

    def unsorted(self, today: date, most: int) -> int:
        """Return how many people wait to be sorted, counted no further than `most`."""
        (found,) = self.connection.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM person p WHERE NOT p.is_me AND {TABS[Tab.NOT_SORTED]}"
            " LIMIT :most)",
            {"today": today.isoformat(), "most": most},
        ).fetchone()
        return int(found)

    def lines(
        self, rows: Sequence[int], since: date, marked: Sequence[int] | None = None
    ) -> tuple[PersonLine, ...]:
        """Return the people of these rows, in their order, with the marks since a day.

        Rows that are gone are left out. Where only some need marks, `marked` are their rows.
        """
        return self._lines.read(rows, since, marked)

    def rows_of(self, ids: Iterable[str]) -> array[int]:
        """Return the rows of these people, in their order, without those that are gone."""
        run, one = self.connection.execute, 'SELECT "row" FROM person WHERE id = ?'
        return array("q", [row for person_id in ids for (row,) in run(one, (person_id,))])

    def ids_of(self, rows: Iterable[int]) -> tuple[PersonId, ...]:
        """Return the people of these rows, in their order, without those that are gone."""
        run, one = self.connection.execute, 'SELECT id FROM person WHERE "row" = ?'
        return tuple(person_id for row in rows for (person_id,) in run(one, (row,)))

    def also_at(self, organisation: str, without: str, limit: int) -> tuple[tuple[str, ...], int]:
        """Return the names of up to `limit` others of an organisation, those sorted first, and their number."""
        if not organisation.strip():
            return (), 0
        found = self.connection.execute(
            "SELECT p.shown, count(*) OVER () FROM standing s JOIN person p ON p.id = s.person_id"
            " WHERE s.organisation = ? COLLATE NOCASE AND p.id != ? AND NOT p.is_me"
            " ORDER BY p.stage IS NULL, s.shown_key LIMIT ?",
            (organisation, without, limit),
        ).fetchall()
        return tuple(shown for shown, _ in found), found[0][1] if found else 0

    def pinned(self) -> array[int]:
        """Return the rows of the people pinned to the sidebar, by name."""
        found = self.connection.execute(
            'SELECT p."row" FROM person p JOIN standing s ON s.person_id = p.id WHERE p.pinned = 1'
            " ORDER BY s.shown_key"
        )
        return array("q", [row for (row,) in found])

    def recent_rows(self, limit: int) -> array[int]:
        """Return the rows of the people last in contact, the latest first."""
        found = self.connection.execute(
            'SELECT p."row" FROM standing s JOIN person p ON p.id = s.person_id'
            " WHERE s.contact IS NOT NULL AND NOT p.is_me ORDER BY s.contact DESC, s.shown_key LIMIT ?",
            (limit,),
        )
        return array("q", [row for (row,) in found])

    def is_empty(self) -> bool:
        """Whether the vault knows nobody but me."""
        return self.connection.execute("SELECT 1 FROM person WHERE is_me = 0 LIMIT 1").fetchone() is None

    def timeline(
        self, person_id: str, kinds: Iterable[InteractionKind], before: int | None, limit: int
    ) -> list[tuple[int, Interaction]]:
        """Return up to `limit` interactions with a person, newest first, below row `before`."""
        wanted = tuple(how.value for how in kinds)
        codec = CODECS[Interaction]
        columns = ", ".join(f'"{name}"' for name in codec.names)
        found = self.connection.execute(
            f'SELECT "row", {columns} FROM interaction WHERE person_id = ? AND "row" < ?'
            f' AND how IN ({", ".join("?" * len(wanted))}) ORDER BY "row" DESC LIMIT ?',
            (person_id, 1 << 62 if before is None else before, *wanted, limit),
        ).fetchall()
        return [(row, codec.record(values)) for row, *values in found]  # type: ignore[misc]  # the codec knows its values

    def marks(self, person_id: str, since: date) -> tuple[Mark, ...]:
        """Return the marks of one person since a day, oldest first."""
        return self._lines.marks([person_id], since)[person_id]

    def _where(self, chosen: PeopleFilter, today: date) -> tuple[str, dict[str, str]]:
        parts = ["NOT p.is_me", f"({TABS[chosen.tab]})"]
        bound = {"today": today.isoformat()}
        if chosen.words.strip():
            parts.append('p."row" IN (SELECT rowid FROM person_index WHERE person_index MATCH :match)')
            from mentorkit.storage.matching import match_of  # noqa: PLC0415  # brings every kind of record

            bound["match"] = match_of(chosen.words)
        for name in ("expertise", "tag"):
            value = getattr(chosen, name)
            if value:
                field = "tags" if name == "tag" else name
                parts.append(f'EXISTS (SELECT 1 FROM json_each(p."{field}") WHERE value = :{name})')
                bound[name] = value
        if chosen.goal:
            parts.append("p.id IN (SELECT person_id FROM goal_help WHERE goal_id = :goal)")
            bound["goal"] = chosen.goal
        return " AND ".join(parts), bound


def _first_due(chosen: PeopleFilter) -> str:
    return "e.day" if chosen.tab in MOST else EARLIEST


def _source(chosen: PeopleFilter) -> str:
    """Return what a list is read from: people, and what is due for them where that gives the order of many."""
    if chosen.sort is Sort.URGENCY and chosen.tab in MOST:
        return f"{LISTED} LEFT JOIN {ALL_EARLIEST} e ON e.person_id = p.id"
    is_whole = chosen == PeopleFilter(tab=chosen.tab, sort=Sort.NAME, descending=chosen.descending)
    return BY_NAME if is_whole and chosen.tab is not Tab.ACTIVE else LISTED
