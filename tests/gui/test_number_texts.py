"""Numbers are said as prose has them."""

from __future__ import annotations

from mentorkit.gui.number_texts import number_word


def test_numbers_below_ten_are_words() -> None:
    assert [number_word(number) for number in (1, 9, 10, 12)] == ["one", "nine", "10", "12"]
