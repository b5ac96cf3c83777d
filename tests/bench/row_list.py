"""The floor of the goals about pages: a list that paints rows of two lines which are already in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QPaintEvent

HEIGHT = 44


class Rows(QAbstractListModel):
    """Rows of a title and a line below; the painter takes them from here."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[tuple[str, str]] = ()

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many there are."""
        return len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        """Answer the title only."""
        return self.rows[index.row()][0] if role == 0 else None

    def replace(self, rows: Sequence[tuple[str, str]]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()


class Painter(QStyledItemDelegate):
    """Paints a row in one call."""

    def __init__(self, model: Rows) -> None:
        super().__init__()
        self._model, self._size = model, QSize(600, HEIGHT)
        self._title, self._below = QPen(QColor("#222")), QPen(QColor("#777"))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the same for all."""
        return self._size

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw both lines."""
        title, below = self._model.rows[index.row()]
        x, y = option.rect.x() + 8, option.rect.y()
        painter.setPen(self._title)
        painter.drawText(x, y + 18, title)
        painter.setPen(self._below)
        painter.drawText(x, y + 36, below)


class RowList(QListView):
    """The list itself."""

    def __init__(self) -> None:
        super().__init__()
        self._model = Rows()
        self._painter = Painter(self._model)
        self._was_painted = False
        self.setUniformItemSizes(True)
        self.setModel(self._model)
        self.setItemDelegate(self._painter)

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show other rows."""
        self._model.replace(rows)

    def take_painted(self) -> bool:
        """Whether it was painted since this was asked last."""
        painted, self._was_painted = self._was_painted, False
        return painted

    def paintEvent(self, event: QPaintEvent) -> None:
        """Note that it happens."""
        super().paintEvent(event)
        self._was_painted = True
