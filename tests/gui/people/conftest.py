"""What tests of the contact book start with: four people and the page of everybody in a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentorkit.domain.lines import PeopleFilter, Tab
from mentorkit.gui.kit.navigation import Place, Walk
from mentorkit.gui.people.page import PeoplePage
from mentorkit.gui.people.person import PersonPage
from tests.gui.desks import settle
from tests.gui.people.people import fill

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.bundle import Services


@pytest.fixture
def people(services: Services) -> dict[str, Person]:
    """Four people by first name."""
    return fill(services)


@pytest.fixture
def page(tools: Tools, host: QWidget, people: dict[str, Person]) -> PeoplePage:
    """The page of everybody, shown in its window."""
    return shown_page(tools, host)


def shown_page(tools: Tools, host: QWidget) -> PeoplePage:
    made = PeoplePage(tools)
    QVBoxLayout(host).addWidget(made)
    host.show()
    made.show_place("")
    settle()
    return made


@pytest.fixture
def person_page(tools: Tools, host: QWidget, people: dict[str, Person]) -> PersonPage:
    """The page of Tomasz, opened from the list of mentors."""
    rows, _ = tools.services.people.rows(PeopleFilter(tab=Tab.MENTORS))
    tools.navigator.open("people")
    tools.navigator.walk = Walk("person", "Mentors", rows)
    made = PersonPage(tools)
    QVBoxLayout(host).addWidget(made)
    host.show()
    tools.navigator.moved.connect(lambda place: show(made, place))
    tools.navigator.open("person", people["Tomasz"].id)
    settle()
    return made


def show(page: PersonPage, place: Place) -> None:
    if place.kind == "person":
        page.show_place(place.id)
