"""About: the version, what the app promises, and the licences of the parts it brings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mentorkit import __version__
from mentorkit.gui.kit.buttons import Button, Height
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.settings.rows import Section, SettingRow

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.gui.kit.features import Tools

PARTS: dict[str, tuple[str, str]] = {
    "fonts/LICENSE-Inter.txt": ("Inter", "SIL Open Font License 1.1"),
    "fonts/LICENSE-SourceSerif4.md": ("Source Serif 4", "SIL Open Font License 1.1"),
    "icons/LICENSE": ("Lucide", "ISC License"),
    "words/LICENSE-EFF.txt": ("EFF Long Wordlist", "Creative Commons Attribution 3.0"),
}
"""Licence files of the resources folder, each with the name of its part and of its licence."""


class About(Section):
    """Version and licences."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "about", "")
        self._tools = tools
        self.heading.set_text(self.tr("About"))
        self.setAccessibleName(self.tr("About"))
        words = self.tr("Free software under the GNU General Public License, version 3 or later.")
        title = self.tr("mentorkit {0}").format(__version__)
        self.add_row(SettingRow(self.theme, "version_row", title, words, None))
        words = self.tr("Everything stays in one encrypted folder on this computer.")
        title = self.tr("It never goes online")
        self.add_row(SettingRow(self.theme, "offline_row", title, words, None))
        self.add_heading(self.tr("Parts made by others"), "about_parts")
        for path, (name, licence) in PARTS.items():
            button = Button(self.theme, self.tr("Read"), f"licence_{name}", height=Height.SMALL)
            button.setAccessibleName(self.tr("Read the licence of {0}").format(name))
            button.clicked.connect(partial(self._show, name, path))
            self.add_row(SettingRow(self.theme, f"part_{name}", name, licence, button))

    def _show(self, name: str, path: str) -> None:
        self._tools.surface.show_overlay(LicenceText(self._tools, name, self.theme.resources / path))


class LicenceText(Overlay):
    """A licence, as its file has it."""

    def __init__(self, tools: Tools, name: str, path: Path) -> None:
        super().__init__(tools.theme, name, "licence", width=640, closes_outside=True)
        try:
            text = path.read_text("utf-8")
        except OSError:
            text = self.tr("The file with this licence is missing from the installation.")
        self.text = Label(tools.theme, text.strip(), "licence_text", "small", "text.secondary", wrap=True)
        self.body.addWidget(self.text)
