"""Moments and the clocks on walls: what time a meeting has where it is, and where I am."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mentorkit.domain.errors import Invalid, Why

if TYPE_CHECKING:
    from datetime import date, time
    from zoneinfo import ZoneInfo


def moment_of(day: date, at: time, zone: str) -> datetime:
    """Return the moment, in UTC, at which a clock in a zone shows a day and a time.

    "" is the zone of this computer. Raises Invalid ("zone") for a name nobody knows, and ("starts") for a
    moment the calendar does not reach.
    """
    clock = datetime.combine(day, at)
    try:
        local = clock.replace(tzinfo=_zone(zone)) if zone else clock.astimezone()
        return local.astimezone(UTC)
    except OverflowError:
        raise Invalid("starts", Why.NOT_A_DATE) from None


def clock_in(moment: datetime, zone: str) -> datetime:
    """Return what a clock in a zone shows at a moment; "", or a zone nobody knows here, is this computer's."""
    try:
        return moment.astimezone(_zone(zone)) if zone else moment.astimezone()
    except Invalid:
        return moment.astimezone()


def zones_like(typed: str) -> tuple[str, ...]:
    """Return the names of zones that hold what was typed, those first whose city begins with it."""
    from zoneinfo import available_timezones  # noqa: PLC0415  # most clocks are this computer's

    wanted = typed.strip().casefold().replace(" ", "_")
    found = [name for name in available_timezones() if "/" in name and wanted in name.casefold()]
    return tuple(
        sorted(found, key=lambda name: (not name.rsplit("/", 1)[-1].casefold().startswith(wanted), name))
    )


def _zone(name: str) -> ZoneInfo:
    from zoneinfo import ZoneInfo  # noqa: PLC0415  # likewise

    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        raise Invalid("zone", Why.NOT_A_ZONE) from None
