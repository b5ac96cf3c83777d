"""No part of the contact book may flash up as a window of its own while it is built: that takes the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from mentorkit.gui.people.person import PersonPage
from tests.builders import TODAY, a_channel, a_commitment, an_evidence
from tests.gui.desks import settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.people.page import PeoplePage


class Windows(QObject):
    """Remembers the names of windows shown besides one."""

    def __init__(self, host: QWidget) -> None:
        super().__init__()
        self._host = host
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_new = isinstance(watched, QWidget) and watched.isWindow() and not isinstance(watched, QMenu)
        if is_new and event.type() == QEvent.Type.Show and watched is not self._host:
            self.names.append(watched.objectName())
        return False


@pytest.fixture
def windows(qapp: QApplication, host: QWidget) -> Iterator[Windows]:
    found = Windows(host)
    qapp.installEventFilter(found)
    yield found
    qapp.removeEventFilter(found)


def test_nothing_flashes_while_pages_are_built_and_edited(
    windows: Windows, page: PeoplePage, tools: Tools, people: dict[str, Person], host: QWidget
) -> None:
    promise = a_commitment(people["Tomasz"], due=TODAY)
    with tools.services.store.transaction("fill") as transaction:
        transaction.add(promise)
        transaction.add(a_channel(people["Tomasz"], preferred=True))
        transaction.add(an_evidence(people["Tomasz"], why="It was short."))
    person_page = PersonPage(tools)
    layout = host.layout()
    assert layout is not None
    layout.addWidget(person_page)
    for name in ("Tomasz", "Grace"):
        person_page.show_place(people[name].id)
        for section in person_page.side.sections:
            section.press()
            settle()
            section.leave()
    person_page.show_place(people["Tomasz"].id)
    person_page.side.promises.edit(promise)
    page.add_person()
    page.acts.ask_forget(people["Grace"].id)
    assert windows.names == []
