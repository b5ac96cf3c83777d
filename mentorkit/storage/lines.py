"""The lines of people in lists: everything a row shows, read for all rows in sight at once."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any

from mentorkit.domain.due import Due, Reason
from mentorkit.domain.interactions import HOW, Clocks
from mentorkit.domain.lines import Mark, PersonLine
from mentorkit.domain.message_kinds import FOLLOW_UP_DAYS
from mentorkit.domain.people import PersonId, Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlcipher3.dbapi2 import Connection

WHEN = "max({0}, ifnull(l.until, ''))"
"""When something is due: what is put off, on the day it is put off to."""
DUE = """due d LEFT JOIN postponement l ON l.person_id = d.person_id AND l.reason = d.reason
    AND l.source = d.source"""
ASKING = ", ".join(f"'{kind.value}'" for kind in FOLLOW_UP_DAYS)
"""The kinds of messages that wait for an answer, as SQL."""
ASKED_NOTHING = f"""EXISTS (SELECT 1 FROM message m WHERE m.person_id = p.id AND m.sent = s.wrote
    AND m.what NOT IN ({ASKING}))"""
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


class Lines:
    """Reads the lines of one open vault."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def read(self, rows: Sequence[int], since: date, marked: Sequence[int] | None) -> tuple[PersonLine, ...]:
        """Return the people of these rows, in their order (see Queries.lines)."""
        marks = ", ".join("?" * len(rows))
        found = self._connection.execute(f'{LINE} WHERE p."row" IN ({marks})', tuple(rows)).fetchall()
        ids = [columns[1] for columns in found]
        drawing = ids if marked is None else [columns[1] for columns in found if columns[0] in marked]
        dues, told, drawn = self._dues(ids), self._commitments(ids), self.marks(drawing, since)
        goals = self._goals(ids)
        by_row = {
            columns[0]: _line(
                columns, dues[columns[1]], told.get(columns[1], UNTOLD), drawn[columns[1]], goals[columns[1]]
            )
            for columns in found
        }
        return tuple(by_row[row] for row in rows if row in by_row)

    def _dues(self, ids: Sequence[str]) -> dict[str, tuple[Due, ...]]:
        """Return everything due sooner or later for each person, the earliest first."""
        dues: dict[str, tuple[Due, ...]] = defaultdict(tuple)
        asked = DUES.format(", ".join("?" * len(ids)))
        for who, day, reason, source in self._connection.execute(asked, (*ids, *ids)):
            dues[who] += (Due(PersonId(who), date.fromisoformat(day), Reason(reason), source),)
        return dues

    def _commitments(self, ids: Sequence[str]) -> dict[str, tuple[str, date | None]]:
        """Return the words and the day of each person's earliest open promise; undated ones come last."""
        found = self._connection.execute(
            "SELECT person_id, text, due FROM commitment WHERE done IS NULL AND whose = 'mine'"
            f" AND person_id IN ({', '.join('?' * len(ids))}) ORDER BY due IS NOT NULL, due DESC",
            tuple(ids),
        )
        return {person_id: (text, _day(due)) for person_id, text, due in found}

    def _goals(self, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Return the titles of the active goals each person is linked with, the oldest first."""
        found = self._connection.execute(
            "SELECT h.person_id, g.title FROM goal_help h JOIN goal g ON g.id = h.goal_id"
            f" WHERE h.person_id IN ({', '.join('?' * len(ids))}) AND g.state = 'active' ORDER BY g.id",
            tuple(ids),
        )
        goals: dict[str, tuple[str, ...]] = defaultdict(tuple)
        for person_id, title in found:
            goals[person_id] += (title,)
        return goals

    def marks(self, ids: Sequence[str], since: date) -> dict[str, tuple[Mark, ...]]:
        """Return the marks of each person since a day, oldest first."""
        found = self._connection.execute(
            "SELECT person_id, day, how FROM interaction"
            f" WHERE person_id IN ({', '.join('?' * len(ids))})"
            ' AND "row" >= ? ORDER BY "row"',
            (*ids, since.toordinal() << 32),
        )
        marks: dict[str, list[Mark]] = defaultdict(list)
        for person_id, day, how in found:
            marks[person_id].append(Mark(date.fromisoformat(day), HOW[how]))
        return defaultdict(tuple, {person_id: tuple(drawn) for person_id, drawn in marks.items()})


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
