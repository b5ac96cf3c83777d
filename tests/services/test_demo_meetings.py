"""Tests of the meetings of the invented person."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mentorkit.domain.meeting_kinds import MeetingState, Section
from mentorkit.domain.meetings import AgendaItem, Meeting, MeetingPerson, checked_item, checked_meeting
from mentorkit.services.demo import fill
from mentorkit.services.demo_goals import fill_goals
from mentorkit.services.demo_meetings import fill_meetings
from tests.builders import me

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock

DEMO = Path(__file__).parents[2] / "resources" / "demo"


def test_the_meetings_told_are_kept_with_the_people_there(services: Services, clock: FakeClock) -> None:
    with services.store.transaction("first run") as tx:
        tx.add(me())
    fill(services.store, (DEMO / "people.json").read_text("utf-8"), clock)
    fill_goals(services.store, (DEMO / "goals.json").read_text("utf-8"), clock)
    fill_meetings(services.store, (DEMO / "meetings.json").read_text("utf-8"), clock)
    sections = services.meetings.sections()
    assert [len(sections[section]) for section in Section] == [3, 1, 4]
    assert all(line.people for lines in sections.values() for line in lines)
    for part in services.store.all(MeetingPerson):
        meeting = checked_meeting(services.store.get(Meeting, part.meeting_id))
        assert (part.interaction_id is not None) == (meeting.state is MeetingState.WRITTEN_UP)
    assert all(checked_item(item) for item in services.store.all(AgendaItem))
    today = sections[Section.NEXT][0].meeting
    assert services.proposals.for_meeting(today.id)
