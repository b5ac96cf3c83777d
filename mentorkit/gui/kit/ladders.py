"""The ladder of a skill: five marks, a ring where it began, a dot where it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentorkit.gui.kit.style import Ringed

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from mentorkit.gui.theme import Theme

LEVELS = 5
AXIS_EDGE = 8
"""Pixels at 100 % between the edge of a ladder and its first and last mark."""


class Ladder(Ringed, QWidget):
    """Levels from 1 to 5. Arrow keys, digits or a click move the dot; `moved` tells the new level."""

    moved = Signal(int)

    def __init__(self, theme: Theme, words: str, name: str) -> None:
        super().__init__()
        self.theme, self._words = theme, words
        self._start = self._now = self._target = 1
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def level(self) -> int:
        """Where the dot is."""
        return self._now

    def show_levels(self, start: int, now: int, target: int) -> None:
        """Show where a skill began, where it is, and where it should be."""
        self._start, self._now, self._target = start, now, target
        told = self.tr("{0}: now {1} of {2}, began at {3}, wanted {4}")
        self.setAccessibleName(told.format(self._words, now, LEVELS, start, target))
        self.setToolTip("")
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for five marks and half a dot on both sides."""
        return QSize(self.theme.scaled(206), self.theme.scaled(28))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the dot by arrows, or to the level of a digit."""
        forward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            forward, back = back, forward
        if event.key() in (forward, Qt.Key.Key_Up):
            self._move_to(self._now + 1)
        elif event.key() in (back, Qt.Key.Key_Down):
            self._move_to(self._now - 1)
        elif Qt.Key.Key_1 <= event.key() < Qt.Key.Key_1 + LEVELS:
            self._move_to(event.key() - Qt.Key.Key_0)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Move the dot to the mark that is nearest to the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            x = event.position().x()
            self._move_to(min(range(1, LEVELS + 1), key=lambda level: abs(self._x(level) - x)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the axis with its marks, the way gone, the ring, the dot and the mark that is wanted."""
        color, scaled = self.theme.color, self.theme.scaled
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = self.height() / 2
        painter.setPen(QPen(color("border.default"), 1))
        painter.drawLine(QPointF(self._x(1), y), QPointF(self._x(LEVELS), y))
        for level in range(1, LEVELS + 1):
            tall = scaled(6 if level == self._target else 3)
            painter.drawLine(QPointF(self._x(level), y - tall), QPointF(self._x(level), y + tall))
        line = color("chart.1")
        painter.setPen(QPen(line, scaled(3), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(self._x(self._start), y), QPointF(self._x(self._now), y))
        painter.setPen(QPen(line, scaled(2)))
        painter.setBrush(color("surface.canvas"))
        painter.drawEllipse(self._circle(self._start, y, scaled(4)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(line)
        painter.drawEllipse(self._circle(self._now, y, scaled(5)))

    def _move_to(self, level: int) -> None:
        if 1 <= level <= LEVELS and level != self._now:
            self.show_levels(self._start, level, self._target)
            self.moved.emit(level)

    def _x(self, level: int) -> float:
        edge = self.theme.scaled(AXIS_EDGE)
        share = (level - 1) / (LEVELS - 1)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            share = 1 - share
        return edge + share * (self.width() - 2 * edge)

    def _circle(self, level: int, y: float, radius: float) -> QRectF:
        return QRectF(self._x(level) - radius, y - radius, 2 * radius, 2 * radius)
