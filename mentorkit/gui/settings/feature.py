"""What Settings offers the window: its page, and the ways to sections and to single settings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from mentorkit.gui.kit.features import Command, Feature
from mentorkit.gui.settings.ways import ways

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.settings.ways import Way


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
    """Return the ways to sections, two of which stand in menus under words of their own, and to settings."""
    labels = {
        "backups": (QCoreApplication.translate("settings", "Backups"), "file"),
        "about": (QCoreApplication.translate("settings", "About mentorkit"), "help"),
    }
    usual = QCoreApplication.translate("settings", "Settings: {0}")

    open_place, sections = partial(tools.navigator.open, "settings"), section_names()

    def to_section(section: SectionName) -> Command:
        label, menu = labels.get(section.name, (usual.format(section.title), ""))
        opens = partial(open_place, section.name)
        return Command(f"show_{section.name}", label, section.icon, opens, menu=menu)

    def to_setting(way: Way) -> Command:
        section = next(section for section in sections if section.name == way.section)
        opens, detail = partial(open_place, way.section, way.row), usual.format(section.title)
        return Command(f"show_{way.row}", way.title, section.icon, opens, detail=detail, also=way.also)

    return (*map(to_section, sections), *map(to_setting, ways()))


FEATURE = Feature(pages={"settings": page}, commands=commands)
