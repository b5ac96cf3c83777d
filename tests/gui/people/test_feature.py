"""What people offer the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.gui.kit.navigation import Place
from mentorkit.gui.people.adding import AddPerson
from mentorkit.gui.people.feature import FEATURE
from mentorkit.gui.people.page import PeoplePage
from mentorkit.gui.people.person import PersonPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface


def test_people_have_a_table_and_a_page_each() -> None:
    assert FEATURE.pages == {"people": PeoplePage, "person": PersonPage}


def test_commands_add_somebody_and_show_parts_of_the_list(
    tools: Tools, surface: FakeSurface, host: QWidget
) -> None:
    assert FEATURE.commands is not None
    commands = {command.name: command for command in FEATURE.commands(tools)}
    host.show()
    commands["add_person"].run()
    assert isinstance(surface.overlays[0], AddPerson)
    shown = []
    for name in ("show_mentors", "show_drifting", "show_not_sorted"):
        commands[name].run()
        shown.append(tools.navigator.here)
    assert shown == [Place("people", tab) for tab in ("mentors", "drifting", "not_sorted")]
