"""Ids sort by the moment they are made, and time is told with its zone."""

from __future__ import annotations

import uuid
from datetime import UTC, timedelta

from mentorkit.system.clock import Clock, Ids


def test_ids_are_of_version_seven_and_never_twice_the_same() -> None:
    clock = Clock()
    ids = [clock.new_id() for _ in range(1000)]
    assert len(set(ids)) == 1000
    for made in ids:
        read = uuid.UUID(made)
        assert (read.version, read.variant) == (7, uuid.RFC_4122)


def test_ids_sort_in_the_order_they_were_made_within_a_tick_and_when_the_clock_is_set_back() -> None:
    moments = iter([10**18, 10**18, 10**18 + 100, 10**18 + 400, 10**18 - 10**12, 10**18 + 10**9])
    ids = Ids(moments.__next__)
    made = [ids.new() for _ in range(6)]
    assert made == sorted(made)
    assert len({one[19:] for one in made}) == 6, "what follows the time is random"
    assert uuid.UUID(made[-1]).int >> 80 == (10**18 + 10**9) // 10**6
    quick = Clock()
    in_a_row = [quick.new_id() for _ in range(2000)]
    assert in_a_row == sorted(in_a_row)


def test_an_id_begins_with_the_millisecond_it_was_made_in() -> None:
    clock = Clock()
    before = clock.now()
    milliseconds = uuid.UUID(clock.new_id()).int >> 80
    after = clock.now()
    assert before.timestamp() * 1000 - 1 <= milliseconds <= after.timestamp() * 1000 + 1


def test_now_is_in_utc_and_today_is_where_we_are() -> None:
    clock = Clock()
    assert clock.now().utcoffset() == timedelta(0)
    assert clock.now().tzinfo is UTC
    assert clock.today() in {clock.now().astimezone().date(), (clock.now() - timedelta(1)).date()}
