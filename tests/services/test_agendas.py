"""Tests of what can be done with agendas."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.errors import Invalid
from mentorkit.domain.meeting_kinds import ItemOrigin
from mentorkit.domain.meetings import AgendaItem
from mentorkit.services.meetings import Plan
from tests.builders import TODAY

if TYPE_CHECKING:
    from mentorkit.domain.meetings import Meeting
    from mentorkit.domain.people import PersonId
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock

STARTS = datetime(TODAY.year, TODAY.month, TODAY.day, 15, 30, tzinfo=UTC)


def planned(services: Services, *people: PersonId, days: int = 0) -> Meeting:
    return services.meetings.plan(Plan(starts=STARTS + timedelta(days=days), people=people))


def titles(services: Services, meeting: Meeting) -> list[str]:
    return [item.title for item in services.agendas.items(meeting.id)]


def test_items_are_added_at_the_end_or_below_another(services: Services) -> None:
    meeting = planned(services, services.people.add("Ada").id)
    first = services.agendas.add(meeting.id, "  Thanks  first ", minutes=5)
    services.agendas.add(meeting.id, "Next date")
    second = services.agendas.add(meeting.id, "", " What did you stop doing? ", after=first)
    assert titles(services, meeting) == ["Thanks first", "", "Next date"]
    assert (second.place, second.question, first.minutes) == (1, "What did you stop doing?", 5)
    services.history.undo()
    assert [item.place for item in services.agendas.items(meeting.id)] == [0, 1]
    with pytest.raises(Invalid):
        services.agendas.add(meeting.id, " ")


def test_items_are_changed_stepped_moved_and_removed(services: Services) -> None:
    meeting = planned(services, services.people.add("Ada").id)
    a, b, c = (services.agendas.add(meeting.id, title) for title in "abc")
    services.agendas.step(a, 1)
    services.agendas.move(c, 0)
    assert titles(services, meeting) == ["c", "a", "b"]
    assert services.agendas.items(meeting.id)[1].minutes == 15
    services.agendas.change(replace(services.store.get(AgendaItem, b.id), title="B"))
    with pytest.raises(Invalid):
        services.agendas.change(replace(b, title="", question=""))
    services.agendas.remove(services.store.get(AgendaItem, c.id))
    assert titles(services, meeting) == ["a", "B"]
    assert [item.place for item in services.agendas.items(meeting.id)] == [0, 1]
    services.history.undo()
    assert titles(services, meeting) == ["c", "a", "B"]


def test_what_was_not_covered_is_carried_over_once(services: Services, clock: FakeClock) -> None:
    ada, bo = services.people.add("Ada").id, services.people.add("Bo").id
    first = planned(services, ada)
    done = services.agendas.add(first.id, "Done")
    services.agendas.add(first.id, "Open", "Which no did you regret?", minutes=15)
    services.agendas.change(replace(done, covered=True))
    assert services.agendas.left_over([ada]) == ()
    clock.pass_by(days=1)
    assert [item.title for item in services.agendas.left_over([ada])] == ["Open"]
    assert services.agendas.left_over([bo]) == services.agendas.left_over([]) == ()
    second = planned(services, ada, bo, days=7)
    services.agendas.add(second.id, "Thanks")
    assert {one.origin for one in services.proposals.for_meeting(first.id)} == {ItemOrigin.QUESTION}
    left, *questions = services.proposals.for_meeting(second.id)
    assert {one.origin for one in questions} == {ItemOrigin.QUESTION}
    (carried,) = services.agendas.take_up(second.id, (left,))
    assert (carried.place, carried.minutes, carried.origin) == (1, 15, ItemOrigin.LEFT_OVER)
    assert carried.question == "Which no did you regret?"
    assert services.agendas.left_over([ada]) == ()
    services.agendas.remove(carried)
    assert len(services.agendas.left_over([ada])) == 1
