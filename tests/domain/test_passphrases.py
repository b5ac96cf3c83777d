"""Passphrases are judged by the cheapest way to guess them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.passphrases import Strength, estimate, judge

RANKS = {"password": 1, "abacus": 7775, "zebra": 7775, "poncho": 7775, "skyward": 7775, "energy": 7775}


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("", Strength.TOO_SHORT),
        ("xK9#mQ2", Strength.TOO_SHORT),
        ("password", Strength.GUESSABLE),
        ("P@ssw0rd", Strength.GUESSABLE),
        ("PASSWORD1999", Strength.GUESSABLE),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", Strength.GUESSABLE),
        ("qwertyuiopasdfghjkl", Strength.GUESSABLE),
        ("zyxwvutsrqponmlkjihg", Strength.GUESSABLE),
        ("24.12.1999 abacus", Strength.GUESSABLE),
        ("abacus abacus abacus abacus", Strength.GUESSABLE),
        ("abacus zebra poncho skyward", Strength.FAIR),
        ("xK9#mQ2$vL7@rT", Strength.STRONG),
        ("abacus zebra poncho skyward energy abacuz", Strength.VERY_STRONG),
        ("Тридцать три несчастья и кот", Strength.VERY_STRONG),
    ],
)
def test_a_passphrase_is_as_strong_as_its_cheapest_guess(text: str, strength: Strength) -> None:
    judgement = judge(text, RANKS)
    assert judgement.strength is strength
    assert judgement.is_enough == (strength not in (Strength.TOO_SHORT, Strength.GUESSABLE))


def test_capitals_help_a_little_where_they_are_usual_and_more_where_they_are_not() -> None:
    plain, usual, unusual = (estimate(text, RANKS) for text in ("poncho", "Poncho", "pOnChO"))
    assert plain < usual == plain + 1 < unusual


@given(st.text(max_size=60))
def test_every_text_has_a_finite_cost_and_one_letter_more_never_lowers_it_much(text: str) -> None:
    letters = len(unicodedata.normalize("NFC", text))  # some single letters are written as two
    assert 0 <= estimate(text, RANKS) <= 8 * letters + 1


def test_what_lies_beyond_the_limit_is_not_counted() -> None:
    assert estimate("xk9#" * 500, RANKS) == estimate("xk9#" * 50, RANKS)
