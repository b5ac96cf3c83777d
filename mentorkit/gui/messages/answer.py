"""Their answer, to be read: a part of it can be kept as advice or feedback, by a button or with A and F."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.editors import ReadingEditor
from mentorkit.gui.kit.labels import Label, escaped

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from mentorkit.gui.theme import Theme

ADVICE, FEEDBACK = "hear_advice", "hear_feedback"
"""The commands that keep words."""
KEYS = {int(Qt.Key.Key_A): ADVICE, int(Qt.Key.Key_F): FEEDBACK}

MOST_LINES = 10_000
"""The page scrolls, not the answer."""


class AnswerText(ReadingEditor):
    """The words as they were pasted; read, selected and copied, never edited."""

    marked = Signal(str)
    """The key of a command that keeps words was pressed."""

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
        """Keep what is selected with A or F."""
        if event.key() in KEYS and not event.modifiers():
            self.marked.emit(KEYS[event.key()])
        else:
            super().keyPressEvent(event)


class Answer(QWidget):
    """A heading with the day, the acts, and the words."""

    keep_wanted = Signal(str, str)
    """The command that keeps words, and the words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("message_answer_part")
        self.day = Label(theme, "", "message_answer_day", "small", "text.tertiary")
        self.acts = {
            ADVICE: self._act(self.tr("Keep as advice"), "advice", "message-square-quote", "A"),
            FEEDBACK: self._act(self.tr("Keep as feedback"), "feedback", "eye", "F"),
        }
        self.words = AnswerText(theme)
        self.words.marked.connect(self._keep)
        heading = QHBoxLayout()
        heading.setSpacing(theme.space(2))
        heading.addWidget(Label(theme, self.tr("Their answer"), "message_answer_heading", "label"))
        heading.addWidget(self.day, 1)
        for act in self.acts.values():
            heading.addWidget(act)
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

    def _act(self, words: str, name: str, icon: str, keys: str) -> Button:
        made = Button(
            self.theme, words, f"message_answer_{name}", Kind.GHOST, icon, keys=keys, height=Height.SMALL
        )
        made.setToolTip(
            escaped(self.tr("Keeps what is selected, or all of it. The key is {0}.").format(keys))
        )
        made.clicked.connect(self._press)
        return made

    def _press(self) -> None:
        self._keep(next(command for command, act in self.acts.items() if act is self.sender()))

    def _keep(self, command: str) -> None:
        self.keep_wanted.emit(command, self.words.chosen)
