"""Cards into the bytes of a jCard file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mentorkit.domain.jcards.properties import property_of
from mentorkit.domain.vcards.writing import Version, card_lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mentorkit.domain.cards import Card


def write_jcards(cards: Iterable[Card]) -> bytes:
    """Return one person as a jCard, several or nobody as an array of them, a line each."""
    written = [_written(card) for card in cards]
    text = written[0] if len(written) == 1 else "[\n" + ",\n".join(written) + "\n]"
    return f"{text}\n".encode("utf-8", "replace")


def _written(card: Card) -> str:
    _begin, *lines, _end = card_lines(card, Version.V4)
    made = ["vcard", [property_of(line) for line in lines]]
    return json.dumps(made, ensure_ascii=False, separators=(",", ":"))
