"""Widgets around the rhythm line: a year with its months, the small state ring, the legend of marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.labels import escaped
from mentorkit.gui.kit.rhythm_line import Line, Mark, paint_axis, paint_rhythm, paint_state_ring, year_span

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QPaintEvent

    from mentorkit.gui.theme import Theme


class RhythmYear(QWidget):
    """A year of one rhythm with its months below; `words` say the same for screen readers and tooltip."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._line, self._today = Line(), None
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    _today: date | None

    def show_line(self, line: Line, today: date, words: str) -> None:
        """Show a prepared line as of `today`; `words` is the whole of it as a sentence."""
        self._line, self._today = line, today
        self.setAccessibleName(words)
        self.setToolTip(escaped(words))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the line and the names of months."""
        return QSize(self.theme.scaled(400), self._line_height() + self._axis_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line and its axis."""
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        span, edge = year_span(self.theme), self.theme.rhythm("meetingRadiusLarge") + 1
        rect = self.rect().adjusted(edge, 0, -edge, 0)
        above = QRect(rect.left(), 0, rect.width(), self._line_height())
        surface = self.theme.color("surface.canvas")
        paint_rhythm(
            painter, self.theme, above, self._line, surface, span, right_to_left=mirrored, large=True
        )
        if self._today is not None:
            below = QRect(rect.left(), self._line_height(), rect.width(), self._axis_height())
            words = self.tr("today")
            paint_axis(painter, self.theme, below, self._today, words, span, months=2, right_to_left=mirrored)

    def _line_height(self) -> int:
        return self.theme.scaled(36)

    def _axis_height(self) -> int:
        return self.theme.line("caption") + self.theme.space(1)


class StateRing(QWidget):
    """The small ring beside a name."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._state = theme, ""
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, state: str, words: str) -> None:
        """Show good, due, late or nothing; `words` say it."""
        self._state = state
        self.setAccessibleName(words)
        self.setToolTip(escaped(words))
        self.update()

    def sizeHint(self) -> QSize:
        """Return 9 px."""
        side = self.theme.scaled(9)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        paint_state_ring(QPainter(self), self.theme, self.rect(), self._state)


class Legend(QWidget):
    """What the marks of the line mean, each drawn beside its word."""

    def __init__(
        self, theme: Theme, words: tuple[tuple[Mark, str], ...], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme, self._words = theme, words
        self.setObjectName(name)
        self.setAccessibleName(", ".join(word for _, word in words))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for all words on one line."""
        metrics, space = self.theme.metrics("small"), self.theme.space
        wide = sum(int(metrics.horizontalAdvance(word)) + 1 + space(4) for _, word in self._words)
        return QSize(wide + space(3) * max(0, len(self._words) - 1), self.theme.line("small"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw marks and words."""
        painter, metrics, space = QPainter(self), self.theme.metrics("small"), self.theme.space
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x, height = 0, self.height()
        for mark, word in self._words:
            wide = int(metrics.horizontalAdvance(word)) + 1
            box = QRect(x, 0, space(4) + wide, height)
            box = painting.mirrored(box, self.rect(), right_to_left=mirrored)
            at = box.right() - space(1) if mirrored else box.left() + space(1)
            _paint_mark(painter, self.theme, QPointF(at, height / 2), mark)
            text = box.adjusted(0, 0, -space(4), 0) if mirrored else box.adjusted(space(4), 0, 0, 0)
            painting.words(painter, self.theme, text, word, "small", self.theme.color("text.secondary"))
            x += space(4) + wide + space(3)


def _paint_mark(painter: QPainter, theme: Theme, at: QPointF, mark: Mark) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = theme.rhythm("meetingRadius")
    if mark is Mark.MET:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("text.primary"))
        painter.drawEllipse(at, radius, radius)
    elif mark is Mark.DUE:
        painter.setPen(QPen(theme.color("status.good.line"), theme.rhythm("lineWidth")))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, radius, radius)
    else:
        way = -1 if mark is Mark.I_WROTE else 1
        painter.setPen(QPen(theme.color("text.secondary"), theme.rhythm("tickWidth")))
        painter.drawLine(at, QPointF(at.x(), at.y() + way * theme.rhythm("tickLength")))
