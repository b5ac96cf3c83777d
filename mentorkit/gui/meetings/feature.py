"""What meetings offer the window: their page, *Plan a meeting*, and the count of those not written up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.gui.kit.features import Command, Feature
from mentorkit.gui.meetings.page import MeetingsPage
from mentorkit.gui.meetings.person_meetings import PersonMeetings
from mentorkit.gui.meetings.plan import PlanMeeting

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools


def plan_meeting(tools: Tools, *people: str) -> None:
    """Ask for a new meeting with those given, or with the one whose page is shown."""
    here = tools.navigator.here
    in_view = (here.id,) if here is not None and here.kind == "person" else ()
    dialog = PlanMeeting(tools, people or in_view)
    tools.surface.show_overlay(dialog)
    dialog.first_focus().setFocus()


def commands(tools: Tools) -> tuple[Command, ...]:
    """Return what can be done with meetings from anywhere."""
    words = QCoreApplication.translate("meetings", "Plan a meeting")
    run = partial(plan_meeting, tools)
    return (Command("plan_meeting", words, "calendar-plus", run, "Ctrl+Shift+M", "people"),)


def unwritten(tools: Tools) -> int:
    """Return how many meetings are over and not written up."""
    return tools.services.today.unwritten()


FEATURE = Feature(
    pages={"meetings": MeetingsPage, "meeting": MeetingsPage},
    commands=commands,
    panels={"person": PersonMeetings},
    count=unwritten,
)
