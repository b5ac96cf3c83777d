"""Their answer, to be read: a part of it can be selected, and kept as advice by its button or with A."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.editors import ReadingEditor
from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from mentorkit.gui.theme import Theme

MOST_LINES = 10_000
"""The page scrolls, not the answer."""


class AnswerText(ReadingEditor):
    """The words as they were pasted; read, selected and copied, never edited."""

    marked = Signal()
    """A was pressed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "message_answer", framed=False, lines=1, most=MOST_LINES)
        self.setReadOnly(True)
        self.setAccessibleName(self.tr("Their answer"))

    @property
    def chosen(self) -> str:
        """What is selected, or all of it."""
        selected = self.textCursor().selectedText().replace("\u2029", "\n").strip()
        return selected or self.text().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark what is selected with A."""
        if event.key() == Qt.Key.Key_A and not event.modifiers():
            self.marked.emit()
        else:
            super().keyPressEvent(event)


class Answer(QWidget):
    """A heading with the day, the act, and the words."""

    advice_wanted = Signal(str)
    """The words to keep as advice."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("message_answer_part")
        self.day = Label(theme, "", "message_answer_day", "small", "text.tertiary")
        self.keep = Button(
            theme,
            self.tr("Keep as advice"),
            "message_answer_advice",
            Kind.GHOST,
            "message-square-quote",
            keys="A",
            height=Height.SMALL,
        )
        self.keep.setToolTip(self.tr("Keeps what is selected, or all of it. The key is A."))
        self.words = AnswerText(theme)
        self.keep.clicked.connect(self._keep)
        self.words.marked.connect(self._keep)
        heading = QHBoxLayout()
        heading.setSpacing(theme.space(2))
        heading.addWidget(Label(theme, self.tr("Their answer"), "message_answer_heading", "label"))
        heading.addWidget(self.day, 1)
        heading.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addLayout(heading)
        column.addWidget(self.words)

    def show_answer(self, words: str, day: str) -> None:
        """Show an answer, or nothing where there is none."""
        self.day.set_text(day)
        self.words.set_text(words)
        self.setVisible(bool(words))

    def text(self) -> str:
        """Return the words shown."""
        return self.words.text()

    def _keep(self) -> None:
        self.advice_wanted.emit(self.words.chosen)
