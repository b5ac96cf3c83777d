"""Tests of the twelfth schema: the moment a meeting really began is kept, and unknown before."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from mentorkit.domain.meetings import Meeting
from mentorkit.storage.store import Store
from tests.builders import a_meeting
from tests.fakes import FakeClock, connection_in_memory


def test_a_meeting_keeps_the_moment_it_began() -> None:
    store = Store(connection_in_memory(), FakeClock())
    meeting = a_meeting()
    with store.transaction("plan") as tx:
        tx.add(meeting)
    assert store.get(Meeting, meeting.id).began is None
    began = replace(meeting, began=datetime(2026, 3, 18, 9, 2, tzinfo=UTC))
    with store.transaction("start") as tx:
        tx.update(began)
    assert store.get(Meeting, meeting.id) == began
    store.connection.close()
