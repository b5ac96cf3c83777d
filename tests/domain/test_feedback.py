"""Tests of feedback: its days tell its state, its source its weight, and it is kept only when it says something."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.feedback import LISTED, Feedback, FeedbackState, Weight, by_shelf, checked_feedback
from mentorkit.domain.records import Sharing, sharing_of
from tests.builders import TODAY
from tests.feedback import DAY, a_feedback, a_question, acted_on, feedbacks

if TYPE_CHECKING:
    from datetime import date

ASKED, HEARD, BEGAN, ACTED, TOLD = (TODAY - n * DAY for n in (9, 7, 6, 2, 1))


@pytest.mark.parametrize(
    ("days", "state", "since"),
    [
        ({}, FeedbackState.TO_ASK, None),
        ({"asked": ASKED}, FeedbackState.ASKED, ASKED),
        ({"asked": ASKED, "heard": HEARD}, FeedbackState.HEARD, HEARD),
        ({"heard": HEARD, "began": BEGAN}, FeedbackState.ACTING, BEGAN),
        ({"heard": HEARD, "began": BEGAN, "acted": ACTED}, FeedbackState.TO_CLOSE, ACTED),
        ({"heard": HEARD, "acted": ACTED, "told": TOLD}, FeedbackState.CLOSED, TOLD),
        ({"asked": ASKED, "ended": TOLD}, FeedbackState.CLOSED, TOLD),
    ],
)
def test_the_last_of_its_days_tells_how_far_it_has_come(
    days: dict[str, Any], state: FeedbackState, since: date | None
) -> None:
    feedback = a_question(**{"asked": None, "reason": "No answer", **days})
    assert (feedback.state, feedback.since) == (state, since)


@settings(max_examples=50)
@given(feedbacks(None))
def test_only_what_ended_undone_counts_as_declined(feedback: Feedback) -> None:
    assert feedback.is_declined <= (feedback.state is FeedbackState.CLOSED)
    assert not replace(feedback, acted=TODAY).is_declined
    assert not replace(feedback, ended=None).is_declined


@pytest.mark.parametrize(
    ("expertise", "first_hand", "weight"),
    [
        (None, None, Weight.NOT_SAID),
        (3, True, Weight.HIGH),
        (2, True, Weight.HIGH),
        (1, True, Weight.MEDIUM),
        (3, False, Weight.MEDIUM),
        (None, True, Weight.MEDIUM),
        (2, None, Weight.MEDIUM),
        (0, None, Weight.LOW),
        (1, False, Weight.LOW),
        (None, False, Weight.LOW),
    ],
)
def test_who_knows_the_subject_and_who_saw_it_weigh_alike(
    expertise: int | None, first_hand: object, weight: Weight
) -> None:
    assert a_feedback(expertise=expertise, first_hand=first_hand).weight is weight


@pytest.mark.parametrize(
    ("feedback", "field", "why"),
    [
        (a_question(question=" "), "question", Why.EMPTY),
        (a_feedback(words=" "), "words", Why.EMPTY),
        (a_question(asked=TODAY + DAY), "asked", Why.IN_THE_FUTURE),
        (a_feedback(heard=TODAY + DAY), "heard", Why.IN_THE_FUTURE),
        (acted_on(acted=TODAY + DAY), "acted", Why.IN_THE_FUTURE),
        (acted_on(told=TODAY + DAY), "told", Why.IN_THE_FUTURE),
        (a_feedback(ended=TODAY), "reason", Why.EMPTY),
        (a_feedback(expertise=4), "expertise", Why.TOO_MANY),
        (a_feedback(expertise=-1), "expertise", Why.TOO_MANY),
    ],
)
def test_what_says_nothing_or_comes_from_the_future_is_refused(
    feedback: Feedback, field: str, why: Why
) -> None:
    with pytest.raises(Invalid) as refused:
        checked_feedback(feedback, TODAY)
    assert (refused.value.field, refused.value.why) == (field, why)


def test_feedback_may_come_from_nobody_in_particular() -> None:
    anonymous = a_feedback(person_id=None, giver="")
    assert checked_feedback(anonymous, TODAY) is anonymous


def test_a_list_begins_with_who_waits_longest_and_ends_with_the_last_closed() -> None:
    late, early = acted_on(acted=TODAY), acted_on(acted=ACTED)
    first, last = a_feedback(ended=ACTED, reason="No"), a_feedback(ended=TODAY, reason="No")
    asked, to_ask = a_question(), a_question(asked=None)
    shown = by_shelf((first, to_ask, late, last, asked, early))
    assert shown == (early, late, asked, to_ask, last, first)
    assert set(LISTED) == set(FeedbackState)


def test_what_i_think_of_it_stays_with_me() -> None:
    mine = ("reaction", "expertise", "first_hand", "weight_why", "reason", "restated", "giver", "themes")
    assert {sharing_of(Feedback, name) for name in mine} == {Sharing.PRIVATE}
    assert sharing_of(Feedback, "did") is Sharing.SHAREABLE


@pytest.mark.parametrize(
    ("question", "words", "title"),
    [
        ("Am I too quiet?", "", "Am I too quiet?"),
        (
            "You saw the release week.\nWhere did I keep the decision? Thank you!",
            "",
            "Where did I keep the decision?",
        ),
        ("What went well? What did not?", "", "What went well?"),
        ("Tell me about the talk.", "", "Tell me about the talk."),
        ("", "You ask. Do you listen?", "You ask. Do you listen?"),
    ],
)
def test_a_title_is_the_question_without_what_leads_up_to_it(question: str, words: str, title: str) -> None:
    assert a_feedback(question=question, words=words).title == title
