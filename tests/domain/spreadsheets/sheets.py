"""Sheets as people's spreadsheets save them, and cards as a sheet gives them back."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.spreadsheets.layout import WAYS, header

if TYPE_CHECKING:
    from mentorkit.domain.cards import Card


def as_read(card: Card) -> Card:
    """Return a card as a sheet holds it: without its photo, ways to reach somebody kind by kind."""
    order = list(WAYS)
    channels = sorted(card.channels, key=lambda channel: order.index(channel.way))
    return replace(card, photo=None, channels=tuple(channels))


def sheet(*rows: dict[str, str], more: tuple[str, ...] = (), delimiter: str = ",") -> bytes:
    """Return a sheet with these cells; `more` are columns of the user's own behind ours."""
    names = [*header(1, {}, 1), *more]
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, names, delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()
