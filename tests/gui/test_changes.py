"""What was committed reaches the views by one signal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.changes import Change
from mentorkit.gui.changes import Changes

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

CHANGE = Change(id="1", at="2025-10-14T09:00:00Z", action="pin", edits=())


class Listeners:
    def __init__(self) -> None:
        self.told: list[Callable[[Change], None]] = []

    def listen(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        self.told.append(listener)
        return self.told.clear


def test_a_change_is_told_to_the_views(qtbot: QtBot) -> None:
    listeners = Listeners()
    changes = Changes(listeners.listen)
    with qtbot.waitSignal(changes.happened) as told:
        listeners.told[0](CHANGE)
    assert told.args == [CHANGE]


def test_closing_stops_listening(qapp: object) -> None:
    listeners = Listeners()
    changes = Changes(listeners.listen)
    changes.close()
    changes.close()
    assert listeners.told == []


def test_listening_that_cannot_be_stopped_is_fine(qapp: object) -> None:
    told: list[Callable[[Change], None]] = []
    changes = Changes(told.append)
    changes.close()
    assert len(told) == 1
