"""What the vault lacks and can be helped with now: people not sorted, a goal that nobody helps with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.labels import Label
from mentorkit.services.today import MOST_UNSORTED

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.today import LonelyGoal


class Gap(QWidget):
    """A heading, a sentence and one act; nothing where nothing is missing."""

    def __init__(self, tools: Tools, name: str, heading: str, act: str, icon: str) -> None:
        super().__init__()
        theme = tools.theme
        self._tools = tools
        self.setObjectName(name)
        self.heading = Label(theme, heading, f"{name}_heading", "label")
        self.sentence = Label(theme, "", f"{name}_words", "small", "text.secondary", wrap=True)
        self.act = Button(theme, act, f"{name}_act", Kind.LINK, icon)
        self.act.clicked.connect(self._acted)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space(3), 0, theme.space(3), 0)
        column.setSpacing(theme.space(1))
        column.addWidget(self.heading)
        column.addWidget(self.sentence)
        column.addWidget(self.act, 0, Qt.AlignmentFlag.AlignLeading)

    def _acted(self) -> None:
        raise NotImplementedError


class Unsorted(Gap):
    """Whoever came in by an import and waits to be sorted, and the way to ten of them."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(
            tools, "today_unsorted", self.tr("Not sorted yet"), self.tr("Sort ten"), "users-round"
        )

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

    def _acted(self) -> None:
        self._tools.surface.run_command("sort_people")


class Lonely(Gap):
    """A goal that nobody helps with yet, and the way to who could."""

    def __init__(self, tools: Tools) -> None:
        heading, act = self.tr("A goal with nobody yet"), self.tr("See who could help")
        super().__init__(tools, "today_lonely", heading, act, "target")
        self._goal = ""

    def show_goal(self, goal: LonelyGoal | None) -> None:
        """Name the goal, or show nothing."""
        self.setVisible(goal is not None)
        if goal is not None:
            self._goal = goal.id
            self.sentence.set_text(self.tr("Nobody helps you with “{0}” yet.").format(goal.title))

    def _acted(self) -> None:
        self._tools.navigator.open("goals", self._goal)
