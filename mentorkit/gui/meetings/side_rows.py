"""Rows beside an agenda: words, where they come from, and the button that puts them on the agenda."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui.kit.buttons import Height, IconButton
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme


class RowAct(Enum):
    """What the button of a row does."""

    ADD = "plus"
    THERE = "check"
    """Nothing: it is on the agenda."""
    AGAIN = "undo-2"
    """Offers a question once more that was asked before."""


class SideRow(QWidget):
    """One thing that can be put on the agenda, or, with a check, is there already."""

    def __init__(
        self, theme: Theme, words: str, origin: str, name: str, does: RowAct = RowAct.ADD, about: str = ""
    ) -> None:
        """`about` are the words of a second button, below the first; "" for none."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(f"{words}, {origin}")
        self.title = Label(theme, words, f"{name}_title", "small", wrap=True)
        self.origin = Label(theme, origin, f"{name}_origin", "caption", "text.secondary", wrap=True)
        said = _act_words(does).format(words)
        self.act = IconButton(theme, does.value, said, f"{name}_add", height=Height.SMALL)
        self.act.setEnabled(does is not RowAct.THERE)
        text = QVBoxLayout()
        text.setSpacing(theme.scaled(2))
        text.addWidget(self.title)
        text.addWidget(self.origin)
        text.addStretch(1)
        acts = QVBoxLayout()
        acts.setSpacing(0)
        acts.addWidget(self.act)
        if about:
            self.about = IconButton(theme, "users-round", about, f"{name}_about", height=Height.SMALL)
            self.about.setAccessibleName(f"{about} {words}")
            acts.addWidget(self.about)
        acts.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.space(2), 0, theme.space(2))
        row.setSpacing(theme.space(2))
        row.addLayout(text, 1)
        row.addLayout(acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Rule(theme, f"{name}_rule"))


def _act_words(does: RowAct) -> str:
    if does is RowAct.AGAIN:
        return QCoreApplication.translate("meetings", "Offer this question again: {0}")
    if does is RowAct.THERE:
        return QCoreApplication.translate("meetings", "On the agenda: {0}")
    return QCoreApplication.translate("meetings", "Put on the agenda: {0}")
