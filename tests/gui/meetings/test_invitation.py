"""An invitation is looked at, its people are found, and only its button plans it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from mentorkit.domain.meeting_kinds import MeetingState
from mentorkit.domain.meetings import Meeting
from mentorkit.gui.meetings.calendar_file import CalendarFile
from mentorkit.gui.meetings.feature import commands, dropped
from mentorkit.gui.meetings.invitation import TakeInvitation
from tests.builders import a_channel
from tests.gui.desks import settle

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.meetings.conftest import Desk

EVENT = """BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTART:202603{day}T143000Z\r\nDTEND:202603{day}T151500Z\r
SUMMARY:{title}\r\nLOCATION:https://meet.example/x\r\nORGANIZER;CN={who}:mailto:{who}@work.example\r\n{more}END:VEVENT\r\n"""


def event(uid: str, day: int, title: str, who: str = "ada", more: str = "") -> str:
    return EVENT.format(uid=uid, day=day, title=title, who=who, more=more).replace("\n\n", "\n")


def drop(desk: Desk, folder: Path, *events: str) -> TakeInvitation:
    path = folder / "invitation.ics"
    path.write_text("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + "".join(events) + "END:VCALENDAR\r\n", newline="")
    shown = len(desk.surface.overlays)
    assert dropped(desk.tools, [str(path)])
    desk.qtbot.waitUntil(lambda: len(desk.surface.overlays) > shown)
    dialog = desk.surface.overlays[-1]
    assert isinstance(dialog, TakeInvitation)
    return dialog


def test_an_invitation_is_planned_with_whom_is_known_and_follows_its_calendar(
    desk: Desk, tmp_path: Path
) -> None:
    services = desk.tools.services
    services.people.add_detail(a_channel(desk.ada, "ada@work.example"))
    dialog = drop(desk, tmp_path, event("a", 20, "Catch-up", more="RRULE:FREQ=WEEKLY\r\n"))
    assert (dialog.about.text(), dialog.act.text()) == ("Catch-up", "Plan it")
    assert dialog.note.text().startswith("It comes again.")
    assert [chip.text for chip in dialog.people.value()] == ["Ada Lind"]
    dialog.take()
    (meeting,) = services.store.all(Meeting)
    assert (meeting.calendar_uid, meeting.link) == ("a", "https://meet.example/x")
    assert desk.tools.navigator.here is not None
    assert desk.tools.navigator.here.id == meeting.id
    dialog = drop(desk, tmp_path, event("a", 21, "Later"))
    assert dialog.act.text() == "Update it"
    assert not dialog.people.isVisible()
    dialog.take()
    assert services.meetings.page(meeting.id).meeting.starts.day == 21
    dialog = drop(desk, tmp_path, event("a", 21, "Later", more="STATUS:CANCELLED\r\n"))
    dialog.take()
    assert services.meetings.page(meeting.id).meeting.state is MeetingState.CANCELLED


def test_of_several_events_one_is_chosen_and_unknown_people_are_offered(desk: Desk, tmp_path: Path) -> None:
    bad = "BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\n"
    dialog = drop(desk, tmp_path, event("a", 20, "First"), event("b", 25, "", who="eve.lee"), bad)
    assert not dialog.events.isHidden()
    assert not dialog.left_out.isHidden()
    dialog.events.set_value(1)
    dialog.events.edited.emit()
    assert dialog.about.text() == "Without a title"
    assert [chip.text for chip in dialog.people.value()] == ["eve.lee"]
    dialog.people.set_value([])
    dialog.take()
    assert dialog.people.has_error
    assert desk.tools.services.store.all(Meeting) == ()
    dialog.close_overlay()


def test_a_file_that_is_no_calendar_says_so_and_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "odd.ics"
    path.write_bytes(b"hello")
    told: list[str] = []
    for name in (path, tmp_path / "gone.ics"):
        desk.surface.toasts.clear()
        CalendarFile(desk.tools).read(str(name))
        desk.qtbot.waitUntil(lambda: bool(desk.surface.toasts))
        told += desk.surface.toasts
    assert told == [
        "This is not a calendar file. Nothing was changed.",
        "This file could not be read. Nothing was changed.",
    ]
    assert not dropped(desk.tools, [str(tmp_path / "people.vcf")])


def test_a_meeting_is_saved_for_a_calendar(desk: Desk, tmp_path: Path) -> None:
    desk.plan(title="Catch-up: monthly")
    for path in (tmp_path / "a.ics", tmp_path / "nowhere" / "a.ics"):
        desk.page.acts.save_for_calendar()
        dialog = next(one for one in desk.tools.navigator.findChildren(CalendarFile) if one._open)
        assert isinstance(dialog._open, QFileDialog)
        desk.surface.toasts.clear()
        dialog.write(str(path))
        dialog._open.hide()
        dialog._open = None
        desk.qtbot.waitUntil(lambda: bool(desk.surface.toasts))
        settle()
    assert b"SUMMARY:Catch-up: monthly" in (tmp_path / "a.ics").read_bytes()
    assert desk.surface.toasts[-1].startswith("The file could not be written there.")


def test_the_command_asks_which_file(desk: Desk) -> None:
    command = next(one for one in commands(desk.tools) if one.name == "take_invitation")
    command.run()
    (asked,) = desk.tools.navigator.findChildren(CalendarFile)
    assert asked._open is not None
    asked._open.reject()
    settle()
    assert desk.tools.navigator.findChildren(CalendarFile) == []
