"""What logging a contact offers the window: one command, with or without somebody filled in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.agreements import Agreement
from mentorkit.domain.kinds import BY_NAME
from mentorkit.domain.people import Person
from mentorkit.gui.kit.features import Command, Feature

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools


def log_contact(tools: Tools, person_id: str = "") -> None:
    """Open *Log a contact* with somebody filled in: the one given, or the one in view."""
    from mentorkit.gui.contacts.dialog import LogContact  # noqa: PLC0415  # at the first use

    dialog = LogContact(tools, person_id or _in_view(tools))
    tools.surface.show_overlay(dialog)
    dialog.first_focus().setFocus()


def _in_view(tools: Tools) -> str:
    """Return whose page, letter, feedback or advice is shown; "" for nobody's."""
    here, store = tools.navigator.here, tools.services.store
    if here is None:
        return ""
    if here.kind in {Person.kind, Agreement.kind}:
        return here.id
    kind = BY_NAME.get(here.kind)
    shown = store.get(kind, here.id) if kind is not None and store.has(kind, here.id) else None
    return getattr(shown, "person_id", None) or ""


def commands(tools: Tools) -> tuple[Command, ...]:
    """Return the one command."""
    label = QCoreApplication.translate("contacts", "Log a contact")
    return (Command("log_contact", label, "plus", partial(log_contact, tools), "Ctrl+L", "people"),)


FEATURE = Feature(commands=commands)
