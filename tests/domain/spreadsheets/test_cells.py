from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.spreadsheets.cells import guarded, items_of, list_cell, unguarded
from tests.domain.vcards.card_strategies import word_lists


@pytest.mark.parametrize("text", ["=1+1", "+44 7700 900142", "-5", "@SUM(A1)", "\tx", "\rx", "'=1", "''-"])
def test_what_looks_like_a_formula_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Ada", "'t Hooft", "a=b", " =1", "'"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == unguarded(text) == text


@given(st.text(st.sampled_from("'=+-@\t\r a;")) | st.text())
def test_a_guarded_cell_gives_its_text_back(text: str) -> None:
    cell = guarded(text)
    assert unguarded(cell) == text
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_list_reads_well_and_keeps_the_marks_inside() -> None:
    assert list_cell(("maths", "a, b; c")) == "maths; a, b\\; c"


@given(word_lists)
def test_a_list_comes_back(items: tuple[str, ...]) -> None:
    assert items_of(list_cell(items)) == items
