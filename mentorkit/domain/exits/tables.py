"""Records of one kind as a table: a column a field, and no cell that a spreadsheet would calculate."""

from __future__ import annotations

import codecs
import csv
from typing import TYPE_CHECKING, Any

from mentorkit.domain.spreadsheets.cells import guarded, list_cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

BOM = codecs.BOM_UTF8


class _Line:
    """Keeps the one line a writer of CSV wrote last."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> int:
        self.text = text
        return len(text)


def table_rows(names: Sequence[str], records: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    """Yield the lines of a CSV file, first the header; values are those of JSON."""
    line = _Line()
    writer = csv.writer(line, lineterminator="\r\n")
    writer.writerow(names)
    yield BOM + line.text.encode()
    for values in records:
        writer.writerow([guarded(_cell(values[name])) for name in names])
        yield line.text.encode()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return list_cell(tuple(str(item) for item in value))
    return str(value)
