"""Ties: how a relationship stands by when it last moved, because old and loose ones bring the most new.

Dormant ties gave advice as useful as current ones and more of it was new (Levin, Walter and Murnighan
2011, executives' own ratings). Moderately weak ties move jobs most, an inverted U (Rajkumar and others
2022, experiment with 20 million people).
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.days import Day

YEAR = 365
"""Days after which a tie is no longer current."""
DORMANT_FROM = 3 * YEAR
"""Days from which a tie sleeps."""


class Tie(StrEnum):
    """How alive a tie is."""

    CURRENT = "current"
    """In contact within a year."""
    NEW = "new"
    """Known for less than a year, and no contact logged."""
    WEAK = "weak"
    """Moderately weak: last moved one to three years ago."""
    DORMANT = "dormant"
    """Nothing for three years or more."""
    NOT_KNOWN = "not_known"
    """Neither a contact nor when it began is known."""


def tie_of(contact: date | None, met: Day | None, today: date) -> Tie:
    """Return how a tie stands, by the last contact or, where none is logged, by when it began."""
    last = contact or (met.last if met is not None else None)
    if last is None:
        return Tie.NOT_KNOWN
    age = (today - last).days
    if age >= DORMANT_FROM:
        return Tie.DORMANT
    if age > YEAR:
        return Tie.WEAK
    return Tie.NEW if contact is None else Tie.CURRENT
