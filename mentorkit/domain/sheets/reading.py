"""The rows of a sheet into cards, by what its columns mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.cards import (
    Card,
    CardFormat,
    Note,
    NoteKind,
    Oddity,
    OddityKind,
    ReadFile,
    SkippedRow,
    SkipReason,
)
from mentorkit.domain.drafting.assembling import assembled
from mentorkit.domain.drafting.dates import has_digits_only
from mentorkit.domain.drafting.drafts import Draft
from mentorkit.domain.drafting.meanings import DATES, Column, Meaning
from mentorkit.domain.drafting.telling import tell
from mentorkit.domain.people import ChannelKind
from mentorkit.domain.repeats import without_repeats
from mentorkit.domain.sheets.sheets import restored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mentorkit.domain.sheets.sheets import Sheet
    from mentorkit.domain.sheets.tables import Row

_MULTILINE = frozenset({Meaning.NOTES, Meaning.ADDRESS, Meaning.STREET, Meaning.FIELD})
_TAKES_SURPLUS = (Meaning.TITLE, Meaning.ORGANISATION)


def read_sheet(sheet: Sheet) -> ReadFile:
    """Return every person of a sheet."""
    reader = _RowReader(sheet)
    made = [reader.card(row) for row in sheet.rows]
    cards, repeated = without_repeats(one for one in made if isinstance(one, Card))
    skipped = [one for one in made if isinstance(one, SkippedRow)]
    in_turn = sorted((*skipped, *repeated), key=lambda row: row.line)
    return ReadFile(sheet.format, cards, tuple(in_turn), (*sheet.notes, *column_notes(sheet)))


def column_notes(sheet: Sheet) -> Iterator[Note]:
    """Yield what the meanings of the columns do silently: how days are read, which columns stay out."""
    days = [place for place, column in enumerate(sheet.columns) if column.meaning in DATES]
    if any(
        has_digits_only(row.cells[place]) for row in sheet.rows for place in days if place < len(row.cells)
    ):
        yield Note(NoteKind.DATE_ORDER, 1, sheet.order.value)
    left = [place for place, column in enumerate(sheet.columns) if column.meaning is Meaning.LEAVE_OUT]
    told = [sheet.names[place] for place in left if _holds_anything(sheet, place)]
    if told:
        yield Note(NoteKind.COLUMNS_LEFT_OUT, len(told), ", ".join(filter(None, told)))


def _holds_anything(sheet: Sheet, place: int) -> bool:
    return any(place < len(row.cells) and row.cells[place].strip() for row in sheet.rows)


class _RowReader:
    """Makes a card of a row."""

    def __init__(self, sheet: Sheet) -> None:
        self._format, self._columns, self._delimiter = sheet.format, sheet.columns, sheet.delimiter
        self._order, self._family_first = sheet.order, sheet.puts_family_first
        meanings = [column.meaning for column in sheet.columns]
        last = len(meanings) - 1
        self._surplus = next((meanings.index(one) for one in _TAKES_SURPLUS if one in meanings), last)

    def card(self, row: Row) -> Card | SkippedRow:
        """Return the card of a row, or why it is none."""
        draft = Draft(row.line)
        if row.is_unclosed:
            draft.odd(OddityKind.UNCLOSED_QUOTE, row.line)
        cells = self._straightened(row, draft)
        values = [
            (column, _clean(column, cell)) for column, cell in zip(self._columns, cells, strict=True) if cell
        ]
        said = [(column, text) for column, text in values if text and column.meaning is not Meaning.LEAVE_OUT]
        if not said:
            return SkippedRow(SkipReason.EMPTY, row.line)
        tell(draft, said, self._order, family_first=self._family_first)
        if any("\ufffd" in text for _column, text in said):
            draft.odd(OddityKind.UNREADABLE_LETTERS, row.line)
        made = None if self._is_nobody(draft) else assembled(draft)
        return made if isinstance(made, Card) else SkippedRow(SkipReason.NAMELESS, row.line)

    def _is_nobody(self, draft: Draft) -> bool:
        """Whether a connection has neither name nor address: an account closed since."""
        has_address = any(channel.way is ChannelKind.EMAIL for channel in draft.channels)
        return self._format is CardFormat.CONNECTIONS and not draft.names and not has_address

    def _straightened(self, row: Row, draft: Draft) -> tuple[str, ...]:
        """Return as many cells as there are columns.

        A comma that nobody quoted stands in the organisation or the title: what is too much goes there.
        """
        width, cells = len(self._columns), row.cells
        if len(cells) == width:
            return cells
        filled = next((place for place in range(len(cells), width, -1) if cells[place - 1].strip()), width)
        cells = cells[:filled]
        surplus = len(cells) - width
        if surplus > 0:
            place = self._surplus
            joined = f"{self._delimiter} ".join(cell.strip() for cell in cells[place : place + surplus + 1])
            cells = (*cells[:place], joined, *cells[place + surplus + 1 :])
        elif surplus < 0:
            cells += ("",) * -surplus
        if surplus:
            draft.oddities.append(Oddity(OddityKind.CELL_COUNT, row.line))
        return cells


def _clean(column: Column, cell: str) -> str:
    text = restored(cell)
    return text.strip() if column.meaning in _MULTILINE else " ".join(text.split())
