"""A bar of parts beside each other; what is still open is an outline. Its words stand beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentorkit.gui.kit import painting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from mentorkit.gui.theme import Theme

HEIGHT = 10


class StackedBar(QWidget):
    """Draws numbers as parts of one length. `whole` is the number that takes the full width."""

    def __init__(self, theme: Theme, name: str, words: str) -> None:
        super().__init__()
        self.theme = theme
        self._parts: Sequence[tuple[int, str]] = ()
        self._whole = 1
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def shown(self) -> tuple[tuple[int, str], ...]:
        """The parts drawn, each a number and a token; "" is an outline."""
        return tuple(part for part in self._parts if part[0])

    def show_parts(self, parts: Sequence[tuple[int, str]], whole: int) -> None:
        """Draw other parts."""
        self._parts, self._whole = parts, max(whole, 1)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the bar."""
        return QSize(self.theme.scaled(200), self.theme.scaled(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the parts from the start, a hair apart."""
        painter, theme, start = QPainter(self), self.theme, 0.0
        gap, high = theme.scaled(2), self.height()
        for number, token in self.shown:
            wide = self.width() * number / self._whole
            left = self.width() - start - wide + gap if self.isRightToLeft() else start
            box = QRectF(left, 0, max(wide - gap, 1.0), high)
            fill = theme.color(token) if token else None
            edge = None if token else theme.color("border.control")
            painting.frame(painter, box, theme.radius("mark"), fill, edge)
            start += wide
