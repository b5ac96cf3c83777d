"""What a chip field is made of: pills with what was chosen, and the line that is typed into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.avatars import paint_avatar
from mentorkit.gui.kit.labels import escaped

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QPaintEvent

    from mentorkit.gui.kit.suggestions import Suggestion
    from mentorkit.gui.theme import Theme


class ChosenChip(QAbstractButton):
    """One thing chosen; a click removes it."""

    def __init__(self, theme: Theme, suggestion: Suggestion, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self._suggestion, self._marked = theme, suggestion, False
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        words = self.tr("Remove {0}").format(suggestion.text)
        self.setAccessibleName(words)
        self.setToolTip(escaped(words))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_marked(self, *, marked: bool) -> None:
        """Show whether Backspace would remove it."""
        self._marked = marked
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for avatar, name and cross."""
        advance = int(self.theme.metrics("bodyStrong").horizontalAdvance(self._suggestion.text)) + 1
        return QSize(self._before() + advance + self._after(), self.theme.size("control.small"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill."""
        painter, color = QPainter(self), self.theme.color
        fill = (
            "surface.selected"
            if self._marked
            else "surface.pressed"
            if self.underMouse()
            else "surface.hover"
        )
        edge = color("focus.ring") if self._marked else None
        painting.frame(
            painter, self.rect(), self.height() / 2, color(fill), edge, 2 if self._marked else self.theme.edge
        )
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._paint_avatar(painter, mirrored=mirrored)
        text = self.rect().adjusted(self._before(), 0, -self._after(), 0)
        text = painting.mirrored(text, self.rect(), right_to_left=mirrored)
        words = "accent.text" if self._marked else "text.primary"
        painting.words(painter, self.theme, text, self._suggestion.text, "bodyStrong", color(words))
        side = self.theme.icon_size(12)
        cross = QRect(
            self.width() - self._after() + self.theme.space(1), (self.height() - side) // 2, side, side
        )
        cross = painting.mirrored(cross, self.rect(), right_to_left=mirrored)
        painting.icon(painter, self.theme, "x", (cross.x(), cross.y()), 12, "text.tertiary")

    def _paint_avatar(self, painter: QPainter, *, mirrored: bool) -> None:
        if not self._suggestion.tint:
            return
        side = self.theme.scaled(20)
        place = QRect(self.theme.space(1), (self.height() - side) // 2, side, side)
        place = painting.mirrored(place, self.rect(), right_to_left=mirrored)
        paint_avatar(painter, self.theme, place, self._suggestion.initials, self._suggestion.tint)

    def _before(self) -> int:
        avatar = self.theme.scaled(20) + self.theme.space(1) if self._suggestion.tint else self.theme.space(1)
        return avatar + self.theme.space(2)

    def _after(self) -> int:
        return self.theme.icon_size(12) + self.theme.space(3)


class ChipLine(QLineEdit):
    """The line behind the chips. `takes_key` says whether a key meant something to the field.

    While `is_suggesting`, Esc and Tab belong to the suggestions.
    """

    focus_changed = Signal()

    def __init__(
        self, parent: QWidget, takes_key: Callable[[QKeyEvent], bool], is_suggesting: Callable[[], bool]
    ) -> None:
        super().__init__(parent)
        self._takes_key, self._is_suggesting = takes_key, is_suggesting

    def event(self, event: QEvent) -> bool:
        """Keep Esc and Tab from closing the dialog and moving on while something is suggested."""
        if isinstance(event, QKeyEvent) and self._is_suggesting():
            is_ours = event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Tab)
            if is_ours and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if is_ours and event.type() == QEvent.Type.KeyPress and self._takes_key(event):
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask the field what the key means, else type."""
        if not self._takes_key(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell."""
        super().focusOutEvent(event)
        self.focus_changed.emit()
