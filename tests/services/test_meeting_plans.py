"""Tests of plans of meetings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.meeting_kinds import MeetingState
from mentorkit.services.meeting_plans import Plan, as_planned, require_people, told_calendars
from tests.builders import a_meeting, a_person

MEETING = a_meeting()


def test_a_plan_needs_somebody() -> None:
    for names in ((), (" ",)):
        with pytest.raises(Invalid) as refused:
            require_people(Plan(starts=MEETING.starts, new_people=names))
        assert (refused.value.field, refused.value.why) == ("people", Why.EMPTY)
    require_people(Plan(starts=MEETING.starts, people=(a_person().id,)))


def test_a_plan_says_everything_about_a_meeting_but_how_far_it_has_come() -> None:
    written = replace(MEETING, state=MeetingState.WRITTEN_UP, remembered="Ask less")
    planned = as_planned(written, Plan(starts=MEETING.starts, title=" First  talk ", place=" Kiosk "))
    assert planned == replace(written, title="First talk", place="Kiosk")
    with pytest.raises(Invalid):
        as_planned(MEETING, Plan(starts=MEETING.starts, minutes=0))


def test_calendars_are_told_of_what_they_show_and_of_an_end() -> None:
    assert told_calendars(MEETING, replace(MEETING, remembered="x")).sequence == 0
    assert told_calendars(MEETING, replace(MEETING, place="Kiosk")).sequence == 1
    assert told_calendars(MEETING, replace(MEETING, state=MeetingState.CANCELLED)).sequence == 1
    assert told_calendars(MEETING, replace(MEETING, state=MeetingState.IN_THE_ROOM)).sequence == 0
