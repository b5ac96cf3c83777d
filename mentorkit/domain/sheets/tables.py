"""CSV text into rows of cells: found header, counted delimiter, quotes that may never be closed."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

DELIMITERS = ",;\t|"
_QUOTED = re.compile(r'"[^"]*"')
csv.field_size_limit(200 * 1024 * 1024)
"""Notes and pictures are longer than the library expects; files are bounded before they come here."""

LONGEST_CELL_LINES = 60
"""Lines one quoted cell may span; a quote open for longer was never meant to be one."""


@frozen
class Row:
    """The cells of a row and the line (from 1) where it begins."""

    cells: tuple[str, ...]
    line: int
    is_unclosed: bool = False
    """Whether it opens a quote that is never closed; its cells are what the commas say."""


@frozen
class Header:
    """Where the header stands (an index into the lines), its cells and what separates them."""

    index: int
    cells: tuple[str, ...]
    delimiter: str


def text_lines(text: str) -> list[str]:
    """Return the lines of a text, whatever ends them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def counted_delimiter(line: str) -> str:
    """Return the delimiter that occurs most in a line, outside quotes."""
    bare = _QUOTED.sub("", line) if '"' in line else line
    return max(DELIMITERS, key=bare.count)


def found_header(
    lines: Sequence[str], fits: Callable[[Sequence[str]], bool], *, furthest: int = 100
) -> Header | None:
    """Return the first line whose cells fit, with the delimiter that occurs in it most; None if none does."""
    for index, line in enumerate(lines[:furthest]):
        delimiter = counted_delimiter(line)
        if delimiter in line:
            cells = tuple(cell.strip() for cell in cells_of(line, delimiter) or ())
            if fits(cells):
                return Header(index, cells, delimiter)
    return None


def rows_of(lines: Sequence[str], header: Header, is_row: Callable[[Sequence[str]], bool]) -> Iterator[Row]:
    """Yield the rows below the header; blank lines are none.

    A quoted cell may hold line breaks. Whether a quote was meant to be closed is decided by what comes
    of it: the cells must be as many as the header's, and no line inside may be a row of its own
    (`is_row`), or else the quote is taken for a letter and only its own line is affected.
    """
    index = header.index + 1
    plain = _plain_rows(lines, index, header)
    if plain is not None:
        yield from plain
        return
    while index < len(lines):
        line = lines[index]
        if not line.strip():
            index += 1
            continue
        row, taken = _row(lines, index, header, is_row)
        yield row
        index += taken


def _plain_rows(lines: Sequence[str], start: int, header: Header) -> list[Row] | None:
    """Return the rows of a file in which every line is a whole row, read in one go; None for any other."""
    if any('"' in line and line.count('"') % 2 for line in lines[start:]):
        return None
    numbers = [number for number, line in enumerate(lines[start:], start + 1) if line and not line.isspace()]
    whole = [lines[number - 1] for number in numbers]
    try:
        found = list(csv.reader(whole, delimiter=header.delimiter, strict=True))
    except csv.Error:
        return None
    rows = [Row(tuple(cells), number) for cells, number in zip(found, numbers, strict=False)]
    return rows if len(found) == len(whole) else None


def _row(
    lines: Sequence[str], index: int, header: Header, is_row: Callable[[Sequence[str]], bool]
) -> tuple[Row, int]:
    line = lines[index]
    if line.count('"') % 2 == 0:
        cells = cells_of(line, header.delimiter)
        return (Row(cells, index + 1), 1) if cells is not None else (_literal(line, index, header), 1)
    for end in range(index + 1, min(index + LONGEST_CELL_LINES, len(lines))):
        other = lines[end]
        if other.count('"') % 2:
            cells = cells_of("\n".join(lines[index : end + 1]), header.delimiter)
            if cells is None or len(cells) != len(header.cells):
                break
            return Row(cells, index + 1), end + 1 - index
        if is_row(cells_of(other, header.delimiter) or ()):
            break
    return _literal(line, index, header), 1


def cells_of(text: str, delimiter: str) -> tuple[str, ...] | None:
    """Return the cells of one row, or None when its quotes make no sense."""
    if '"' not in text:
        return tuple(text.split(delimiter))
    try:
        found = list(csv.reader([text], delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    return tuple(found[0]) if len(found) == 1 else None


def _literal(line: str, index: int, header: Header) -> Row:
    cells = tuple(_without_quotes(cell) for cell in line.split(header.delimiter))
    return Row(cells, index + 1, is_unclosed=True)


def _without_quotes(cell: str) -> str:
    """Return a cell without the quotes around it, or without the one that was never closed."""
    bare = cell.strip()
    is_wrapped = len(bare) > 1 and bare.startswith('"') and bare.endswith('"')
    return bare.strip('"') if is_wrapped or bare.count('"') == 1 else bare
