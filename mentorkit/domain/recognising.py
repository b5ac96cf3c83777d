"""What kind of file bytes are, told by what they hold and never by a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mentorkit.domain.jcards.reading import read_jcards
from mentorkit.domain.ldif.reading import read_ldif
from mentorkit.domain.sheets.opening import open_sheet
from mentorkit.domain.spreadsheets.reading import is_spreadsheet, read_spreadsheet
from mentorkit.domain.vcards.reading import read_vcards

if TYPE_CHECKING:
    from mentorkit.domain.cards import ReadFile
    from mentorkit.domain.sheets.sheets import Sheet

_BEGINNING = 64 * 1024
"""Bytes in which a kind shows."""

_CARD = b"BEGIN:VCARD"
_ENTRY = re.compile(rb"(?:^|[\r\n])dn::? ?\S", re.IGNORECASE)
_JSON = re.compile(rb"\s*\[\s*(?:\[\s*)?\"vcard\"", re.IGNORECASE)
_MARKS = re.compile(rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF", b"\x7fELF", b"\xd0\xcf\x11\xe0", b"SQLite format")


def recognised(content: bytes) -> ReadFile | Sheet | None:
    """Return the people of a file, or the table it holds; None when it is neither.

    The surest signs come first: our own header, the beginning of a card, of an entry, of a JSON card.
    """
    if content.startswith(_PICTURES):
        return None
    if is_spreadsheet(content):
        return read_spreadsheet(content)
    plain = _MARKS.sub(b"", content[:_BEGINNING]).replace(b"\0", b"")
    if _JSON.match(plain):
        return read_jcards(content)
    if _CARD not in plain.upper() and _ENTRY.search(plain):
        return read_ldif(content)
    if _CARD in content.replace(b"\0", b"").upper():
        return read_vcards(content)
    return open_sheet(content)
