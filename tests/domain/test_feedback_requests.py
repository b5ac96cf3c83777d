"""What a request needs, and what a letter asked: read back out of the text as it was sent."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.feedback_requests import (
    FeedbackRequest,
    Occasion,
    asked_words,
    checked_request,
    question_in,
)

REQUEST = FeedbackRequest(
    Occasion.WORK, " the  plan ", "last week", "handing over", "Where did I keep the decision"
)
LETTER = """Dear Ada,

You saw the plan last week. I want to hand over more.

Where did I keep the decision? And which line would you cut?

Two sentences are plenty.

Thank you,
Ines"""


def test_a_request_is_trimmed_and_its_question_ends_as_one() -> None:
    checked = checked_request(REQUEST)
    assert (checked.what, checked.question) == ("the plan", "Where did I keep the decision?")
    assert checked.answers["your question"] == "Where did I keep the decision"
    assert checked_request(checked) == checked
    assert checked_request(replace(REQUEST, question="Where? And why? ")).question == "Where? And why?"


@pytest.mark.parametrize("name", ["what", "when", "skill", "question"])
@pytest.mark.parametrize("text", ["", " \n", " ?. "])
def test_nothing_may_be_left_out(name: str, text: str) -> None:
    with pytest.raises(Invalid) as refused:
        checked_request(replace(REQUEST, **{name: text}))  # type: ignore[arg-type]  # all of them are texts
    assert (refused.value.field, refused.value.why) == (name, Why.EMPTY)


def test_two_questions_are_enough() -> None:
    with pytest.raises(Invalid) as refused:
        checked_request(replace(REQUEST, question="Where? Why? When?"))
    assert (refused.value.field, refused.value.why) == ("question", Why.TOO_MANY)


def test_what_a_letter_asks_is_read_out_of_it() -> None:
    assert question_in("x", LETTER) == "Where did I keep the decision? And which line would you cut?"
    assert asked_words(LETTER) == LETTER.partition("\n\n")[2].partition("\n\nTwo")[0]
    within = "Hi Ada,\n\nThank you for Tuesday.\n\nYou were there. What did you\nsee? Anything helps.\n\nInes"
    assert question_in("x", within) == "What did you see?"
    assert asked_words(within) == "You were there. What did you\nsee? Anything helps."
    assert question_in(" My  talk ", "Tell me what you saw.") == "My talk"
    assert asked_words("Tell me what you saw.") == ""
    assert asked_words("You saw it. Where did I lose you?") == "You saw it. Where did I lose you?"


@given(st.text(max_size=200))
def test_any_letter_can_be_read(body: str) -> None:
    assert asked_words(body) in body
    assert "\n" not in question_in("", body)
