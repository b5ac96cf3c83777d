"""The header of a table: titles that sort, and the months above an axis of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.rhythm_line import list_span, paint_axis
from mentorkit.gui.kit.style import Ringed

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from mentorkit.gui.kit.rows import Column, Columns
    from mentorkit.gui.theme import Theme

AXIS_GAP = 16
"""Free pixels after an axis, so that it does not touch the next column."""


def axis_rect(theme: Theme, cell: QRect, *, right_to_left: bool) -> QRect:
    """Return where the line of time lies in its column, for header and rows alike."""
    gap = theme.scaled(AXIS_GAP)
    return cell.adjusted(gap, 0, 0, 0) if right_to_left else cell.adjusted(0, 0, -gap, 0)


class TableHeader(QWidget):
    """Titles over the columns. `sorted_by` tells the key of a column and whether it is turned round."""

    sorted_by = Signal(str, bool)

    def __init__(self, theme: Theme, columns: Columns, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._columns = theme, columns
        self._sort, self._descending = "", False
        self._today: date | None = None
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._titles = {
            column.key: _Title(theme, column, f"{name}_{column.key}", self)
            for column in columns.shown
            if not column.is_axis
        }
        for title in self._titles.values():
            title.clicked.connect(self._clicked)

    def show_axis(self, today: date) -> None:
        """Write the months of the half year around a day."""
        self._today = today
        self.update()

    def show_sort(self, key: str, *, descending: bool = False) -> None:
        """Mark the column that sorts."""
        self._sort, self._descending = key, descending
        for title in self._titles.values():
            title.show_sort(sorts=title.column.key == key, descending=descending)

    def place_titles(self) -> None:
        """Lay the titles over their columns, after other columns are shown."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        shown = {column.key for column in self._columns.shown}
        for key, title in self._titles.items():
            cell = self._columns.cell(key, self.rect(), right_to_left=mirrored)
            width = min(title.sizeHint().width(), cell.width())
            box = QRect(cell.left(), 0, width, self.height())
            title.setGeometry(painting.mirrored(box, cell, right_to_left=mirrored))
            title.setVisible(key in shown)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the header's height."""
        return QSize(self.theme.scaled(400), self.theme.size("headerAxis"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the titles over their columns."""
        super().resizeEvent(event)
        self.place_titles()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the months and the line below."""
        painter = QPainter(self)
        line = self.theme.color("border.default")
        painting.hairline(painter, 0, self.width(), self.height(), line)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for column in self._columns.shown:
            if column.is_axis and self._today is not None:
                cell = self._columns.cell(column.key, self.rect(), right_to_left=mirrored)
                rect = axis_rect(self.theme, cell, right_to_left=mirrored)
                words, span = self.tr("today"), list_span(self.theme)
                paint_axis(painter, self.theme, rect, self._today, words, span, right_to_left=mirrored)

    def _clicked(self) -> None:
        title = self.sender()
        if isinstance(title, _Title):
            descending = not self._descending if title.column.key == self._sort else False
            self.show_sort(title.column.key, descending=descending)
            self.sorted_by.emit(title.column.key, descending)


class _Title(Ringed, QAbstractButton):
    """The title of one column; sorting ones can be clicked and focused."""

    def __init__(self, theme: Theme, column: Column, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.column = theme, column
        self._sorts, self._descending = False, False
        self.setObjectName(name)
        self.setText(column.title)
        self.setEnabled(column.is_sortable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if column.is_sortable else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_sort(sorts=False, descending=False)

    def show_sort(self, *, sorts: bool, descending: bool) -> None:
        """Say whether this column sorts, and which way."""
        self._sorts, self._descending = sorts, descending
        words = self.column.title
        if sorts:
            way = self.tr("sorted, last first") if descending else self.tr("sorted")
            words = f"{words}, {way}"
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the title and its arrow."""
        words = int(self.theme.metrics("caption").horizontalAdvance(self.column.title)) + 1
        arrow = self.theme.icon_size(12) + self.theme.space(1)
        return QSize(words + arrow, self.theme.size("headerAxis"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the title, and the arrow of the one that sorts."""
        painter = QPainter(self)
        lit = self._sorts or (self.underMouse() and self.column.is_sortable)
        color = self.theme.color("text.primary" if lit else "text.secondary")
        painting.words(painter, self.theme, self.rect(), self.column.title, "caption", color)
        if self._sorts:
            side = self.theme.icon_size(12)
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            x = 0 if mirrored else self.width() - side
            y = (self.height() - side) // 2
            if self._descending:
                painter.translate(x + side / 2, y + side / 2)
                painter.rotate(180)
                painter.translate(-x - side / 2, -y - side / 2)
            painting.icon(painter, self.theme, "chevron-down", (x, y), 12)
