"""Typed words are found at the beginnings of words, accents and case apart, and marked as they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.matches import LONGEST_EXCERPT, begins, excerpt, fits, is_meant, marked
from mentorkit.domain.searching import terms_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Leila Mansour", "lei"),
        ("Leila Mansour", "MAN lei"),
        ("María José", "jose"),
        ("Zoe\u0308 Brandt", "zoe"),
        ("\u0301Zoe", "zoe"),
        ("Straße", "strasse"),
        ("Żółć", "zo"),
        ("Ελένη Παπαδάκη", "παπ"),
        ("Camille Lefèvre-Nguyễn", "nguyen"),
        ("Anything", ""),
    ],
)
def test_beginnings_of_words_fit(text: str, words: str) -> None:
    assert fits(text, terms_of(words))


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("Settings", "settings", True),
        ("Log a contact", "log a CONTACT", True),
        ("Settings", "setting", False),
        ("Lock", "lock it", False),
        ("Write down feedback", "write down", True),
        ("Write down feedback", "write do", True),
        ("Write down feedback", "write", False),
        ("Write down feedback", "down feedback", False),
        ("Write down feedback", "", False),
    ],
)
def test_a_text_is_meant_word_for_word_or_by_its_first_two(text: str, words: str, *, meant: bool) -> None:
    assert is_meant(text, terms_of(words)) is meant


def test_a_text_begins_with_what_is_typed_of_its_first_word() -> None:
    texts = ("Sort ten people", "Not sorted", "Lock")
    assert [text for text in texts if begins(text, terms_of("sort"))] == ["Sort ten people"]


@pytest.mark.parametrize(("text", "words"), [("Leila", "eila"), ("Leila Mansour", "lei x"), ("", "a")])
def test_insides_of_words_do_not(text: str, words: str) -> None:
    assert not fits(text, terms_of(words))


@pytest.mark.parametrize(
    ("text", "words", "letters"),
    [
        ("Leila Mansour", "lei", ["Lei"]),
        ("María José Marín", "mari", ["Marí", "Marí"]),
        ("Zoe\u0308 Brandt", "zoe b", ["Zoe\u0308", "B"]),
        ("Straße", "stras", ["Straß"]),
        ("Leila", "x", []),
        ("昨日渋谷で会いました", "渋谷", ["渋谷"]),
        ("the cost model costs", '"cost model"', ["cost model"]),
        ("the cost model costs", '"cost"', ["cost"]),
        ("cost, model", "cost-mod", ["cost, mod"]),
        ("the model", '"cost model"', []),
        ("a cost model", '"big cost"', []),
        ("Straße und Weg, Weg und Straße", '"weg und str', ["Weg und Str"]),
        ("Straße und Weg", '"weg und', []),
        ("Leila", " ", []),
    ],
)
def test_the_letters_marked_are_those_of_the_text(text: str, words: str, letters: list[str]) -> None:
    assert [text[start : start + length] for start, length in marked(text, terms_of(words))] == letters


@given(
    st.text("aZé09 -_“…", max_size=12),
    st.lists(st.text("aé09", min_size=1, max_size=2), min_size=1, max_size=2),
    st.sampled_from(["", '"']),
)
def test_letters_that_fold_to_one_are_marked_as_all_others_are(text: str, words: list[str], end: str) -> None:
    """Where one folds to several, a text is read letter by letter; it stands apart here and changes nothing."""
    terms = terms_of(f'"{" ".join(words)}{end}')
    assert marked(f"{text} ß", terms) == marked(text, terms)


def test_the_sentence_around_the_first_match_is_shown_on_one_line() -> None:
    text = f"{'before ' * 20}and then\nLeila came {'after ' * 40}"
    shown = excerpt(text, terms_of("lei"))
    assert shown.startswith("…before before and then Leila came after")
    assert shown.endswith("…")
    assert len(shown) == LONGEST_EXCERPT + 2


@pytest.mark.parametrize("text", ["Leila came", "", "nothing of it"])
def test_a_short_text_is_shown_whole(text: str) -> None:
    assert excerpt(text, terms_of("lei")) == text


def test_where_there_are_no_spaces_the_cut_is_anywhere() -> None:
    assert excerpt(f"{'あ' * 50}渋谷", terms_of("渋谷")) == f"…{'あ' * 24}渋谷"
