from __future__ import annotations

import pytest
from hypothesis import given

from mentorkit.domain.spreadsheets.cells import guarded, items_of, list_cell, unguarded
from tests.domain.vcards.card_strategies import word_lists
from tests.many import many_texts

FORMULAS = tuple("=+-@\t\r\n\0＝＋－＠")


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+44 7700 900142",
        "-5",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\nx",
        "\0x",
        "＝1",
        "＋1",
        "－1",
        "＠A",
        "'=1",
        "''-",
    ],
)
def test_what_looks_like_a_formula_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Ada", "'t Hooft", "a=b", " =1", "'"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == unguarded(text) == text


def test_a_guarded_cell_gives_its_text_back() -> None:
    for text in many_texts([*FORMULAS, *"'' a;é"], most=8):
        cell = guarded(text)
        assert unguarded(cell) == text
        assert not cell.startswith(FORMULAS)


def test_a_list_reads_well_and_keeps_the_marks_inside() -> None:
    assert list_cell(("maths", "a, b; c")) == "maths; a, b\\; c"


@given(word_lists)
def test_a_list_comes_back(items: tuple[str, ...]) -> None:
    assert items_of(list_cell(items)) == items
