"""Tests of what is worth doing: one line a person, in an order that follows from the reasons alone."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.due import Due, Reason
from mentorkit.domain.messages import MessageKind
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import RecordId
from mentorkit.domain.tasks import ASKING, CAN_BE_DONE, ORDER, WRITES, TaskAct, act_of, worth_doing
from tests.builders import TODAY


def due(who: str, reason: Reason, days_ago: int = 0, source: str = "x") -> Due:
    return Due(PersonId(RecordId(who)), TODAY - timedelta(days=days_ago), reason, source)


dues = st.builds(
    due, st.sampled_from("abc"), st.sampled_from(Reason), st.integers(0, 5), st.sampled_from("xyz")
)


def test_thanks_come_before_follow_ups_promises_rhythm_and_drafts() -> None:
    reasons = [
        Reason.THANKS,
        Reason.UPDATE,
        Reason.FOLLOW_UP,
        Reason.LET_REST,
        Reason.COMMITMENT,
        Reason.RHYTHM,
        Reason.DRAFT,
        Reason.NEW_ROLE,
        Reason.ASK,
        Reason.FIRST,
    ]
    lines = worth_doing([due(str(n), reason) for n, reason in reversed(list(enumerate(reasons)))])
    assert [line.reason for line in lines] == reasons


def test_somebody_has_one_line_with_every_reason_the_first_one_first() -> None:
    (line,) = worth_doing([due("a", Reason.RHYTHM, 8), due("a", Reason.DRAFT, 9), due("a", Reason.THANKS)])
    assert [found.reason for found in line.dues] == [Reason.THANKS, Reason.RHYTHM, Reason.DRAFT]


def test_of_one_reason_the_longest_due_comes_first() -> None:
    lines = worth_doing([due("a", Reason.THANKS, 1), due("b", Reason.THANKS, 4)])
    assert [line.person_id for line in lines] == ["b", "a"]


@given(st.lists(dues, max_size=20))
def test_nothing_is_lost_nobody_stands_twice_and_the_order_is_always_the_same(given_dues: list[Due]) -> None:
    lines = worth_doing(given_dues)
    people = [line.person_id for line in lines]
    assert len(people) == len(set(people))
    assert sorted(map(repr, (found for line in lines for found in line.dues))) == sorted(
        map(repr, given_dues)
    )
    places = [(ORDER[line.reason], line.dues[0].day) for line in lines]
    assert all(earlier <= later for earlier, later in pairwise(places))
    assert worth_doing(found for line in lines for found in line.dues) == lines


def test_each_reason_begins_an_act_of_its_own() -> None:
    acts = {reason: act_of(worth_doing([due("a", reason, source="m")])[0]) for reason in Reason}
    assert acts[Reason.THANKS] == (TaskAct.WRITE, MessageKind.THANK_YOU, "")
    assert acts[Reason.LET_REST] == (TaskAct.WRITE, MessageKind.CLOSE, "")
    assert acts[Reason.DRAFT] == (TaskAct.OPEN_DRAFT, None, "m")
    assert acts[Reason.RHYTHM] == acts[Reason.COMMITMENT] == (TaskAct.LOG, None, "")
    assert acts[Reason.ASK] == acts[Reason.FIRST] == (TaskAct.WRITE, None, "")
    assert {reason for reason in Reason if acts[reason][0] is TaskAct.WRITE} == set(WRITES) | ASKING
    assert Reason.RHYTHM not in CAN_BE_DONE
