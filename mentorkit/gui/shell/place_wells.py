"""Where a vault lives or will live, with a way to choose another folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.cards import Ground
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.shell.opening import shown_folder

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.gui.theme import Theme


class PlaceWell(Ground):
    """A sunken row: what the folder is for, its path, and `change`."""

    def __init__(self, theme: Theme, name: str, title: str, change: str) -> None:
        super().__init__(theme, name, "surface.sunken", radius="row")
        space = theme.space
        row = QHBoxLayout(self)
        row.setContentsMargins(space(4), space(3), space(4), space(3))
        row.setSpacing(space(3))
        row.addWidget(Icon(theme, "hard-drive", f"{name}_icon"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(theme, title, f"{name}_label", "smallStrong"))
        self.place = Label(theme, "", f"{name}_folder", "small", "text.secondary", middle=True)
        words.addWidget(self.place)
        row.addLayout(words, 1)
        self.change = Button(theme, change, f"{name}_change", Kind.LINK)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)

    def show_folder(self, folder: Path) -> None:
        """Show a folder's path."""
        self.place.set_text(shown_folder(folder))
