"""Where the side column stands: beside the timeline, or over it in a narrow window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mentorkit.gui.kit.cards import Ground

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme

BESIDE_FROM = 900
"""Width of the page at 100 % from which there is room beside the timeline."""
WIDTH = 268


class SidePane(Ground):
    """Holds the side column. Over the timeline it is opened and closed by a button of the header."""

    def __init__(self, theme: Theme, content: QScrollArea, host: QWidget, row: QHBoxLayout) -> None:
        """`row` is the layout of `host` in which it stands beside the timeline."""
        super().__init__(theme, "person_side_pane", "surface.canvas", parent=host)
        self._host, self._row, self._content = host, row, content
        row.addWidget(self)
        self.is_beside = True
        self._column = QVBoxLayout(self)
        self._column.addWidget(content)
        host.installEventFilter(self)
        self._dress()

    def fit(self, width: float) -> None:
        """Stand beside or over the timeline, for a page of this width at 100 %."""
        is_beside = width >= BESIDE_FROM
        if is_beside == self.is_beside:
            return
        self.is_beside = is_beside
        if is_beside:
            self._row.addWidget(self)
        else:
            self._row.removeWidget(self)
        self._dress()
        self.setVisible(is_beside)

    def open(self) -> None:
        """Show the column."""
        if not self.is_beside:
            self._place()
            self.show()
            self.raise_()

    def toggle(self) -> None:
        """Show the column, or take it away."""
        if self.isVisible():
            self.hide()
        else:
            self.open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the end of the page while standing over the timeline."""
        if event.type() == QEvent.Type.Resize and not self.is_beside:
            self._place()
        return False

    def _dress(self) -> None:
        space = self.theme.space
        # The scroll bar stands in the margin of the page, and so do the rings of what has the focus.
        bar = self._content.verticalScrollBar().sizeHint().width()
        start, end = space(7) - space(1), space(10) - bar - space(1)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        top = 0 if self.is_beside else space(3)
        left, right = (end, start) if mirrored else (start, end)
        self._column.setContentsMargins(left, top, right, 0)
        self.setFixedWidth(self.theme.scaled(WIDTH) + 2 * space(1) + start + end)
        self.set_fill("surface.canvas" if self.is_beside else "surface.raised")

    def _place(self) -> None:
        width = min(self.width(), self._host.width())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 0 if mirrored else self._host.width() - width
        self.setGeometry(x, 0, width, self._host.height())
