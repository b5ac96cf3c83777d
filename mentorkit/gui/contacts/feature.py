"""What logging a contact offers the window: one command, with or without somebody filled in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.gui.in_view import person_in_view
from mentorkit.gui.kit.features import Command, Feature

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools


def log_contact(tools: Tools, person_id: str = "") -> None:
    """Open *Log a contact* with somebody filled in: the one given, or the one in view."""
    from mentorkit.gui.contacts.dialog import LogContact  # noqa: PLC0415  # at the first use

    dialog = LogContact(tools, person_id or person_in_view(tools))
    tools.surface.show_overlay(dialog)
    dialog.first_focus().setFocus()


def commands(tools: Tools) -> tuple[Command, ...]:
    """Return the one command."""
    label = QCoreApplication.translate("contacts", "Log a contact")
    return (Command("log_contact", label, "plus", partial(log_contact, tools), "Ctrl+L", "people"),)


FEATURE = Feature(commands=commands)
