"""Tests of the question bank: what it brings, and that nobody is offered a question twice."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.questions import (
    LONGEST_QUESTION,
    Asked,
    BankQuestion,
    Moment,
    Topic,
    checked_question,
    in_bank,
    is_same,
    matching,
    read_bank,
    suited,
    unasked,
    varied,
    wording,
)
from tests.builders import a_question, an_asked, an_id

FILE = Path(__file__).parents[2] / "resources" / "questions" / "en.json"
BANK = read_bank(FILE.read_text("utf-8"))


def test_the_bank_brings_questions_for_every_topic_and_moment() -> None:
    assert len(BANK.questions) >= 120
    assert len({one.key for one in BANK.questions}) == len(BANK.questions)
    assert len({wording(one.text) for one in BANK.questions}) == len(BANK.questions)
    for topic in Topic:
        assert len([one for one in BANK.questions if one.topic is topic]) >= 8, topic
    assert {moment for one in BANK.questions for moment in one.moments} == set(Moment)
    assert set(BANK.about) == set(Topic)


def test_each_question_is_one_open_question_in_a_breath() -> None:
    for one in BANK.questions:
        assert one.text.endswith("?"), one.text
        assert len(one.text) <= 110, one.text
        assert one.moments, one.text
        assert re.fullmatch(r"[a-z_]+\.[a-z_]+", one.key)


def test_a_question_asks_something_and_is_no_speech() -> None:
    question = a_question()
    assert checked_question(question) == question
    for text, why in ((" \n", Why.EMPTY), ("a" * (LONGEST_QUESTION + 1), Why.TOO_LONG)):
        with pytest.raises(Invalid) as caught:
            checked_question(a_question(text))
        assert (caught.value.field, caught.value.why) == ("text", why)


def test_words_typed_find_a_question_by_how_its_words_begin() -> None:
    found = matching(BANK.questions, "stop LEAD peo")
    assert "What did you stop doing when you first led people?" not in [one.text for one in found]
    found = matching(BANK.questions, "stóp first led")
    assert [one.key for one in found] == ["leadership.stop_doing"]
    assert matching(BANK.questions, "") == BANK.questions
    assert matching(BANK.questions, "zebra") == ()


def test_own_questions_come_first_then_what_fits_the_moment() -> None:
    own = in_bank(a_question("Mine?"))
    early, late = (
        next(one for one in BANK.questions if one.moments == {moment})
        for moment in (Moment.FIRST_TALK, Moment.LOOKING_BACK)
    )
    assert suited((early, late, own), frozenset({Moment.LOOKING_BACK})) == (own, late, early)


asks = st.lists(
    st.tuples(st.integers(0, 7), st.booleans(), st.sampled_from(("key", "words", "shouted"))), max_size=12
)


@settings(max_examples=50)
@given(asks)
def test_what_somebody_was_asked_is_never_offered_again_unless_reset(
    asked: list[tuple[int, bool, str]],
) -> None:
    person = an_id()
    questions = BANK.questions[:8]
    history = [_asked(questions[number], person, how, again=again) for number, again, how in asked]
    offered = unasked(questions, history)
    closed = {number for number, again, _how in asked if not again}
    assert [questions.index(one) for one in offered] == [n for n in range(8) if n not in closed]
    for one in history:
        assert any(is_same(question, one) for question in questions)


def _asked(question: BankQuestion, person: str, how: str, *, again: bool) -> Asked:
    key = question.key if how == "key" else ""
    text = {"key": "Said otherwise", "words": question.text, "shouted": question.text.upper() + "!"}[how]
    return an_asked(person, text, question_key=key, again=again)


def test_a_few_questions_are_about_different_topics_as_long_as_there_are_some() -> None:
    own = [BankQuestion(f"own-{n}", f"Mine {n}?", Topic.LEARNING, is_own=True) for n in range(2)]
    path, learning = ([one for one in BANK.questions if one.topic is topic] for topic in list(Topic)[:2])
    assert varied([*path, *learning], 3) == (path[0], learning[0], path[1])
    assert varied([*own, *path], 3) == (*own, path[0])
    assert varied([], 3) == ()
