"""The weight of something said: three bars, one to three of them filled. It is only read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentorkit.gui.kit import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mentorkit.gui.theme import Theme

BARS = 3
WIDE, HIGH, GAP = 14, 6, 3


class WeightBars(QWidget):
    """Shows a level from 0, which is not said, to 3; `words` say it."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self.level = 0
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_level(self, level: int, words: str) -> None:
        """Fill so many bars."""
        self.level = level
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the bars, on the height of a line."""
        scaled = self.theme.scaled
        return QSize(BARS * scaled(WIDE) + (BARS - 1) * scaled(GAP), self.theme.line("small"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars in reading order."""
        painter, theme, scaled = QPainter(self), self.theme, self.theme.scaled
        top = (self.height() - scaled(HIGH)) / 2
        for number in range(BARS):
            start = number * (scaled(WIDE) + scaled(GAP))
            left = self.width() - start - scaled(WIDE) if self.isRightToLeft() else start
            box = QRectF(left, top, scaled(WIDE), scaled(HIGH))
            fill = "chart.1" if number < self.level else "surface.pressed"
            painting.frame(painter, box, scaled(HIGH) / 2, theme.color(fill))
