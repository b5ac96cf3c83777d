"""A choice from a few values: its box, and the values, which open below it like a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate, QWidget

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.fields import Field

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent, QWheelEvent

    from mentorkit.gui.theme import Theme


class ComboField(Field):
    """One of a few values, each with its words."""

    def __init__(
        self, theme: Theme, label: str, name: str, options: Iterable[tuple[Any, str]], *, small: bool = False
    ) -> None:
        self.combo = _QuietCombo(theme)
        super().__init__(theme, label, name, self.combo)
        self.combo.setProperty("small", "true" if small else None)
        self.combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._values: list[Any] = []
        self.set_options(options)
        self.combo.activated.connect(self._chosen)

    def set_options(self, options: Iterable[tuple[Any, str]]) -> None:
        """Offer other values, keeping the chosen one where it is still among them."""
        chosen = self.value()
        with QSignalBlocker(self.combo):
            self.combo.clear()
            self._values = []
            for value, words in options:
                self._values.append(value)
                self.combo.addItem(words)
        self.set_value(chosen)

    def value(self) -> Any:
        """Return the value chosen; None when there is none."""
        at = self.combo.currentIndex()
        return self._values[at] if 0 <= at < len(self._values) else None

    def set_value(self, value: Any) -> None:
        """Choose a value; an unknown one chooses nothing."""
        at = self._values.index(value) if value in self._values else -1
        self.combo.setCurrentIndex(at)

    def _chosen(self) -> None:
        self.edited.emit()
        self.left.emit()


class _QuietCombo(QComboBox):
    """A combo box that lets the wheel scroll the page unless it was clicked first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The usual one of a combo box does not ask the style sheet how rows look.
        self.setItemDelegate(QStyledItemDelegate(self))

    def showPopup(self) -> None:
        """Show the values on a ground of the page's colour."""
        self.view().window().installEventFilter(self)
        super().showPopup()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint what shows behind the round corners of the values, where Qt draws the edge of a panel."""
        if event.type() != QEvent.Type.Paint or not isinstance(watched, QWidget):
            return super().eventFilter(watched, event)
        QPainter(watched).fillRect(watched.rect(), self.theme.color("surface.canvas"))
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change the value only while it has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow, which the style sheet leaves out."""
        super().paintEvent(event)
        side, edge = self.theme.icon_size(16), self.theme.scaled(10)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = edge if mirrored else self.width() - edge - side
        color = "text.secondary" if self.isEnabled() else "text.disabled"
        at = (x, (self.height() - side) / 2)
        painting.icon(QPainter(self), self.theme, "chevron-down", at, 16, color)
