"""A jCard file's bytes into cards. Nothing in a file can raise."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mentorkit.domain.cards import CardFormat, Note, NoteKind, ReadFile
from mentorkit.domain.decoding import whole_text
from mentorkit.domain.jcards.properties import line_of
from mentorkit.domain.vcards.reading import read_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

_KIND = "vcard"


def read_jcards(data: bytes) -> ReadFile:
    """Return every card of a JSON text; the number of a card, from 1, is its line."""
    found = whole_text(data)
    notes = [Note(NoteKind.ENCODING, 1, found.encoding)] if found.encoding != "utf-8" else []
    try:
        value = json.loads(found.text)
    except (ValueError, RecursionError):
        value = None
    return read_lines(_lines(value), CardFormat.JCARD, notes)


def _lines(value: Any) -> Iterator[tuple[int, str]]:
    """Yield the lines of vCards that say what JSON says, each with the number of its card."""
    cards = [value] if _is_card(value) else value if isinstance(value, list) else []
    for number, card in enumerate((card for card in cards if _is_card(card)), 1):
        yield number, "BEGIN:VCARD"
        yield number, "VERSION:4.0"
        for one in card[1]:
            yield number, (line_of(one) or _no_property(one)).replace("\0", "")
        yield number, "END:VCARD"


def _is_card(value: Any) -> bool:
    is_pair = isinstance(value, list) and len(value) > 1 and isinstance(value[1], list)
    return is_pair and isinstance(value[0], str) and value[0].casefold() == _KIND


def _no_property(one: Any) -> str:
    """Return what is no property as JSON, which no reader of vCards understands: it is kept and told."""
    return json.dumps(one, ensure_ascii=False)
