"""What tests of meetings start with: somebody to meet, and the page in a window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication

from mentorkit.gui.meetings.feature import plan_meeting
from mentorkit.gui.meetings.page import MeetingsPage
from mentorkit.services.meetings import Plan
from tests.builders import TODAY
from tests.gui.desks import PageDesk, follow, put_in, settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.meetings import AgendaItem, Meeting
    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.bundle import Services
    from tests.gui.surfaces import FakeSurface

STARTS = datetime(TODAY.year, TODAY.month, TODAY.day, 15, 30, tzinfo=UTC)


@pytest.fixture
def ada(services: Services) -> Person:
    """Somebody to meet."""
    return services.people.add("Ada Lind")


@dataclass
class Desk(PageDesk):
    """The page in its window."""

    page: MeetingsPage
    ada: Person

    def plan(self, *titles: str, days: int = 0, **given: Any) -> Meeting:
        """Plan a meeting with Ada, with items of these titles, and open it."""
        services = self.tools.services
        plan = Plan(**{"starts": STARTS + timedelta(days=days), "people": (self.ada.id,), **given})
        meeting = services.meetings.plan(plan)
        for title in titles:
            services.agendas.add(meeting.id, title)
        self.tools.navigator.open("meeting", meeting.id)
        settle()
        return meeting

    def items(self, meeting: Meeting) -> tuple[AgendaItem, ...]:
        """Return the agenda as the vault has it now."""
        return self.tools.services.agendas.items(meeting.id)

    def titles(self) -> list[str]:
        """Return the titles of the agenda as they are shown."""
        return [row.title.edit.text() for row in self.page.pane.agenda.rows]


@pytest.fixture
def desk(tools: Tools, host: QWidget, qtbot: QtBot, surface: FakeSurface, ada: Person) -> Iterator[Desk]:
    """The page of meetings, shown in a window of 1,440 by 900 that has the keyboard."""
    page = MeetingsPage(tools)

    def run(name: str, *arguments: object) -> None:
        surface.commands.append((name, arguments))
        plan_meeting(tools, *map(str, arguments))

    surface.run_command = run  # type: ignore[method-assign]  # the window would run it
    put_in(host, page)
    follow(tools, page, ("meetings", "meeting"))
    yield Desk(tools, qtbot, surface, page, ada)
    QApplication.clipboard().clear()
