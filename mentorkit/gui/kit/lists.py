"""Short lists: below two hundred rows, all of them at hand, painted like those of tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView

from mentorkit.gui.kit.row_views import prepare_list
from mentorkit.gui.kit.style import KEYBOARD
from mentorkit.gui.kit.table_models import ACCESSIBLE_TEXT_ROLE, RECORD_ROLE, SORT_ROLE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from mentorkit.gui.kit.rows import RowPainter
    from mentorkit.gui.kit.table_models import Group, Index
    from mentorkit.gui.theme import Theme

_DISPLAY_ROLE = 0


class RowModel(QAbstractListModel):
    """The records of a short list; `describe` says a row to screen readers, `sorted_by` finds it."""

    def __init__(
        self,
        describe: Callable[[Any], str],
        sorted_by: Callable[[Any], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._describe, self._sorted_by = describe, sorted_by or describe
        self._rows: list[Any] = []

    @property
    def rows(self) -> Sequence[Any]:
        """The records shown."""
        return tuple(self._rows)

    def show(self, rows: Sequence[Any]) -> None:
        """Show other records."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def record_at(self, row: int) -> Any:
        """Return the record of a row; None beyond the end."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def group_at(self, row: int) -> Group | None:
        """Return None: short lists have no headings."""
        return None

    def id_at(self, row: int) -> int:
        """Return the row itself, which is all there is to know it by."""
        return row

    def is_checked(self, key: object) -> bool:
        """Return False: rows of short lists are not checked."""
        return False

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = _DISPLAY_ROLE) -> Any:
        """Answer texts and the record."""
        if role not in (_DISPLAY_ROLE, ACCESSIBLE_TEXT_ROLE, RECORD_ROLE, SORT_ROLE):
            return None
        record = self.record_at(index.row()) if index.isValid() else None
        if record is None or role == RECORD_ROLE:
            return record
        return self._describe(record) if role == ACCESSIBLE_TEXT_ROLE else self._sorted_by(record)


class RowList(QListView):
    """Shows a RowModel with a RowPainter. Enter, a click or a double click opens a record.

    `by_click` is for lists that navigate: one click is enough there.
    """

    opened = Signal(object)
    current_changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        model: RowModel,
        painter: RowPainter,
        name: str,
        words: str,
        *,
        by_click: bool = False,
    ) -> None:
        super().__init__()
        self.theme, self._model, self._painter = theme, model, painter
        self.setObjectName(name)
        self.setAccessibleName(words)
        prepare_list(self, rounded=painter.rounded)
        self.setUniformItemSizes(True)
        painter.setParent(self)
        self.setModel(model)
        self.setItemDelegate(painter)
        (self.clicked if by_click else self.doubleClicked).connect(self._open)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def current_record(self) -> Any:
        """Return the record of the current row, None for none."""
        return self._model.record_at(self.currentIndex().row())

    def go_to(self, row: int) -> None:
        """Make a row the current one."""
        self.setCurrentIndex(self._model.index(row, 0))

    def content_height(self) -> int:
        """Return the height that shows every row without scrolling."""
        return self._painter.row_height() * self._model.rowCount()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter."""
        index = self.currentIndex()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_enter and index.isValid() and not with_control:
            self._open(index)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the focus is after a key brought it."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.go_to(0)
        self._show_focus(shown=event.reason() in KEYBOARD)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide it again."""
        super().focusOutEvent(event)
        self._show_focus(shown=False)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Follow the current row."""
        super().currentChanged(current, previous)
        if self._painter.focus_row >= 0:
            self._painter.focus_row = current.row()
        self.viewport().update()
        self.current_changed.emit(self._model.record_at(current.row()))

    def _open(self, index: QModelIndex | QPersistentModelIndex) -> None:
        record = self._model.record_at(index.row())
        if record is not None:
            self.opened.emit(record)

    def _show_focus(self, *, shown: bool) -> None:
        self._painter.has_focus = self.hasFocus()
        self._painter.focus_row = self.currentIndex().row() if shown else -1
        self.viewport().update()
