"""Reads of everybody: who waits to be sorted, and what reconnecting sees of people."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from mentorkit.domain.days import Day
from mentorkit.domain.interactions import ANSWERS, Clocks, InteractionKind
from mentorkit.domain.lines import Tab
from mentorkit.domain.people import KnownAs, PersonId, Stage, is_resting_until
from mentorkit.domain.reconnecting import Candidate
from mentorkit.domain.ties import tie_of
from mentorkit.storage.queries import BY_NAME, TABS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from sqlcipher3.dbapi2 import Connection

AT_ONCE = 200
"""People read at a time: a few milliseconds' worth."""
CANDIDATES = """SELECT p."row", p.id, s.shown_key, p.stage, p.known_as, p.met_day, p.met_through_id, p.resting_until, s.contact,
    s.wrote, s.heard, s.counts, s.organisation, EXISTS (SELECT 1 FROM evidence e WHERE e.person_id = p.id)
    FROM person p CROSS JOIN standing s ON s.person_id = p.id WHERE NOT p.is_me AND p."row" > ?
    ORDER BY p."row" LIMIT ?"""
"""In the order in which they are kept: by name, each would be read from another place of the file."""
UNSORTED = f"""SELECT s.person_id FROM {BY_NAME} WHERE NOT p.is_me AND {TABS[Tab.NOT_SORTED]}
    ORDER BY s.shown_key"""


class Candidates:
    """Everybody of one open vault but me."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def unsorted(self, today: date) -> tuple[PersonId, ...]:
        """Return who waits to be sorted, by name."""
        found = self._connection.execute(UNSORTED, {"today": today.isoformat()})
        return tuple(person_id for (person_id,) in found)

    def everybody(self, today: date, fitting: frozenset[PersonId]) -> Iterator[list[Candidate]]:
        """Yield everybody as reconnecting sees them, some at a time; `fitting` might help with a goal."""
        last = 0
        while found := self._connection.execute(CANDIDATES, (last, AT_ONCE)).fetchall():
            last = found[-1][0]
            yield [_candidate(columns, today, fits=columns[0] in fitting) for _row, *columns in found]


def _candidate(columns: Sequence[Any], today: date, *, fits: bool) -> Candidate:
    (person_id, name, stage, known_as, met_day, through, resting, *rest) = columns
    contact, wrote, heard, counts, organisation, is_valued = rest
    clocks = Clocks(contact=_date(contact), wrote=_date(wrote), heard=_date(heard))
    logged = json.loads(counts)
    return Candidate(
        person_id=person_id,
        name=name,
        tie=tie_of(clocks.contact, Day.parse(met_day) if met_day else None, today),
        stage=Stage(stage) if stage else None,
        known_as=KnownAs(known_as) if known_as else None,
        organisation=organisation,
        was_contacted=not logged.keys() <= {InteractionKind.NOTE},
        was_answered=not ANSWERS.isdisjoint(logged),
        helped=InteractionKind.THEY_HELPED in logged,
        is_valued=bool(is_valued),
        is_introduced=through is not None,
        is_waiting=clocks.waiting_since is not None,
        rests=is_resting_until(_date(resting), today),
        fits=fits,
    )


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
