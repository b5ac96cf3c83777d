"""What all pages before the vault is open share: a quiet ground, the mark on a line, one narrow column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.scroll import let_scroll

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from mentorkit.gui.theme import Theme

COLUMN = 360
LOW = 560
"""Below this height the promise at the foot gives its place to the column."""
LOGO = 56
_HEIGHT_SHARE = 0.28
"""How much of the window lies above the line."""
_DOTS = (-0.4375, -0.3264, -0.2708, -0.1736, -0.0903)
"""Places of the dots on the line, from its middle in parts of the width: a decoration, no data."""
_RING = 0.2014


class LockedPage(QWidget):
    """A page without any content of the vault. Add widgets to `column`."""

    def __init__(self, theme: Theme, name: str, title: str, *, width: int = COLUMN) -> None:
        super().__init__()
        self.theme, self._width = theme, width
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._line = _Line(theme, f"{name}_line")
        self.box = QWidget()
        self.box.setObjectName(f"{name}_column")
        self.column = QVBoxLayout(self.box)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.title = Label(theme, title, f"{name}_title", "title")
        self.title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.subtitle = Label(theme, "", f"{name}_subtitle", "small", "text.secondary", wrap=True)
        self.subtitle.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.column.addWidget(self.title)
        self.column.addSpacing(theme.space(1))
        self.column.addWidget(self.subtitle)
        self.column.addSpacing(theme.space(7))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll(name), 1)
        self._foot_row = self._foot(name)
        outer.addWidget(self._foot_row)
        theme.changed.connect(self._fit)
        self._fit()

    def focus_first(self) -> None:
        """Give the focus to what a person most likely uses first."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line where it belongs."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(self.rect(), self.theme.color("surface.sidebar"))

    def _scroll(self, name: str) -> QScrollArea:
        """Return the line and the column, scrolling where the window is low."""
        inside = QWidget()
        inside.setObjectName(f"{name}_inside")
        inside.setProperty("page", "true")
        top = QVBoxLayout(inside)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(0)
        top.addWidget(self._line)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(self.box)
        centred.addStretch(1)
        top.addLayout(centred)
        top.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName(f"{name}_scroll")
        let_scroll(scroll)
        scroll.setWidget(inside)
        return scroll

    def _foot(self, name: str) -> QWidget:
        foot = QWidget()
        foot.setObjectName(f"{name}_foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(self.theme.space(6), 0, self.theme.space(6), self.theme.space(7))
        row.setSpacing(self.theme.space(2))
        words = self.tr("One encrypted folder on this computer. mentorkit never goes online.")
        row.addStretch(1)
        row.addWidget(Icon(self.theme, "shield-check", f"{name}_shield"))
        row.addWidget(Label(self.theme, words, f"{name}_promise", "small", "text.secondary"))
        row.addStretch(1)
        return foot

    def _fit(self) -> None:
        """Put the line where it belongs, or higher where the column would not fit below it."""
        theme = self.theme
        width = min(theme.scaled(self._width), max(200, self.width() - 2 * theme.space(6)))
        self.box.setFixedWidth(width)
        self._foot_row.setVisible(self.height() >= theme.scaled(LOW))
        below = theme.scaled(LOGO) // 2 + theme.space(7)
        foot = self._foot_row.sizeHint().height() if not self._foot_row.isHidden() else theme.space(4)
        room = (
            self.height()
            - foot
            - below
            - max(self.column.heightForWidth(width), self.column.sizeHint().height())
        )
        middle = min(round(self.height() * _HEIGHT_SHARE), max(below - theme.space(3), room))
        self._line.set_middle(middle, middle + below)

    def event(self, event: QEvent) -> bool:
        """Follow what appears in the column, such as why a passphrase was refused."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)


class _Line(QWidget):
    """The mark on a line of dots that stand for nobody."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme, self._middle = theme, 0
        self.setObjectName(name)

    def set_middle(self, middle: int, height: int) -> None:
        """Put the line `middle` pixels from the top."""
        self._middle = middle
        self.setFixedHeight(height)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw line, dots and mark."""
        painter, theme = QPainter(self), self.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if mirrored:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        y, centre = self._middle + 0.5, self.width() / 2
        side = theme.scaled(LOGO)
        gap = side / 2 + theme.scaled(14)
        ring, quiet = centre + _RING * self.width(), theme.color("border.subtle")
        strong, radius = theme.color("border.default"), theme.scaled(4)
        painter.setPen(QPen(quiet, 2))
        painter.drawLine(QPointF(0, y), QPointF(centre - gap, y))
        painter.drawLine(QPointF(ring + radius + 1, y), QPointF(self.width(), y))
        painter.setPen(QPen(strong, 2))
        painter.drawLine(QPointF(centre + gap, y), QPointF(ring - radius - 1, y))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(ring, y), radius + 1, radius + 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(strong)
        for dot in _DOTS:
            painter.drawEllipse(QPointF(centre + dot * self.width(), y), radius, radius)
        painter.resetTransform()
        box = QRect(0, 0, side, side)
        box.moveCenter(QRectF(0, self._middle - side / 2, self.width(), side).center().toPoint())
        painter.drawPixmap(box.topLeft(), theme.logo(side, painter.device().devicePixelRatio()))
