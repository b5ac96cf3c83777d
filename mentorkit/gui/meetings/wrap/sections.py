"""One short question of the wrap-up: its heading, and below it what answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme


class Asking(QWidget):
    """A question and, in a quiet line, what happens to the answer. Add what answers it to `column`."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName(name)
        self.question = Label(theme, "", f"{name}_question", "heading")
        self.hint = Label(theme, "", f"{name}_hint", "small", "text.secondary", wrap=True)
        self.hint.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.space(2))
        self.column.addWidget(self.question)
        self.column.addWidget(self.hint)

    def ask(self, question: str, hint: str = "") -> None:
        """Say what is asked, and what happens to the answer."""
        self.question.set_text(question)
        self.setAccessibleName(question)
        self.hint.set_text(hint)
        self.hint.setVisible(bool(hint))
