"""Every format the app reads from outside: true files to begin with, and a reader that must not break."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from itertools import count
from typing import TYPE_CHECKING

from mentorkit.domain.invitations import UnreadableCalendar
from mentorkit.domain.jcards.reading import read_jcards
from mentorkit.domain.jcards.writing import write_jcards
from mentorkit.domain.ldif.reading import read_ldif
from mentorkit.domain.messages import MessageKind, Template, TemplateId
from mentorkit.domain.people import LONGEST_NAME
from mentorkit.domain.sheets.opening import open_sheet
from mentorkit.domain.sheets.reading import column_notes, read_sheet
from mentorkit.domain.spreadsheets.reading import read_spreadsheet
from mentorkit.domain.spreadsheets.writing import write_spreadsheet
from mentorkit.domain.templates import UnreadablePack, read_pack, written_pack
from mentorkit.domain.vcards.reading import read_vcards
from mentorkit.services.calendar_files import read_calendar
from mentorkit.services.files import Unreadable, read_bytes
from tests.domain.card_files import FOLDER
from tests.fuzz import vaults

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.domain.cards import Card, ReadFile

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)

REQUEST = b"""BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:1@cal.example
DTSTART;TZID=Europe/Lisbon:20260303T100000
DTEND;TZID=Europe/Lisbon:20260303T110000
SUMMARY:First talk
LOCATION:https://call.example/1
ORGANIZER;CN=Ada Brandt:mailto:ada@people.example
RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=9
EXDATE;TZID=Europe/Lisbon:20260317T100000
SEQUENCE:2
END:VEVENT
END:VCALENDAR
"""
ZONED = b"""BEGIN:VCALENDAR
BEGIN:VTIMEZONE
TZID:Own
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
DTSTART;TZID=Own:20260304T100000
DURATION:PT45M
DESCRIPTION:Long\\, and\\nfolded
  over lines
STATUS:CANCELLED
URL:https://call.example/2
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20260305
RRULE:FREQ=DAILY;UNTIL=20260401
END:VEVENT
END:VCALENDAR
"""

SHEETS = ("domain/sheets/*",)


class WrongError(AssertionError):
    """A reader returned what no reader may return."""


@dataclass(frozen=True, slots=True)
class Format:
    """Files to begin with, and what reads them; what `read` raises is a find."""

    files: tuple[bytes, ...]
    read: Callable[[bytes], object]
    code: tuple[str, ...]
    """The reader's modules, whose lines and branches are counted as reached or not."""


def _files(pattern: str) -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted(FOLDER.glob(pattern)))


def _people(read: Callable[[bytes], ReadFile], content: bytes) -> None:
    """Read people; each must have a name that can be kept."""
    for card in read(content).cards:
        if not card.shown.strip() or len(card.shown) > LONGEST_NAME:
            raise WrongError(f"a name of {len(card.shown)} letters")


def _table(content: bytes) -> None:
    """Read a table as the import does, its preview and what is said of its columns too."""
    sheet = open_sheet(content)
    if sheet is None:
        return
    sheet.preview()
    list(column_notes(sheet))
    _people(lambda _content: read_sheet(sheet), content)


def _anything(content: bytes) -> None:
    try:
        _people(read_bytes, content)
    except Unreadable:
        return


def _calendar(content: bytes) -> None:
    try:
        read_calendar(content, NOW)
    except UnreadableCalendar:
        return


def _pack(content: bytes) -> None:
    numbers = count()
    try:
        read_pack(content, lambda: f"template-{next(numbers)}")
    except UnreadablePack:
        return


@cache
def _cards() -> tuple[Card, ...]:
    return tuple(card for content in _files("*.vcf") for card in read_vcards(content).cards)


def _written(write: Callable[[tuple[Card, ...]], bytes]) -> tuple[bytes, ...]:
    """Return our own exports: of each card, and of all in one file."""
    return (*(write((card,)) for card in _cards()), write(_cards()))


def _zips() -> tuple[bytes, ...]:
    """Return zips of the true files, packed and as they are."""
    made = []
    for how in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", how) as archive:
            archive.writestr("Connections.csv", _files("linkedin_2024.csv")[0])
            archive.writestr("people/ios.vcf", _files("ios.vcf")[0])
        made.append(packed.getvalue())
    return tuple(made)


def _packs() -> tuple[bytes, ...]:
    texts = {"title": "Thanks", "subject": "Thank you", "body": "Dear {first_name},", "language": "en"}
    return (written_pack([Template(id=TemplateId("1"), what=what, **texts) for what in MessageKind]),)  # type: ignore[arg-type]  # ids are not looked at


FORMATS: dict[str, Callable[[], Format]] = {
    "vcard": lambda: Format(_files("*.vcf"), partial(_people, read_vcards), ("domain/vcards/*",)),
    "jcard": lambda: Format(_written(write_jcards), partial(_people, read_jcards), ("domain/jcards/*",)),
    "ldif": lambda: Format(_files("*.ldif"), partial(_people, read_ldif), ("domain/ldif/*",)),
    "google_old": lambda: Format(_files("google_2019.csv"), _table, SHEETS),
    "google_new": lambda: Format(_files("google_2024.csv"), _table, SHEETS),
    "outlook": lambda: Format(_files("outlook_*.csv"), _table, SHEETS),
    "thunderbird": lambda: Format(_files("thunderbird_*.csv"), _table, SHEETS),
    "linkedin": lambda: Format(_files("linkedin_*.csv"), _table, SHEETS),
    "table": lambda: Format(_files("[np]*_*.csv"), _table, SHEETS),
    "own_table": lambda: Format(
        _written(write_spreadsheet), partial(_people, read_spreadsheet), ("domain/spreadsheets/*",)
    ),
    "zip": lambda: Format(_zips(), _anything, ("services/files.py",)),
    "calendar": lambda: Format((REQUEST, ZONED), _calendar, ("services/calendar_files.py",)),
    "templates": lambda: Format(_packs(), _pack, ("domain/templates.py",)),
    "header": lambda: Format(
        vaults.headers(), vaults.read_header, ("storage/vault/header.py", "storage/vault/slots.py")
    ),
    "mkbackup": lambda: Format(vaults.backup_files(), vaults.read_backup, ("storage/vault/backups.py",)),
    "anything": lambda: Format(_files("*"), _anything, ("domain/*/reading.py", "domain/recognising.py")),
}
"""By the name the command knows them by, made when asked for."""
