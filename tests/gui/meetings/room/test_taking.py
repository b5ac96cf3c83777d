"""What is typed in the room is in a draft within a second, also when nobody ever leaves the item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.rooms import Taken
from mentorkit.gui.meetings.room import taking

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.meetings import Meeting
    from mentorkit.gui.meetings.room.view import RoomView
    from mentorkit.services.bundle import Services


def test_typing_is_kept_before_the_item_is_left(
    room: RoomView, services: Services, meeting: Meeting, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking, "LONGEST_UNSAVED_MS", 20)
    qtbot.keyClicks(room.notes, "They said")
    assert room.taking._draft.isActive()
    qtbot.waitUntil(lambda: services.rooms.room(meeting.id).items[0].notes == "They said", timeout=1000)
    assert services.agendas.items(meeting.id)[0].notes == ""
    qtbot.keyClicks(room.notes, " so")
    room.taking.set_aside()
    assert services.rooms.room(meeting.id).items[0].notes == "They said so"


def test_time_is_kept_while_nobody_types(
    room: RoomView, services: Services, meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.taking._before = 60
    room.taking._clock.timeout.emit()
    assert services.rooms.room(meeting.id).items[0].used == 0
    monkeypatch.setattr(taking, "KEEP_TIME_MS", 0)
    room.taking._clock.timeout.emit()
    assert services.rooms.room(meeting.id).items[0].used >= 60
    room.taking.drop()
    room.taking._clock.timeout.emit()
    room.notes.edited.emit()
    assert room.taking.settle() is None


def test_what_a_crash_left_is_there_on_entering(room: RoomView, services: Services, meeting: Meeting) -> None:
    item = services.agendas.items(meeting.id)[0]
    room.set_aside()
    services.rooms.keep_typing(item, Taken("Half a sent", 9))
    room.show_meeting(meeting.id)
    assert room.notes.text() == "Half a sent"
    assert room.taking.used >= 9
