"""Invitations: what an event of a calendar file says, and on which day a series meets next."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

LARGEST_CALENDAR = 1_000_000
"""Bytes; an invitation is a few thousand, a year of somebody's calendar less than this."""
MOST_EVENTS = 200
MOST_STEPS = 10_000
"""Meetings of a series looked at until one lies ahead: a daily one for 27 years."""


class CalendarFault(StrEnum):
    """Why a file gives no meeting. Nothing was changed."""

    NO_CALENDAR = "no_calendar"
    TOO_LARGE = "too_large"
    EMPTY = "empty"


class UnreadableCalendar(Exception):  # noqa: N818  # reads as what the file is
    """A file with no event that can be read; `fault` says why."""

    def __init__(self, fault: CalendarFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class Frequency(StrEnum):
    """The steps of a series that are followed."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"


@frozen
class Series:
    """A rule by which an event comes again: every so many days."""

    days: int
    until: datetime | None = None
    count: int | None = None
    without: frozenset[datetime] = frozenset()
    """Single meetings that were called off."""


@frozen
class Guest:
    """Somebody invited, or who invites."""

    name: str
    email: str


@frozen
class Invitation:
    """One event of a calendar file, as plain text and moments."""

    uid: str
    title: str
    starts: datetime
    """In UTC, and in the zone whose clock it hangs on by name, "" for where I am."""
    zone: str
    minutes: int
    place: str = ""
    link: str = ""
    about: str = ""
    guests: tuple[Guest, ...] = ()
    sequence: int = 0
    is_cancelled: bool = False
    is_all_day: bool = False
    series: Series | None = None
    """How it comes again, where that is a plain rhythm of days or weeks."""
    comes_again: bool = False
    """Whether it has any rule, also one that is not followed."""


def coming(invitation: Invitation, now: datetime, later: Callable[[datetime, int], datetime]) -> Invitation:
    """Return the invitation on its next day: of a series the first that is not over, else as it is.

    `later` returns the moment some days after another at which the same clock shows the same time, and
    raises OverflowError beyond the calendar. A series that has ended keeps its first day.
    """
    series, starts = invitation.series, invitation.starts
    if series is None:
        return invitation
    length = timedelta(minutes=invitation.minutes)
    for _number in range(min(MOST_STEPS, MOST_STEPS if series.count is None else series.count)):
        if series.until is not None and starts > series.until:
            break
        if starts + length > now and starts not in series.without:
            return replace(invitation, starts=starts)
        try:
            starts = later(starts, series.days)
        except OverflowError:
            break
    return invitation
