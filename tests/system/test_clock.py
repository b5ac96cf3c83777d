"""Ids sort by the moment they are made, and time is told with its zone."""

from __future__ import annotations

import uuid
from datetime import UTC, timedelta

from mentorkit.system.clock import Clock, new_id


def test_ids_are_of_version_seven_and_never_twice_the_same() -> None:
    ids = [new_id() for _ in range(1000)]
    assert len(set(ids)) == 1000
    for made in ids:
        read = uuid.UUID(made)
        assert (read.version, read.variant) == (7, uuid.RFC_4122)


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
