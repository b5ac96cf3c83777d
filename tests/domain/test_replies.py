"""How asks were answered: each counted once with its follow-ups, and nothing made of a few."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.message_kinds import MessageKind, MessageState
from mentorkit.domain.messages import MessageId
from mentorkit.domain.replies import ASKS, FEWEST, ReplyCount, Sent, counted
from tests.builders import an_id

FIRST, FOLLOW_UP = MessageKind.FIRST_MESSAGE, MessageKind.FOLLOW_UP
ENDS = tuple(state for state in MessageState if state is not MessageState.DRAFT)


def sent(state: MessageState, what: MessageKind = FIRST, follows: Sent | None = None) -> Sent:
    return Sent(MessageId(an_id()), what, state, follows.id if follows else None)


@pytest.mark.parametrize(
    ("state", "count"),
    [
        (MessageState.REPLIED, ReplyCount(replied=1)),
        (MessageState.DECLINED, ReplyCount(declined=1)),
        (MessageState.NO_REPLY, ReplyCount(silent=1)),
        (MessageState.SENT, ReplyCount(waiting=1)),
    ],
)
def test_every_end_is_counted(state: MessageState, count: ReplyCount) -> None:
    assert counted([sent(state)]) == {FIRST: count}
    assert count.ended == (0 if state is MessageState.SENT else 1)


def test_an_ask_ends_as_the_last_of_its_follow_ups_did() -> None:
    silent = sent(MessageState.NO_REPLY)
    once = sent(MessageState.NO_REPLY, FOLLOW_UP, silent)
    twice = sent(MessageState.REPLIED, FOLLOW_UP, once)
    assert counted([silent, once]) == {FIRST: ReplyCount(silent=1)}
    assert counted([silent, once, twice]) == {FIRST: ReplyCount(replied=1, late=1)}
    waits = replace(twice, state=MessageState.SENT)
    assert counted([silent, once, waits]) == {FIRST: ReplyCount(waiting=1)}
    answered = replace(silent, state=MessageState.DECLINED)
    assert counted([answered, once]) == {FIRST: ReplyCount(declined=1)}
    assert counted([once]) == {}
    in_a_ring = replace(silent, what=FOLLOW_UP, follows_id=once.id)
    assert counted([in_a_ring, once]) == {}


def test_a_share_is_told_from_ten_on_and_what_waits_does_not_count() -> None:
    few = ReplyCount(replied=4, declined=2, silent=FEWEST - 7, waiting=30)
    assert (few.ended, few.percent) == (FEWEST - 1, None)
    enough = few + ReplyCount(silent=1, late=2)
    assert (enough.ended, enough.answered, enough.percent, enough.late) == (FEWEST, 6, 60, 2)


@given(st.lists(st.tuples(st.sampled_from(ASKS), st.sampled_from(ENDS)), max_size=20))
def test_no_ask_is_counted_twice_or_lost(asks: list[tuple[MessageKind, MessageState]]) -> None:
    messages = [sent(state, what) for what, state in asks]
    found = counted([*messages, *(sent(MessageState.SENT, FOLLOW_UP, one) for one in messages)])
    assert list(found) == [what for what in ASKS if what in dict(asks)]
    for what, count in found.items():
        assert count.ended + count.waiting == sum(kind is what for kind, _ in asks)
