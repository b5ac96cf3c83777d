"""Tests of the seventh schema: moments are kept to the second, and meetings of a time are found at once."""

from __future__ import annotations

from datetime import UTC, datetime

from mentorkit.domain.meetings import Meeting
from mentorkit.storage.store import Store
from tests.builders import a_meeting
from tests.fakes import FakeClock, connection_in_memory


def test_a_meeting_keeps_its_moment() -> None:
    store = Store(connection_in_memory(), FakeClock())
    meeting = a_meeting(starts=datetime(2026, 10, 25, 0, 30, 5, tzinfo=UTC), zone="Europe/Warsaw")
    with store.transaction("start") as tx:
        tx.add(meeting)
    assert store.all(Meeting) == (meeting,)
    store.connection.close()


def test_meetings_of_a_time_are_found_without_looking_at_all() -> None:
    connection = connection_in_memory()
    plan = connection.execute(
        "EXPLAIN QUERY PLAN SELECT id FROM meeting WHERE state = 'planned' AND starts < '2026-03-19'"
    ).fetchall()
    assert "meeting_state" in plan[0][-1]
    connection.close()
