"""What people offer the window: the table, the page of one person, and their commands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.lines import Tab
from mentorkit.gui.kit.features import Command, Feature
from mentorkit.gui.people.adding import AddPerson
from mentorkit.gui.people.page import PeoplePage
from mentorkit.gui.people.person import PersonPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.gui.kit.features import Tools


def commands(tools: Tools) -> Sequence[Command]:
    """Return what can be done with people from anywhere."""

    def add_person() -> None:
        tools.surface.show_overlay(AddPerson(tools))

    return (
        Command(
            "add_person",
            QCoreApplication.translate("people", "Add a person"),
            "user-plus",
            add_person,
            keys="Ctrl+N",
            menu="people",
        ),
        Command(
            "show_mentors",
            QCoreApplication.translate("people", "Show mentors"),
            "handshake",
            partial(tools.navigator.open, "people", Tab.MENTORS.value),
            menu="people",
        ),
        Command(
            "show_drifting",
            QCoreApplication.translate("people", "Show people past their rhythm"),
            "clock",
            partial(tools.navigator.open, "people", Tab.DRIFTING.value),
            menu="people",
        ),
        Command(
            "show_not_sorted",
            QCoreApplication.translate("people", "Show people not sorted yet"),
            "circle-dashed",
            partial(tools.navigator.open, "people", Tab.NOT_SORTED.value),
            menu="people",
        ),
    )


FEATURE = Feature(pages={"people": PeoplePage, "person": PersonPage}, commands=commands)
