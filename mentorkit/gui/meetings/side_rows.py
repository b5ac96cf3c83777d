"""Rows beside an agenda: words, where they come from, and the button that puts them on the agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui.kit.buttons import Height, IconButton
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme


class SideRow(QWidget):
    """One thing that can be put on the agenda, or, with a check, is there already."""

    def __init__(self, theme: Theme, words: str, origin: str, name: str, *, is_there: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(f"{words}, {origin}")
        self.title = Label(theme, words, f"{name}_title", "small", wrap=True)
        self.origin = Label(theme, origin, f"{name}_origin", "caption", "text.secondary", wrap=True)
        said = self.tr("On the agenda: {0}") if is_there else self.tr("Put on the agenda: {0}")
        icon = "check" if is_there else "plus"
        self.act = IconButton(theme, icon, said.format(words), f"{name}_add", height=Height.SMALL)
        self.act.setEnabled(not is_there)
        text = QVBoxLayout()
        text.setSpacing(theme.scaled(2))
        text.addWidget(self.title)
        text.addWidget(self.origin)
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.space(2), 0, theme.space(2))
        row.setSpacing(theme.space(2))
        row.addLayout(text, 1)
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Rule(theme, f"{name}_rule"))
