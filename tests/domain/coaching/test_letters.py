"""A letter is taken apart into what is its own: no quoted lines, no addresses, no greeting."""

from __future__ import annotations

import pytest

from mentorkit.domain.coaching.letters import Letter, folded
from mentorkit.domain.coaching.notes import Span
from tests.domain.coaching.labelled import english


def sentences(body: str) -> list[str]:
    return [sentence.text for sentence in Letter(body, english()).sentences]


def test_greeting_and_name_are_no_sentences() -> None:
    assert sentences("Dear Ada,\n\nThank you. See you soon.\n\nBest wishes,\nInes") == [
        "Thank you.",
        "See you soon.",
    ]


def test_a_letter_without_greeting_begins_at_once() -> None:
    assert sentences("I saw your talk. It was good.") == ["I saw your talk.", "It was good."]


def test_nothing_has_no_sentences() -> None:
    assert sentences("") == sentences("\n \n") == sentences("Hi,\n\n?! …") == []


def test_titles_initials_and_abbreviations_end_no_sentence() -> None:
    text = "I met Dr. Weiß and J. R. Hall, e.g. on Friday. So did I. Fine."

    assert sentences(text) == ["I met Dr. Weiß and J. R. Hall, e.g. on Friday.", "So did I.", "Fine."]


def test_lines_that_go_on_in_small_letters_are_one_sentence() -> None:
    assert sentences("Hi Ada,\n\nI would like to\nhear more about it.") == [
        "I would like to\nhear more about it."
    ]


def test_points_of_a_list_stand_alone_without_their_marks() -> None:
    body = "Hello,\n- what did you see when I came to the numbers\n2) where did you stop?\n• short"

    assert sentences(body) == ["what did you see when I came to the numbers", "where did you stop?"]


def test_quoted_lines_and_addresses_are_not_the_letters_own() -> None:
    letter = Letter(
        "Hi,\n> Would you write?\nSee https://ada.example/?q=really or ask ada@mail.example.", english()
    )

    assert [sentence.is_question for sentence in letter.sentences] == [False]
    assert len(letter.own) == len(letter.body)


def test_a_question_in_quotation_marks_is_one() -> None:
    (sentence,) = Letter("He said “why not?”", english()).sentences

    assert sentence.is_question
    assert sentence.span == Span(0, 18)


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("Don't stop, it's well-made.", 4),
        ("Zażółć gęślą jaźń", 3),
        ("ご連絡ありがとうございます", 7),
        ("我想问一个问题 please", 5),
        ("שלום נועה", 2),
        ("🌱🌱", 0),
    ],
)
def test_words_are_counted_in_any_script(body: str, count: int) -> None:
    assert Letter(body).word_count == count


def test_phrases_are_found_where_they_stand_whatever_letters_come_before() -> None:
    letter = Letter("İİİ Sorry to bother you", english())

    (span,) = letter.found("apology")
    assert letter.quoted(span) == "Sorry to bother"


def test_a_language_without_a_phrasebook_has_no_phrases() -> None:
    assert Letter("Sorry to bother you").found("apology") == ()
    assert not Letter("your talk on ownership").has("works")


def test_the_sentence_at_a_place_is_found() -> None:
    letter = Letter("One is here. Two is there.", english())

    assert letter.sentence_at(15) == letter.sentences[1]
    assert letter.sentence_at(99) is None


def test_facts_are_compared_without_accents() -> None:
    assert folded("María José’s CAFÉ") == "maria jose's cafe"


def test_titles_stand_in_quotation_marks_and_begin_with_a_capital() -> None:
    body = 'Dear “Ada”,\n\n“Queues for all” and "Who pays" stay, „Wer zahlt“, «Кто платит» too.\n“so good”, “The {work}”'
    assert Letter(body).titles == ("Queues for all", "Who pays", "Wer zahlt", "Кто платит")
