"""Reads what reconnecting sees of people, all of them in one statement."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from mentorkit.domain.days import Day
from mentorkit.domain.interactions import ANSWERS, Clocks, InteractionKind
from mentorkit.domain.people import KnownAs, PersonId, Stage, is_resting_until
from mentorkit.domain.reconnecting import Candidate
from mentorkit.domain.ties import tie_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from sqlcipher3.dbapi2 import Connection

CANDIDATES = """SELECT p.id, p.stage, p.known_as, p.met_day, p.met_through_id, p.resting_until, s.contact,
    s.wrote, s.heard, s.counts, s.organisation, EXISTS (SELECT 1 FROM evidence e WHERE e.person_id = p.id)
    FROM person p JOIN standing s ON s.person_id = p.id WHERE NOT p.is_me ORDER BY s.shown_key"""


class Candidates:
    """Everybody of one open vault but me, as reconnecting sees them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def everybody(self, today: date, fitting: frozenset[PersonId]) -> Iterator[Candidate]:
        """Yield everybody by name; `fitting` are those who might help with a goal."""
        for columns in self._connection.execute(CANDIDATES):
            yield _candidate(columns, today, fits=columns[0] in fitting)


def _candidate(columns: Sequence[Any], today: date, *, fits: bool) -> Candidate:
    (person_id, stage, known_as, met_day, through, resting, *rest) = columns
    contact, wrote, heard, counts, organisation, is_valued = rest
    clocks = Clocks(contact=_date(contact), wrote=_date(wrote), heard=_date(heard))
    logged = json.loads(counts)
    return Candidate(
        person_id=person_id,
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
