"""What can be made of words in the notes: a few acts below what is selected, each with a key."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.cards import Ground
from mentorkit.gui.kit.labels import escaped

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from mentorkit.gui.theme import Theme


class Capture(StrEnum):
    """What words in the notes become."""

    ACTION = "action"
    THEIR_PROMISE = "their_promise"
    ADVICE = "advice"
    FEEDBACK = "feedback"
    QUESTION = "question"


KEYS = {
    Capture.ACTION: "Ctrl+Shift+A",
    Capture.THEIR_PROMISE: "Ctrl+Shift+T",
    Capture.ADVICE: "Ctrl+Shift+D",
    Capture.FEEDBACK: "Ctrl+Shift+F",
    Capture.QUESTION: "Ctrl+Shift+Q",
}
"""Keys that work on what is selected, and without a selection on the line with the cursor."""

ICONS = {
    Capture.ACTION: "circle-check",
    Capture.THEIR_PROMISE: "hand-heart",
    Capture.ADVICE: "message-square-quote",
    Capture.FEEDBACK: "eye",
    Capture.QUESTION: "messages-square",
}


class SelectionBar(Ground):
    """Lies over the notes while something is selected."""

    captured = Signal(object)
    """A `Capture`."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(
            theme, "room_selection", "surface.raised", edge="border.default", radius="row", parent=parent
        )
        self.setAccessibleName(self.tr("Make something of the selection"))
        words = {
            Capture.ACTION: self.tr("Make it an action"),
            Capture.THEIR_PROMISE: self.tr("They will"),
            Capture.ADVICE: self.tr("Advice"),
            Capture.FEEDBACK: self.tr("Save as feedback"),
            Capture.QUESTION: self.tr("I asked this"),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(1), theme.space(1), theme.space(1), theme.space(1))
        row.setSpacing(0)
        self.buttons: dict[Capture, Button] = {}
        for capture, text in words.items():
            button = Button(
                theme, text, f"room_make_{capture.value}", Kind.GHOST, ICONS[capture], height=Height.SMALL
            )
            keys = QKeySequence(KEYS[capture]).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(escaped(f"{text}  {keys}"))
            button.clicked.connect(self._clicked)
            self.buttons[capture] = button
            row.addWidget(button)
        self.hide()

    def show_below(self, rect: QRect) -> None:
        """Stand below a rectangle of the notes, or above it where there is no room."""
        self.adjustSize()
        host = self.parentWidget()
        assert host is not None, "it lies over the notes"
        gap = self.theme.space(2)
        y = rect.bottom() + gap
        if y + self.height() > host.height():
            y = max(0, rect.top() - gap - self.height())
        x = min(max(0, rect.left()), max(0, host.width() - self.width()))
        self.move(QPoint(x, y))
        self.show()
        self.raise_()

    def _clicked(self) -> None:
        chosen = next(capture for capture, button in self.buttons.items() if button is self.sender())
        self.captured.emit(chosen)
