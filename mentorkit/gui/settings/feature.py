"""What Settings offers the window: its page, and the ways to sections that are asked for by name."""

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
    from mentorkit.gui.settings.page import SettingsPage  # noqa: PLC0415  # at the first visit

    return SettingsPage(tools)


def commands(tools: Tools) -> tuple[Command, ...]:
    """Return the ways to sections."""
    opens = tools.navigator.open
    backups = QCoreApplication.translate("settings", "Backups")
    about = QCoreApplication.translate("settings", "About mentorkit")
    return (
        Command("show_backups", backups, "hard-drive", partial(opens, "settings", "backups"), menu="file"),
        Command("show_about", about, "info", partial(opens, "settings", "about"), menu="help"),
    )


FEATURE = Feature(pages={"settings": page}, commands=commands)
