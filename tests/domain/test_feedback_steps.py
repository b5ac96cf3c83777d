"""Tests of the steps of feedback: the way through all of them, and every way that is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.feedback import Feedback, FeedbackState, checked_feedback
from mentorkit.domain.feedback_steps import (
    Heard,
    acted,
    acting,
    heard,
    let_be,
    reacted,
    reaction_day,
    reopened,
    told,
)
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.meeting_kinds import MeetingId
from tests.builders import TODAY, an_id
from tests.feedback import DAY, a_feedback, a_question, acted_on

if TYPE_CHECKING:
    from collections.abc import Callable

words = st.sampled_from(("", " ", "The rota"))
steps: st.SearchStrategy[Callable[[Feedback], Feedback]] = st.one_of(
    st.builds(lambda said: lambda one: heard(one, Heard(said), TODAY), words),
    st.builds(lambda plan: lambda one: acting(one, "", plan, None, TODAY), words),
    st.builds(lambda did: lambda one: acted(one, did, "", TODAY), words),
    st.builds(lambda reason: lambda one: let_be(one, reason, TODAY), words),
    st.just(lambda one: told(one, TODAY)),
    st.just(reopened),
)


@settings(max_examples=200)
@given(st.lists(steps, max_size=12))
def test_nothing_closes_without_being_told_or_a_reason(taken: list[Callable[[Feedback], Feedback]]) -> None:
    feedback = a_question()
    for step in taken:
        before = feedback
        try:
            feedback = step(before)
        except Invalid:
            assert feedback is before
            continue
        assert checked_feedback(feedback, TODAY) is feedback
        is_closed = feedback.state is FeedbackState.CLOSED
        assert is_closed == (feedback.told is not None or bool(feedback.reason))
        assert bool(feedback.did) >= (feedback.state is FeedbackState.TO_CLOSE)
        assert bool(feedback.words) >= (feedback.state in (FeedbackState.HEARD, FeedbackState.ACTING))


def test_the_way_through_everything() -> None:
    meeting = MeetingId(an_id())
    said = Heard(" Give one thing away. ", situation="The release week ", meeting_id=meeting)
    known = heard(a_question(), said, TODAY)
    assert (known.state, known.words, known.situation) == (
        FeedbackState.HEARD,
        "Give one thing away.",
        "The release week",
    )
    assert (known.heard, known.meeting_id) == (TODAY, meeting)
    trying = acting(known, "a release is planned", "hand over the rota", TODAY + 21 * DAY, TODAY)
    assert (trying.state, trying.until) == (FeedbackState.ACTING, TODAY + 21 * DAY)
    again = acting(trying, "", "hand it over at once", None, TODAY + DAY)
    assert (again.began, again.plan) == (TODAY, "hand it over at once")
    done = acted(again, "Handed it over", "Nobody was hurt", TODAY)
    assert (done.state, done.until) == (FeedbackState.TO_CLOSE, None)
    closed = told(done, TODAY, InteractionKind.MESSAGE_OUT)
    assert (closed.state, closed.told_how) == (FeedbackState.CLOSED, InteractionKind.MESSAGE_OUT)
    assert reopened(closed) == done


def test_what_was_known_of_its_meeting_stays_when_the_answer_names_none() -> None:
    meeting = MeetingId(an_id())
    assert heard(a_question(meeting_id=meeting), Heard("Yes"), TODAY).meeting_id == meeting


def test_what_i_make_of_it_waits_for_the_next_day() -> None:
    today = a_feedback(heard=TODAY)
    assert reaction_day(today) == TODAY + DAY
    with pytest.raises(Invalid) as refused:
        reacted(today, "Not true", TODAY)
    assert (refused.value.field, refused.value.why) == ("reaction", Why.NOT_FROM_HERE)
    assert reacted(today, " A tenth is true ", TODAY + DAY).reaction == "A tenth is true"
    assert reaction_day(a_question()) is None
    with pytest.raises(Invalid):
        reacted(a_question(), "Too early", TODAY)


def test_not_acting_is_an_end_with_a_reason_after_which_they_may_be_thanked() -> None:
    declined = let_be(a_feedback(), " It was a bad day ", TODAY)
    assert (declined.state, declined.reason, declined.is_declined) == (
        FeedbackState.CLOSED,
        "It was a bad day",
        True,
    )
    thanked = told(declined, TODAY)
    with pytest.raises(Invalid):
        told(thanked, TODAY)
    assert reopened(thanked) == declined
    assert reopened(declined).state is FeedbackState.HEARD


@pytest.mark.parametrize(
    ("step", "feedback", "field"),
    [
        (lambda one: heard(one, Heard("Again"), TODAY), a_feedback(), "state"),
        (lambda one: heard(one, Heard(" "), TODAY), a_question(), "words"),
        (lambda one: heard(one, Heard("Yes", TODAY + DAY), TODAY), a_question(), "heard"),
        (lambda one: acting(one, "", "ask", None, TODAY), a_question(), "state"),
        (lambda one: acting(one, "", " ", None, TODAY), a_feedback(), "plan"),
        (lambda one: acting(one, "", "ask", TODAY - DAY, TODAY), a_feedback(), "until"),
        (lambda one: acted(one, "Asked", "", TODAY), a_question(), "state"),
        (lambda one: acted(one, " ", "", TODAY), a_feedback(), "did"),
        (lambda one: told(one, TODAY), a_feedback(), "state"),
        (lambda one: let_be(one, " ", TODAY), acted_on(), "reason"),
        (lambda one: let_be(one, "Why not", TODAY), a_question(asked=None), "state"),
        (lambda one: let_be(one, "Why not", TODAY), acted_on(told=TODAY), "state"),
        (reopened, acted_on(), "state"),
    ],
)
def test_steps_that_lead_nowhere_are_refused(
    step: Callable[[Feedback], Feedback], feedback: Feedback, field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        step(feedback)
    assert refused.value.field == field
