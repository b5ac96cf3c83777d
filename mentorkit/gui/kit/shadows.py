"""The soft shadow of what floats: a small picture drawn once and stretched round its widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme


class Shadow:
    """The shadow of one elevation: `overlay` or `bar`."""

    def __init__(self, theme: Theme, elevation: str) -> None:
        values = theme.tokens.values["elevation"][elevation]
        self.reach = int(values["blur"])
        self._drop = int(values["offsetY"])
        self._color = QColor(values["color"])
        self._alpha = float(values["alpha"])
        self._corner = self.reach + theme.radius("dialog")
        self._picture: QPixmap | None = None

    def around(self, box: QRect) -> QRect:
        """Return where the shadow of `box` is seen."""
        return box.adjusted(-self.reach, -self.reach, self.reach, self.reach).translated(0, self._drop)

    def paint(self, painter: QPainter, box: QRect) -> None:
        """Draw the shadow of `box` below it; the box itself is drawn over it afterwards."""
        if self._picture is None:
            self._picture = self._drawn()
        outer = self.around(box)
        corner, picture = self._corner, self._picture
        end = picture.width() - corner
        xs = ((outer.left(), 0, corner), (outer.left() + corner, corner, 1), (0, end, corner))
        ys = ((outer.top(), 0, corner), (outer.top() + corner, corner, 1), (0, end, corner))
        widths = (corner, outer.width() - 2 * corner, corner)
        heights = (corner, outer.height() - 2 * corner, corner)
        lefts = (xs[0][0], xs[1][0], outer.right() + 1 - corner)
        tops = (ys[0][0], ys[1][0], outer.bottom() + 1 - corner)
        for column in range(3):
            for row in range(3):
                target = QRect(lefts[column], tops[row], widths[column], heights[row])
                source = QRect(QPoint(xs[column][1], ys[row][1]), target.size())
                source.setWidth(xs[column][2])
                source.setHeight(ys[row][2])
                painter.drawPixmap(target, picture, source)

    def _drawn(self) -> QPixmap:
        side = 2 * self._corner + 1
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        color = QColor(self._color)
        color.setAlphaF(self._alpha * 0.6 / self.reach)
        painter.setBrush(color)
        for inset in range(0, self.reach * 2, 2):
            box = QRectF(0, 0, side, side).adjusted(inset / 2, inset / 2, -inset / 2, -inset / 2)
            radius = self._corner - inset / 2
            painter.drawRoundedRect(box, radius, radius)
        painter.end()
        return picture
