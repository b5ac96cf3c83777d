"""Rhythm: how often people want to be in touch, how often they are, and when it is time again."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

DUE_SOON_DAYS = 7
"""Days before the due date from which a rhythm counts as due."""

CHOICES: tuple[int, ...] = (7, 14, 30, 42, 91, 182)
"""Rhythms offered by name, in days: weekly, every 2 weeks, monthly, every 6 weeks, quarterly, twice a year."""


class RhythmState(StrEnum):
    """Whether it is time again."""

    NONE = "none"
    GOOD = "good"
    DUE = "due"
    LATE = "late"


def due_day(last_contact: date | None, rhythm_days: int | None) -> date | None:
    """Return when the next contact is due; None without a rhythm or before a first contact."""
    if last_contact is None or rhythm_days is None:
        return None
    return last_contact + timedelta(days=min(rhythm_days, (date.max - last_contact).days))


def state_on(today: date, due: date | None) -> RhythmState:
    """Return the state on a day: late once past, due within `DUE_SOON_DAYS` days, else good."""
    if due is None:
        return RhythmState.NONE
    if due < today:
        return RhythmState.LATE
    return RhythmState.DUE if (due - today).days <= DUE_SOON_DAYS else RhythmState.GOOD


def actual_gap(contacts: Iterable[date]) -> int | None:
    """Return the median gap between contacts in whole days; None with fewer than three of them.

    Several contacts of one day count once. Two contacts make one gap, which is an accident.
    """
    days = sorted(set(contacts))
    if len(days) < 3:
        return None
    from statistics import median  # noqa: PLC0415  # the first window needs no numbers, 5 ms

    return round(median((later - earlier).days for earlier, later in pairwise(days)))
