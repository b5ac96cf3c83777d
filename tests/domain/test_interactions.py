"""Only contacts move a clock, and only those that say something about the relationship."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.interactions import (
    TALKS,
    Clocks,
    InteractionKind,
    checked_interaction,
    clocks_of,
    stage_after,
)
from mentorkit.domain.people import Stage
from tests import strategies
from tests.builders import TODAY, an_interaction

Log = list[tuple[date, InteractionKind]]
OUT, IN, MET = InteractionKind.MESSAGE_OUT, InteractionKind.MESSAGE_IN, InteractionKind.MET


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def slow_clocks(log: Log) -> Clocks:
    """Say again, entry by entry and slowly, which contacts count."""
    letters = [(day, how) for day, how in log if how in (OUT, IN)]
    counting = [day for day, how in log if how in TALKS]
    for place, (day, how) in enumerate(letters):
        before = letters[place - 1][1] if place else None
        after = letters[place + 1][1] if place + 1 < len(letters) else None
        if how is IN and OUT in (before, after):
            counting.append(day)
    return Clocks(
        contact=max(counting, default=None),
        wrote=max((day for day, how in letters if how is OUT), default=None),
        heard=max((day for day, how in letters if how is IN), default=None),
    )


@given(strategies.logs)
def test_both_clocks_equal_a_slow_oracle(log: Log) -> None:
    assert clocks_of(log) == slow_clocks(log)


@given(
    strategies.logs,
    st.sampled_from([InteractionKind.I_HELPED, InteractionKind.THEY_HELPED, InteractionKind.NOTE]),
)
def test_help_and_notes_move_no_clock(log: Log, how: InteractionKind) -> None:
    assert clocks_of([*log, (TODAY, how)]) == clocks_of(log)


@given(strategies.logs, st.sampled_from(sorted(TALKS)))
def test_a_talk_today_is_contact_today(log: Log, how: InteractionKind) -> None:
    assert clocks_of([*log, (TODAY, how)]).contact == TODAY


@given(strategies.logs)
def test_writing_alone_never_counts_as_contact_on_that_day(log: Log) -> None:
    before = clocks_of([entry for entry in log if entry[0] < TODAY])
    after = clocks_of([*(entry for entry in log if entry[0] < TODAY), (TODAY, OUT)])
    assert after.wrote == TODAY
    assert after.contact != TODAY
    assert after.contact in (before.contact, before.heard)


def test_a_first_message_starts_only_the_reply_clock() -> None:
    clocks = clocks_of([(ago(8), OUT)])
    assert clocks == Clocks(wrote=ago(8))
    assert clocks.waiting_since == ago(8)


def test_an_answer_counts_on_the_day_it_came() -> None:
    clocks = clocks_of([(ago(8), OUT), (ago(3), IN)])
    assert clocks.contact == ago(3)
    assert clocks.waiting_since is None
    assert clocks.was_answered_last


def test_their_message_counts_once_i_have_answered() -> None:
    assert clocks_of([(ago(9), IN)]).contact is None
    assert clocks_of([(ago(9), IN), (ago(2), OUT)]).contact == ago(9)


def test_a_talk_ends_the_waiting_also_on_the_same_day() -> None:
    assert clocks_of([(ago(8), OUT), (ago(8), MET)]).waiting_since is None


def test_writing_after_a_talk_waits_again() -> None:
    clocks = clocks_of([(ago(8), OUT), (ago(5), IN), (ago(4), MET), (ago(1), OUT)])
    assert clocks.waiting_since == ago(1)
    assert not clocks.was_answered_last


def test_nothing_logged_is_nothing_known() -> None:
    assert clocks_of([]) == Clocks()
    assert Clocks().waiting_since is None
    assert not Clocks().was_answered_last


def test_a_contact_cannot_have_happened_tomorrow() -> None:
    with pytest.raises(Invalid) as refused:
        checked_interaction(an_interaction(day=TODAY + timedelta(days=1)), TODAY)
    assert (refused.value.field, refused.value.why) == ("day", Why.IN_THE_FUTURE)


@pytest.mark.parametrize("minutes", [0, -5])
def test_a_contact_takes_time(minutes: int) -> None:
    with pytest.raises(Invalid) as refused:
        checked_interaction(an_interaction(minutes=minutes), TODAY)
    assert (refused.value.field, refused.value.why) == ("minutes", Why.NOT_POSITIVE)


@pytest.mark.parametrize("minutes", [None, 1])
def test_a_contact_of_today_is_kept_as_it_is(minutes: int | None) -> None:
    entry = an_interaction(minutes=minutes)
    assert checked_interaction(entry, TODAY) is entry


@pytest.mark.parametrize("stage", [None, Stage.MENTOR, Stage.PAST_MENTOR, Stage.KEPT, Stage.IN_CONVERSATION])
@pytest.mark.parametrize("how", list(InteractionKind))
def test_most_stages_stay_whatever_happens(stage: Stage | None, how: InteractionKind) -> None:
    assert stage_after(stage, how) is stage


@pytest.mark.parametrize("how", list(InteractionKind))
def test_a_talk_or_an_answer_opens_the_conversation(how: InteractionKind) -> None:
    opens = how in TALKS or how is IN
    expected = Stage.IN_CONVERSATION if opens else Stage.APPROACHED
    assert stage_after(Stage.APPROACHED, how) is expected
    if how is OUT:
        assert stage_after(Stage.TO_APPROACH, how) is Stage.APPROACHED
    else:
        assert stage_after(Stage.TO_APPROACH, how) is (Stage.IN_CONVERSATION if opens else Stage.TO_APPROACH)
