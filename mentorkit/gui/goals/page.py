"""The page Goals: the list, the goal chosen, and the people for it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.errors import NotFound
from mentorkit.domain.goals import Goal, GoalHelp, GoalId, GoalPlace, GoalState, GoalTask, ProgressNote, Skill
from mentorkit.domain.interactions import Interaction
from mentorkit.domain.people import Channel, Evidence, Person, Role
from mentorkit.domain.records import RecordId
from mentorkit.gui.goals.new_goal import NewGoal
from mentorkit.gui.goals.people_part import PeoplePart
from mentorkit.gui.goals.rows import GoalPainter, GoalRow, row_of
from mentorkit.gui.goals.view import GoalView
from mentorkit.gui.goals.words import word
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.empty import EmptyState
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.scroll import ReadingScroll
from mentorkit.gui.kit.table_models import Group, TableModel
from mentorkit.gui.kit.tables import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QResizeEvent

    from mentorkit.domain.changes import Change
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.table_models import Id
    from mentorkit.services.goals import GoalLine

LIST_WIDTH = 272
SIDE_WIDTH = 300
SIDE_FROM = 1060
"""Width of the page at 100 % from which the people stand beside the goal; else they stand below."""
BOTH_FROM = 860
"""Width of the page at 100 % from which list and goal stand side by side."""

FOLLOWED = (
    Goal,
    Skill,
    GoalTask,
    GoalPlace,
    ProgressNote,
    GoalHelp,
    Person,
    Role,
    Evidence,
    Channel,
    Interaction,
)
"""What goals and the fit of people to them are made of."""


class GoalsPage(QWidget):
    """Lists goals and shows one."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.theme, self._tools = tools.theme, tools
        self._rows: dict[Id, GoalRow] = {}
        self._shown: GoalId | None = None
        self._wanted = ""
        self._is_open = True
        self.setObjectName("goals")
        self.setAccessibleName(self.tr("Goals"))
        self.title = Label(tools.theme, self.tr("Goals"), "goals_title", "page")
        self.add = Button(tools.theme, self.tr("Add"), "goals_add", Kind.OUTLINE, "plus")
        self.model = TableModel(self._fetch, _spoken)
        self.table = Table(tools.theme, self.model, GoalPainter(tools.theme), "goals_rows", self.tr("Goals"))
        self.back = Button(tools.theme, self.tr("Goals"), "goals_back", Kind.LINK, "arrow-left")
        self.view = GoalView(tools)
        self.people = PeoplePart(tools)
        self.empty = EmptyState(
            tools.theme,
            "target",
            self.tr("What do you want to be able to do in a year?"),
            self.tr("A goal shows you who could help, and keeps what you learn on the way."),
            "goals_empty",
            self.tr("Write a goal"),
        )
        self._lay_out()
        self._connect()

    def show_place(self, record: str) -> None:
        """Show a goal by id, or the one shown last, or the first."""
        self._wanted, self._is_open = record, bool(record)
        self.refresh()

    def focus_first(self) -> None:
        """Give the focus to the list, or to the first act where there is no goal."""
        target: QWidget = self.table if self._rows else self.empty.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def new_goal(self) -> None:
        """Ask for a new goal."""
        self._tools.surface.show_overlay(NewGoal(self._tools))

    def refresh(self) -> None:
        """Read and show everything anew."""
        today = self._tools.services.clock.today()
        lines = self._tools.services.goals.lines()
        self._rows = {line.goal.id: row_of(line, today) for line in lines}
        self.model.show(_groups(lines))
        self.model.refresh()
        kept = (self._wanted, self._shown, lines[0].goal.id if lines else None)
        self._show(next((one for one in kept if one in self._rows), None))
        self._wanted = ""
        self.empty.setVisible(not lines)
        self.list_pane.setVisible(bool(lines))
        self.rule.setVisible(bool(lines))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the people beside the goal or below it, and show one pane at a time where it is narrow."""
        super().resizeEvent(event)
        self._fit()

    def _show(self, goal_id: str | None) -> None:
        self._shown = GoalId(RecordId(goal_id)) if goal_id else None
        if self._shown is not None:
            page = self._tools.services.goals.page(self._shown)
            self.view.show_page(page)
            self.people.show_page(page)
            self.table.go_to(self._shown)
        self.goal_pane.setVisible(self._shown is not None)

    def _fit(self) -> None:
        width = self.width() / self.theme.text_scale
        is_beside = width >= SIDE_FROM
        if is_beside != (self.people.parentWidget() is self.side.content):
            (self.side.column if is_beside else self._goal_column).addWidget(self.people)
        self.side.setVisible(is_beside and self._shown is not None)
        self.side_rule.setVisible(is_beside and self._shown is not None)
        is_alone = width < BOTH_FROM and self._shown is not None
        self.back.setVisible(is_alone)
        has_list = bool(self._rows) and not (is_alone and self._is_open)
        self.list_pane.setVisible(has_list)
        self.rule.setVisible(has_list)
        self.goal_pane.setVisible(self._shown is not None and (not is_alone or self._is_open))

    def _open(self, key: object) -> None:
        self._is_open = True
        self._tools.navigator.open("goals", str(key))

    def _clicked(self, index: QModelIndex) -> None:
        key = self.model.id_at(index.row())
        if key is not None:
            self._open(key)

    def _show_coverage(self) -> None:
        self._tools.navigator.open("coverage")

    def _go_back(self) -> None:
        self._is_open = False
        self._fit()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self, key: object) -> None:
        if key is not None and key != self._shown and self.table.hasFocus():
            try:
                self._show(str(key))
            except NotFound:
                self.refresh()
            self._fit()

    def _changed(self, change: Change) -> None:
        if self.isVisible() and any(change.touches(kind) for kind in FOLLOWED):
            self.refresh()

    def _fetch(self, ids: Sequence[Id]) -> list[GoalRow | None]:
        return [self._rows.get(key) for key in ids]

    def _connect(self) -> None:
        self.add.clicked.connect(self.new_goal)
        self.empty.acted.connect(self.new_goal)
        self.back.clicked.connect(self._go_back)
        self.table.opened.connect(self._open)
        self.table.clicked.connect(self._clicked)
        self.table.current_changed.connect(self._chosen)
        self._tools.changes.happened.connect(self._changed)

    def _lay_out(self) -> None:
        theme, space = self.theme, self.theme.space
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._built_list())
        self.rule = Rule(theme, "goals_rule", upright=True)
        row.addWidget(self.rule)
        self.goal_pane = ReadingScroll(theme, "goal_scroll", self.tr("Goal"), most=600)
        self._goal_column = self.goal_pane.column
        self._goal_column.setSpacing(space(8))
        # The first line of each pane stands on the line of the page's name.
        self.goal_pane.outer.setContentsMargins(space(10), theme.scaled(17), space(10), space(8))
        self._goal_column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self._goal_column.addWidget(self.view)
        row.addWidget(self.goal_pane, 1)
        self.side_rule = Rule(theme, "goals_side_rule", upright=True)
        row.addWidget(self.side_rule)
        row.addWidget(self._built_side())
        middle = QVBoxLayout()
        middle.addStretch(1)
        self.empty.setFixedWidth(theme.scaled(520))
        middle.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        row.addLayout(middle)

    def _built_list(self) -> QWidget:
        theme, space = self.theme, self.theme.space
        self.list_pane = QWidget()
        self.list_pane.setObjectName("goals_list_pane")
        self.list_pane.setFixedWidth(theme.scaled(LIST_WIDTH))
        head = QHBoxLayout()
        head.setContentsMargins(space(3), 0, space(1), 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.add)
        column = QVBoxLayout(self.list_pane)
        column.setContentsMargins(space(2), theme.scaled(16), space(2), 0)
        column.setSpacing(space(4))
        column.addLayout(head)
        column.addWidget(self.table, 1)
        words = self.tr("Who helps with what")
        self.overview = Button(self.theme, words, "goals_overview", Kind.GHOST, "list-checks")
        self.overview.clicked.connect(self._show_coverage)
        column.addWidget(self.overview, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(space(4))
        return self.list_pane

    def _built_side(self) -> ReadingScroll:
        theme, space = self.theme, self.theme.space
        self.side = ReadingScroll(theme, "goals_side", self.tr("People for this goal"), most=0, padding=3)
        self.side.setFixedWidth(theme.scaled(SIDE_WIDTH))
        self.side.column.addWidget(self.people)
        self.side.outer.setContentsMargins(space(3), theme.scaled(23), space(3), space(8))
        return self.side


def _groups(lines: Sequence[GoalLine]) -> list[Group]:
    """Return the goals by state; the active ones need no heading."""
    return [
        Group(
            state.value,
            "" if state is GoalState.ACTIVE else word(state),
            [line.goal.id for line in found],
        )
        for state, found in groupby(lines, key=lambda line: line.goal.state)
    ]


def _spoken(row: GoalRow) -> str:
    return row.spoken
