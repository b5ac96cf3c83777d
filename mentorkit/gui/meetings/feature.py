"""What meetings offer the window: their page, *Plan a meeting*, and the count of those not written up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.gui.in_view import person_in_view
from mentorkit.gui.kit.features import Command, Feature
from mentorkit.gui.meetings.calendar_file import SUFFIX, CalendarFile
from mentorkit.gui.meetings.page import MeetingsPage
from mentorkit.gui.meetings.person_meetings import PersonMeetings
from mentorkit.gui.meetings.plan import PlanMeeting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.gui.kit.features import Tools


def plan_meeting(tools: Tools, *people: str) -> None:
    """Ask for a new meeting with those given, or with whoever is in view."""
    in_view = person_in_view(tools)
    dialog = PlanMeeting(tools, people or ((in_view,) if in_view else ()))
    tools.surface.show_overlay(dialog)
    dialog.first_focus().setFocus()


def commands(tools: Tools) -> tuple[Command, ...]:
    """Return what can be done with meetings from anywhere."""
    words = QCoreApplication.translate("meetings", "Plan a meeting")
    run = partial(plan_meeting, tools)
    taken = QCoreApplication.translate("meetings", "Plan from a calendar file…")
    return (
        Command("plan_meeting", words, "calendar-plus", run, "Ctrl+Shift+M", "people"),
        Command(
            "take_invitation", taken, "calendar-plus", lambda: CalendarFile(tools).ask_which(), menu="file"
        ),
    )


def dropped(tools: Tools, paths: Sequence[str]) -> bool:
    """Show the invitation of a calendar file; other files are for others."""
    if len(paths) != 1 or not paths[0].lower().endswith(SUFFIX):
        return False
    CalendarFile(tools).read(paths[0])
    return True


def unwritten(tools: Tools) -> int:
    """Return how many meetings are over and not written up."""
    return tools.services.today.unwritten()


FEATURE = Feature(
    pages={"meetings": MeetingsPage, "meeting": MeetingsPage},
    commands=commands,
    panels={"person": PersonMeetings},
    count=unwritten,
    dropped=dropped,
)
