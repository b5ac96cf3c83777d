"""What is done with one row of people, by its quick acts, its menu and its keys: in the table and on the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from mentorkit.gui.kit.menus import open_at
from mentorkit.gui.kit.rows import QuickAct
from mentorkit.gui.people.beginning import begin_step
from mentorkit.gui.people.rows import STEP

if TYPE_CHECKING:
    from mentorkit.domain.people import PersonId
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.tables import Table
    from mentorkit.gui.people.acts import PeopleActs
    from mentorkit.gui.people.menus import PeopleMenus


def quick_acts() -> tuple[QuickAct, ...]:
    """Return the acts that stand in a row of people."""
    return (
        QuickAct(STEP, "", ""),
        QuickAct("write", "pen-line", QCoreApplication.translate("people", "Write")),
        QuickAct("log_contact", "plus", QCoreApplication.translate("people", "Log contact")),
        QuickAct("more", "ellipsis", QCoreApplication.translate("people", "More")),
    )


class RowActs(QObject):
    """Follows the acts of one table of people."""

    def __init__(self, tools: Tools, acts: PeopleActs, menus: PeopleMenus, table: Table) -> None:
        super().__init__(table)
        self.setObjectName(f"{table.objectName()}_acts")
        self._tools, self._acts, self._menus, self._table = tools, acts, menus, table
        table.keys = {Qt.Key.Key_Delete: "delete", Qt.Key.Key_Period: "more"}
        table.acted.connect(self._act)
        table.menu_wanted.connect(self._open_menu)
        begin = QShortcut(QKeySequence("Ctrl+Return"), table)
        begin.setContext(Qt.ShortcutContext.WidgetShortcut)
        begin.activated.connect(self._begin_current)

    def _act(self, name: str, row: int) -> None:
        if name == STEP:
            self._begin(row)
        elif name == "log_contact":
            for person_id in self._ids([row]):
                self._acts.log_contact(person_id)
        elif name == "write":
            for person_id in self._ids([row]):
                self._acts.write(person_id)
        elif name == "delete":
            self._acts.delete(self._ids([int(key) for key in self._table.targets()]))
        else:
            self._open_menu(row, self._point_of(row))

    def _ids(self, rows: list[int]) -> tuple[PersonId, ...]:
        return self._tools.services.people.ids_of(rows)

    def _begin(self, row: int) -> None:
        """Start the next step with the person of a row."""
        for line in self._tools.services.people.lines([row]):
            begin_step(self._tools, line)

    def _begin_current(self) -> None:
        """Start the next step of the current row, where there is something to start."""
        model, row = self._table.table_model, self._table.current_id()
        record = model.record_at(model.row_of(row)) if row is not None else None
        if record is not None and record.step.starts:
            self._begin(int(row or 0))

    def _open_menu(self, row: int, point: QPoint) -> None:
        """Open the menu of a row: for all that is checked if the row is among it, else for itself."""
        model = self._table.table_model
        record = model.record_at(model.row_of(row))
        if record is None:
            return
        checked = model.is_checked(row)
        ids = self._ids([int(key) for key in model.checked]) if checked else (record.line.id,)
        open_at(self._menus.row(ids, record.line, self._table), point)

    def _point_of(self, row: int) -> QPoint:
        """Return the global point at the end of a row, below it."""
        table, model = self._table, self._table.table_model
        rect = table.visualRect(model.index(model.row_of(row), 0))
        mirrored = table.layoutDirection() == Qt.LayoutDirection.RightToLeft
        back = QPoint(min(table.theme.scaled(180), rect.width()), 0)
        corner = rect.bottomLeft() if mirrored else rect.bottomRight() - back
        return table.viewport().mapToGlobal(corner)
