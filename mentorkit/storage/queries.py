"""Named reads that need joins or full text: plain SQL, no peewee, so that the first window can use them."""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any

from mentorkit.domain.due import Due, Reason
from mentorkit.domain.interactions import HOW, Clocks, Interaction, InteractionKind
from mentorkit.domain.lines import Mark, PeopleFilter, PersonLine, Sort, Tab
from mentorkit.domain.message_kinds import FOLLOW_UP_DAYS
from mentorkit.domain.people import PersonId, Stage
from mentorkit.storage.codec import CODECS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlcipher3.dbapi2 import Connection

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
WHEN = "max({0}, ifnull(l.until, ''))"
"""When something is due: what is put off, on the day it is put off to."""
DUE = """due d LEFT JOIN postponement l ON l.person_id = d.person_id AND l.reason = d.reason
    AND l.source = d.source"""
FIRST_DUE = f"min({WHEN.format('d.day')})"
EARLIEST = f"(SELECT {FIRST_DUE} FROM {DUE} WHERE d.person_id = p.id)"
ALL_EARLIEST = f"(SELECT d.person_id, {FIRST_DUE} AS day FROM {DUE} GROUP BY d.person_id)"
"""The same for all for whom something is due, read but once: for lists that most people are in."""
MOST = (Tab.EVERYONE, Tab.NOT_SORTED, Tab.ACTIVE)
LISTED = "person p JOIN standing s ON s.person_id = p.id"
BY_NAME = "standing s CROSS JOIN person p INDEXED BY person_listed ON p.id = s.person_id"
"""Everybody in the order of the names as it is kept: nobody is sorted, and nothing else of them is read."""
ASKING = ", ".join(f"'{kind.value}'" for kind in FOLLOW_UP_DAYS)
"""The kinds of messages that wait for an answer, as SQL."""
ASKED_NOTHING = f"""EXISTS (SELECT 1 FROM message m WHERE m.person_id = p.id AND m.sent = s.wrote
    AND m.what NOT IN ({ASKING}))"""
SORTS: dict[Sort, str] = {
    Sort.URGENCY: "{1} IS NULL, {1} {0}, s.contact IS NULL, s.contact {0}, s.shown_key",
    Sort.NAME: "s.shown_key {0}",
    Sort.LAST_CONTACT: "s.contact IS NULL, s.contact {0}, s.shown_key",
}
LINE = f"""SELECT p."row", p.id, p.shown, p.stage, s.title, s.organisation, p.place, p.photo, p.pinned,
    p.rhythm_days, p.resting_until, s.contact, s.wrote, s.heard, s.counts,
    EXISTS (SELECT 1 FROM evidence e WHERE e.person_id = p.id), {ASKED_NOTHING}
    FROM person p JOIN standing s ON s.person_id = p.id"""
MOVED = """o.person_id = n.person_id AND n.until IS NULL AND length(o.until) >= 7
    AND substr(max(ifnull(s.contact, ''), ifnull(s.wrote, '')), 1, 7) < substr(o.until, 1, 7)"""
"""Whether somebody left role `o`, has role `n` now, and was not in touch since."""
DUES = f"""SELECT d.person_id, {WHEN.format("d.day")} AS day, d.reason, d.source FROM {DUE}
    WHERE d.person_id IN ({{0}}) UNION ALL
    SELECT n.person_id, {WHEN.format("max(substr(o.until, 1, 7)) || '-01'")}, 'new_role', n.id
    FROM role o JOIN role n ON {MOVED} JOIN standing s ON s.person_id = o.person_id
    LEFT JOIN postponement l ON l.person_id = n.person_id AND l.reason = 'new_role' AND l.source = n.id
    WHERE o.person_id IN ({{0}}) GROUP BY n.person_id ORDER BY day, 3, 4"""
"""What is due for some people; a new role from its month on."""
UNTOLD: tuple[str, date | None] = ("", None)
"""The promise of somebody to whom nothing was promised."""


class Queries:
    """Reads of one open vault."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

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
        marks = ", ".join("?" * len(rows))
        found = self.connection.execute(f'{LINE} WHERE p."row" IN ({marks})', tuple(rows)).fetchall()
        ids = [columns[1] for columns in found]
        drawing = ids if marked is None else [columns[1] for columns in found if columns[0] in marked]
        dues, told, drawn = self._dues(ids), self._commitments(ids), self._marks(drawing, since)
        goals = self._goals(ids)
        by_row = {
            columns[0]: _line(
                columns, dues[columns[1]], told.get(columns[1], UNTOLD), drawn[columns[1]], goals[columns[1]]
            )
            for columns in found
        }
        return tuple(by_row[row] for row in rows if row in by_row)

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
        return self._marks([person_id], since)[person_id]

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

    def _dues(self, ids: Sequence[str]) -> dict[str, tuple[Due, ...]]:
        """Return everything due sooner or later for each person, the earliest first."""
        dues: dict[str, tuple[Due, ...]] = defaultdict(tuple)
        asked = DUES.format(", ".join("?" * len(ids)))
        for who, day, reason, source in self.connection.execute(asked, (*ids, *ids)):
            dues[who] += (Due(PersonId(who), date.fromisoformat(day), Reason(reason), source),)
        return dues

    def _commitments(self, ids: Sequence[str]) -> dict[str, tuple[str, date | None]]:
        """Return the words and the day of each person's earliest open promise; undated ones come last."""
        found = self.connection.execute(
            "SELECT person_id, text, due FROM commitment WHERE done IS NULL AND whose = 'mine'"
            f" AND person_id IN ({', '.join('?' * len(ids))}) ORDER BY due IS NOT NULL, due DESC",
            tuple(ids),
        )
        return {person_id: (text, _day(due)) for person_id, text, due in found}

    def _goals(self, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Return the titles of the active goals each person is linked with, the oldest first."""
        found = self.connection.execute(
            "SELECT h.person_id, g.title FROM goal_help h JOIN goal g ON g.id = h.goal_id"
            f" WHERE h.person_id IN ({', '.join('?' * len(ids))}) AND g.state = 'active' ORDER BY g.id",
            tuple(ids),
        )
        goals: dict[str, tuple[str, ...]] = defaultdict(tuple)
        for person_id, title in found:
            goals[person_id] += (title,)
        return goals

    def _marks(self, ids: Sequence[str], since: date) -> dict[str, tuple[Mark, ...]]:
        found = self.connection.execute(
            "SELECT person_id, day, how FROM interaction"
            f" WHERE person_id IN ({', '.join('?' * len(ids))})"
            ' AND "row" >= ? ORDER BY "row"',
            (*ids, since.toordinal() << 32),
        )
        marks: dict[str, list[Mark]] = defaultdict(list)
        for person_id, day, how in found:
            marks[person_id].append(Mark(date.fromisoformat(day), HOW[how]))
        return defaultdict(tuple, {person_id: tuple(drawn) for person_id, drawn in marks.items()})


def _first_due(chosen: PeopleFilter) -> str:
    return "e.day" if chosen.tab in MOST else EARLIEST


def _source(chosen: PeopleFilter) -> str:
    """Return what a list is read from: people, and what is due for them where that gives the order of many."""
    if chosen.sort is Sort.URGENCY and chosen.tab in MOST:
        return f"{LISTED} LEFT JOIN {ALL_EARLIEST} e ON e.person_id = p.id"
    is_whole = chosen == PeopleFilter(tab=chosen.tab, sort=Sort.NAME, descending=chosen.descending)
    return BY_NAME if is_whole and chosen.tab is not Tab.ACTIVE else LISTED


def _line(
    columns: Sequence[Any],
    dues: tuple[Due, ...],
    promise: tuple[str, date | None],
    marks: tuple[Mark, ...],
    goals: tuple[str, ...],
) -> PersonLine:
    (row, person_id, shown, stage, title, organisation, place, photo, pinned, *rest) = columns
    rhythm_days, resting_until, contact, wrote, heard, counts, has_evidence, asked_nothing = rest
    return PersonLine(
        row=row,
        id=person_id,
        shown=shown,
        stage=Stage(stage) if stage else None,
        title=title,
        organisation=organisation,
        place=place,
        photo=photo,
        pinned=bool(pinned),
        rhythm_days=rhythm_days,
        resting_until=_day(resting_until),
        clocks=Clocks(contact=_day(contact), wrote=_day(wrote), heard=_day(heard)),
        counts={HOW[how]: number for how, number in json.loads(str(counts)).items()},
        dues=dues,
        commitment=promise[0],
        marks=marks,
        commitment_due=promise[1],
        goals=goals,
        has_evidence=bool(has_evidence),
        asked_nothing=bool(asked_nothing),
    )


def _day(text: object) -> date | None:
    return date.fromisoformat(str(text)) if text else None
