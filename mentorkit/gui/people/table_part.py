"""The table of the page of everybody: its rows and its header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui.kit.pictures import Pictures
from mentorkit.gui.kit.table_headers import TableHeader
from mentorkit.gui.kit.tables import Table
from mentorkit.gui.people.columns import COLUMN_OF, fit_for, people_columns
from mentorkit.gui.people.row_acts import RowActs, quick_acts
from mentorkit.gui.people.rows import PeopleRows

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.people.acts import PeopleActs
    from mentorkit.gui.people.listing import PeopleList
    from mentorkit.gui.people.menus import PeopleMenus


class TablePart(QWidget):
    """Shows the list as a table."""

    def __init__(self, tools: Tools, listing: PeopleList, acts: PeopleActs, menus: PeopleMenus) -> None:
        super().__init__()
        self.theme, self._tools, self._listing = tools.theme, tools, listing
        self.setObjectName("people_table_part")
        self._build_table()
        self._lay_out()
        self._row_acts = RowActs(tools, acts, menus, self.table)

    def fit(self, width: float) -> None:
        """Choose the columns for a page of this width at 100 %."""
        self.columns.fit(fit_for(width))
        self.header.place_titles()
        self.table.viewport().update()

    def _build_table(self) -> None:
        theme = self.theme
        self.columns = people_columns(theme)
        pictures = Pictures(self._tools.services.people.photo)
        painter = PeopleRows(theme, self.columns, pictures, quick_acts())
        self.table = Table(theme, self._listing.model, painter, "people_table", self.tr("People"))
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
