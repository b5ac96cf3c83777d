"""Texts are compared without case and accents, and parted where a script writes no spaces."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given

from mentorkit.domain.folding import fold, is_letter, parted, words_of
from tests.values import texts


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Łukasz Wiśniewski", "lukasz wisniewski"),
        ("STRASSE straße", "strasse strasse"),
        ("Cafe\u0301 café", "cafe cafe"),
        ("ﬁn", "fin"),
        ("ＡＢＣ", "abc"),
        ("Ångström Øster", "angstrom oster"),
        ("Ελένη", "ελενη"),
        ("नोएदा", "नोएदा"),
    ],
)
def test_case_and_accents_do_not_matter(text: str, folded: str) -> None:
    assert fold(text) == unicodedata.normalize("NFKD", folded)


@given(texts, texts)
def test_a_character_folds_the_same_wherever_it_stands(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@given(texts)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("佐藤さん", ["佐", "藤", "さ", "ん"]),
        ("at 渋谷 station", ["at", "渋", "谷", "station"]),
        ("ไทย", ["ไ", "ท", "ย"]),
        ("한국어 말", [unicodedata.normalize("NFKD", word) for word in ("한국어", "말")]),
        ("जोशी", ["जोशी"]),
        ("+48 58-x", ["48", "58", "x"]),
        ('a"b* (c) AND', ["a", "b", "c", "and"]),
    ],
)
def test_words_are_letters_and_digits_each_character_of_some_scripts_for_itself(
    text: str, words: list[str]
) -> None:
    assert words_of(text) == words


@given(texts)
def test_words_hold_nothing_else(text: str) -> None:
    assert all(word and all(map(is_letter, word)) for word in words_of(text))


def test_latin_text_is_not_parted() -> None:
    assert parted("plain and é") == "plain and é"
