"""Which line is the header, whose it is, and what each column means: by its name, else by its cells."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.cards import CardFormat
from mentorkit.domain.drafting.dates import DateOrder, day_of
from mentorkit.domain.drafting.meanings import NAMING, Column, Meaning
from mentorkit.domain.frozen import frozen
from mentorkit.domain.sheets.everyday import EVERYDAY
from mentorkit.domain.sheets.google import GOOGLE, numbered_column
from mentorkit.domain.sheets.headers import HeaderTable, bare
from mentorkit.domain.sheets.linkedin import LINKEDIN, is_connections
from mentorkit.domain.sheets.outlook import OUTLOOK
from mentorkit.domain.sheets.tables import cells_of, counted_delimiter
from mentorkit.domain.sheets.thunderbird import THUNDERBIRD

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FURTHEST = 100
"""Lines in which a header is looked for; notes may stand above it."""

MOST_COLUMNS = 1_000
"""Cells of a header; a line of more is none."""

LONGEST_TOLD = 400
"""Letters of a cell that can tell what its column holds."""

_TABLES = (GOOGLE, *THUNDERBIRD, *OUTLOOK)
_OTHER_HALF = {Meaning.GIVEN: Meaning.FAMILY, Meaning.FAMILY: Meaning.GIVEN}
"""What "Name" means beside one half of a name: the other half, as in Vorname and Name."""

_SAMPLE = 200
_MOSTLY = 0.6
_EMAIL = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+")
_EMAILS = re.compile(rf"{_EMAIL.pattern}(?:\s*[,;]\s*{_EMAIL.pattern}){{0,9}}")
_PAGE = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d\s()/.\-]{6,25}")
_DIGITS = re.compile(r"\d")
_WORDS = re.compile(r"[^\W\d_][^\d@]*")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")


@frozen
class Guess:
    """Whose table it is, where its header stands (-1 without one), its names, delimiter and columns."""

    format: CardFormat
    index: int
    names: tuple[str, ...]
    delimiter: str
    columns: tuple[Column, ...]


def guessed(lines: Sequence[str]) -> Guess | None:
    """Return what a text seems to be a table of, or None when it seems to be none."""
    first = next((index for index, line in enumerate(lines[:FURTHEST]) if line.strip()), None)
    if first is None:
        return None
    common = None
    for index, line in enumerate(lines[:FURTHEST]):
        cells, delimiter = _header_cells(line)
        if not cells:
            continue
        known = _known(cells)
        if known is not None:
            return Guess(known[0], index, cells, delimiter, named_columns(cells, known[1]))
        if common is None and _names_somebody(EVERYDAY.columns(cells), cells):
            common = Guess(CardFormat.SHEET, index, cells, delimiter, named_columns(cells, {}))
    return common or _unnamed(lines, first)


def named_columns(cells: Sequence[str], known: dict[int, Column]) -> tuple[Column, ...]:
    """Return a column for each cell of a header; what no table knows stays under its own name."""
    others = EVERYDAY.columns(cells)
    named = [
        known.get(place) or numbered_column(bare(cell)) or others.get(place) or Column(Meaning.FIELD, cell)
        for place, cell in enumerate(cells)
    ]
    meant = {column.meaning for column in named}
    alone = next((other for part, other in _OTHER_HALF.items() if part in meant and other not in meant), None)
    if alone and Meaning.SHOWN in meant:
        named = [Column(alone) if column.meaning is Meaning.SHOWN else column for column in named]
    return tuple(
        replace(column, label=cell) if column.meaning is Meaning.FIELD and not column.group else column
        for column, cell in zip(named, cells, strict=True)
    )


def by_content(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> tuple[Column, ...]:
    """Return the columns with those that no name explains explained by what stands in them."""
    sample = [row for row, _number in zip(rows, range(_SAMPLE), strict=False)]
    found = list(columns)
    has_name = any(column.meaning in NAMING - {Meaning.EMAIL, Meaning.PHONE} for column in columns)
    for place, column in enumerate(columns):
        if column.meaning is not Meaning.FIELD or column.group:
            continue
        cells = [row[place].strip() for row in sample if place < len(row) and row[place].strip()]
        meaning = _meaning_of(cells)
        if meaning is None and not has_name and cells and _share(cells, _WORDS) > _MOSTLY:
            meaning, has_name = Meaning.SHOWN, True
        if meaning is not None:
            found[place] = Column(meaning)
    return tuple(found)


def _header_cells(line: str) -> tuple[tuple[str, ...], str]:
    delimiter = counted_delimiter(line)
    if line.count(delimiter) > MOST_COLUMNS or not line.strip() or _CONTROLS.search(line.replace("\t", "")):
        return (), delimiter
    cells = cells_of(line, delimiter) or ()
    return tuple(" ".join(cell.strip("\ufeff").split()) for cell in cells), delimiter


def _known(cells: Sequence[str]) -> tuple[CardFormat, dict[int, Column]] | None:
    """Return the program that uses these names, with the columns it calls so."""
    connections = LINKEDIN.columns(cells)
    if is_connections(connections) and len(connections) * 2 >= len(cells):
        return CardFormat.CONNECTIONS, _once(connections)
    best: tuple[int, HeaderTable, dict[int, Column]] | None = None
    for table in _TABLES:
        found = table.columns(cells)
        if table is GOOGLE:
            numbered = {place: numbered_column(bare(cell)) for place, cell in enumerate(cells)}
            found |= {place: column for place, column in numbered.items() if column}
        if len(found) >= table.least and (best is None or len(found) > best[0]):
            best = (len(found), table, found)
    return (best[1].format, best[2]) if best else None


def _once(columns: dict[int, Column]) -> dict[int, Column]:
    """Return each column where it first occurs: a list of connections repeats none."""
    seen: set[Column] = set()
    found = {}
    for place, column in columns.items():
        if column not in seen:
            found[place] = column
        seen.add(column)
    return found


def _names_somebody(columns: dict[int, Column], cells: Sequence[str]) -> bool:
    """Whether these are names of columns: one of them names people, and none is an address itself."""
    # What is longer names no column, and looking for an address in it takes the square of its length.
    if any(len(cell) < LONGEST_TOLD and _EMAIL.search(cell) for cell in cells):
        return False
    return any(column.meaning in NAMING for column in columns.values()) and len(columns) * 3 >= len(cells)


def _unnamed(lines: Sequence[str], first: int) -> Guess | None:
    """Return a table whose header says nothing to us, or which has none; None for what is no table."""
    cells, delimiter = _header_cells(lines[first])
    rows = [_header_cells(line)[0] for line in lines[first : first + FURTHEST] if line.strip()]
    same = sum(1 for row in rows if len(row) == len(cells))
    if len(cells) < 2 or len(rows) < 2 or same <= len(rows) * _MOSTLY:
        return None
    if _is_data(cells):
        names = ("",) * len(cells)
        columns = tuple(Column(Meaning.FIELD, f"column {number}") for number in range(1, len(cells) + 1))
        return Guess(CardFormat.SHEET, first - 1, names, delimiter, columns)
    return Guess(CardFormat.SHEET, first, cells, delimiter, named_columns(cells, {}))


def _is_data(cells: Sequence[str]) -> bool:
    """Whether a first line is a row already: somebody's address, number, page or day stands in it."""
    return any(_meaning_of([cell]) is not None for cell in cells if cell)


def _meaning_of(cells: Sequence[str]) -> Meaning | None:
    if not cells:
        return None
    for pattern, meaning in ((_EMAILS, Meaning.EMAIL), (_PAGE, Meaning.WEB_PAGE)):
        if _share(cells, pattern) > _MOSTLY:
            return meaning
    days = sum(1 for cell in cells if len(cell) < 30 and day_of(cell, DateOrder.UNKNOWN) is not None)
    if days > len(cells) * _MOSTLY:
        return Meaning.DATE
    numbers = sum(1 for cell in cells if _PHONE.fullmatch(cell) and len(_DIGITS.findall(cell)) > 5)
    return Meaning.PHONE if numbers > len(cells) * _MOSTLY else None


def _share(cells: Sequence[str], pattern: re.Pattern[str]) -> float:
    return sum(1 for cell in cells if len(cell) < LONGEST_TOLD and pattern.fullmatch(cell)) / len(cells)
