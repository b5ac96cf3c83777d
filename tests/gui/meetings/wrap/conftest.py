"""What tests of the wrap-up start with: a meeting with notes, a promise and advice, just finished."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QVBoxLayout

from mentorkit.domain.commitments import Whose
from mentorkit.domain.rooms import Taken
from mentorkit.gui.meetings.wrap.view import WrapUpView
from mentorkit.services.meetings import Plan

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.meetings import Meeting
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.bundle import Services


@pytest.fixture
def meeting(services: Services) -> Meeting:
    priya = services.people.add("Priya Raman")
    services.people.set_rhythm((priya.id,), 28)
    made = services.meetings.plan(Plan(starts=services.clock.now(), people=(priya.id,), title="Catch-up"))
    talked, _left = (services.agendas.add(made.id, title) for title in ("The roadmap", "Saying no"))
    services.rooms.settle(talked.id, Taken("“Decide first.”\n[] Ask sales", 60), covered=True)
    services.rooms.promise(talked, "Ask sales", due=date(2026, 3, 20))
    services.rooms.promise(talked, "Share the memo", Whose.THEIRS)
    services.rooms.hear(talked, "Decide first.")
    services.meetings.start(made.id)
    services.meetings.finish(made.id)
    return services.meetings.page(made.id).meeting


@pytest.fixture
def wrap(tools: Tools, host: QWidget, meeting: Meeting, qtbot: QtBot) -> WrapUpView:
    made = WrapUpView(tools)
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(made)
    with qtbot.waitActive(host):
        host.show()
    made.show_meeting(meeting.id)
    made.focus_first()
    return made
