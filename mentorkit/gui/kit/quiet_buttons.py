"""Buttons of a row that are seen only while they are of use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mentorkit.gui.kit.buttons import Height, IconButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.theme import Theme


class QuietButton(IconButton):
    """An icon in a row, seen while the pointer is on the row or the focus on the button."""

    def __init__(self, theme: Theme, icon: str, words: str, name: str, row: QWidget) -> None:
        super().__init__(theme, icon, words, name, height=Height.SMALL)
        self._row = row
        row.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon where it is of use."""
        if self._row.underMouse() or self.hasFocus():
            super().paintEvent(event)
