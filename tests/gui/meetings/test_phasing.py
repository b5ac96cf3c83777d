"""A meeting goes from preparing into the room, to its wrap-up and back, and loses nothing on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mentorkit.domain.meeting_kinds import MeetingState
from mentorkit.gui.meetings.phases import Phase
from tests.gui.desks import settle
from tests.gui.meetings.conftest import STARTS

if TYPE_CHECKING:
    from tests.fakes import FakeClock
    from tests.gui.meetings.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_meeting_is_held_and_written_up_by_keys_alone(desk: Desk, clock: FakeClock) -> None:
    clock.moment = STARTS
    meeting = desk.plan("Thanks", "Saying no")
    assert desk.page.pane.primary.text() == "Start meeting"
    desk.qtbot.keyClick(desk.page.pane.outcome.editor, Qt.Key.Key_Return, CTRL)
    assert desk.page.needs_room
    room = desk.page.phases.room
    assert room.notes.hasFocus()
    desk.qtbot.keyClicks(room.notes, "[] Send it")
    desk.qtbot.keyClick(room.notes, Qt.Key.Key_Return, CTRL)
    settle()
    assert not desk.page.needs_room
    wrap = desk.page.phases.wrap
    assert wrap.remembered.editor.hasFocus()
    desk.qtbot.keyClicks(wrap.remembered.editor, "Ask less")
    desk.qtbot.keyClick(wrap.remembered.editor, Qt.Key.Key_Return, CTRL)
    assert desk.surface.commands[-1] == ("write_message", (desk.ada.id, "thank_you"))
    assert desk.page.phases.phase is Phase.PREPARE
    assert desk.tools.services.meetings.page(meeting.id).meeting.state is MeetingState.WRITTEN_UP
    assert [one.text for one in desk.tools.services.rooms.room(meeting.id).promises] == ["Send it"]
    assert desk.surface.fitted >= 3


def test_what_was_said_is_read_after_it_is_written_up(desk: Desk, clock: FakeClock) -> None:
    meeting = desk.plan("Thanks")
    desk.tools.services.meetings.write_up(meeting.id)
    desk.press("meeting_said")
    assert desk.page.phases.currentWidget() is desk.page.phases.wrap
    assert not desk.page.phases.wrap.head.phases.isVisible()
    desk.press("wrap_head_back")
    assert desk.page.phases.currentWidget() is desk.page.three
    assert not desk.page.phases.focus_first()


def test_leaving_the_page_keeps_the_notes_and_coming_back_goes_on(desk: Desk, clock: FakeClock) -> None:
    clock.moment = STARTS
    meeting = desk.plan("Thanks")
    desk.page.pane.phases._tell(Phase.ROOM)
    room = desk.page.phases.room
    desk.qtbot.keyClicks(room.notes, "Words")
    desk.page.hide()
    assert desk.items(meeting)[0].notes == "Words"
    desk.page.show()
    assert room.notes.text() == "Words"
    room.head.phases._tell(Phase.WRAP_UP)
    desk.page.phases.wrap.head.phases._tell(Phase.ROOM)
    assert desk.page.needs_room
    other = desk.plan("Other", days=3)
    assert not desk.page.needs_room
    desk.tools.navigator.open("meeting", meeting.id)
    assert desk.page.pane.primary.text() == "Back to the room"
    desk.press("meeting_primary")
    assert other.id != meeting.id
    assert desk.page.needs_room


def test_a_meeting_taken_back_or_gone_leaves_its_room(desk: Desk, clock: FakeClock) -> None:
    clock.moment = STARTS
    meeting = desk.plan("Thanks")
    desk.press("meeting_primary")
    desk.tools.services.history.undo()
    assert not desk.page.needs_room
    desk.press("meeting_primary")
    desk.tools.services.meetings.delete(meeting.id)
    settle()
    assert desk.page.phases.phase is Phase.PREPARE
    assert desk.page.phases.room.item is None
