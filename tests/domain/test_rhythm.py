"""When it is time again, and how often people really are in touch."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.rhythm import DUE_SOON_DAYS, RhythmState, actual_gap, due_day, state_on
from tests.builders import TODAY


def test_the_next_contact_is_due_a_rhythm_after_the_last() -> None:
    assert due_day(date(2026, 1, 31), 30) == date(2026, 3, 2)


@pytest.mark.parametrize(("last", "rhythm"), [(None, 30), (TODAY, None), (None, None)])
def test_nothing_is_due_without_a_contact_and_a_rhythm(last: date | None, rhythm: int | None) -> None:
    assert due_day(last, rhythm) is None


@given(st.dates(), st.integers(1, 10**9))
def test_a_due_day_never_leaves_the_calendar(last: date, rhythm: int) -> None:
    due = due_day(last, rhythm)
    assert due is not None
    assert last <= due <= date.max
    assert due == date.max or due - last == timedelta(days=rhythm)


@pytest.mark.parametrize(
    ("days", "state"),
    [
        (-1, RhythmState.LATE),
        (0, RhythmState.DUE),
        (DUE_SOON_DAYS, RhythmState.DUE),
        (DUE_SOON_DAYS + 1, RhythmState.GOOD),
    ],
)
def test_the_state_follows_from_the_days_left(days: int, state: RhythmState) -> None:
    assert state_on(TODAY, TODAY + timedelta(days=days)) is state


def test_without_a_due_day_there_is_no_state() -> None:
    assert state_on(TODAY, None) is RhythmState.NONE


def test_two_contacts_make_no_rhythm() -> None:
    assert actual_gap([TODAY, TODAY - timedelta(days=10), TODAY]) is None


def test_the_actual_gap_is_the_median_and_forgives_one_long_silence() -> None:
    days = [TODAY - timedelta(days=ago) for ago in (0, 30, 61, 400)]
    assert actual_gap(days) == 31


@given(st.lists(st.dates(), min_size=3, unique=True), st.randoms(use_true_random=False))
def test_the_order_and_repetition_of_contacts_do_not_matter(days: list[date], chance: object) -> None:
    gap = actual_gap(days)
    assert gap == actual_gap(sorted(days, reverse=True) + days)
    gaps = [(after - before).days for before, after in zip(sorted(days), sorted(days)[1:], strict=False)]
    assert gap is not None
    assert min(gaps) <= gap <= max(gaps)
