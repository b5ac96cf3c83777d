"""What Settings offers the window: its page, and the ways to sections that are asked for by name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from mentorkit.gui.kit.features import Command, Feature

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.kit.features import Tools


class SectionName(NamedTuple):
    """A section as lists name it."""

    name: str
    title: str
    icon: str


def section_names() -> tuple[SectionName, ...]:
    """Return the sections in the order of their list."""
    translate = QCoreApplication.translate
    return (
        SectionName("appearance", translate("settings", "Appearance"), "sun"),
        SectionName("writing", translate("settings", "Writing"), "pen-line"),
        SectionName("follow_ups", translate("settings", "Follow-ups"), "reply"),
        SectionName("security", translate("settings", "Security"), "shield-check"),
        SectionName("health", translate("settings", "Health"), "circle-check"),
        SectionName("backups", translate("settings", "Backups"), "hard-drive"),
        SectionName("transfer", translate("settings", "Import and export"), "upload"),
        SectionName("keyboard", translate("settings", "Keyboard"), "keyboard"),
        SectionName("about", translate("settings", "About"), "info"),
    )


def page(tools: Tools) -> QWidget:
    """Build the page."""
    from mentorkit.gui.settings.page import SettingsPage  # noqa: PLC0415  # at the first visit

    return SettingsPage(tools)


def commands(tools: Tools) -> tuple[Command, ...]:
    """Return the ways to sections; two of them stand in menus, under words of their own."""
    labels = {
        "backups": (QCoreApplication.translate("settings", "Backups"), "file"),
        "about": (QCoreApplication.translate("settings", "About mentorkit"), "help"),
    }
    usual = QCoreApplication.translate("settings", "Settings: {0}")

    def way(section: SectionName) -> Command:
        label, menu = labels.get(section.name, (usual.format(section.title), ""))
        opens = partial(tools.navigator.open, "settings", section.name)
        return Command(f"show_{section.name}", label, section.icon, opens, menu=menu)

    return tuple(map(way, section_names()))


FEATURE = Feature(pages={"settings": page}, commands=commands)
