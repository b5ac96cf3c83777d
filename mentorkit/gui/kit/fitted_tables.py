"""Fitted tables: short ones that are as tall as their rows and scroll with the page they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QScrollArea, QSizePolicy

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.rows import RowPainter, RowState
from mentorkit.gui.kit.table_models import Group, TableModel
from mentorkit.gui.kit.tables import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QPainter, QWheelEvent

    from mentorkit.gui.kit.table_models import Id
    from mentorkit.gui.theme import Theme

_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End})


class FittedModel(TableModel):
    """Rows that are all at hand, shown by their `id`."""

    def __init__(self, describe: Callable[[Any], str]) -> None:
        super().__init__(self._fetched, describe)
        self._known: dict[Id, Any] = {}

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows."""
        self._known = {row.id: row for row in rows}
        self.show([Group("", "", list(self._known))] if rows else [])
        self.refresh()

    def row(self, key: object) -> Any:
        """Return the row of an id; None when it is gone."""
        return self._known.get(key)  # type: ignore[call-overload]  # any object may be asked for

    def _fetched(self, ids: Sequence[Id]) -> list[Any]:
        return [self._known[key] for key in ids]


class QuietPainter(RowPainter):
    """Rows on the page's own ground, parted by hairlines; hovering and clicking tint nothing."""

    def inner(self, rect: QRect) -> QRect:
        """Return a row without the room that only the focus ring needs."""
        edge = self.theme.space(3)
        return rect.adjusted(edge, 0, -edge, 0)

    def _paint_ground(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        if state.selected:
            # The view itself has tinted the row; here only the ring says where the focus is.
            painter.fillRect(rect, self.theme.color("surface.canvas"))
        box = self.inner(rect)
        line = self.theme.color("border.subtle")
        painting.hairline(painter, box.left(), box.right() + 1, rect.bottom() + 1, line)


class FittedTable(Table):
    """Shows all rows of a FittedModel without scrolling; the page scrolls to its current row."""

    def __init__(self, theme: Theme, model: FittedModel, painter: RowPainter, name: str, words: str) -> None:
        super().__init__(theme, model, painter, name, words)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFrameShape(Table.Shape.NoFrame)
        model.modelReset.connect(self._fit)
        theme.changed.connect(self._fit)
        self.current_changed.connect(self._show_current)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show where the focus is as soon as it is moved by a key."""
        super().keyPressEvent(event)
        if event.key() in _MOVES:
            self._show_focus(shown=True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def _fit(self) -> None:
        self.setFixedHeight(self.verticalHeader().defaultSectionSize() * self.table_model.rowCount())

    def _show_current(self) -> None:
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        inside = page.widget() if isinstance(page, QScrollArea) else None
        if isinstance(page, QScrollArea) and inside is not None and self.hasFocus():
            spot = self.mapTo(inside, self.visualRect(self.currentIndex()).center())
            page.ensureVisible(spot.x(), spot.y(), 0, self.verticalHeader().defaultSectionSize())
