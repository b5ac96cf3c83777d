"""What is put into a letter stands before the greeting that closes it."""

from __future__ import annotations

from mentorkit.domain.insertion import before_closing, with_sentence


def test_sentences_stand_before_the_greeting_that_closes() -> None:
    assert with_sentence("", "New.") == ("New.", 0)
    assert with_sentence("Hello there.", "New.") == ("Hello there.\n\nNew.", 14)
    text, start = with_sentence("Dear A,\n\nOne.\n\nBest,\n\nInes\n", "New.")
    assert text == "Dear A,\n\nOne.\n\nNew.\n\nBest,\n\nInes\n"
    assert text[start:].startswith("New.")
    assert before_closing("Only one line") == len("Only one line")


def test_a_list_at_the_end_is_no_greeting() -> None:
    listed = "Dear A,\n\n- Gave the talk\n- Read it"
    assert with_sentence(listed, "- New")[0] == f"{listed}\n\n- New"
