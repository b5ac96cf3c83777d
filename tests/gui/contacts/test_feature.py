"""Logging a contact is one command with its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.gui.contacts.dialog import LogContact
from mentorkit.gui.contacts.feature import FEATURE, log_contact

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface


def test_the_command_opens_the_dialog(
    tools: Tools, surface: FakeSurface, host: QWidget, qtbot: QtBot
) -> None:
    with qtbot.waitActive(host):
        host.show()
    assert FEATURE.commands is not None
    (command,) = FEATURE.commands(tools)
    assert (command.name, command.keys) == ("log_contact", "Ctrl+L")

    command.run()

    (dialog,) = surface.overlays
    assert isinstance(dialog, LogContact)
    assert dialog.people.line.hasFocus()


def test_whoever_is_in_view_is_filled_in(tools: Tools, surface: FakeSurface, ada: Person) -> None:
    tools.navigator.open("person", ada.id)
    log_contact(tools)
    (dialog,) = surface.overlays
    assert isinstance(dialog, LogContact)
    assert [chip.text for chip in dialog.people.value()] == ["Ada Lindqvist"]
