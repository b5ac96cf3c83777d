from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.sheets.tables import (
    LONGEST_CELL_LINES,
    Header,
    cells_of,
    found_header,
    rows_of,
    text_lines,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADER = Header(0, ("a", "b", "c"), ",")


def is_row(cells: Sequence[str]) -> bool:
    return len(cells) == 3 and cells[2] == "row"


def rows(*lines: str) -> list[tuple[tuple[str, ...], int, bool]]:
    found = rows_of(["a,b,c", *"\n".join(lines).split("\n")], HEADER, is_row)
    return [(row.cells, row.line, row.is_unclosed) for row in found]


def test_every_kind_of_line_end_parts_lines() -> None:
    assert text_lines("a\r\nb\rc\nd") == ["a", "b", "c", "d"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_header_is_found_wherever_it_stands_and_tells_the_delimiter(delimiter: str) -> None:
    line = delimiter.join(("a", '"b"', "c"))
    assert found_header(["Notes:", "x, y", "", line], lambda cells: "b" in cells) == Header(
        3, ("a", "b", "c"), delimiter
    )


def test_no_header_is_none() -> None:
    assert found_header(["Notes:", "a,b"], lambda cells: "z" in cells) is None


def test_blank_lines_are_no_rows() -> None:
    assert rows("1,2,row", "", "  ", "4,5,row") == [
        (("1", "2", "row"), 2, False),
        (("4", "5", "row"), 5, False),
    ]


def test_a_quoted_cell_may_hold_line_breaks_delimiters_and_quotes() -> None:
    assert rows('1,"two, ""too""\nmore",row') == [(("1", 'two, "too"\nmore', "row"), 2, False)]


def test_an_unclosed_quote_costs_its_own_row_only() -> None:
    assert rows('1,"two,row', "4,5,row", '7,"8\n9",row') == [
        (("1", "two", "row"), 2, True),
        (("4", "5", "row"), 3, False),
        (("7", "8\n9", "row"), 4, False),
    ]


def test_a_quote_closed_into_the_wrong_number_of_cells_is_none() -> None:
    assert rows('1,"two', 'x",y,z,q')[0] == (("1", "two"), 2, True)


def test_a_quote_is_not_waited_for_for_ever() -> None:
    lines = ['1,"two,row', *(["x"] * LONGEST_CELL_LINES), 'end",row,1']
    assert rows(*lines)[0] == (("1", "two", "row"), 2, True)


def test_quotes_that_make_no_sense_are_letters() -> None:
    assert rows('1,"two" x,row') == [(("1", '"two" x', "row"), 2, True)]
    assert cells_of('"a"\n"b"', ",") is None


def test_a_very_long_cell_is_a_cell() -> None:
    long = "x" * 200_000
    assert rows(f'1,"{long}",row') == [(("1", long, "row"), 2, False)]
