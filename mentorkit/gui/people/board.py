"""The board: a column for each stage, between which people are dragged or carried by keys."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from mentorkit.domain.lines import PeopleFilter, Tab
from mentorkit.domain.people import Stage
from mentorkit.gui.kit.menus import open_at
from mentorkit.gui.kit.pictures import Pictures
from mentorkit.gui.kit.table_models import Group, TableModel
from mentorkit.gui.people.board_cards import CardPainter
from mentorkit.gui.people.board_column import BoardColumn
from mentorkit.gui.people.listing import may_move, whose
from mentorkit.gui.people.row_acts import RowActs
from mentorkit.gui.people.rows import person_row
from mentorkit.gui.people.sentences import row_sentence

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence
    from datetime import date

    from mentorkit.domain.changes import Change
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.table_models import Id
    from mentorkit.gui.people.acts import PeopleActs
    from mentorkit.gui.people.menus import PeopleMenus
    from mentorkit.gui.people.rows import PersonRow

STAGES = (
    Stage.TO_APPROACH,
    Stage.APPROACHED,
    Stage.IN_CONVERSATION,
    Stage.MENTOR,
    Stage.PAST_MENTOR,
    Stage.RESTING,
)
"""The columns, in the order of a relationship."""
RANKED = (Stage.MENTOR, Stage.IN_CONVERSATION, Stage.APPROACHED, Stage.TO_APPROACH)
"""The stages of everybody active by their rank (see Queries.people)."""
NARROWEST = 184
"""Logical pixels at 100 % below which columns do not shrink; the board then scrolls sideways."""


class Board(QScrollArea):
    """Shows the people of a filter by stage. While `is_watched` is off nothing is read."""

    opened = Signal(object)
    """The row of whoever shall be shown."""
    shown = Signal()
    """The cards were read anew."""

    def __init__(self, tools: Tools, acts: PeopleActs, menus: PeopleMenus) -> None:
        super().__init__()
        self.theme, self._tools, self._acts, self._menus = tools.theme, tools, acts, menus
        self._people, self._clock = tools.services.people, tools.services.clock
        self._chosen = PeopleFilter()
        self._is_watched, self._is_stale = False, True
        self._read_on: date | None = None
        self.setObjectName("people_board")
        self.setAccessibleName(self.tr("Board of stages"))
        pictures = Pictures(self._people.photo)
        self.columns = tuple(self._column(stage, pictures) for stage in STAGES)
        self._lay_out()
        tools.changes.happened.connect(self._changed)

    @property
    def rows(self) -> list[int]:
        """The rows of all people shown, column by column."""
        groups = (group for column in self.columns for group in column.table.table_model.groups)
        return [int(row) for group in groups for row in group.ids]

    def choose(self, chosen: PeopleFilter) -> None:
        """Show the people of another filter, whatever its tab."""
        if chosen != self._chosen:
            self._chosen, self._is_stale = chosen, True
            self.watch(watched=self._is_watched)

    def watch(self, *, watched: bool) -> None:
        """Keep the cards up to date, or let them rest while nobody looks."""
        self._is_watched = watched
        if watched and (self._is_stale or self._read_on != self._clock.today()):
            self.read()

    def read(self) -> None:
        """Read who stands where anew."""
        self._is_stale, self._read_on = False, self._clock.today()
        found = self._by_stage()
        for column in self.columns:
            rows = found.get(column.stage)
            column.table.table_model.refresh()
            column.table.table_model.show([Group("all", "", rows)] if rows else [])
            column.show_count()
        self.shown.emit()

    def focus_first(self) -> None:
        """Give the focus to the first column in which somebody stands."""
        for column in self.columns:
            if column.table.table_model.rowCount():
                column.table.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _by_stage(self) -> dict[Stage, array[int]]:
        rows, ranks = self._rows(Tab.ACTIVE)
        found, start = {Stage.PAST_MENTOR: self._rows(Tab.PAST)[0]}, 0
        found[Stage.RESTING] = self._rows(Tab.RESTING)[0]
        for rank, run in groupby(ranks):
            end = start + sum(1 for _ in run)
            found[RANKED[rank]] = rows[start:end]
            start = end
        return found

    def _rows(self, tab: Tab) -> tuple[array[int], array[int]]:
        return self._people.rows(replace(self._chosen, tab=tab))

    def _fetch(self, rows: Sequence[Id]) -> list[PersonRow | None]:
        today = self._clock.today()
        lines = self._people.lines([int(row) for row in rows])
        found = {line.row: person_row(line, self._people.next_step(line), today) for line in lines}
        return [found.get(int(row)) for row in rows]

    def _describe(self, row: PersonRow) -> str:
        return row_sentence(row.line, row.step, self._clock.today())

    def _changed(self, change: Change) -> None:
        if not self._is_watched:
            self._is_stale = True
        elif any(may_move(edit, self._chosen) for edit in change.edits):
            self.read()
        else:
            rows = self._people.rows_of({who for edit in change.edits if (who := whose(edit))})
            for column in self.columns:
                column.table.table_model.refresh(rows)

    # Moving

    def _move(self, row: int, column: BoardColumn) -> None:
        """Put whoever a card shows into a stage; a rest asks until when."""
        ids = self._people.ids_of([row])
        if column.stage is Stage.RESTING:
            open_at(self._menus.rests(ids, column), column.menu_point())
        elif ids and not column.table.table_model.row_of(row) >= 0:
            self._acts.set_stage(ids, column.stage)
        if column.table.table_model.row_of(row) >= 0:
            column.table.go_to(row)
            column.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _dropped(self, row: int) -> None:
        column = self.sender()
        assert isinstance(column, BoardColumn), "cards are dropped on columns"
        self._move(row, column)

    def _sideways(self, way: int, carries: bool) -> None:  # a signal's arguments have no names
        start = next(at for at, column in enumerate(self.columns) if column.table is self.sender())
        at = start + way
        if carries:
            row = self.columns[start].table.current_id()
            if row is not None and 0 <= at < len(self.columns):
                self._move(int(row), self.columns[at])
            return
        while 0 <= at < len(self.columns):
            if self.columns[at].table.table_model.rowCount():
                self.columns[at].table.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self.ensureWidgetVisible(self.columns[at], 0, 0)
                return
            at += way

    # Building

    def _column(self, stage: Stage, pictures: Pictures) -> BoardColumn:
        model = TableModel(self._fetch, self._describe, _name, self)
        made = BoardColumn(self.theme, stage, model, CardPainter(self.theme, pictures))
        made.dropped.connect(self._dropped)
        made.table.sideways.connect(self._sideways)
        made.table.opened.connect(self.opened)
        RowActs(self._tools, self._acts, self._menus, made.table)
        return made

    def _lay_out(self) -> None:
        space = self.theme.space
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        content = QWidget()
        content.setObjectName("people_board_content")
        content.setProperty("page", "true")
        row = QHBoxLayout(content)
        row.setContentsMargins(space(8), space(3), space(8), space(5))
        row.setSpacing(space(2))
        for column in self.columns:
            column.setMinimumWidth(self.theme.scaled(NARROWEST))
            row.addWidget(column, 1)
        self.setWidget(content)


def _name(row: PersonRow) -> str:
    return row.line.shown
