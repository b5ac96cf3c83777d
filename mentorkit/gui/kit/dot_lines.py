"""Dots along a span of time: one for each mention, larger or smaller, round or square."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QWidget

from mentorkit.domain.frozen import frozen
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.labels import Label, escaped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from mentorkit.gui.theme import Theme

LARGE, SMALL, SQUARE = 10, 7, 9
"""Widths of the marks at 100 %."""


@frozen
class Dot:
    """One mention: where it lies from the start (0) to the end (1), and what its tooltip says."""

    at: float
    words: str = ""
    is_large: bool = False
    is_square: bool = False


def paint_dot(painter: QPainter, theme: Theme, centre: QPointF, dot: Dot) -> None:
    """Draw one mark."""
    side = theme.scaled(SQUARE if dot.is_square else LARGE if dot.is_large else SMALL)
    box = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
    color = theme.color("chart.4" if dot.is_square else "chart.1")
    painting.frame(painter, box, theme.scaled(1) if dot.is_square else side / 2, color)


class DotLine(QWidget):
    """Draws the mentions of one thing on a line; the words of all of them say it to those who do not see."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self.dots: tuple[Dot, ...] = ()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_dots(self, dots: Sequence[Dot], words: str) -> None:
        """Show other mentions; `words` is the whole of it as a sentence."""
        self.dots = tuple(dots)
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a little more than the largest mark."""
        return QSize(self.theme.scaled(200), self.theme.scaled(LARGE + 6))

    def event(self, event: QEvent) -> bool:
        """Say what the mark under the pointer stands for."""
        if isinstance(event, QHelpEvent):
            near = [dot for dot in self.dots if abs(self._x(dot) - event.x()) <= self.theme.scaled(LARGE)]
            nearest = min(near, key=lambda dot: abs(self._x(dot) - event.x()), default=None)
            QToolTip.showText(event.globalPos(), escaped(nearest.words) if nearest else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, then the marks, the lighter ones below."""
        painter, y = QPainter(self), self.height() / 2
        painter.fillRect(QRectF(0, y - 0.75, self.width(), 1.5), self.theme.color("border.default"))
        for dot in sorted(self.dots, key=lambda dot: dot.is_large):
            paint_dot(painter, self.theme, QPointF(self._x(dot), y), dot)

    def _x(self, dot: Dot) -> float:
        edge = self.theme.scaled(LARGE) / 2
        along = edge + dot.at * (self.width() - 2 * edge)
        return self.width() - along if self.isRightToLeft() else along


class DotSample(QWidget):
    """One mark with the words that explain it, for a legend."""

    def __init__(self, theme: Theme, dot: Dot, name: str) -> None:
        super().__init__()
        self._mark = _Mark(theme, dot, f"{name}_mark")
        self.setObjectName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(1))
        row.addWidget(self._mark)
        row.addWidget(Label(theme, dot.words, f"{name}_words", "caption", "text.secondary"))


class _Mark(QWidget):
    def __init__(self, theme: Theme, dot: Dot, name: str) -> None:
        super().__init__()
        self.theme, self._dot = theme, dot
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Return room for the largest mark."""
        return QSize(self.theme.scaled(LARGE), self.theme.line("caption"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark in the middle."""
        paint_dot(QPainter(self), self.theme, QPointF(self.width() / 2, self.height() / 2), self._dot)
