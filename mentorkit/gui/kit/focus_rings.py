"""The focus ring itself, drawn by Qt's own frame round a widget that has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFocusFrame, QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget

from mentorkit.gui.kit import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mentorkit.gui.theme import Theme

_MARGINS = frozenset({QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin})


class RingStyle(QProxyStyle):
    """Gives the ring its distance. Only rings use it: a style in Python asked by every widget is slow."""

    def __init__(self, margin: int) -> None:
        super().__init__("Fusion")
        self._margin = margin

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Answer how far the ring reaches beyond its widget."""
        if metric in _MARGINS:
            return self._margin
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        """Keep the ring above its widget, so that nothing covers it."""
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        return super().styleHint(hint, option, widget, returned)


class FocusRing(QFocusFrame):
    """A line round one widget with a gap between them."""

    def __init__(self, theme: Theme, radius: int) -> None:
        super().__init__()
        self.setObjectName("focus_ring")
        self._theme, self._radius = theme, radius
        self._line = theme.size("focusRing")
        self._style = RingStyle(self._line + theme.size("focusGap"))
        self.setStyle(self._style)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        color = self._theme.color("focus.ring")
        painting.frame(painter, self.rect(), self._radius, None, color, self._line)
