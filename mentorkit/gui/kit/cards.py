"""Surfaces that hold other widgets: a raised card, and a plain frame of one colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mentorkit.gui.kit import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mentorkit.gui.theme import Theme


class Ground(QFrame):
    """A frame filled with one token, with an edge and rounded corners where asked for."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        fill: str = "surface.canvas",
        *,
        edge: str = "",
        radius: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self._fill, self._edge, self._radius = theme, fill, edge, radius
        self.setObjectName(name)

    def set_fill(self, fill: str) -> None:
        """Change the colour, named as a token."""
        self._fill = fill
        self.update()

    def set_edge(self, edge: str) -> None:
        """Change the colour of the edge, named as a token; "" for none."""
        self._edge = edge
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface."""
        painter, color = QPainter(self), self.theme.color
        if not self._edge and not self._radius:
            painter.fillRect(self.rect(), color(self._fill))
            return
        radius = self.theme.radius(self._radius) if self._radius else 0
        edge = color(self._edge) if self._edge else None
        painting.frame(painter, self.rect(), radius, color(self._fill), edge, self.theme.edge)


class Card(Ground):
    """A raised card with an edge; add widgets to `body`."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, "surface.raised", edge="border.default", radius="card", parent=parent)
        self.body = QVBoxLayout(self)
        padding = theme.space(5)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(theme.space(1))


class Rule(QWidget):
    """A hairline across its layout, or down between two panes where it is `upright`."""

    def __init__(
        self, theme: Theme, name: str = "rule", parent: QWidget | None = None, *, upright: bool = False
    ) -> None:
        super().__init__(parent)
        self.theme, self._upright = theme, upright
        self.setObjectName(name)
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter, color = QPainter(self), self.theme.color("border.subtle")
        if self._upright:
            painter.fillRect(QRectF(0, 0, 1 / self.devicePixelRatioF(), self.height()), color)
        else:
            painting.hairline(painter, 0, self.width(), 1, color)
