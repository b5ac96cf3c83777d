"""The bytes of any CSV file into a sheet. Nothing in a file can raise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.cards import CardFormat, Note, NoteKind
from mentorkit.domain.decoding import whole_text
from mentorkit.domain.drafting.dates import DateOrder, day_of
from mentorkit.domain.drafting.meanings import Meaning
from mentorkit.domain.sheets.guessing import by_content, guessed
from mentorkit.domain.sheets.sheets import Sheet
from mentorkit.domain.sheets.tables import Header, rows_of, text_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.sheets.guessing import Guess


def open_sheet(data: bytes) -> Sheet | None:
    """Return the table that some bytes hold, whatever stands above its header; None when they hold none."""
    found = whole_text(data)
    zeros = found.text.count("\0")
    lines = text_lines(found.text.replace("\0", "") if zeros else found.text)
    guess = guessed(lines)
    if guess is None:
        return None
    notes = [Note(NoteKind.ENCODING, 1, found.encoding)] if found.encoding != "utf-8" else []
    if zeros:
        notes.append(Note(NoteKind.ZEROS_REMOVED, zeros))
    notes += _notes(lines, guess)
    header = Header(guess.index, guess.names, guess.delimiter)
    rows = tuple(rows_of(lines, header, _row_test(guess)))
    columns = guess.columns
    if guess.format is CardFormat.SHEET:
        columns = by_content(columns, (row.cells for row in rows))
    return Sheet(guess.format, guess.names, columns, rows, tuple(notes), guess.delimiter)


def _notes(lines: Sequence[str], guess: Guess) -> list[Note]:
    above = sum(1 for line in lines[: max(guess.index, 0)] if line.strip())
    notes = [Note(NoteKind.LINES_ABOVE_HEADER, above)] if above else []
    if guess.delimiter != ",":
        notes.append(Note(NoteKind.DELIMITER, 1, guess.delimiter))
    if not any(guess.names):
        notes.append(Note(NoteKind.NO_HEADER))
    return notes


def _row_test(guess: Guess) -> _RowTest:
    met = next((place for place, column in enumerate(guess.columns) if column.meaning is Meaning.MET), None)
    return _RowTest(len(guess.names), met)


class _RowTest:
    """Whether cells are a whole row: as many as the header's, with a day where the day belongs."""

    def __init__(self, width: int, met: int | None) -> None:
        self._width = width
        self._met = met

    def __call__(self, cells: Sequence[str]) -> bool:
        if len(cells) != self._width or self._met is None:
            return False
        return day_of(cells[self._met], DateOrder.UNKNOWN) is not None
