"""Lines of a goal that are added, ticked and removed one by one: its steps, places and notes of progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.goals import GoalPlace, GoalTask
from mentorkit.gui import texts
from mentorkit.gui.goals.adding import AddingPart
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.choices import TaskCheck
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.quiet_buttons import QuietButton

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.goals import Part

STYLES = {GoalTask: "body", GoalPlace: "small"}
"""The styles of the words; notes are read."""


class Line(QWidget):
    """One step or place with its circle, or one note with its day."""

    def __init__(self, tools: Tools, part: Part) -> None:
        super().__init__()
        theme = tools.theme
        self._tools, self._part = tools, part
        name = f"goal_line_{part.id}"
        self.setObjectName(name)
        self.setAccessibleName(part.text)
        style = STYLES.get(type(part), "reading")
        words = Label(theme, part.text, f"{name}_words", style, wrap=True)
        self.remove = QuietButton(theme, "x", self.tr("Remove {0}").format(part.text), f"{name}_remove", self)
        self.remove.clicked.connect(self._remove)
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.space(1), 0, theme.space(2))
        row.setSpacing(theme.space(3))
        top = Qt.AlignmentFlag.AlignTop
        if isinstance(part, GoalTask | GoalPlace):
            self.check = TaskCheck(theme, part.text, f"{name}_check")
            self.check.setChecked(part.done is not None)
            self.check.clicked.connect(self._finish)
            row.addWidget(self.check, 0, top)
            if part.done is not None:
                words.set_color("text.tertiary")
        else:
            day = texts.short_day(part.day, tools.services.clock.today())
            told = Label(theme, day, f"{name}_day", "small", "text.secondary")
            told.setFixedSize(theme.scaled(64), theme.size("hitTarget"))
            row.addWidget(told, 0, top)
        text = QVBoxLayout()
        # The first line stands on the middle of the circle, or of the day.
        text.setContentsMargins(0, (theme.size("hitTarget") - theme.line(style)) // 2, 0, 0)
        text.addWidget(words)
        row.addLayout(text, 1)
        row.addWidget(self.remove, 0, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Rule(theme, f"{name}_rule"))

    def _finish(self, is_done: bool) -> None:
        goals = self._tools.services.goals
        if isinstance(self._part, GoalTask):
            goals.finish_task(self._part, is_done=is_done)
        elif isinstance(self._part, GoalPlace):
            goals.look_in(self._part, is_done=is_done)

    def _remove(self) -> None:
        self._tools.services.goals.remove_part(self._part)
        self._tools.surface.toast(self.tr("Removed"), undo=True)


class LinesPart(AddingPart):
    """The heading, the lines, and a field for the next one."""

    def __init__(self, tools: Tools, name: str, heading: str, act: str, add: Callable[[str], object]) -> None:
        super().__init__(tools.theme, name, heading, act, add)
        self._tools = tools
        self._shown: Sequence[Part] = ()

    def show_lines(self, parts: Sequence[Part]) -> None:
        """Show other lines; nothing happens where they are the ones shown."""
        if parts == self._shown:
            return
        self._shown = parts
        self.clear_rows()
        for part in parts:
            self.add_row(Line(self._tools, part))
