"""What tests of meetings start with: somebody to meet, and the page in a window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QVBoxLayout, QWidget

from mentorkit.gui.meetings.feature import plan_meeting
from mentorkit.gui.meetings.page import MeetingsPage
from mentorkit.services.meetings import Plan
from tests.builders import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from mentorkit.domain.meetings import AgendaItem, Meeting
    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.navigation import Place
    from mentorkit.services.bundle import Services
    from tests.gui.surfaces import FakeSurface

STARTS = datetime(TODAY.year, TODAY.month, TODAY.day, 15, 30, tzinfo=UTC)

Kind = TypeVar("Kind", bound=QWidget)


@pytest.fixture
def ada(services: Services) -> Person:
    """Somebody to meet."""
    return services.people.add("Ada Lind")


@dataclass
class Desk:
    """The page in its window."""

    tools: Tools
    page: MeetingsPage
    qtbot: QtBot
    surface: FakeSurface
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

    def find(self, kind: type[Kind], name: str) -> Kind:
        """Return the widget of this name that is shown, on the page or in a dialog over it."""
        found = [one for one in self.surface.host.findChildren(kind, name) if one.isVisible()]
        assert found, name
        return found[-1]

    def press(self, name: str) -> None:
        """Press the button of this name that is shown."""
        self.find(QAbstractButton, name).click()
        settle()

    def choose(self, name: str) -> None:
        """Choose an entry of the menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        (action,) = [action for action in menu.actions() if action.objectName() == name]
        action.trigger()
        menu.close()
        settle()


@pytest.fixture
def desk(tools: Tools, host: QWidget, qtbot: QtBot, surface: FakeSurface, ada: Person) -> Iterator[Desk]:
    """The page of meetings, shown in a window of 1,440 by 900 that has the keyboard."""
    page = MeetingsPage(tools)
    made = Desk(tools, page, qtbot, surface, ada)
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(page)

    def show(place: Place) -> None:
        if place.kind in ("meetings", "meeting"):
            page.show_place(place.id)
            page.focus_first()

    def run(name: str, *arguments: object) -> None:
        surface.commands.append((name, arguments))
        plan_meeting(tools, *map(str, arguments))

    surface.run_command = run  # type: ignore[method-assign]  # the window would run it
    tools.navigator.moved.connect(show)
    host.show()
    host.activateWindow()
    assert QTest.qWaitForWindowActive(host)
    tools.navigator.open("meetings")
    settle()
    yield made
    QApplication.clipboard().clear()


def settle() -> None:
    """Let layouts and queued calls come to rest."""
    for _ in range(4):
        QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
