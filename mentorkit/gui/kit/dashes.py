"""Dashes: how far a short round is, one dash a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentorkit.gui.kit import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mentorkit.gui.theme import Theme

WIDTH, HEIGHT, GAP = 28, 4, 4


class Dashes(QWidget):
    """A row of dashes, the first ones filled. What they say stands beside them in words."""

    def __init__(self, theme: Theme, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._done = self._total = 0
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def shown(self) -> tuple[int, int]:
        """How many dashes are filled, and how many there are."""
        return self._done, self._total

    def show_steps(self, done: int, total: int) -> None:
        """Fill so many of so many dashes."""
        if total != self._total:
            self.updateGeometry()
        self._done, self._total = done, total
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all dashes."""
        scaled = self.theme.scaled
        return QSize(max(0, self._total * scaled(WIDTH + GAP) - scaled(GAP)), scaled(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them from the start of the line."""
        painter, scaled = QPainter(self), self.theme.scaled
        width, height = scaled(WIDTH), scaled(HEIGHT)
        for number in range(self._total):
            left = number * scaled(WIDTH + GAP)
            if self.isRightToLeft():
                left = self.width() - left - width
            color = "accent.solid" if number < self._done else "border.default"
            box = QRectF(left, 0, width, height)
            painting.frame(painter, box, height / 2, self.theme.color(color))
