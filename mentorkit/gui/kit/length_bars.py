"""The length bar: how long something is beside how long it is best."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentorkit.gui.kit import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mentorkit.gui.theme import Theme

TRACK = 4
KNOB = 11
BEYOND = 1.4
"""The bar ends so many times beyond the longest good length."""


class LengthBar(QWidget):
    """A track with its good part coloured and a knob where the value lies. Its words stand beside it."""

    def __init__(self, theme: Theme, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._value = self._least = self._most = 0
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def shown(self) -> tuple[int, int, int]:
        """The value, and the least and the most that is good."""
        return self._value, self._least, self._most

    def show_length(self, value: int, least: int, most: int) -> None:
        """Show a value beside what is good."""
        self._value, self._least, self._most = value, least, most
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the knob."""
        return QSize(self.theme.scaled(120), self.theme.scaled(KNOB) + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track, good part and knob."""
        painter, color = QPainter(self), self.theme.color
        height, side = self.theme.scaled(TRACK), self.theme.scaled(KNOB)
        end = max(self._most * BEYOND, 1.0)
        room, top = self.width() - side, (self.height() - height) / 2
        painting.frame(painter, self._box(0, self.width(), top, height), height / 2, color("surface.pressed"))
        start, stop = (side / 2 + room * min(part / end, 1.0) for part in (self._least, self._most))
        painting.frame(painter, self._box(start, stop, top, height), 0, color("status.good.line"))
        x = room * min(self._value / end, 1.0)
        knob = self._box(x, x + side, (self.height() - side) / 2, side)
        painting.frame(painter, knob, side / 2, color("surface.raised"), color("text.primary"), 2)

    def _box(self, left: float, right: float, top: float, height: float) -> QRectF:
        """Return a part of the bar, counted from its start."""
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left, right = self.width() - right, self.width() - left
        return QRectF(left, top, right - left, height)
