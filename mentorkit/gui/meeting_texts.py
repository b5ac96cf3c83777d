"""The words of meetings: how far they have come, where they stand, and where an item comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.invitations import CalendarFault
from mentorkit.domain.meeting_kinds import ItemOrigin, MeetingState, Section

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

WORDS: Mapping[type[StrEnum], Mapping[Any, object]] = {
    MeetingState: {
        MeetingState.PLANNED: QT_TRANSLATE_NOOP("meetings", "Planned"),
        MeetingState.IN_THE_ROOM: QT_TRANSLATE_NOOP("meetings", "In the room"),
        MeetingState.TO_WRITE_UP: QT_TRANSLATE_NOOP("meetings", "To write up"),
        MeetingState.WRITTEN_UP: QT_TRANSLATE_NOOP("meetings", "Written up"),
        MeetingState.CANCELLED: QT_TRANSLATE_NOOP("meetings", "Cancelled"),
    },
    Section: {
        Section.NEXT: QT_TRANSLATE_NOOP("meetings", "Next"),
        Section.NOT_WRITTEN_UP: QT_TRANSLATE_NOOP("meetings", "Not written up"),
        Section.PAST: QT_TRANSLATE_NOOP("meetings", "Past"),
    },
    ItemOrigin: {
        ItemOrigin.OWN: QT_TRANSLATE_NOOP("meetings", "Your own"),
        ItemOrigin.MY_PROMISE: QT_TRANSLATE_NOOP("meetings", "You promised"),
        ItemOrigin.THEIR_PROMISE: QT_TRANSLATE_NOOP("meetings", "They promised"),
        ItemOrigin.NEWS: QT_TRANSLATE_NOOP("meetings", "Not told yet"),
        ItemOrigin.LEFT_OVER: QT_TRANSLATE_NOOP("meetings", "Left from last time"),
        ItemOrigin.QUESTION: QT_TRANSLATE_NOOP("meetings", "From the question bank"),
        ItemOrigin.ADVICE: QT_TRANSLATE_NOOP("meetings", "Their advice"),
        ItemOrigin.FEEDBACK: QT_TRANSLATE_NOOP("meetings", "Feedback you ask for"),
        ItemOrigin.GOAL: QT_TRANSLATE_NOOP("meetings", "From a goal"),
    },
}

HOW: Mapping[InteractionKind, object] = {
    InteractionKind.MET: QT_TRANSLATE_NOOP("meetings", "In person"),
    InteractionKind.VIDEO: QT_TRANSLATE_NOOP("meetings", "Video call"),
    InteractionKind.CALL: QT_TRANSLATE_NOOP("meetings", "Phone call"),
    InteractionKind.EVENT: QT_TRANSLATE_NOOP("meetings", "At an event"),
}
"""How a meeting takes place; once it is logged it is called by what happened."""


FAULTS: Mapping[CalendarFault, object] = {
    CalendarFault.NO_CALENDAR: QT_TRANSLATE_NOOP(
        "meetings", "This is not a calendar file. Nothing was changed."
    ),
    CalendarFault.TOO_LARGE: QT_TRANSLATE_NOOP(
        "meetings",
        "This calendar is too large to read. Nothing was changed. Save the one event to a file of its own.",
    ),
    CalendarFault.EMPTY: QT_TRANSLATE_NOOP(
        "meetings", "No event in this file has a time that can be read. Nothing was changed."
    ),
}


def meeting_word(member: StrEnum) -> str:
    """Return the words for a member of any enum in WORDS; KeyError for others."""
    return QCoreApplication.translate("meetings", str(WORDS[type(member)][member]))


def how_word(how: InteractionKind) -> str:
    """Return the words for a way in which a meeting can take place; KeyError for others."""
    return QCoreApplication.translate("meetings", str(HOW[how]))


def calendar_fault(fault: CalendarFault) -> str:
    """Return why a calendar file gives no meeting."""
    return QCoreApplication.translate("meetings", str(FAULTS[fault]))
