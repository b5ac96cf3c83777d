"""One step of the story of a piece of advice: a mark, what it is called, what was said, and what can be done."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui.kit.flow import FlowLayout
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.gui.kit.buttons import Button
    from mentorkit.gui.theme import Theme


class Place(Enum):
    """Where a step stands in its story."""

    DONE = ("check", "status.good.line")
    NOW = ("circle-dashed", "accent.line")
    LATER = ("circle-dashed", "text.disabled")


class StoryStep(QWidget):
    """Done steps carry a check, the present one its acts; later ones are grey with a line of what comes."""

    def __init__(self, theme: Theme, name: str, title: str) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.mark = Icon(theme, "circle-dashed", f"{name}_mark")
        self.title = Label(theme, title, f"{name}_title", "label")
        self.said = Label(theme, "", f"{name}_said", "reading", wrap=True)
        self.note = Label(theme, "", f"{name}_note", "small", "text.secondary", wrap=True)
        self._acts = QWidget()
        self._acts.setObjectName(f"{name}_acts")
        self._flow = FlowLayout(theme, self._acts, gap=8)
        self._answers = QVBoxLayout()
        self._answer: QWidget | None = None
        marked = QVBoxLayout()
        # The mark stands on the middle of the title's line.
        marked.setContentsMargins(0, (theme.line("label") - theme.icon_size(16)) // 2, 0, 0)
        marked.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.space(1))
        for part in (self.title, self.said, self.note):
            words.addWidget(part)
        acts = QVBoxLayout()
        acts.setContentsMargins(0, theme.space(1), 0, 0)
        acts.addWidget(self._acts)
        words.addLayout(acts)
        words.addLayout(self._answers)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(3))
        row.addLayout(marked)
        row.addLayout(words, 1)

    def show_step(self, place: Place, said: str, note: str, acts: Sequence[Button] = ()) -> None:
        """Show how the step stands; `said` is in the words of people, `note` in ours."""
        self.mark.set_icon(*place.value)
        self.title.set_color("text.tertiary" if place is Place.LATER else "text.primary")
        self.note.set_color("text.tertiary" if place is Place.LATER else "text.secondary")
        for label, words in ((self.said, said), (self.note, note)):
            label.set_text(words)
            label.setVisible(bool(words))
        self.show_answer(None)
        self._flow.clear()
        for button in acts:
            self._flow.addWidget(button)
            # A layout shows what is added a turn later; the focus must find it now.
            button.show()
        self._acts.setVisible(bool(acts))

    def show_answer(self, answer: QWidget | None) -> None:
        """Show fields in the place of the acts; None shows the acts again."""
        if self._answer is not None:
            self._answers.removeWidget(self._answer)
            self._answer.hide()
            self._answer.deleteLater()
        self._answer = answer
        self._acts.setVisible(answer is None and self._flow.count() > 0)
        if answer is not None:
            self._answers.addWidget(answer)
            answer.show()
