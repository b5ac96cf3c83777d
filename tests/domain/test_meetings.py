"""A meeting takes some time, stands where its time puts it, and goes from state to state."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.meeting_kinds import MeetingState, Section
from mentorkit.domain.meetings import (
    LONGEST,
    checked_item,
    checked_meeting,
    in_section,
    require_step,
    section_of,
)
from tests.builders import a_meeting, an_agenda_item

MEETING = a_meeting(minutes=45)


@pytest.mark.parametrize(
    ("changed", "field", "why"),
    [
        ({"minutes": 0}, "minutes", Why.NOT_POSITIVE),
        ({"minutes": LONGEST + 1}, "minutes", Why.TOO_LONG),
        ({"how": InteractionKind.MESSAGE_IN}, "how", Why.NOT_FROM_HERE),
    ],
)
def test_a_meeting_is_a_talk_of_some_minutes(changed: dict[str, Any], field: str, why: Why) -> None:
    with pytest.raises(Invalid) as refused:
        checked_meeting(replace(MEETING, **changed))
    assert (refused.value.field, refused.value.why) == (field, why)
    assert checked_meeting(MEETING) is MEETING


@pytest.mark.parametrize(
    ("changed", "field", "why"),
    [
        ({"title": " ", "question": "\n"}, "title", Why.EMPTY),
        ({"minutes": 0}, "minutes", Why.NOT_POSITIVE),
        ({"minutes": LONGEST + 1}, "minutes", Why.TOO_LONG),
    ],
)
def test_an_item_says_something_and_takes_some_minutes(changed: dict[str, Any], field: str, why: Why) -> None:
    with pytest.raises(Invalid) as refused:
        checked_item(replace(an_agenda_item(MEETING), **changed))
    assert (refused.value.field, refused.value.why) == (field, why)
    asked = an_agenda_item(MEETING, "", question="What did you stop doing?")
    assert checked_item(asked) is asked


def test_time_decides_where_a_meeting_stands_until_it_is_written_up_or_cancelled() -> None:
    before, after = MEETING.ends - timedelta(seconds=1), MEETING.ends
    seen = {
        state: (
            section_of(replace(MEETING, state=state), before),
            section_of(replace(MEETING, state=state), after),
        )
        for state in MeetingState
    }
    assert seen == {
        MeetingState.PLANNED: (Section.NEXT, Section.NOT_WRITTEN_UP),
        MeetingState.IN_THE_ROOM: (Section.NEXT, Section.NEXT),
        MeetingState.TO_WRITE_UP: (Section.NOT_WRITTEN_UP, Section.NOT_WRITTEN_UP),
        MeetingState.WRITTEN_UP: (Section.PAST, Section.PAST),
        MeetingState.CANCELLED: (Section.PAST, Section.PAST),
    }


def test_what_comes_stands_earliest_first_and_what_is_over_latest_first() -> None:
    first, second = MEETING, replace(MEETING, starts=MEETING.starts + timedelta(days=1))
    assert in_section((second, first), Section.NEXT, first.starts) == (first, second)
    later = second.ends + timedelta(days=1)
    assert in_section((first, second), Section.NOT_WRITTEN_UP, later) == (second, first)
    assert in_section((first, second), Section.PAST, later) == ()


def test_what_is_written_up_stays_so_and_what_is_cancelled_can_be_planned_again() -> None:
    written, cancelled = (
        replace(MEETING, state=state) for state in (MeetingState.WRITTEN_UP, MeetingState.CANCELLED)
    )
    for state in MeetingState:
        with pytest.raises(Invalid) as refused:
            require_step(written, state)
        assert (refused.value.field, refused.value.why) == ("state", Why.NOT_FROM_HERE)
    require_step(cancelled, MeetingState.PLANNED)
    with pytest.raises(Invalid):
        require_step(cancelled, MeetingState.IN_THE_ROOM)
