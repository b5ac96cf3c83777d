"""What Recently deleted offers the window: its page and the way to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.gui.kit.features import Command, Feature

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.kit.features import Tools


def page(tools: Tools) -> QWidget:
    """Build the page."""
    from mentorkit.gui.deleted.page import DeletedPage  # noqa: PLC0415  # at the first visit

    return DeletedPage(tools)


def commands(tools: Tools) -> tuple[Command, ...]:
    """Return the way to the page."""
    label = QCoreApplication.translate("deleted", "Recently deleted")
    opens = partial(tools.navigator.open, "deleted")
    return (Command("recently_deleted", label, "trash-2", opens, menu="go"),)


FEATURE = Feature(pages={"deleted": page}, commands=commands)
