"""Cards into the bytes of our CSV."""

from __future__ import annotations

import codecs
import csv
from collections import Counter
from typing import TYPE_CHECKING

from mentorkit.domain.spreadsheets.cells import guarded, list_cell
from mentorkit.domain.spreadsheets.layout import (
    CHANNEL,
    FIELD,
    KEPT,
    LISTS,
    MET,
    PREFERRED,
    ROLE,
    TEXTS,
    WAYS,
    header,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mentorkit.domain.cards import Card
    from mentorkit.domain.days import Day
    from mentorkit.domain.people import ChannelKind


class _Lines(list[str]):
    """Takes what a writer of CSV writes."""

    write = list.append


def write_spreadsheet(cards: Iterable[Card]) -> bytes:
    """Return a CSV file with a header and a row a card, in their order."""
    rows = list(cards)
    names = _header_for(rows)
    lines = _Lines()
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(names)
    for card in rows:
        cells = dict(_cells(card))
        writer.writerow([guarded(cells.get(name, "")) for name in names])
    return codecs.BOM_UTF8 + "".join(lines).encode("utf-8", "replace")


def _header_for(cards: Sequence[Card]) -> list[str]:
    most: Counter[ChannelKind] = Counter()
    for card in cards:
        most |= Counter(channel.way for channel in card.channels)
    roles = max((len(card.roles) for card in cards), default=0)
    fields = max((len(card.fields) for card in cards), default=0)
    return header(roles, dict(most), fields)


def _cells(card: Card) -> Iterator[tuple[str, str]]:
    """Yield the texts of a card by the columns they belong to."""
    yield from ((column, getattr(card, name)) for name, column in TEXTS.items())
    yield from ((column, list_cell(getattr(card, name))) for name, column in LISTS.items())
    yield MET, _day(card.met_day)
    yield KEPT, "\n".join(card.kept)
    for number, role in enumerate(card.roles, 1):
        texts = (role.title, role.organisation, _day(role.since), _day(role.until))
        yield from _numbered(ROLE, number, texts)
    seen: Counter[ChannelKind] = Counter()
    for channel in card.channels:
        seen[channel.way] += 1
        values = (channel.value, channel.label, PREFERRED if channel.preferred else "")
        yield from _numbered(CHANNEL, seen[channel.way], values, WAYS[channel.way])
    for number, field in enumerate(card.fields, 1):
        yield from _numbered(FIELD, number, (field.name, field.value))


def _numbered(
    columns: dict[str, str], number: int, values: Sequence[str], word: str = ""
) -> Iterator[tuple[str, str]]:
    return zip((column.format(number, word) for column in columns.values()), values, strict=True)


def _day(day: Day | None) -> str:
    return day.iso if day else ""
