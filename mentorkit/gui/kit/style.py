"""The focus ring: shown round a widget that got the focus from the keyboard, never after a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from mentorkit.gui.kit import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent

    from mentorkit.gui.theme import Theme

    _Base = QWidget
else:
    _Base = object

KEYBOARD = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)
"""The ways a key moves the focus."""

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


class Ringed(_Base):
    """What a widget inherits, before its Qt class, to show the ring. It needs `self.theme`."""

    theme: Theme
    ring_radius = "control"
    enter_presses = True
    """Whether Enter presses it where it is a button; not what is only switched on and off."""
    _ring: FocusRing | None = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring after a key brought the focus."""
        if event.reason() in KEYBOARD:
            self.show_ring()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        self.hide_ring()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press as Space does: outside Qt's own dialogs it presses nothing by itself."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and plain and self.enter_presses and isinstance(self, QAbstractButton):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def show_ring(self) -> None:
        """Draw the ring round this widget."""
        self.hide_ring()
        self._ring = FocusRing(self.theme, self.theme.radius(self.ring_radius) + 3)
        self._ring.setWidget(self)

    def hide_ring(self) -> None:
        """Take the ring away."""
        if self._ring is not None:
            self._ring.setWidget(None)  # type: ignore[arg-type]  # Qt's way to let go
            self._ring.deleteLater()
            self._ring = None

    @property
    def has_ring(self) -> bool:
        """Whether the ring is shown."""
        return self._ring is not None
