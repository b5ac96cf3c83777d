"""A person's page tells of the meetings with them, and leads there."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mentorkit.gui.meetings.feature import FEATURE
from mentorkit.gui.meetings.person_meetings import PersonMeetings
from mentorkit.services.meetings import Plan
from tests.gui.meetings.conftest import STARTS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface


def test_what_comes_what_is_to_be_written_up_and_the_last_stand_below_each_other(
    tools: Tools, qtbot: QtBot, surface: FakeSurface, ada: Person
) -> None:
    panel = FEATURE.panels["person"](tools)
    assert isinstance(panel, PersonMeetings)
    panel.show_record(ada.id)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.lines == []
    plans = (("First talk", -9), ("Second talk", -2), ("Third talk", 0), ("", 8))
    meetings = [
        tools.services.meetings.plan(
            Plan(starts=STARTS + timedelta(days=days), people=(ada.id,), title=title)
        )
        for title, days in plans
    ]
    tools.services.meetings.write_up(meetings[0].id)
    said = [(line.words.text(), line.below.text()) for line in panel.lines]
    assert said == [
        ("Today, 15:30", "Third talk"),
        ("26 Mar, 15:30", "In person"),
        ("16 Mar", "Second talk, not written up"),
        ("9 Mar", "First talk, written up"),
    ]
    panel.lines[0].opened.emit(meetings[2].id)
    here = tools.navigator.here
    assert here is not None
    assert (here.kind, here.id) == ("meeting", meetings[2].id)
    panel.act.click()
    assert surface.commands == [("plan_meeting", (ada.id,))]
    for meeting in meetings[1:]:
        tools.services.meetings.delete(meeting.id)
    assert len(panel.lines) == 1
