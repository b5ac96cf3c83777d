"""The bytes of a list of connections into cards. Nothing in a file can raise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mentorkit.domain.cards import (
    Card,
    CardChannel,
    CardField,
    CardFormat,
    CardRole,
    FieldName,
    Note,
    NoteKind,
    Oddity,
    OddityKind,
    ReadFile,
    SkippedRow,
    SkipReason,
    in_order,
)
from mentorkit.domain.decoding import whole_text
from mentorkit.domain.people import LONGEST_NAME, ChannelKind
from mentorkit.domain.repeats import without_repeats
from mentorkit.domain.sheets.dates import DateOrder, day_of, has_digits_only, order_of
from mentorkit.domain.sheets.headers import Column, columns_of, is_header
from mentorkit.domain.sheets.tables import Header, Row, found_header, rows_of, text_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.days import Day


def read_connections(data: bytes) -> ReadFile:
    """Return every person of a list of connections, whatever stands above its header."""
    found = whole_text(data)
    zeros = found.text.count("\0")
    lines = text_lines(found.text.replace("\0", "") if zeros else found.text)
    notes = [Note(NoteKind.ENCODING, 1, found.encoding)] if found.encoding != "utf-8" else []
    if zeros:
        notes.append(Note(NoteKind.ZEROS_REMOVED, zeros))
    header = found_header(lines, is_header)
    if header is None:
        return ReadFile(CardFormat.CONNECTIONS, notes=(*notes, Note(NoteKind.NO_HEADER)))
    above = sum(1 for line in lines[: header.index] if line.strip())
    if above:
        notes.append(Note(NoteKind.LINES_ABOVE_HEADER, above))
    if header.delimiter != ",":
        notes.append(Note(NoteKind.DELIMITER, 1, header.delimiter))
    return _read(lines, header, notes)


def _read(lines: Sequence[str], header: Header, notes: list[Note]) -> ReadFile:
    columns = columns_of(header.cells)
    index = {column: place for place, column in columns.items()}
    connected = index.get(Column.CONNECTED)
    is_row = _RowTest(len(header.cells), connected)
    rows = [_straightened(row, header, index) for row in rows_of(lines, header, is_row)]
    days = [row.cells[connected] for row, _odd in rows] if connected is not None else []
    order = order_of(days)
    if any(has_digits_only(day) for day in days):
        notes.append(Note(NoteKind.DATE_ORDER, 1, order.value))
    reader = _RowReader(header, columns, index, order)
    made = [reader.card(row, oddities) for row, oddities in rows]
    cards, repeated = without_repeats(one for one in made if isinstance(one, Card))
    skipped = [one for one in made if isinstance(one, SkippedRow)]
    skipped = sorted((*skipped, *repeated), key=lambda row: row.line)
    return ReadFile(CardFormat.CONNECTIONS, cards, tuple(skipped), tuple(notes))


class _RowTest:
    """Whether cells are a whole row: as many as the header's, with a day where the day belongs."""

    def __init__(self, width: int, connected: int | None) -> None:
        self._width = width
        self._connected = connected

    def __call__(self, cells: Sequence[str]) -> bool:
        if len(cells) != self._width or self._connected is None:
            return False
        return day_of(cells[self._connected], DateOrder.UNKNOWN) is not None


def _straightened(row: Row, header: Header, index: dict[Column, int]) -> tuple[Row, tuple[Oddity, ...]]:
    """Return the row with as many cells as the header, and what was odd about it.

    A comma that nobody quoted stands in the organisation or the title: what is too much goes there.
    """
    width, cells = len(header.cells), row.cells
    oddities = [Oddity(OddityKind.UNCLOSED_QUOTE, row.line)] if row.is_unclosed else []
    filled = next((place for place in range(len(cells), width, -1) if cells[place - 1].strip()), width)
    cells = cells[:filled]
    surplus = len(cells) - width
    if surplus > 0:
        place = index.get(Column.TITLE, index.get(Column.ORGANISATION, width - 1))
        joined = f"{header.delimiter} ".join(cell.strip() for cell in cells[place : place + surplus + 1])
        cells = (*cells[:place], joined, *cells[place + surplus + 1 :])
        oddities.append(Oddity(OddityKind.CELL_COUNT, row.line))
    elif surplus < 0:
        cells += ("",) * -surplus
        oddities.append(Oddity(OddityKind.CELL_COUNT, row.line))
    return Row(cells, row.line), tuple(oddities)


@dataclass(frozen=True, slots=True)
class _RowReader:
    """Makes a card of a row."""

    header: Header
    columns: dict[int, Column]
    index: dict[Column, int]
    order: DateOrder

    def card(self, row: Row, oddities: tuple[Oddity, ...]) -> Card | SkippedRow:
        """Return the card of a row, or why it is none."""
        cells = [" ".join(cell.split()) for cell in row.cells]
        if not any(cells):
            return SkippedRow(SkipReason.EMPTY, row.line)
        given, family = self._cell(cells, Column.GIVEN), self._cell(cells, Column.FAMILY)
        email = self._cell(cells, Column.EMAIL)
        shown = " ".join(part for part in (given, family) if part)
        odd = list(oddities)
        if not shown and not email:
            return SkippedRow(SkipReason.NAMELESS, row.line)
        if not shown:
            shown = email
            odd.append(Oddity(OddityKind.NAMED_AFTER_CHANNEL, row.line))
        fields = self._fields(row)
        met_day = self._met_day(cells, row, fields, odd)
        if len(shown) > LONGEST_NAME:
            fields.append(CardField(FieldName.OTHER_NAME, shown))
            odd.append(Oddity(OddityKind.NAME_TOO_LONG, row.line))
        if email and "@" not in email:
            odd.append(Oddity(OddityKind.NOT_AN_ADDRESS, row.line))
        if any("\ufffd" in cell for cell in cells):
            odd.append(Oddity(OddityKind.UNREADABLE_LETTERS, row.line))
        return Card(
            shown=shown[:LONGEST_NAME].rstrip(),
            given=given[:LONGEST_NAME].rstrip(),
            family=family[:LONGEST_NAME].rstrip(),
            met_day=met_day,
            roles=self._roles(cells),
            channels=tuple(self._channels(cells)),
            fields=in_order(fields),
            line=row.line,
            oddities=tuple(odd),
        )

    def _cell(self, cells: Sequence[str], column: Column) -> str:
        place = self.index.get(column)
        return "" if place is None else cells[place]

    def _roles(self, cells: Sequence[str]) -> tuple[CardRole, ...]:
        title, organisation = self._cell(cells, Column.TITLE), self._cell(cells, Column.ORGANISATION)
        return (CardRole(title, organisation),) if title or organisation else ()

    def _channels(self, cells: Sequence[str]) -> list[CardChannel]:
        ways = ((Column.EMAIL, ChannelKind.EMAIL), (Column.ADDRESS, ChannelKind.PROFILE))
        found = ((way, self._cell(cells, column)) for column, way in ways)
        return [CardChannel(way, value) for way, value in found if value]

    def _fields(self, row: Row) -> list[CardField]:
        """Return the cells of columns we do not know under the columns' own names."""
        unknown = (
            (self.header.cells[place] or FieldName.MORE_CELLS, cell.strip())
            for place, cell in enumerate(row.cells)
            if place not in self.columns
        )
        return [CardField(str(name), cell) for name, cell in unknown if cell]

    def _met_day(
        self, cells: Sequence[str], row: Row, fields: list[CardField], odd: list[Oddity]
    ) -> Day | None:
        """Return the day of the connection; its own words are kept beside it unless they are all of it."""
        text = self._cell(cells, Column.CONNECTED)
        day = day_of(text, self.order) if text else None
        if text and day is None:
            odd.append(Oddity(OddityKind.ODD_DATE, row.line))
        if text and (day is None or day.day is None):
            fields.append(CardField(FieldName.CONNECTED_ON, text))
        return day
