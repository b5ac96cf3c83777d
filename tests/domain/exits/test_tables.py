"""Tables hold every value, and no spreadsheet calculates a cell."""

from __future__ import annotations

import csv
import io
from typing import Any

from mentorkit.domain.exits.tables import BOM, table_rows
from mentorkit.domain.spreadsheets.cells import unguarded


def read(rows: list[dict[str, Any]]) -> list[list[str]]:
    content = b"".join(table_rows(("a", "b"), rows))
    assert content.startswith(BOM)
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_each_record_is_a_row_below_the_names() -> None:
    found = read([{"a": None, "b": True}, {"a": ["x; y", "z"], "b": False}, {"a": 3, "b": 'say "hi"\nthere'}])
    assert found == [["a", "b"], ["", "yes"], ["x\\; y; z", "no"], ["3", 'say "hi"\nthere']]


def test_a_formula_is_disarmed_and_can_be_had_back() -> None:
    (_, row) = read([{"a": "=cmd|'/c calc'!A1", "b": "-1"}])
    assert row == ["'=cmd|'/c calc'!A1", "'-1"]
    assert unguarded(row[0]) == "=cmd|'/c calc'!A1"
