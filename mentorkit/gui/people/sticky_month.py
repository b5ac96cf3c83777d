"""The month of what stands at the top of a scrolled timeline, kept in sight until the next one takes its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from mentorkit.gui.people.timeline_rows import paint_month

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QScrollArea

    from mentorkit.gui.people.timeline import TimelineModel
    from mentorkit.gui.people.timeline_view import TimelineTable
    from mentorkit.gui.theme import Theme


class StickyMonth(QWidget):
    """Lies over the page while its month's own heading is scrolled away; keys and pointer go through it."""

    def __init__(self, theme: Theme, area: QScrollArea, table: TimelineTable, model: TimelineModel) -> None:
        super().__init__(area.viewport())
        self.theme, self._area, self._table, self._model = theme, area, table, model
        self._words = ""
        self.setObjectName("sticky_month")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        area.verticalScrollBar().valueChanged.connect(self.follow)
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the timeline where it is moved, laid out or hidden."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide):
            self.follow()
        return False

    def follow(self) -> None:
        """Stand at the top, pushed up by the next month, or be gone where the heading itself is seen."""
        at = self._table.mapTo(self._area.viewport(), QPoint(0, 0))
        month, following = self._model.month_at(self._table.rowAt(-at.y())) if at.y() < 0 else (None, -1)
        if month is None or self._table.isHidden():
            self.hide()
            return
        self._words = month.words
        self.setAccessibleName(month.words)
        height = self._table.month_height()
        pushed = 0
        if following >= 0:
            pushed = min(0, self._table.rowViewportPosition(following) + at.y() - height)
        self.setGeometry(QRect(at.x(), pushed, self._table.width(), height))
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the heading on the page's own ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.color("surface.canvas"))
        paint_month(painter, self.theme, self.rect(), self._words)
