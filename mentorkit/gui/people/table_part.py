"""The table of the page of everybody: its rows and header, and what is done with one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui.kit.menus import open_at
from mentorkit.gui.kit.pictures import Pictures
from mentorkit.gui.kit.rows import QuickAct
from mentorkit.gui.kit.table_headers import TableHeader
from mentorkit.gui.kit.tables import Table
from mentorkit.gui.people.beginning import begin_step
from mentorkit.gui.people.columns import COLUMN_OF, fit_for, people_columns
from mentorkit.gui.people.rows import STEP, PeopleRows

if TYPE_CHECKING:
    from mentorkit.domain.people import PersonId
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.people.acts import PeopleActs
    from mentorkit.gui.people.listing import PeopleList
    from mentorkit.gui.people.menus import PeopleMenus


class TablePart(QWidget):
    """Shows the list as a table. Opening a row is the page's business, acting on one its own."""

    def __init__(self, tools: Tools, listing: PeopleList, acts: PeopleActs, menus: PeopleMenus) -> None:
        super().__init__()
        self.theme, self._tools, self._listing = tools.theme, tools, listing
        self._acts, self._menus = acts, menus
        self.setObjectName("people_table_part")
        self._build_table()
        self._lay_out()
        self.table.acted.connect(self._act)
        self.table.menu_wanted.connect(self._open_menu)
        begin = QShortcut(QKeySequence("Ctrl+Return"), self.table)
        begin.setContext(Qt.ShortcutContext.WidgetShortcut)
        begin.activated.connect(self._begin_current)

    def fit(self, width: float) -> None:
        """Choose the columns for a page of this width at 100 %."""
        self.columns.fit(fit_for(width))
        self.header.place_titles()
        self.table.viewport().update()

    def _build_table(self) -> None:
        theme = self.theme
        self.columns = people_columns(theme)
        acts = (
            QuickAct(STEP, "", ""),
            QuickAct("write", "pen-line", self.tr("Write")),
            QuickAct("log_contact", "plus", self.tr("Log contact")),
            QuickAct("more", "ellipsis", self.tr("More")),
        )
        pictures = Pictures(self._tools.services.people.photo)
        painter = PeopleRows(theme, self.columns, pictures, acts)
        self.table = Table(theme, self._listing.model, painter, "people_table", self.tr("People"))
        self.table.keys = {Qt.Key.Key_Delete: "delete", Qt.Key.Key_Period: "more"}
        self.header = TableHeader(theme, self.columns, "people_header")
        self.header.show_sort(COLUMN_OF[self._listing.chosen.sort])

    def _lay_out(self) -> None:
        edge = self.theme.space(5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._header_row, self._table_row = QHBoxLayout(), QHBoxLayout()
        for row, widget in ((self._header_row, self.header), (self._table_row, self.table)):
            row.setContentsMargins(edge, 0, edge, 0)
            row.addWidget(widget)
        column.addLayout(self._header_row)
        column.addLayout(self._table_row, 1)
        self.table.verticalScrollBar().rangeChanged.connect(self._keep_edge)

    def _keep_edge(self, _least: int, most: int) -> None:
        """Let the scroll bar stand in the margin, so that rows end where the header does."""
        edge = self.theme.space(5)
        end = edge - (self.table.verticalScrollBar().sizeHint().width() if most else 0)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._table_row.setContentsMargins(end if mirrored else edge, 0, edge if mirrored else end, 0)

    def _act(self, name: str, row: int) -> None:
        if name == STEP:
            self._begin(row)
        elif name == "log_contact":
            for person_id in self._tools.services.people.ids_of([row]):
                self._acts.log_contact(person_id)
        elif name == "write":
            for person_id in self._tools.services.people.ids_of([row]):
                self._acts.write(person_id)
        elif name == "delete":
            self._acts.delete(self._target_ids())
        else:
            self._open_menu(row, self._point_of(row))

    def _begin(self, row: int) -> None:
        """Start the next step with the person of a row."""
        for line in self._tools.services.people.lines([row]):
            begin_step(self._tools, line)

    def _begin_current(self) -> None:
        """Start the next step of the current row, where there is something to start."""
        model, row = self._listing.model, self.table.current_id()
        record = model.record_at(model.row_of(row)) if row is not None else None
        if record is not None and record.step.starts:
            self._begin(int(row or 0))

    def _target_ids(self) -> tuple[PersonId, ...]:
        return self._tools.services.people.ids_of([int(row) for row in self.table.targets()])

    def _open_menu(self, row: int, point: QPoint) -> None:
        """Open the menu of a row: for all that is checked if the row is among it, else for itself."""
        model = self._listing.model
        record = model.record_at(model.row_of(row))
        if record is None:
            return
        ids = self._listing.checked_ids() if model.is_checked(row) else (record.line.id,)
        open_at(self._menus.row(ids, record.line, self.table), point)

    def _point_of(self, row: int) -> QPoint:
        """Return the global point at the end of a row, below it."""
        model = self._listing.model
        rect = self.table.visualRect(model.index(model.row_of(row), 0))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        corner = rect.bottomLeft() if mirrored else rect.bottomRight() - QPoint(self.theme.scaled(180), 0)
        return self.table.viewport().mapToGlobal(corner)
