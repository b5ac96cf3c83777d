"""The format of calendars: a meeting written as an event, and the events of a file as invitations.

The only module that knows the library for it, which costs a start 100 ms and waits for its use.
"""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from mentorkit.domain.errors import Invalid
from mentorkit.domain.frozen import frozen
from mentorkit.domain.invitations import (
    LARGEST_CALENDAR,
    MOST_EVENTS,
    CalendarFault,
    Frequency,
    Guest,
    Invitation,
    Series,
    UnreadableCalendar,
    coming,
)
from mentorkit.domain.meetings import LONGEST, USUAL_MINUTES
from mentorkit.services.zones import clock_in, moment_of

if TYPE_CHECKING:
    from collections.abc import Iterator

MAKER = "-//mentorkit//mentorkit//EN"
LONGEST_TEXT = 2_000
"""Characters taken of any text of an invitation."""
MORNING = time(9)
"""When an event without a time is planned, so that it has one to be moved from."""
DAYS = {Frequency.DAILY: 1, Frequency.WEEKLY: 7}
PLAIN = frozenset({"FREQ", "INTERVAL", "UNTIL", "COUNT", "WKST", "BYDAY"})
"""Parts of a rule that a plain rhythm may have."""


@frozen
class CalendarReading:
    """What a calendar file holds: its events, those still to come first, and how many cannot be read."""

    invitations: tuple[Invitation, ...]
    left_out: int = 0


def written_calendar(event: Invitation, stamp: datetime) -> bytes:
    """Return one event as a calendar file, its time in UTC."""
    import icalendar  # noqa: PLC0415  # see above

    made = icalendar.Event()
    made.add("uid", event.uid)
    made.add("sequence", event.sequence)
    made.add("dtstamp", stamp)
    made.add("dtstart", event.starts.astimezone(UTC))
    made.add("dtend", event.starts.astimezone(UTC) + timedelta(minutes=event.minutes))
    made.add("summary", event.title)
    made.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    for name, text in (
        ("location", event.place or event.link),
        ("url", event.link if is_link(event.link) else ""),
        ("description", event.about),
    ):
        if text:
            made.add(name, text)
    calendar = icalendar.Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if event.is_cancelled else "PUBLISH")
    calendar.add_component(made)
    return bytes(calendar.to_ical())


def read_calendar(content: bytes, now: datetime) -> CalendarReading:
    """Return the events of a file that anybody may have written. Raises UnreadableCalendar.

    Of a series only the next meeting is offered; what changes single meetings of one is left out, since
    the series itself is there.
    """
    if len(content) > LARGEST_CALENDAR:
        raise UnreadableCalendar(CalendarFault.TOO_LARGE)
    found: list[Invitation] = []
    left_out = 0
    for method, event in _events(content):
        invitation = _readable(event, method) if len(found) < MOST_EVENTS else None
        if invitation is None:
            left_out += 1
        else:
            found.append(coming(invitation, now, partial(_later, invitation.zone)))
    if not found:
        raise UnreadableCalendar(CalendarFault.EMPTY)
    found.sort(key=lambda one: (one.starts < now, abs(one.starts - now)))
    return CalendarReading(tuple(found), left_out)


def _later(zone: str, starts: datetime, days: int) -> datetime:
    clock = clock_in(starts, zone) + timedelta(days=days)
    return moment_of(clock.date(), clock.time(), zone)


def _events(content: bytes) -> Iterator[tuple[str, Any]]:
    """Yield every event of a file that is the start of a series or single, with what is to be done with it."""
    import icalendar  # noqa: PLC0415  # see above

    try:
        calendars: Any = icalendar.Calendar.from_ical(content.decode("utf-8-sig"), multiple=True)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, OSError, RecursionError):
        raise UnreadableCalendar(CalendarFault.NO_CALENDAR) from None
    if not calendars or any(one.name != "VCALENDAR" for one in calendars):
        raise UnreadableCalendar(CalendarFault.NO_CALENDAR)
    for calendar in calendars:
        for event in calendar.walk("VEVENT"):
            if "RECURRENCE-ID" not in event:
                yield str(calendar.get("METHOD", "")).upper(), event


def _readable(event: Any, method: str) -> Invitation | None:
    """Return what an event says; None where it has no time that can be read.

    For a hostile value the library raises nearly anything, and one bad event must not cost the others.
    """
    try:
        return _invitation(event, method)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, IndexError, OSError, Invalid):
        return None


def _invitation(event: Any, method: str) -> Invitation:
    begins = event.decoded("DTSTART")
    starts, zone = _moment(begins)
    place, about = _text(event, "LOCATION"), _text(event, "DESCRIPTION")
    link = next((one for one in (_text(event, "URL"), place) if is_link(one)), "")
    return Invitation(
        uid=_text(event, "UID")[:LONGEST_TEXT],
        title=" ".join(_text(event, "SUMMARY").split()),
        starts=starts,
        zone=zone,
        minutes=_minutes(event, begins, starts),
        place="" if place == link else place,
        link=link,
        about=about,
        guests=tuple(_guests(event)),
        sequence=max(0, int(event.get("SEQUENCE", 0))),
        is_cancelled=method == "CANCEL" or _text(event, "STATUS").upper() == "CANCELLED",
        is_all_day=not isinstance(begins, datetime),
        series=_series(event),
        comes_again="RRULE" in event or "RDATE" in event,
    )


def _moment(value: date) -> tuple[datetime, str]:
    """Return a moment in UTC and the name of its zone; "" for a clock that hangs where I am."""
    if not isinstance(value, datetime):
        return moment_of(value, MORNING, ""), ""
    if value.tzinfo is None:
        return moment_of(value.date(), value.time(), ""), ""
    zone = getattr(value.tzinfo, "key", "")
    return value.astimezone(UTC), "" if zone == "UTC" else zone


def _minutes(event: Any, begins: date, starts: datetime) -> int:
    """Return how long it takes, within what a meeting can; a whole day is as long as talks usually are."""
    if not isinstance(begins, datetime):
        return USUAL_MINUTES
    if "DTEND" in event:
        length = _moment(event.decoded("DTEND"))[0] - starts
    elif "DURATION" in event:
        length = event.decoded("DURATION")
    else:
        return USUAL_MINUTES
    minutes = int(length / timedelta(minutes=1))
    return min(minutes, LONGEST) if minutes > 0 else USUAL_MINUTES


def _guests(event: Any) -> Iterator[Guest]:
    seen = set()
    for name in ("ORGANIZER", "ATTENDEE"):
        found = event.get(name, [])
        for one in found if isinstance(found, list) else [found]:
            email = _plain(str(one))[:LONGEST_TEXT].strip().casefold().removeprefix("mailto:")
            if "@" in email and email not in seen:
                seen.add(email)
                shown = _plain(str(getattr(one, "params", {}).get("CN", "")))
                yield Guest(" ".join(shown.split())[:200], email)


def _series(event: Any) -> Series | None:
    """Return the rule by which an event comes again, where it is one of every so many days or weeks."""
    rule = event.get("RRULE")
    if rule is None or isinstance(rule, list):
        return None
    name = str(rule.get("FREQ", [""])[0]).upper()
    if name not in list(Frequency) or not set(rule) <= PLAIN or len(rule.get("BYDAY", [])) > 1:
        return None
    until, count = rule.get("UNTIL", [None])[0], rule.get("COUNT", [None])[0]
    return Series(
        days=DAYS[Frequency(name)] * max(1, int(rule.get("INTERVAL", [1])[0])),
        until=_last(until),
        count=None if count is None else int(count),
        without=frozenset(_excluded(event)),
    )


def _last(until: date | None) -> datetime | None:
    """Return the last moment a series may begin at; a day counts to its end."""
    if until is None:
        return None
    if isinstance(until, datetime):
        return _moment(until)[0]
    return moment_of(until, time(23, 59, 59), "")


def _excluded(event: Any) -> Iterator[datetime]:
    found = event.get("EXDATE", [])
    for one in found if isinstance(found, list) else [found]:
        for value in one.dts:
            yield _moment(value.dt)[0]


def _text(event: Any, name: str) -> str:
    value = event.get(name, "")
    return _plain(str(value[0] if isinstance(value, list) else value))[:LONGEST_TEXT].strip()


def _plain(text: str) -> str:
    """Return a text without characters that control what shows it."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in lines if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cs", "Cf"})


def is_link(text: str) -> bool:
    """Whether a text is an address to open in a browser, and nothing else."""
    return text.lower().startswith(("https://", "http://")) and not any(c.isspace() for c in text)
