"""Widgets with a focus ring: shown when the keyboard brought the focus, never after a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from mentorkit.gui.kit.focus_rings import FocusRing
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
        from mentorkit.gui.kit.focus_rings import FocusRing  # noqa: PLC0415  # needs every enum of QStyle

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
