"""Tests of advice: every way through its states, and that it closes only told or with a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorkit.domain.advice import (
    NEXT,
    Advice,
    AdviceState,
    Decision,
    Outcome,
    by_age,
    checked_advice,
    decided,
    let_be,
    reopened,
    resulted,
    told,
    tried,
)
from mentorkit.domain.errors import Invalid, Why
from tests.builders import TODAY, an_advice

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = timedelta(days=1)
words = st.sampled_from(("", " ", "It was the wrong week"))
days = st.none() | st.sampled_from((TODAY - DAY, TODAY, TODAY + DAY))
steps: st.SearchStrategy[Callable[[Advice], Advice]] = st.one_of(
    st.builds(
        lambda decision, reason, day: lambda advice: decided(advice, decision, TODAY, reason, day),
        st.sampled_from(Decision),
        words,
        days,
    ),
    st.builds(lambda plan, day: lambda advice: tried(advice, "asked", plan, day, TODAY), words, days),
    st.builds(
        lambda text, outcome: lambda advice: resulted(advice, text, outcome, TODAY),
        words,
        st.sampled_from(Outcome),
    ),
    st.just(lambda advice: told(advice, TODAY)),
    st.builds(lambda reason: lambda advice: let_be(advice, reason, TODAY), words),
    st.just(reopened),
)


@settings(max_examples=300)
@given(st.lists(steps, max_size=12))
def test_nothing_closes_without_being_told_or_a_reason(taken: list[Callable[[Advice], Advice]]) -> None:
    advice = an_advice()
    for step in taken:
        before = advice
        try:
            advice = step(before)
        except Invalid:
            assert advice is before
            continue
        assert checked_advice(advice, TODAY) is advice
        if advice.closed is not None:
            assert advice.told is not None or advice.reason.strip()
        assert (advice.state is AdviceState.TOLD) == (advice.told is not None)
        assert bool(advice.result) >= (advice.state is AdviceState.RESULT)
        assert advice.is_declined <= (advice.closed is not None)
        is_back = before.closed is not None
        assert is_back or advice.state is before.state or advice.state in NEXT[before.state]


def test_the_way_through_everything() -> None:
    advice = decided(an_advice(), Decision.TRY, TODAY)
    trying = tried(advice, "I am asked for a date", "ask for what", TODAY + 21 * DAY, TODAY)
    assert (trying.state, trying.began, trying.decision) == (AdviceState.TRYING, TODAY, Decision.TRY)
    result = resulted(trying, "They dropped half of it.", Outcome.HELPED, TODAY + 20 * DAY)
    assert (result.until, result.ended) == (None, TODAY + 20 * DAY)
    known = told(result, TODAY + 21 * DAY)
    assert (known.state, known.closed) == (AdviceState.TOLD, TODAY + 21 * DAY)
    assert reopened(known) == result


def test_what_was_tried_at_once_is_decided_with_it_and_what_was_parked_is_done() -> None:
    assert tried(an_advice(), "", "ask", None, TODAY).decision is Decision.TRY
    parked = decided(an_advice(), Decision.PARK, TODAY, until=TODAY + DAY)
    assert resulted(parked, "Done anyway", Outcome.PARTLY, TODAY).decision is Decision.DO
    assert tried(parked, "", "ask", None, TODAY).decision is Decision.TRY


def test_declining_is_an_end_that_wants_a_reason_and_may_be_told() -> None:
    with pytest.raises(Invalid) as refused:
        decided(an_advice(), Decision.DECLINE, TODAY, " ")
    assert (refused.value.field, refused.value.why) == ("reason", Why.EMPTY)
    declined = decided(an_advice(), Decision.DECLINE, TODAY, "Not my team", TODAY + DAY)
    assert (declined.closed, declined.until) == (TODAY, None)
    with pytest.raises(Invalid):
        resulted(declined, "Nothing", Outcome.HELPED, TODAY)
    known = told(declined, TODAY)
    with pytest.raises(Invalid):
        told(known, TODAY)
    assert reopened(known) == declined
    assert reopened(declined) == an_advice(id=declined.id, person_id=declined.person_id)
    assert decided(declined, Decision.TRY, TODAY).closed is None


@pytest.mark.parametrize(
    ("step", "field"),
    [
        (lambda advice: decided(advice, Decision.TRY, TODAY, until=TODAY - DAY), "until"),
        (lambda advice: tried(advice, "", " ", None, TODAY), "plan"),
        (lambda advice: resulted(decided(advice, Decision.DO, TODAY), " ", Outcome.HELPED, TODAY), "result"),
        (lambda advice: resulted(advice, "Too early", Outcome.HELPED, TODAY), "state"),
        (lambda advice: let_be(advice, "Why not", TODAY), "state"),
        (lambda advice: told(advice, TODAY), "state"),
        (reopened, "state"),
        (lambda advice: checked_advice(replace(advice, text=" "), TODAY), "text"),
        (lambda advice: checked_advice(replace(advice, heard=TODAY + DAY), TODAY), "heard"),
        (lambda advice: checked_advice(replace(advice, closed=TODAY), TODAY), "reason"),
    ],
)
def test_what_cannot_be_is_refused_by_its_field(step: Callable[[Advice], Advice], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        step(an_advice())
    assert refused.value.field == field


def test_untold_advice_comes_first_the_oldest_above() -> None:
    new, old = an_advice(heard=TODAY), an_advice(heard=TODAY - DAY)
    early, late = an_advice(closed=TODAY - DAY, reason="x"), an_advice(closed=TODAY, reason="x")
    assert by_age([early, new, late, old]) == (old, new, late, early)
