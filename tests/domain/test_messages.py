"""Tests of messages: which state follows which, when to look again, how often one may ask."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.messages import (
    FOLLOW_UP_DAYS,
    MOST_VERSIONS,
    NEXT,
    Message,
    MessageKind,
    MessageState,
    checked_message,
    checked_template,
    follow_up_day,
    follow_ups_in_a_row,
    may_follow_up,
    require_step,
    thinned,
)
from tests.builders import TODAY, a_message, a_template, a_text_version
from tests.values import dates

DAY = timedelta(days=1)


def test_every_state_leads_somewhere_and_only_a_sent_message_is_a_draft_again() -> None:
    assert set(NEXT) == set(MessageState)
    assert all(NEXT.values())
    assert [state for state in NEXT if MessageState.DRAFT in NEXT[state]] == [MessageState.SENT]


@pytest.mark.parametrize("state", MessageState)
def test_a_step_that_does_not_follow_is_refused(state: MessageState) -> None:
    message = a_message(state=state)
    for to in MessageState:
        if to in NEXT[state]:
            require_step(message, to)
            continue
        with pytest.raises(Invalid) as refused:
            require_step(message, to)
        assert (refused.value.field, refused.value.why) == ("state", Why.NOT_FROM_HERE)


@pytest.mark.parametrize("field", ["closed", "follow_up"])
def test_nothing_about_a_message_comes_before_it_was_sent(field: str) -> None:
    message = a_message(sent=TODAY)
    same, before = ({field: day} for day in (TODAY, TODAY - DAY))
    checked_message(replace(message, **same))  # type: ignore[arg-type]  # each field holds a day
    with pytest.raises(Invalid) as refused:
        checked_message(replace(message, **before))  # type: ignore[arg-type]  # each field holds a day
    assert refused.value.field == field


@pytest.mark.parametrize("field", ["title", "body"])
def test_a_template_needs_a_title_and_a_text(field: str) -> None:
    assert checked_template(a_template("Hello")).title == "Hello"
    with pytest.raises(Invalid) as refused:
        checked_template(a_template(**{field: " \n"}))
    assert (refused.value.field, refused.value.why) == (field, Why.EMPTY)


def test_a_first_message_is_looked_at_after_8_days_and_a_thank_you_never() -> None:
    assert follow_up_day(MessageKind.FIRST_MESSAGE, TODAY, FOLLOW_UP_DAYS) == TODAY + 8 * DAY
    assert follow_up_day(MessageKind.FEEDBACK_REQUEST, TODAY, FOLLOW_UP_DAYS) == TODAY + 7 * DAY
    assert follow_up_day(MessageKind.THANK_YOU, TODAY, FOLLOW_UP_DAYS) is None
    assert follow_up_day(MessageKind.NOTE, date.max - DAY, {MessageKind.NOTE: 8}) == date.max


def test_only_unanswered_follow_ups_since_the_last_word_count() -> None:
    def sent(days: int, state: MessageState, what: MessageKind = MessageKind.FOLLOW_UP) -> Message:
        return a_message(what=what, state=state, sent=TODAY - days * DAY)

    messages = [
        sent(40, MessageState.NO_REPLY),
        sent(20, MessageState.SENT, MessageKind.FIRST_MESSAGE),
        sent(12, MessageState.NO_REPLY),
        sent(4, MessageState.SENT),
        sent(3, MessageState.REPLIED),
        a_message(what=MessageKind.FOLLOW_UP),
    ]
    assert follow_ups_in_a_row(messages, TODAY - 30 * DAY) == 2
    assert follow_ups_in_a_row(messages, None) == 3
    assert follow_ups_in_a_row(messages, TODAY) == 0


@given(st.integers(0, 5), st.integers(0, 5))
def test_there_may_be_as_many_follow_ups_as_the_limit(written: int, limit: int) -> None:
    assert may_follow_up(written, limit) is (written + 1 <= limit)


@given(st.lists(st.integers(0, 500), max_size=MOST_VERSIONS + 3))
def test_a_history_that_is_too_long_loses_a_version_between_its_ends(lengths: list[int]) -> None:
    message = a_message()
    versions = tuple(a_text_version(message, "x" * length) for length in lengths)
    gone = thinned(versions)
    assert (gone is None) is (len(versions) <= MOST_VERSIONS)
    assert gone not in (*versions[:1], *versions[-1:]) or gone is None


def test_the_version_that_says_least_new_goes() -> None:
    message = a_message()
    versions = [a_text_version(message, "x" * 10 * n) for n in range(MOST_VERSIONS + 1)]
    versions[7] = a_text_version(message, "x" * 61)
    assert thinned(tuple(versions)) is versions[7]


@given(dates, st.integers(1, 60))
def test_the_day_to_look_again_is_never_before_the_message(sent: date, wait: int) -> None:
    day = follow_up_day(MessageKind.FIRST_MESSAGE, sent, {MessageKind.FIRST_MESSAGE: wait})
    assert day is not None
    assert day > sent
