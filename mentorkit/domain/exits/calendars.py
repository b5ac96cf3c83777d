"""What has a day or an hour as an iCalendar file (RFC 5545): promises to do, and meetings where there are any."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.commitments import Commitment, Whose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mentorkit.domain.records import Record

LONGEST_LINE = 75
"""Bytes before a line is folded."""
HOURS = ("starts", "minutes")
"""The fields by which a kind of record says that it is a meeting."""

_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""})


def is_dated(kind: type[Record]) -> bool:
    """Whether records of a kind stand in a calendar."""
    return kind is Commitment or all(name in kind.__dataclass_fields__ for name in HOURS)


def calendar(records: Iterable[Record], made_at: datetime) -> Iterator[bytes]:
    """Yield the lines of a calendar with whatever of these records has its day."""
    yield from _folded("BEGIN:VCALENDAR")
    yield from _folded("VERSION:2.0")
    yield from _folded("PRODID:-//mentorkit//export//EN")
    stamp = _moment(made_at)
    for record in records:
        lines = _to_do(record) if isinstance(record, Commitment) else _event(record)
        if lines:
            kind = "VTODO" if isinstance(record, Commitment) else "VEVENT"
            around = (f"BEGIN:{kind}", f"UID:{record.id}", f"DTSTAMP:{stamp}", *lines, f"END:{kind}")
            for line in around:
                yield from _folded(line)
    yield from _folded("END:VCALENDAR")


def _to_do(promise: Commitment) -> list[str]:
    if promise.due is None:
        return []
    lines = [f"SUMMARY:{_text(promise.text)}", f"DUE;VALUE=DATE:{promise.due:%Y%m%d}"]
    lines.append(f"CATEGORIES:{'mine' if promise.whose is Whose.MINE else 'theirs'}")
    if promise.done is not None:
        lines += ["STATUS:COMPLETED", f"COMPLETED:{promise.done:%Y%m%d}T000000Z"]
    return lines


def _event(record: Record) -> list[str]:
    starts, minutes = (getattr(record, name) for name in HOURS)
    begins = _begins(starts)
    if begins is None:
        return []
    title = getattr(record, "title", "") or record.kind
    lines = [f"SUMMARY:{_text(title)}", f"DTSTART:{_moment(begins)}"]
    if minutes:
        lines.append(f"DTEND:{_moment(begins + timedelta(minutes=minutes))}")
    if place := getattr(record, "place", ""):
        lines.append(f"LOCATION:{_text(place)}")
    return lines


def _begins(starts: object) -> datetime | None:
    """Return the moment a meeting begins, however its record keeps it."""
    if isinstance(starts, str) and starts:
        starts = datetime.fromisoformat(starts)
    if isinstance(starts, datetime):
        return starts if starts.tzinfo else starts.replace(tzinfo=UTC)
    return datetime(starts.year, starts.month, starts.day, tzinfo=UTC) if isinstance(starts, date) else None


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    return text.translate(_ESCAPED)


def _folded(line: str) -> Iterator[bytes]:
    """Yield a line in pieces of at most 75 bytes, none of which parts a letter."""
    piece = b""
    for letter in line:
        encoded = letter.encode("utf-8", "replace")
        if len(piece) + len(encoded) > LONGEST_LINE:
            yield piece + b"\r\n"
            piece = b" "
        piece += encoded
    yield piece + b"\r\n"
