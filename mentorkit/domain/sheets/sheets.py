"""A table that another program wrote, opened but not yet read: its columns may still be changed."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from mentorkit.domain.cards import CardFormat, Note
from mentorkit.domain.drafting.dates import day_of, order_of
from mentorkit.domain.drafting.meanings import DATES, NAMING, Column, Meaning
from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.drafting.dates import DateOrder
    from mentorkit.domain.sheets.tables import Row

_NEUTRALISED = re.compile(r"'[=+\-@\t\r\n]")
"""How a cell begins that an export of ours kept from being taken for a formula."""

_EASTERN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")

PREVIEWED = 7
"""Rows shown while columns are matched."""


@frozen
class Sheet:
    """The rows of a file and what its columns seem to mean. `names` are the file's own, "" for none."""

    format: CardFormat
    names: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[Note, ...] = ()
    delimiter: str = ","

    def meaning(self, place: int, meaning: Meaning) -> Sheet:
        """Return the sheet with another meaning for a column; what the guess knew of it stays with it."""
        column = Column(meaning, self.names[place] if meaning is Meaning.FIELD else "")
        columns = (*self.columns[:place], column, *self.columns[place + 1 :])
        return replace(self, columns=columns)

    @property
    def names_somebody(self) -> bool:
        """Whether a column says whom a row is about."""
        return any(column.meaning in NAMING for column in self.columns)

    @property
    def puts_family_first(self) -> bool:
        """Whether the header is written where family names stand first."""
        families = [place for place, column in enumerate(self.columns) if column.meaning is Meaning.FAMILY]
        return any(_EASTERN.fullmatch(self.names[place]) for place in families)

    @property
    def order(self) -> DateOrder:
        """How the digits of its days are to be read."""
        return order_of(self._days())

    def _days(self) -> list[str]:
        places = [place for place, column in enumerate(self.columns) if column.meaning in DATES]
        return [row.cells[place] for row in self.rows for place in places if place < len(row.cells)]

    def preview(self, count: int = PREVIEWED) -> tuple[tuple[str, ...], ...]:
        """Return the first rows as they would be read: marks taken off, days understood."""
        order, width = self.order, len(self.columns)
        return tuple(
            tuple(
                self._shown(
                    self.columns[place], restored(row.cells[place]) if place < len(row.cells) else "", order
                )
                for place in range(width)
            )
            for row in islice(self.rows, count)
        )

    def _shown(self, column: Column, text: str, order: DateOrder) -> str:
        text = " ".join(text.split())
        if column.meaning not in DATES or not text:
            return text
        day = day_of(text, order)
        return day.iso if day is not None else text

    @property
    def nameless(self) -> int:
        """How many rows say nothing about whom they are."""
        places = [place for place, column in enumerate(self.columns) if column.meaning in NAMING]
        return sum(1 for row in self.rows if not _says(row.cells, places))


def restored(cell: str) -> str:
    """Return a cell without the apostrophe that kept it from being taken for a formula."""
    return cell[1:] if cell[:1] == "'" and _NEUTRALISED.match(cell) else cell


def _says(cells: Sequence[str], places: Sequence[int]) -> bool:
    return any(place < len(cells) and cells[place] and not cells[place].isspace() for place in places)
