"""Reads the one card that some lines make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.vcards.reading import read_vcards

if TYPE_CHECKING:
    from mentorkit.domain.cards import Card


def only_card(body: str | bytes, version: str = "3.0") -> Card:
    """Return the card of Ada with these lines in it."""
    lines = body.encode() if isinstance(body, str) else body
    head = f"BEGIN:VCARD\nVERSION:{version}\nFN:Ada\n".encode()
    (card,) = read_vcards(head + lines + b"\nEND:VCARD\n").cards
    return card
