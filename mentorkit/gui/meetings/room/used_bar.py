"""The bar of an item: how much of its time is used. Going over turns it amber and nothing else happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentorkit.gui.kit import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mentorkit.gui.theme import Theme

HEIGHT = 6


class UsedBar(QWidget):
    """A track, filled from its start. Its words stand below it."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme, self._part = theme, 0.0
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def is_over(self) -> bool:
        """Whether more time is used than there was."""
        return self._part > 1

    def show_part(self, used: float, whole: float) -> None:
        """Show how much of the whole is used."""
        part = used / whole
        if part != self._part:
            self._part = part
            self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the track."""
        return QSize(self.theme.scaled(120), self.theme.scaled(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track and what is used."""
        painter, color = QPainter(self), self.theme.color
        radius = self.height() / 2
        painting.frame(painter, self.rect(), radius, color("accent.tintStrong"))
        width = self.width() * min(self._part, 1.0)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        used = QRectF(self.width() - width if mirrored else 0, 0, width, self.height())
        painting.frame(painter, used, radius, color("status.due.line" if self.is_over else "accent.line"))
