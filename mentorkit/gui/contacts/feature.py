"""What logging a contact offers the window: one command, with or without somebody filled in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.gui.kit.features import Command, Feature

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools


def log_contact(tools: Tools, person_id: str = "") -> None:
    """Open *Log a contact* with somebody filled in: the one given, or the one whose page is shown."""
    from mentorkit.gui.contacts.dialog import LogContact  # noqa: PLC0415  # at the first use

    here = tools.navigator.here
    in_view = here.id if here is not None and here.kind == "person" else ""
    dialog = LogContact(tools, person_id or in_view)
    tools.surface.show_overlay(dialog)
    dialog.first_focus().setFocus()


def commands(tools: Tools) -> tuple[Command, ...]:
    """Return the one command."""
    label = QCoreApplication.translate("contacts", "Log a contact")
    return (Command("log_contact", label, "plus", partial(log_contact, tools), "Ctrl+L", "people"),)


FEATURE = Feature(commands=commands)
