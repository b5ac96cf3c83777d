"""An icon as a widget of its own, for places without words to carry it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentorkit.gui.kit import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mentorkit.gui.theme import Theme


class Icon(QWidget):
    """An icon of 12, 16 or 20; `words` only where no text beside it says the same."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        *,
        size: int = 16,
        color: str = "text.secondary",
        words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self._icon, self._size, self._color = theme, icon, size, color
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def icon(self) -> str:
        """The name of the icon shown."""
        return self._icon

    def set_icon(self, icon: str, color: str = "") -> None:
        """Change the icon, and its colour if one is given."""
        self._icon, self._color = icon, color or self._color
        self.update()

    def sizeHint(self) -> QSize:
        """Return the square of the icon at the present text size."""
        side = self.theme.icon_size(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painting.icon(QPainter(self), self.theme, self._icon, (0, 0), self._size, self._color)
