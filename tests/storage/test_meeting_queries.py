"""Tests of the reads of meetings: what they ask for follows from the hour, and nobody is reminded twice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.due import Reason
from mentorkit.domain.meeting_kinds import MeetingState
from mentorkit.domain.tasks import Origin
from mentorkit.storage.meeting_queries import MeetingQueries
from tests.builders import (
    TODAY,
    a_meeting,
    a_meeting_person,
    a_person,
    a_postponement,
    an_agenda_item,
    me,
)
from tests.keeping import keep

if TYPE_CHECKING:
    from typing import Any

    from mentorkit.domain.meetings import Meeting
    from mentorkit.domain.people import Person
    from mentorkit.storage.store import Store

NOW = datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC)
FORTNIGHT = TODAY + timedelta(days=14)


@pytest.fixture
def queries(store: Store) -> MeetingQueries:
    return MeetingQueries(store.connection)


def planned(store: Store, person: Person, hours: float, **given: Any) -> Meeting:
    meeting = a_meeting(**{"starts": NOW + timedelta(hours=hours), "minutes": 60, **given})
    keep(store, meeting, a_meeting_person(meeting, person))
    return meeting


def reasons(queries: MeetingQueries, now: datetime = NOW) -> list[tuple[str, Reason, int]]:
    return [(due.source, due.reason, (due.day - TODAY).days) for due in queries.dues(FORTNIGHT, now)]


def test_meetings_are_to_be_prepared_held_and_written_up_in_turn(
    store: Store, queries: MeetingQueries
) -> None:
    ada = a_person("Ada")
    keep(store, ada)
    over = planned(store, ada, -3)
    on = planned(store, ada, -0.5)
    near = planned(store, ada, 47)
    ready = planned(store, ada, 30, pre_read=TODAY)
    far = planned(store, ada, 49)
    left = planned(store, ada, -48, state=MeetingState.TO_WRITE_UP)
    planned(store, ada, -90, state=MeetingState.WRITTEN_UP)
    planned(store, ada, 3, state=MeetingState.CANCELLED)
    planned(store, ada, 24 * 20)
    assert sorted(reasons(queries)) == sorted(
        [
            (over.id, Reason.WRITE_UP, 0),
            (left.id, Reason.WRITE_UP, -2),
            (on.id, Reason.PREPARE, 0),
            (near.id, Reason.MEETING, 2),
            (near.id, Reason.PREPARE, 0),
            (ready.id, Reason.MEETING, 1),
            (far.id, Reason.MEETING, 2),
        ]
    )
    assert queries.unwritten(NOW) == 2
    assert queries.unwritten(NOW + timedelta(hours=1)) == 3


def test_a_meeting_of_several_stands_with_the_first_of_them_and_of_nobody_nowhere(
    store: Store, queries: MeetingQueries
) -> None:
    ada, bo, owner = a_person("Ada"), a_person("Bo"), me()
    keep(store, ada, bo, owner)
    meeting = a_meeting(starts=NOW - timedelta(hours=5))
    keep(store, meeting, *(a_meeting_person(meeting, one) for one in (owner, bo, ada)))
    keep(store, a_meeting(starts=NOW - timedelta(hours=5)))
    assert [due.person_id for due in queries.dues(TODAY, NOW)] == [bo.id]


def test_what_is_put_off_stays_away_until_its_day(store: Store, queries: MeetingQueries) -> None:
    ada = a_person("Ada")
    keep(store, ada)
    meeting = planned(store, ada, -5)
    until = TODAY + timedelta(days=1)
    keep(store, a_postponement(ada, until, reason=Reason.WRITE_UP, source=meeting.id))
    assert reasons(queries) == []
    assert reasons(queries, NOW + timedelta(days=1)) == [(meeting.id, Reason.WRITE_UP, 0)]


def test_the_next_meeting_is_the_one_that_is_on_or_begins_soonest(
    store: Store, queries: MeetingQueries
) -> None:
    ada, owner = a_person("Ada"), me()
    keep(store, ada, owner)
    assert queries.next_one(NOW, timedelta(hours=48)) is None
    planned(store, ada, -3)
    planned(store, ada, 49)
    later = planned(store, ada, 40)
    on = planned(store, owner, -0.5, state=MeetingState.IN_THE_ROOM, title="Talk")
    keep(store, an_agenda_item(on, minutes=5, question=" "), an_agenda_item(on, minutes=15, question="Why?"))
    found = queries.next_one(NOW, timedelta(hours=48))
    assert found is not None
    assert (found.id, found.title, found.people, found.items, found.without_question) == (
        on.id,
        "Talk",
        (),
        (5, 15),
        1,
    )
    after = queries.next_one(NOW + timedelta(hours=2), timedelta(hours=48))
    assert after is not None
    assert (after.id, after.people) == (later.id, ((ada.id, "Ada"),))
    assert queries.origins([on.id]) == {on.id: Origin(text="Talk", starts=on.starts, items=2)}
