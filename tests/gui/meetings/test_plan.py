"""A meeting is planned by keys alone, in any zone, and what is missing is said where it is."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.meetings import Meeting
from mentorkit.gui.meetings import when_fields
from mentorkit.gui.meetings.feature import plan_meeting
from mentorkit.gui.meetings.plan import PlanMeeting
from tests.builders import TODAY
from tests.gui.desks import settle

if TYPE_CHECKING:
    from tests.gui.meetings.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def zone(monkeypatch: pytest.MonkeyPatch) -> None:
    """This computer stands in UTC."""
    monkeypatch.setattr(when_fields, "own_zone", lambda: "UTC")


def opened(desk: Desk, *people: str) -> PlanMeeting:
    plan_meeting(desk.tools, *people)
    dialog = desk.surface.overlays[-1]
    assert isinstance(dialog, PlanMeeting)
    return dialog


def test_a_meeting_is_planned_by_keys_alone(desk: Desk) -> None:
    dialog = opened(desk)
    keys = desk.qtbot
    assert dialog.people.line.hasFocus()
    keys.keyClicks(dialog.people.line, "Ada")
    keys.keyClick(dialog.people.line, Qt.Key.Key_Return)
    keys.keyClicks(dialog.people.line, "Bo Ek")
    keys.keyClick(dialog.people.line, Qt.Key.Key_Return)
    keys.keyClicks(dialog.when.day.edit, "tomorrow")
    keys.keyClicks(dialog.when.at.edit, "3 pm")
    keys.keyClicks(dialog.where.edit, "https://meet.example/x")
    keys.keyClicks(dialog.about.edit, "First talk")
    dialog.how.setFocus()
    keys.keyClick(dialog.how, Qt.Key.Key_Right)
    keys.keyClick(dialog.about.edit, Qt.Key.Key_Return)
    settle()
    (meeting,) = desk.tools.services.store.all(Meeting)
    assert meeting.starts.isoformat() == f"{TODAY + timedelta(days=1)}T15:00:00+00:00"
    assert (meeting.title, meeting.link, meeting.place) == ("First talk", "https://meet.example/x", "")
    assert (meeting.how, meeting.minutes, meeting.recurs) == (InteractionKind.VIDEO, 45, None)
    people = desk.tools.services.meetings.page(meeting.id).people
    assert {person.shown for person in people} == {"Ada Lind", "Bo Ek"}
    assert desk.page.pane.title.text().startswith("First talk with ")
    assert desk.surface.toasts[-1] == "Planned"


def test_what_is_missing_is_said_where_it_is(desk: Desk) -> None:
    dialog = opened(desk)
    dialog.keep()
    assert dialog.people.note == "Who takes part?"
    desk.qtbot.keyClicks(dialog.people.line, "Ada")
    desk.qtbot.keyClick(dialog.people.line, Qt.Key.Key_Return)
    dialog.keep()
    assert dialog.when.day.note == "Which day?"
    desk.qtbot.keyClicks(dialog.when.day.edit, "someday")
    dialog.keep()
    assert "not a date" in dialog.when.day.note
    dialog.when.day.edit.clear()
    desk.qtbot.keyClicks(dialog.when.day.edit, "in 2 weeks")
    dialog.keep()
    assert "not a time" in dialog.when.at.note
    desk.qtbot.keyClicks(dialog.when.at.edit, "9")
    dialog.when.minutes.set_value("soon")
    dialog.keep()
    assert dialog.when.minutes.has_error
    dialog.when.minutes.set_value("9999")
    dialog.keep()
    assert "too long" in dialog.when.minutes.note
    dialog.when.minutes.set_value("30")
    desk.press("meeting_elsewhere")
    desk.qtbot.keyClicks(dialog.when.zone.edit, "Nowhereville")
    dialog.keep()
    assert "time zone" in dialog.when.zone.note
    assert desk.tools.services.store.all(Meeting) == ()


def test_a_meeting_elsewhere_is_planned_by_the_clock_there(desk: Desk) -> None:
    dialog = opened(desk, desk.ada.id)
    assert dialog.when.day.edit.hasFocus()
    desk.qtbot.keyClicks(dialog.when.day.edit, "1 July 2026")
    desk.qtbot.keyClicks(dialog.when.at.edit, "9:30")
    desk.press("meeting_elsewhere")
    desk.qtbot.keyClicks(dialog.when.zone.edit, "tokyo")
    desk.qtbot.keyClick(dialog.when.zone.edit, Qt.Key.Key_Return)
    assert dialog.when.zone.value() == "Asia/Tokyo"
    assert dialog.when.zone.note == "1 Jul, 00:30 for you"
    desk.press("meeting_keep_plan")
    (meeting,) = desk.tools.services.store.all(Meeting)
    assert (meeting.starts.hour, meeting.zone) == (0, "Asia/Tokyo")
    assert desk.page.pane.when.text() == "1 Jul, 00:30 to 01:15, in person, 09:30 in Tokyo"
    desk.press("meeting_more")
    desk.choose("meeting_change")
    again = desk.surface.overlays[-1]
    assert isinstance(again, PlanMeeting)
    assert (again.when.at.value(), again.when.zone.value()) == ("09:30", "Asia/Tokyo")


def test_the_last_meeting_and_the_rhythm_suggest_the_next(desk: Desk) -> None:
    desk.tools.services.people.set_rhythm([desk.ada.id], 42)
    desk.plan(title="Catch-up", minutes=30, link="https://meet.example/x", how=InteractionKind.CALL)
    dialog = opened(desk, desk.ada.id, "nobody")
    assert dialog.when.day.value() == TODAY + timedelta(days=42)
    assert dialog.when.day.note == "As your rhythm has it"
    assert (dialog.when.at.value(), dialog.when.minutes.value()) == ("15:30", "30")
    assert (dialog.about.value(), dialog.where.value(), dialog.how.value()) == (
        "Catch-up",
        "https://meet.example/x",
        InteractionKind.CALL,
    )
    assert dialog.again.text() == "Again, in your rhythm: every 6 weeks"
    dialog.again.setChecked(True)
    dialog.keep()
    settle()
    kept = desk.tools.services.store.all(Meeting)[1]
    assert kept.recurs == 42
    desk.press("meeting_more")
    desk.choose("meeting_change")
    again = desk.surface.overlays[-1]
    assert isinstance(again, PlanMeeting)
    assert again.again.isChecked()
    again.people.set_value([])
    again._people_changed()
    again._offer_again(again._suggestion_rhythm())
    assert not again.again.isVisible()
    desk.press("meeting_cancel_plan")
