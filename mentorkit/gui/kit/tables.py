"""The table: one column of painted rows, as many as there are, worked by keys and pointer alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeySequence
from PySide6.QtWidgets import QTableView, QToolTip

from mentorkit.gui.kit.labels import escaped
from mentorkit.gui.kit.row_views import prepare_rows
from mentorkit.gui.kit.style import KEYBOARD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

    from mentorkit.gui.kit.rows import RowPainter
    from mentorkit.gui.kit.table_models import Id, Index, TableModel
    from mentorkit.gui.theme import Theme

LETTERS_MS = 1000
"""Letters typed within this belong to one word to jump to."""


class Table(QTableView):
    """Shows a TableModel with a RowPainter. Ids are told, never row numbers.

    Arrows, Home, End and pages move; letters jump; Space checks, Shift with arrows checks on, Ctrl+A
    all; Enter opens; Left and Right fold. `keys` names further acts, told like the quick acts.
    """

    opened = Signal(object)
    """The id to open: Enter or a double click, and one click after `open_by_click`."""
    acted = Signal(str, object)
    """A quick act or key: its name and the id of its row."""
    current_changed = Signal(object)
    """The id of the current row, None for a heading."""
    menu_wanted = Signal(object, object)
    """The id of a row and the global point for its menu."""

    def __init__(self, theme: Theme, model: TableModel, painter: RowPainter, name: str, words: str) -> None:
        super().__init__()
        self.theme, self._model, self._painter = theme, model, painter
        self.keys: Mapping[Qt.Key, str] = {}
        self._letters, self._typing = "", QElapsedTimer()
        self._kept: tuple[Id | None, int] = (None, 0)
        self._headings: list[int] = []
        self.setObjectName(name)
        self.setAccessibleName(words)
        painter.setParent(self)
        prepare_rows(self, rounded=painter.rounded)
        self.setModel(model)
        self.setItemDelegate(painter)
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._restore_place)
        theme.changed.connect(self._set_heights)
        self._set_heights()

    @property
    def table_model(self) -> TableModel:
        """The model shown."""
        return self._model

    def current_id(self) -> Id | None:
        """Return the id of the current row, None for none."""
        return self._model.id_at(self.currentIndex().row())

    def targets(self) -> tuple[Id, ...]:
        """Return what an act is about: everything checked, or else the current row."""
        current = self.current_id()
        return self._model.checked or ((current,) if current is not None else ())

    def go_to(self, key: Id | None) -> None:
        """Make the row of an id the current one and show it."""
        self._go(self._model.row_of(key))

    def go_first(self) -> None:
        """Make the first row that is no heading the current one."""
        rows = range(self._model.rowCount())
        self._go(next((row for row in rows if self._model.id_at(row) is not None), -1))

    def open_by_click(self) -> None:
        """Let one click open a row too, as one does that follows a link."""
        self.clicked.connect(self._open_at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Work the table by keys."""
        if not self._key(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Jump to the next row that begins with the letters typed."""
        if not self._typing.isValid() or self._typing.elapsed() > LETTERS_MS:
            self._letters = ""
        self._typing.start()
        again = self._letters == search
        self._letters = search if again else self._letters + search
        start = max(0, self.currentIndex().row())
        row = self._model.find_text(start + (len(self._letters) == 1), self._letters)
        if row >= 0:
            self._go(row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Check, act or fold where the pointer is; elsewhere make the row current."""
        self._show_focus(shown=False)
        point = event.position().toPoint()
        row = self.indexAt(point).row()
        act = self._act_at(row, point)
        if row < 0 or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif (group := self._model.group_at(row)) is not None:
            self._model.fold(group, folded=not self._model.is_folded(group))
        elif act:
            self._go(row)
            self.acted.emit(act, self._model.id_at(row))
        elif self._is_on_check(row, point):
            self._check(row)
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the row, unless the click was on one of its controls."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        if not self._act_at(index.row(), point) and not self._is_on_check(index.row(), point):
            self._open_at(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the pointer, or of the current one for the key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        key = self._model.id_at(index.row()) if index.isValid() else None
        if key is not None:
            self._go(index.row())
            point = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(key, self.viewport().mapToGlobal(point))

    def viewportEvent(self, event: QEvent) -> bool:
        """Name the quick act under the pointer, or say what the row has to say there."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), escaped(self._tip_at(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the focus is after a key brought it."""
        if not self.currentIndex().isValid():
            self.go_first()
        super().focusInEvent(event)
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
        self.current_changed.emit(self._model.id_at(current.row()) if current.isValid() else None)

    def _open_at(self, index: Index) -> None:
        key = self._model.id_at(index.row())
        if key is not None:
            self.opened.emit(key)

    def _set_heights(self) -> None:
        rows, plain = self.verticalHeader(), self._painter.row_height()
        rows.setDefaultSectionSize(plain)
        # Qt keeps the height a row had as a heading when other rows take its place.
        for row in self._headings:
            rows.resizeSection(row, plain)
        height, row = self._painter.group_height(), 0
        self._headings = []
        for group in self._model.groups:
            if group.title:
                self._headings.append(row)
                rows.resizeSection(row, height)
            row += bool(group.title) + (0 if self._model.is_folded(group) else len(group.ids))

    def _keep_place(self) -> None:
        self._kept = (self.current_id(), self.verticalScrollBar().value())

    def _restore_place(self) -> None:
        self._set_heights()
        key, scrolled = self._kept
        row = self._model.row_of(key)
        if row >= 0:
            self._select(row)
        self.verticalScrollBar().setValue(scrolled)

    def _key(self, event: QKeyEvent) -> bool:
        key, row = Qt.Key(event.key()), self.currentIndex().row()
        if event.matches(QKeySequence.StandardKey.SelectAll) and self._painter.checkable:
            self._model.check_all()
        elif key == Qt.Key.Key_Escape and self._model.checked:
            self._model.clear_checks()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else self._model.rowCount() - 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(event, row, 1 if key == Qt.Key.Key_Down else -1)
        elif row < 0:
            return False
        else:
            return self._row_key(key, row, event)
        return True

    def _row_key(self, key: Qt.Key, row: int, event: QKeyEvent) -> bool:
        found = self._model.id_at(row)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return False
            if found is None:
                self._fold(row)
            else:
                self.opened.emit(found)
        elif key == Qt.Key.Key_Space and self._painter.checkable:
            self._check(row)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self._fold(row, folded=(key == Qt.Key.Key_Left) != mirrored)
        elif key in self.keys and found is not None:
            self.acted.emit(self.keys[key], found)
        else:
            return False
        return True

    def _step(self, event: QKeyEvent, row: int, way: int) -> None:
        to = min(max(row + way, 0), self._model.rowCount() - 1)
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if extends and self._painter.checkable:
            ids = [key for key in (self._model.id_at(row), self._model.id_at(to)) if key is not None]
            self._model.check(ids, checked=True)
        self._go(to)

    def _go(self, row: int) -> None:
        if 0 <= row < self._model.rowCount():
            self._select(row)
            self.scrollTo(self._model.index(row, 0))

    def _select(self, row: int) -> None:
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self._model.index(row, 0), flag.ClearAndSelect | flag.Rows)

    def _check(self, row: int) -> None:
        if not self._painter.checkable:
            return
        key, group = self._model.id_at(row), self._model.group_at(row)
        ids = list(group.ids) if group is not None else [key] if key is not None else []
        self._model.check(ids, checked=not all(self._model.is_checked(found) for found in ids))

    def _fold(self, row: int, *, folded: bool | None = None) -> None:
        group = self._model.group_at(row)
        if group is not None:
            self._model.fold(group, folded=not self._model.is_folded(group) if folded is None else folded)
            self._go(min(row, self._model.rowCount() - 1))
        elif folded:
            heading = next((at for at in range(row, -1, -1) if self._model.group_at(at)), -1)
            self._go(heading)

    def _tip_at(self, point: QPoint) -> str:
        row = self.indexAt(point).row()
        name = self._act_at(row, point)
        words = next((act.words for act in self._painter.acts if act.name == name), "")
        if words or self._model.id_at(row) is None:
            return words
        rect, mirrored = self._place_of(row)
        return self._painter.tip_at(self._model.record_at(row), rect, point, right_to_left=mirrored)

    def _act_at(self, row: int, point: QPoint) -> str:
        if self._model.id_at(row) is None:
            return ""
        rect, mirrored = self._place_of(row)
        places = zip(self._painter.act_rects(rect, right_to_left=mirrored), self._painter.acts, strict=True)
        name = next((act.name for box, act in places if box.contains(point)), "")
        return name if name and self._painter.offers(self._model.record_at(row), name) else ""

    def _is_on_check(self, row: int, point: QPoint) -> bool:
        if not self._painter.checkable or self._model.id_at(row) is None:
            return False
        rect, mirrored = self._place_of(row)
        box, grown = self._painter.check_rect(rect, right_to_left=mirrored), self.theme.scaled(6)
        return box.adjusted(-grown, -grown, grown, grown).contains(point)

    def _place_of(self, row: int) -> tuple[QRect, bool]:
        """Return where a row is, and whether it reads from right to left."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return self.visualRect(self._model.index(row, 0)), mirrored

    def _show_focus(self, *, shown: bool) -> None:
        self._painter.has_focus = self.hasFocus()
        self._painter.focus_row = self.currentIndex().row() if shown else -1
        self.viewport().update()
