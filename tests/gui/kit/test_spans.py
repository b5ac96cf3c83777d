"""Spans stay on their words while the text before and after them changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.gui.kit.spans import Span, Units, moved


@pytest.mark.parametrize(
    ("at", "removed", "added", "expected"),
    [
        (0, 0, 3, Span(13, 4)),
        (0, 2, 0, Span(8, 4)),
        (10, 0, 1, Span(11, 4)),
        (14, 0, 5, Span(10, 4)),
        (14, 3, 0, Span(10, 4)),
        (5, 5, 1, Span(6, 4)),
    ],
)
def test_an_edit_beside_a_span_moves_it_with_its_words(
    at: int, removed: int, added: int, expected: Span
) -> None:
    assert moved([Span(10, 4)], at, removed, added) == (expected,)


@pytest.mark.parametrize(("at", "removed", "added"), [(11, 0, 1), (13, 1, 0), (8, 3, 0), (0, 40, 40)])
def test_an_edit_inside_a_span_ends_it(at: int, removed: int, added: int) -> None:
    assert moved([Span(10, 4)], at, removed, added) == ()


def test_a_cursor_at_the_edge_of_a_span_is_not_in_it() -> None:
    span = Span(2, 3)
    assert [at for at in range(7) if span.holds(at)] == [3, 4]
    assert span.meets(4, 9)
    assert not span.meets(5, 9)
    assert not span.meets(0, 2)


@given(st.text(), st.integers(0, 30), st.integers(0, 30))
def test_units_are_those_of_utf_16(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    span = Span(start, min(length, len(text) - start), "name")
    there = Units(text).to_units(span)
    before = text[: span.start].encode("utf-16-le", "surrogatepass")
    words = text[span.start : span.end].encode("utf-16-le", "surrogatepass")
    assert (there.start, there.length) == (len(before) // 2, len(words) // 2)
    assert Units(text).to_letters(there) == span
