"""Avatars: a circle with initials or a photo, drawn by one function for widgets and rows alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPixmap, QPixmapCache
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
    painter.drawPixmap(rect.topLeft(), _drawn(theme, rect.height(), initials, tint, _ratio(painter)))


def _drawn(theme: Theme, side: int, initials: str, tint: str, ratio: float) -> QPixmap:
    """Return initials on their tint; rows show the same ones again and again."""
    ground, ink = theme.color(f"person.{tint}.bg"), theme.color(f"person.{tint}.text")
    key = f"avatar {initials} {side} {ratio} {ground.rgba()} {ink.rgba()}"
    drawn = QPixmap()
    if QPixmapCache.find(key, drawn):
        return drawn
    drawn = QPixmap(round(side * ratio), round(side * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawEllipse(QRect(0, 0, side, side))
    painter.setPen(ink)
    painter.setFont(_font(theme, side))
    painter.drawText(QRect(0, 0, side, side), int(Qt.AlignmentFlag.AlignCenter), initials)
    painter.end()
    QPixmapCache.insert(key, drawn)
    return drawn


def _ratio(painter: QPainter) -> float:
    return painter.device().devicePixelRatio()


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
