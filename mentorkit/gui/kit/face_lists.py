"""The pane with a page's name, what begins something new, and its list: a row that becomes current is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui.kit.cards import Ground
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.table_models import Group, TableModel
from mentorkit.gui.kit.tables import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QFocusEvent

    from mentorkit.gui.kit.buttons import Button
    from mentorkit.gui.kit.face_rows import FaceRow, FaceRows

Section = tuple[str, str, "Sequence[FaceRow]"]
"""Key, heading and rows of one part of the list; without rows it is not shown."""


class FaceTable(Table):
    """The list itself. Where only the focus arrives, nothing is opened."""

    is_arriving = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make a row the current one without opening it."""
        self.is_arriving = True
        super().focusInEvent(event)
        self.is_arriving = False


class FaceListPane(Ground):
    """`name` and `title` are the page's, `new` its button. A subclass reads rows and calls `show_sections`."""

    opened = Signal(str)
    """The id of what to show."""
    new_wanted = Signal()
    delete_wanted = Signal(str)

    def __init__(self, painter: FaceRows, name: str, title: str, new: Button) -> None:
        theme = painter.theme
        super().__init__(theme, f"{name}_list_pane")
        self.setAccessibleName(title)
        self._rows: dict[str, FaceRow] = {}
        self._is_quiet = False
        self.model = TableModel(self._fetch, _spoken, _name, self)
        self.table = FaceTable(theme, self.model, painter, f"{name}_list", title)
        self.opens_by_arrow = True
        """Whether moving in the list shows each row: only where that has a place beside the list."""
        self.table.keys = {Qt.Key.Key_Delete: "delete"}
        self.new_button = new
        new.clicked.connect(self.new_wanted)
        self.table.current_changed.connect(self._current)
        self.table.opened.connect(self._open)
        self.table.open_by_click()
        self.table.acted.connect(self._acted)
        self._lay_out(name, title)

    @property
    def is_empty(self) -> bool:
        """Whether there is no row at all."""
        return not self._rows

    @property
    def first(self) -> str:
        """The id of what to look at first; "" where there is nothing."""
        return next(iter(self._rows), "")

    def show_sections(self, sections: Iterable[Section]) -> None:
        """Show these rows; what is current stays so."""
        found = [section for section in sections if section[2]]
        self._rows = {row.id: row for _key, _title, rows in found for row in rows}
        self._is_quiet = True
        self.model.refresh()
        self.model.show(Group(key, title, [row.id for row in rows]) for key, title, rows in found)
        self._is_quiet = False

    def show_current(self, key: str) -> None:
        """Mark the row of what is shown; "" for none."""
        self._is_quiet = True
        if key:
            self.table.go_to(key)
        else:
            self.table.clearSelection()
            self.table.setCurrentIndex(self.model.index(-1, 0))
        self._is_quiet = False

    def add_below_head(self, widget: QWidget) -> None:
        """Put something between the head and the list."""
        line = QHBoxLayout()
        line.setContentsMargins(self.theme.space(5), 0, self.theme.space(3), self.theme.space(2))
        line.addWidget(widget, 1)
        line.addStretch(0)
        self._column.insertLayout(1, line)

    def add_foot(self, button: Button) -> None:
        """Put a button below the list."""
        foot = QHBoxLayout()
        foot.setContentsMargins(self.theme.space(2), 0, self.theme.space(2), self.theme.space(4))
        foot.addWidget(button)
        foot.addStretch(1)
        self._column.addLayout(foot)

    def _fetch(self, ids: Sequence[int | str]) -> list[FaceRow | None]:
        return [self._rows.get(str(key)) for key in ids]

    def _current(self, key: str | None) -> None:
        is_move = self.opens_by_arrow and not self._is_quiet and not self.table.is_arriving
        if key is not None and is_move:
            self.opened.emit(key)

    def _open(self, key: str) -> None:
        self.opened.emit(key)

    def _acted(self, _name: str, key: str) -> None:
        self.delete_wanted.emit(key)

    def _lay_out(self, name: str, title: str) -> None:
        space = self.theme.space
        head = QWidget()
        head.setObjectName(f"{name}_head")
        head.setFixedHeight(self.theme.size("paneHeader"))
        row = QHBoxLayout(head)
        row.setContentsMargins(space(5), 0, space(3), 0)
        row.addWidget(Label(self.theme, title, f"{name}_title", "page"), 1)
        row.addWidget(self.new_button)
        inset = QVBoxLayout()
        inset.setContentsMargins(space(2), 0, space(2), space(2))
        inset.addWidget(self.table)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(inset, 1)


def _spoken(row: FaceRow) -> str:
    return row.spoken


def _name(row: FaceRow) -> str:
    return row.shown
