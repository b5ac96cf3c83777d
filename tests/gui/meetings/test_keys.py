"""F1 tells the keys of the phase a meeting is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.gui.meetings.phases import Phase

if TYPE_CHECKING:
    from tests.gui.meetings.conftest import Desk


def test_the_keys_told_are_those_of_the_phase(desk: Desk) -> None:
    meeting = desk.plan("Thanks")
    assert ("Copy the agenda", "Ctrl+Shift+C") in desk.page.keys
    desk.page.phases.go(meeting.id, Phase.ROOM)
    assert ("With whom: the next person", "Ctrl+Shift+P") in desk.page.keys
    assert ("Copy the agenda", "Ctrl+Shift+C") not in desk.page.keys
    desk.page.phases.go(meeting.id, Phase.WRAP_UP)
    assert [keys for _words, keys in desk.page.keys] == ["Ctrl+Return"]
