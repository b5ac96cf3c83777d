"""Pills: a state in a word or two, perhaps with an icon, perhaps opening a menu."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.style import Ringed
from mentorkit.gui.written import runs_left

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QMenu

    from mentorkit.gui.theme import Theme


class Tone(StrEnum):
    """What a pill is about. Only good, due and late speak of time."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    GOOD = "good"
    DUE = "due"
    LATE = "late"


def _colors(tone: Tone) -> tuple[str, str]:
    if tone is Tone.ACCENT:
        return "accent.tint", "accent.text"
    return f"status.{tone.value}.tint", f"status.{tone.value}.text"


def _font(theme: Theme) -> QFont:
    font = QFont(theme.font("caption"))
    font.setWeight(QFont.Weight.Medium)
    return font


def pill_width(theme: Theme, text: str, icon: str = "", *, arrow: bool = False) -> int:
    """Return how wide a pill is."""
    wide = QFontMetricsF(_font(theme)).horizontalAdvance(text)
    extras = (bool(icon) + arrow) * (theme.icon_size(12) + theme.space(1))
    return int(wide + extras) + 1 + 2 * theme.space(2)


def paint_pill(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    text: str,
    tone: Tone,
    icon: str = "",
    *,
    arrow: bool = False,
) -> None:
    """Draw a pill filling `rect`, in rows and widgets alike."""
    ground, ink = _colors(tone)
    painting.frame(painter, rect, rect.height() / 2, theme.color(ground))
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side, padding, gap = theme.icon_size(12), theme.space(2), theme.space(1)
    inner = rect.adjusted(padding, 0, -padding, 0)
    top = rect.top() + (rect.height() - side) // 2
    if icon:
        x = inner.right() + 1 - side if mirrored else inner.left()
        painting.icon(painter, theme, icon, (x, top), 12, ink)
        inner = inner.adjusted(0, 0, -side - gap, 0) if mirrored else inner.adjusted(side + gap, 0, 0, 0)
    if arrow:
        x = inner.left() if mirrored else inner.right() + 1 - side
        painting.icon(painter, theme, "chevron-down", (x, top), 12, ink)
        inner = inner.adjusted(side + gap, 0, 0, 0) if mirrored else inner.adjusted(0, 0, -side - gap, 0)
    painter.setFont(_font(theme))
    painter.setPen(theme.color(ink))
    shown = QFontMetricsF(_font(theme)).elidedText(text, Qt.TextElideMode.ElideRight, inner.width() + 1)
    way = Qt.TextFlag.TextForceRightToLeft if runs_left(text) else Qt.TextFlag.TextForceLeftToRight
    side_of = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    align = side_of | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(inner, align.value | Qt.TextFlag.TextSingleLine.value | way.value, shown)


class Pill(Ringed, QAbstractButton):
    """A pill as a widget. Without a menu it cannot be focused and only tells."""

    ring_radius = "card"

    def __init__(
        self,
        theme: Theme,
        text: str,
        name: str,
        tone: Tone = Tone.NEUTRAL,
        icon: str = "",
        *,
        menu: QMenu | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self._tone, self._icon, self._menu = theme, tone, icon, menu
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if menu else Qt.FocusPolicy.NoFocus)
        if menu is not None:
            menu.setParent(self, menu.windowFlags())
            self.clicked.connect(self.open_menu)
        self.show_state(text, tone, icon)

    def show_state(self, text: str, tone: Tone = Tone.NEUTRAL, icon: str = "") -> None:
        """Change words, tone and icon."""
        self._tone, self._icon = tone, icon
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def open_menu(self) -> None:
        """Show the menu below the pill."""
        if self._menu is not None:
            self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def sizeHint(self) -> QSize:
        """Return the pill's own size, 22 high."""
        width = pill_width(self.theme, self.text(), self._icon, arrow=self._menu is not None)
        return QSize(width, self.theme.size("pill"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        arrow = self._menu is not None
        paint_pill(painter, self.theme, self.rect(), self.text(), self._tone, self._icon, arrow=arrow)
