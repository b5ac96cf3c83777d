"""Opening the dialog as its command does, and what it leaves in the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.interactions import Interaction
from mentorkit.gui.contacts.dialog import LogContact
from mentorkit.gui.contacts.feature import log_contact

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.kit.features import Tools


def open_dialog(tools: Tools, person_id: str = "") -> LogContact:
    """Open the dialog and return it."""
    log_contact(tools, person_id)
    dialog = tools.surface.overlays[-1]  # type: ignore[attr-defined]  # the fake remembers them
    assert isinstance(dialog, LogContact)
    return dialog


def logged(tools: Tools) -> list[Interaction]:
    """Return everything logged so far."""
    return list(tools.services.store.all(Interaction))


def focused(dialog: LogContact) -> QWidget:
    """Return what has the focus."""
    found = dialog.window().focusWidget()
    assert found is not None
    return found
