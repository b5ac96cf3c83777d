"""The page Recently deleted: by day, what was removed, each with a way back."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentorkit.domain.errors import NotFound
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import RecordId
from mentorkit.gui.deleted.rows import DeletedPainter, DeletedRow, row_of
from mentorkit.gui.kit.empty import EmptyState
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.table_models import Group, TableModel
from mentorkit.gui.kit.tables import Table
from mentorkit.gui.texts import day_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.changes import Change
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.table_models import Id

WIDEST = 720


class DeletedPage(QWidget):
    """Lists deletions of the last 30 days; Enter or the button restores."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._rows: dict[Id, DeletedRow] = {}
        self.setObjectName("deleted")
        self.setAccessibleName(self.tr("Recently deleted"))
        self._build()
        self.table.opened.connect(self._restore)
        self.table.acted.connect(self._acted)
        tools.changes.happened.connect(self._follow)

    def show_place(self, _record: str) -> None:
        """Show what can be restored now."""
        self.refresh()

    def focus_first(self) -> None:
        """Give the focus to the latest deletion."""
        self.table.go_first()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read and show everything anew."""
        today = self._tools.services.clock.today()
        rows = [
            row_of(found.change_id, found.at, found.records, today, self._name_of)
            for found in self._tools.services.history.deleted()
        ]
        self._rows = {row.id: row for row in rows}
        groups = [
            Group(key.isoformat(), day_word(key, today), [row.id for row in found])
            for key, found in groupby(rows, key=lambda row: row.day)
        ]
        self.model.show(groups)
        self.model.refresh()
        self.table.setVisible(bool(rows))
        self.note.setVisible(bool(rows))
        self.empty.setVisible(not rows)

    def _follow(self, _change: Change) -> None:
        """Read anew while somebody looks: the changes of 30 days take their time to be read."""
        if self.isVisible():
            self.refresh()

    def _build(self) -> None:
        theme, space = self._tools.theme, self._tools.theme.space
        words = self.tr("Recently deleted")
        self.title = Label(theme, words, "deleted_title", "page")
        told = self.tr("What you delete stays here for 30 days.")
        self.note = Label(theme, told, "deleted_note", "body", "text.secondary", wrap=True)
        self.model = TableModel(self._fetch, _spoken)
        self.table = Table(theme, self.model, DeletedPainter(theme), "deleted_rows", words)
        self.table.setMaximumWidth(theme.scaled(WIDEST) + 2 * space(3))
        self.empty = EmptyState(
            theme,
            "trash-2",
            self.tr("Nothing deleted"),
            self.tr("What you delete can be brought back from here for 30 days."),
            "deleted_empty",
        )
        self.empty.setMaximumWidth(theme.scaled(WIDEST))
        column = QVBoxLayout(self)
        # The table reaches 12 px further out on both sides, for the ring of its focus.
        edge = space(8) - space(3)
        column.setContentsMargins(edge, theme.scaled(18), edge, 0)
        column.setSpacing(space(1))
        head = QVBoxLayout()
        head.setContentsMargins(space(3), 0, space(3), space(3))
        for part in (self.title, self.note):
            head.addWidget(part)
        head.addSpacing(space(2))
        head.addWidget(self.empty)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addStretch(0)

    def _fetch(self, ids: Sequence[Id]) -> list[DeletedRow | None]:
        return [self._rows.get(key) for key in ids]

    def _name_of(self, person_id: str) -> str:
        try:
            return self._tools.services.people.get(PersonId(RecordId(person_id))).shown
        except NotFound:
            return ""

    def _acted(self, _act: str, key: object) -> None:
        self._restore(key)

    def _restore(self, key: object) -> None:
        row = self._rows.get(str(key))
        if row is None:
            return
        try:
            self._tools.services.history.restore(row.id)
        except NotFound:
            self._tools.surface.toast(self.tr("This was deleted more than 30 days ago and is gone."))
            self.refresh()
            return
        self._tools.surface.toast(self.tr("Restored: {0}").format(row.what), undo=True)


def _spoken(row: DeletedRow) -> str:
    return row.spoken
