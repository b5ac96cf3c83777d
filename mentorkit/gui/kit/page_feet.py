"""The foot of a page: where its acts stay in view, and where nothing may come to lie over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QHideEvent, QMoveEvent, QResizeEvent, QShowEvent

FOOT_PLACED = QEvent.Type(QEvent.registerEventType())
"""Posted to the window when one of its feet came, went, or has another place."""


class PageFoot(QWidget):
    """Holds acts that stay in view below what scrolls. Toasts rest above it."""

    def showEvent(self, event: QShowEvent) -> None:
        """Tell the window that it came."""
        super().showEvent(event)
        self._tell_window()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell the window that it went."""
        super().hideEvent(event)
        self._tell_window()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Tell the window that it moved."""
        super().moveEvent(event)
        self._tell_window()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the window that it grew or shrank."""
        super().resizeEvent(event)
        self._tell_window()

    def _tell_window(self) -> None:
        QCoreApplication.postEvent(self.window(), QEvent(FOOT_PLACED))


def feet_in(window: QWidget) -> Iterator[QRect]:
    """Yield where the feet in view lie in a window."""
    for foot in window.findChildren(PageFoot):
        if foot.isVisible():
            yield QRect(foot.mapTo(window, QPoint()), foot.size())


def is_typed_into(widget: QWidget) -> bool:
    """Whether a widget is a line or a text that is typed into."""
    return isinstance(widget, QLineEdit | QTextEdit) and not widget.isReadOnly()
