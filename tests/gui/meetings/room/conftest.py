"""What tests of the room start with: a meeting with three items, held now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QVBoxLayout

from mentorkit.gui.meetings.room.view import RoomView
from mentorkit.services.meetings import Plan

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.meetings import Meeting
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.bundle import Services


@pytest.fixture
def meeting(services: Services) -> Meeting:
    made = services.meetings.plan(Plan(starts=services.clock.now(), new_people=("Priya Raman",)))
    for title in ("Thanks", "The roadmap", "Next date"):
        services.agendas.add(made.id, title, f"{title}?", minutes=5)
    services.meetings.start(made.id)
    return made


@pytest.fixture
def room(tools: Tools, host: QWidget, meeting: Meeting, qtbot: QtBot) -> RoomView:
    made = RoomView(tools)
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(made)
    with qtbot.waitActive(host):
        host.show()
    made.show_meeting(meeting.id)
    made.focus_first()
    return made
