"""Typed words are found at the beginnings of words, accents and case apart, and marked as they are written."""

from __future__ import annotations

import pytest

from mentorkit.gui.shell.matches import fits, marked


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Leila Mansour", "lei"),
        ("Leila Mansour", "MAN lei"),
        ("María José", "jose"),
        ("Zoe\u0308 Brandt", "zoe"),
        ("Straße", "strasse"),
        ("Żółć", "zo"),
        ("Ελένη Παπαδάκη", "παπ"),
        ("Camille Lefèvre-Nguyễn", "nguyen"),
        ("Anything", ""),
    ],
)
def test_beginnings_of_words_fit(text: str, words: str) -> None:
    assert fits(text, words)


@pytest.mark.parametrize(("text", "words"), [("Leila", "eila"), ("Leila Mansour", "lei x"), ("", "a")])
def test_insides_of_words_do_not(text: str, words: str) -> None:
    assert not fits(text, words)


@pytest.mark.parametrize(
    ("text", "words", "letters"),
    [
        ("Leila Mansour", "lei", ["Lei"]),
        ("María José Marín", "mari", ["Marí", "Marí"]),
        ("Zoe\u0308 Brandt", "zoe b", ["Zoe\u0308", "B"]),
        ("Straße", "stras", ["Straß"]),
        ("Leila", "x", []),
        ("Leila", " ", []),
    ],
)
def test_the_letters_marked_are_those_of_the_text(text: str, words: str, letters: list[str]) -> None:
    assert [text[start : start + length] for start, length in marked(text, words)] == letters
