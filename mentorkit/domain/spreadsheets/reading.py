"""The bytes of our CSV into cards, also after a spreadsheet saved it. Nothing in a file can raise."""

from __future__ import annotations

import csv
import re
from itertools import count, takewhile
from typing import TYPE_CHECKING, Any

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
from mentorkit.domain.days import Day
from mentorkit.domain.decoding import decoded, whole_text
from mentorkit.domain.people import LONGEST_NAME, shown_name
from mentorkit.domain.repeats import without_repeats
from mentorkit.domain.sheets.tables import found_header, text_lines
from mentorkit.domain.spreadsheets.cells import items_of, unguarded
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
    is_ours,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mentorkit.domain.sheets.tables import Header
_BEGINNING = 64 * 1024
"""Bytes in which the header is looked for; with hundreds of numbered columns it is still shorter."""

_LONGEST_CELL = 200 * 1024 * 1024
"""Characters; notes and kept lines may be far longer than the library expects."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def is_spreadsheet(data: bytes) -> bool:
    """Whether bytes begin with the header of our CSV."""
    return _header(decoded(data[:_BEGINNING]).text) is not None


def read_spreadsheet(data: bytes) -> ReadFile:
    """Return every person of our CSV, whatever parts its cells now."""
    found = whole_text(data)
    text = found.text.replace("\0", "")
    notes = [Note(NoteKind.ENCODING, 1, found.encoding)] if found.encoding != "utf-8" else []
    header = _header(text[:_BEGINNING])
    if header is None:
        return ReadFile(CardFormat.OWN_CSV, notes=(*notes, Note(NoteKind.NO_HEADER)))
    if header.delimiter != ",":
        notes.append(Note(NoteKind.DELIMITER, 1, header.delimiter))
    made = [_Row(header.cells, cells, line).card() for line, cells in _rows(text, header)]
    cards, repeated = without_repeats(one for one in made if isinstance(one, Card))
    skipped = [one for one in made if isinstance(one, SkippedRow)]
    in_turn = tuple(sorted((*skipped, *repeated), key=lambda row: row.line))
    return ReadFile(CardFormat.OWN_CSV, cards, in_turn, tuple(notes))


def _header(text: str) -> Header | None:
    return found_header(text_lines(text)[:1], is_ours)


def _rows(text: str, header: Header) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows below the header, each with the line on which it begins."""
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader((line[0] for line in _LINE.finditer(text)), delimiter=header.delimiter)
    next(reader)
    line = reader.line_num + 1
    for cells in reader:
        yield line, cells
        line = reader.line_num + 1


class _Row:
    """Makes a card of one row; each cell is taken once, and what nobody takes becomes a field."""

    def __init__(self, names: Sequence[str], cells: Sequence[str], line: int) -> None:
        self._names = names
        self._cells = {
            name: unguarded(cell) for name, cell in zip(names, cells, strict=False) if cell.strip()
        }
        self._surplus = [cell for cell in cells[len(names) :] if cell.strip()]
        self._line = line
        self._oddities: list[Oddity] = []

    def card(self) -> Card | SkippedRow:
        """Return the card, or why there is none."""
        if not self._cells and not self._surplus:
            return SkippedRow(SkipReason.EMPTY, self._line)
        values: dict[str, Any] = {name: self._take(column) for name, column in TEXTS.items()}
        values |= {name: items_of(self._take(column)) for name, column in LISTS.items()}
        values["kept"] = tuple(line for line in self._take(KEPT).split("\n") if line)
        fields: list[CardField] = []
        values["met_day"] = self._day(MET, fields)
        values["roles"] = tuple(self._roles(fields))
        values["channels"] = channels = tuple(self._channels())
        values["shown"] = self._shown(values["shown"], values["given"], values["family"], channels)
        if not values["shown"]:
            return SkippedRow(SkipReason.NAMELESS, self._line)
        for name in ("shown", "given", "family"):
            values[name] = self._cut(values[name], fields)
        values["fields"] = in_order([*self._own_fields(), *fields, *self._others()])
        if any("\ufffd" in repr(value) for value in values.values()):
            self._odd(OddityKind.UNREADABLE_LETTERS)
        return Card(**values, line=self._line, oddities=tuple(self._oddities))

    def _take(self, column: str) -> str:
        return self._cells.pop(column, "")

    def _odd(self, kind: OddityKind) -> None:
        if all(oddity.kind is not kind for oddity in self._oddities):
            self._oddities.append(Oddity(kind, self._line))

    def _day(self, column: str, fields: list[CardField]) -> Day | None:
        """Return a day; what is none is kept among the fields under the name of its column."""
        text = self._take(column)
        try:
            return Day.parse(text.strip()) if text else None
        except ValueError:
            self._odd(OddityKind.ODD_DATE)
            fields.append(CardField(column, text))
            return None

    def _roles(self, fields: list[CardField]) -> Iterator[CardRole]:
        for number in self._numbers(ROLE["title"]):
            named = {part: column.format(number) for part, column in ROLE.items()}
            title, organisation = self._take(named["title"]), self._take(named["organisation"])
            since, until = self._day(named["since"], fields), self._day(named["until"], fields)
            if title or organisation:
                yield CardRole(title, organisation, since, until)

    def _channels(self) -> Iterator[CardChannel]:
        for way, word in WAYS.items():
            for number in self._numbers(CHANNEL["value"], word):
                value, label, preferred = (
                    self._take(column.format(number, word)) for column in CHANNEL.values()
                )
                if value:
                    yield CardChannel(way, value, label, preferred=preferred.strip() == PREFERRED)

    def _own_fields(self) -> Iterator[CardField]:
        for number in self._numbers(FIELD["name"]):
            name, value = (self._take(column.format(number)) for column in FIELD.values())
            if name or value:
                yield CardField(name or FIELD["name"].format(number), value)

    def _numbers(self, column: str, word: str = "") -> Iterator[int]:
        """Yield from 1 the numbers for which the header has a column."""
        return takewhile(lambda number: column.format(number, word) in self._names, count(1))

    def _others(self) -> Iterator[CardField]:
        """Yield what stands in columns that are none of ours, and in cells beyond the header."""
        yield from (CardField(name or FieldName.MORE_CELLS, cell) for name, cell in self._cells.items())
        if self._surplus:
            self._odd(OddityKind.CELL_COUNT)
        yield from (CardField(FieldName.MORE_CELLS, cell) for cell in self._surplus)

    def _shown(self, shown: str, given: str, family: str, channels: Sequence[CardChannel]) -> str:
        """Return the name to show: as given, from its parts, or the first way to reach somebody."""
        found = shown.strip() or shown_name(given, family)
        if not found and channels:
            self._odd(OddityKind.NAMED_AFTER_CHANNEL)
            return channels[0].value
        return found

    def _cut(self, name: str, fields: list[CardField]) -> str:
        """Return a name of a length that can be kept; the whole of it becomes a field."""
        if len(name) <= LONGEST_NAME:
            return name
        fields.append(CardField(FieldName.OTHER_NAME, name))
        self._odd(OddityKind.NAME_TOO_LONG)
        return name[:LONGEST_NAME].rstrip()
