"""Whoever came in by an import and waits to be sorted: how many there are, and the way to ten of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.labels import Label
from mentorkit.services.today import MOST_UNSORTED

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools


class Unsorted(QWidget):
    """A heading, a sentence and one act; nothing where everybody is sorted."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self._surface = tools.surface
        self.setObjectName("today_unsorted")
        self.heading = Label(theme, self.tr("Not sorted yet"), "today_unsorted_heading", "label")
        self.sentence = Label(theme, "", "today_unsorted_words", "small", "text.secondary", wrap=True)
        self.act = Button(theme, self.tr("Sort ten"), "today_unsorted_act", Kind.LINK)
        self.act.clicked.connect(self._sort)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space(3), 0, theme.space(3), 0)
        column.setSpacing(theme.space(1))
        column.addWidget(self.heading)
        column.addWidget(self.sentence)
        column.addWidget(self.act, 0, Qt.AlignmentFlag.AlignLeading)

    def show_number(self, number: int) -> None:
        """Say how many wait."""
        self.setVisible(number > 0)
        if number >= MOST_UNSORTED:
            words = self.tr("More than {0} people wait. Ten take about two minutes.")
        elif number == 1:
            words = self.tr("One person waits: could you learn from them?")
        else:
            words = self.tr("{0} people wait. Ten take about two minutes.")
        self.sentence.set_text(words.format(self.locale().toString(number)))
        self.act.set_text(self.tr("Sort ten") if number >= 10 else self.tr("Sort them"))

    def _sort(self) -> None:
        self._surface.run_command("sort_people")
