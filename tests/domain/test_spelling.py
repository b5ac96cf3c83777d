"""Only words that a dictionary can judge are looked up."""

from __future__ import annotations

import pytest

from mentorkit.domain.spelling import (
    LONGEST_WORD,
    looked_up,
    without_possessive,
    words_known_by,
    words_to_check,
)


def words(text: str, script: str = "LATIN") -> list[str]:
    return [word for _, word in words_to_check(text, script)]


@pytest.mark.parametrize(
    "text",
    [
        "https://ada.example/a?b=wrod www.ada.example/wrod",
        "ada.wrod@mail.example",
        "{talk yuo saw} {{given nmae}}",
        "NASA UNESCO WROD",
        "3rd mp3 h264 2026",
        "@adawrod #wrod",
        "notes.txt src/wrod C:\\wrod",
        "> teh quoted line",
        "x" * (LONGEST_WORD + 1),
        "Привет שלום مرحبا 你好",
        "",
    ],
)
def test_what_is_no_word_of_the_language_is_passed_over(text: str) -> None:
    assert words(text) == []


def test_words_are_found_where_they_stand() -> None:
    assert list(words_to_check("Don’t 🌱 {blank} stop, well-made.")) == [
        (0, "Don’t"),
        (16, "stop"),
        (22, "well"),
        (27, "made"),
    ]


def test_accents_apart_from_their_letters_belong_to_the_word() -> None:
    assert words("cafe\u0301 naïve") == ["cafe\u0301", "naïve"]
    assert looked_up("cafe\u0301") == "café"


def test_words_of_the_languages_own_script_are_checked() -> None:
    assert words("Привет world", "CYRILLIC") == ["Привет"]


def test_a_sentence_ends_without_making_a_file_of_its_words() -> None:
    assert words("It ended.Then it began. Well... no") == ["It", "it", "began", "Well", "no"]


def test_apostrophes_are_straight_and_possession_is_no_part_of_a_name() -> None:
    assert looked_up("don’t") == "don't"
    assert without_possessive("Okafor’s") == "Okafor"
    assert without_possessive("Mills'") == "Mills"
    assert without_possessive("don't") == "don't"


def test_names_are_known_by_each_of_their_words() -> None:
    assert words_known_by(["Anne-Marie D’Arcy", "", "OKAFOR"]) == {"anne", "marie", "d'arcy", "okafor"}
