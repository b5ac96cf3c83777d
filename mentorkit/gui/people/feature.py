"""What people offer the window: the table, the page of one person, and their commands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.lines import Tab
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import RecordId
from mentorkit.gui.kit.features import Command, Feature
from mentorkit.gui.people.adding import AddPerson
from mentorkit.gui.people.beginning import begin_step
from mentorkit.gui.people.page import BOARD, PeoplePage
from mentorkit.gui.people.person import PersonPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.gui.kit.features import Tools


def commands(tools: Tools) -> Sequence[Command]:
    """Return what can be done with people from anywhere."""

    def add_person() -> None:
        tools.surface.show_overlay(AddPerson(tools))

    def begin(person_id: str) -> None:
        for line in tools.services.people.lines_of([PersonId(RecordId(person_id))]):
            begin_step(tools, line)

    words = QCoreApplication.translate("people", "Add a person")
    return (
        Command("add_person", words, "user-plus", add_person, menu="people"),
        Command(
            "begin_step",
            QCoreApplication.translate("people", "Start the next step"),
            "flag",
            begin,
            in_palette=False,
        ),
        *(
            Command(name, words, icon, partial(tools.navigator.open, "people", place), menu="people")
            for name, words, icon, place in _views()
        ),
    )


def _views() -> Sequence[tuple[str, str, str, str]]:
    """Return the ways to look at people as commands: name, words, icon and the place they lead to."""
    return (
        (
            "show_mentors",
            QCoreApplication.translate("people", "Show mentors"),
            "handshake",
            Tab.MENTORS.value,
        ),
        (
            "show_drifting",
            QCoreApplication.translate("people", "Show people past their rhythm"),
            "clock",
            Tab.DRIFTING.value,
        ),
        (
            "show_not_sorted",
            QCoreApplication.translate("people", "Show people not sorted yet"),
            "circle-dashed",
            Tab.NOT_SORTED.value,
        ),
        (
            "show_board",
            QCoreApplication.translate("people", "Show the board of stages"),
            "messages-square",
            BOARD,
        ),
    )


FEATURE = Feature(pages={"people": PeoplePage, "person": PersonPage}, commands=commands)
