"""Avatars: a circle with initials or a photo, drawn by one function for widgets and rows alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mentorkit.gui.theme import Theme


def paint_avatar(
    painter: QPainter, theme: Theme, rect: QRect, initials: str, tint: str, photo: QPixmap | None = None
) -> None:
    """Draw an avatar filling the square `rect`; `tint` is a name such as lake, moss or rose."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if photo is not None and not photo.isNull():
        _paint_photo(painter, rect, photo)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(f"person.{tint}.bg"))
    painter.drawEllipse(rect)
    painter.setPen(theme.color(f"person.{tint}.text"))
    painter.setFont(_font(theme, rect.height()))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), initials)


def _paint_photo(painter: QPainter, rect: QRect, photo: QPixmap) -> None:
    circle = QPainterPath()
    circle.addEllipse(QRectF(rect))
    painter.save()
    painter.setClipPath(circle)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    side = min(photo.width(), photo.height())
    middle = QRect((photo.width() - side) // 2, (photo.height() - side) // 2, side, side)
    painter.drawPixmap(rect, photo, middle)
    painter.restore()


def _font(theme: Theme, side: int) -> QFont:
    font = QFont(theme.font("label"))
    font.setPixelSize(max(8, round(side * 0.375)))
    return font


class Avatar(QWidget):
    """An avatar of one of the sizes 20, 24, 28, 32, 40, 48, 56 or 72; the name is spoken."""

    def __init__(self, theme: Theme, side: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._side = theme, side
        self._initials, self._tint = "", "lake"
        self._photo: QPixmap | None = None
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_person(self, shown: str, initials: str, tint: str, photo: QPixmap | None = None) -> None:
        """Show somebody: the whole name for screen readers, initials and tint, or a photo."""
        self._initials, self._tint, self._photo = initials, tint, photo
        self.setAccessibleName(shown)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the square."""
        side = self.theme.scaled(self._side)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        paint_avatar(QPainter(self), self.theme, self.rect(), self._initials, self._tint, self._photo)
