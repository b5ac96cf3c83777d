"""Who helps with what: every goal by stage, and the map of the nine kinds of support, blanks visible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.people import PersonId, Stage, called
from mentorkit.domain.records import RecordId
from mentorkit.domain.steps import next_step
from mentorkit.gui import step_texts, texts
from mentorkit.gui.goals.coverage_rows import ACT, TITLE, Cell, MapPainter, MapRow, spoken_cells
from mentorkit.gui.goals.words import word
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.empty import EmptyState
from mentorkit.gui.kit.fitted_tables import FittedModel, FittedTable
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.rows import Column, Columns
from mentorkit.gui.kit.scroll import ReadingScroll
from mentorkit.gui.kit.table_headers import TableHeader
from mentorkit.services.coverage import STAGES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from mentorkit.domain.changes import Change
    from mentorkit.domain.lines import PersonLine
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.coverage import CoveredGoal, CoveredSupport

WIDEST = 1080
WANTED, GIVEN = "wanted", "given"
GOAL_COLUMNS: tuple[tuple[int, Mapping[str, int]], ...] = (
    (1056, {TITLE: 232, **dict.fromkeys(STAGES, 132), ACT: 0}),
    (860, {TITLE: 232, **dict.fromkeys(STAGES, 104), ACT: 0}),
    (0, {TITLE: 0, **dict.fromkeys(STAGES, 96)}),
)
SUPPORT_COLUMNS: tuple[tuple[int, Mapping[str, int]], ...] = (
    (1056, {TITLE: 232, WANTED: 264, GIVEN: 264, ACT: 0}),
    (860, {TITLE: 168, WANTED: 248, GIVEN: 200, ACT: 0}),
    (0, {TITLE: 0, GIVEN: 264}),
)
"""From which width on which columns are shown, and how wide at 100 %; 0 takes the rest."""


class Map(QWidget):
    """A heading, a header and the rows of one map."""

    def __init__(self, tools: Tools, name: str, title: str, columns: Sequence[Column]) -> None:
        super().__init__()
        theme = tools.theme
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.columns = Columns(theme, columns, before=12, after=12)
        self.header = TableHeader(theme, self.columns, f"{name}_header")
        self.rows = FittedModel(_spoken)
        self.painter = MapPainter(theme, self.columns)
        self.table = FittedTable(theme, self.rows, self.painter, f"{name}_rows", title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        heading = Label(theme, title, f"{name}_heading", "heading")
        inset = QHBoxLayout()
        inset.setContentsMargins(theme.space(3), 0, theme.space(3), 0)
        inset.addWidget(heading)
        column.addLayout(inset)
        column.addWidget(self.header)
        column.addWidget(self.table)

    def fit(self, widths: Mapping[str, int]) -> None:
        """Show these columns, so wide."""
        self.columns.fit(widths)
        self.header.place_titles()
        self.table.viewport().update()


class CoveragePage(ReadingScroll):
    """Shows both maps and starts the next act of each row."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(
            tools.theme,
            "coverage",
            QCoreApplication.translate("goals", "Who helps with what"),
            most=WIDEST,
            padding=10,
        )
        self._tools = tools
        self._goals: dict[str, CoveredGoal] = {}
        self._supports: dict[str, CoveredSupport] = {}
        theme = tools.theme
        self.back = Button(theme, self.tr("Goals"), "coverage_back", Kind.LINK, "arrow-left")
        self.title = Label(theme, self.tr("Who helps with what"), "coverage_title", "title")
        stages = [Column(stage, texts.stage_word(stage)) for stage in STAGES]
        title, act = Column(TITLE, self.tr("Goal")), Column(ACT, "")
        self.by_stage = Map(tools, "coverage_goals", self.tr("Goals by stage"), (title, *stages, act))
        kinds = (
            Column(TITLE, self.tr("Kind")),
            Column(WANTED, self.tr("Wanted for")),
            Column(GIVEN, self.tr("Given by")),
            act,
        )
        self.by_support = Map(tools, "coverage_supports", self.tr("Kinds of support"), kinds)
        ask, why = (
            self.tr("What do you want to be able to do in a year?"),
            self.tr("Goals and the people for them stand here."),
        )
        self.empty = EmptyState(theme, "target", ask, why, "coverage_empty", self.tr("Write a goal"))
        self._lay_out()
        self._connect()

    def show_place(self, _record: str) -> None:
        """Show how things stand now."""
        self.refresh()

    def focus_first(self) -> None:
        """Give the focus to the first goal, or to the first act where there is none."""
        target = self.by_stage.table if self._goals else self.empty.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read and show both maps anew."""
        found = self._tools.services.coverage.coverage()
        self._goals = {one.goal.id: one for one in found.goals}
        self._supports = {one.support.value: one for one in found.supports}
        self.by_stage.rows.show_rows([self._goal_row(one) for one in found.goals])
        self.by_support.rows.show_rows([self._support_row(one) for one in found.supports])
        for part in (self.by_stage, self.by_support):
            part.setVisible(bool(found.goals))
        self.empty.setVisible(not found.goals)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop columns for which there is no room."""
        super().resizeEvent(event)
        width = self.width() / self._tools.theme.text_scale
        for part, fits in ((self.by_stage, GOAL_COLUMNS), (self.by_support, SUPPORT_COLUMNS)):
            part.fit(next(widths for least, widths in fits if width >= least))

    def _goal_row(self, one: CoveredGoal) -> MapRow:
        nobody = self.tr("Nobody yet")
        cells: dict[Stage, Cell] = {}
        for stage in STAGES:
            people = tuple(line for line in one.people if line.stage is stage)
            is_first = stage is STAGES[0] and not one.people
            cells[stage] = Cell(people, nobody if is_first else "–", is_missing=is_first)
        said = spoken_cells([(texts.stage_word(stage), cell) for stage, cell in cells.items() if cell.people])
        act = self._next_act(one.nearest)
        spoken = ". ".join(part for part in (one.goal.title, said or nobody, act) if part)
        return MapRow(one.goal.id, one.goal.title, cells, spoken, act, one.goal.colour)

    def _next_act(self, line: PersonLine | None) -> str:
        """Return the next step with whoever is nearest, or where to look for somebody."""
        if line is None:
            return self.tr("See who could help")
        step = next_step(line, self._tools.services.clock.today())
        if step.text:
            return step.text
        what = step.ask if step.ask in step_texts.ASKS else step.reason
        return step_texts.title(what, called("", line.shown)) if what is not None else ""

    def _support_row(self, one: CoveredSupport) -> MapRow:
        wanted = ", ".join(goal.title for goal in one.wanted_by)
        cells = {
            WANTED: Cell(words=wanted or "–"),
            GIVEN: Cell(one.people, self.tr("Nobody yet"), is_missing=one.is_missing),
        }
        act = self.tr("See who could help") if one.is_missing else ""
        title = word(one.support)
        titles = [(self.tr("Wanted for"), cells[WANTED])] if wanted else []
        said = spoken_cells([*titles, (self.tr("Given by"), cells[GIVEN])])
        return MapRow(one.support.value, title, cells, f"{title}. {said}", act)

    # Acts

    def _open_goal(self, key: object) -> None:
        self._tools.navigator.open("goals", str(key))

    def _act_on_goal(self, _act: str, key: object) -> None:
        one = self._goals[str(key)]
        run = self._tools.surface.run_command
        if one.nearest is None:
            run("who_could_help", one.goal.id)
        else:
            run("begin_step", PersonId(RecordId(one.nearest.id)))

    def _open_support(self, key: object) -> None:
        """Lead to the first goal that wants a kind of support."""
        for goal in self._supports[str(key)].wanted_by[:1]:
            self._tools.navigator.open("goals", goal.id)

    def _act_on_support(self, _act: str, key: object) -> None:
        for goal in self._supports[str(key)].wanted_by[:1]:
            self._tools.surface.run_command("who_could_help", goal.id)

    def _add_goal(self) -> None:
        self._tools.surface.run_command("add_goal")

    def _go_back(self) -> None:
        self._tools.navigator.open("goals")

    def _changed(self, _change: Change) -> None:
        if self.isVisible():
            self.refresh()

    def _connect(self) -> None:
        self.back.clicked.connect(self._go_back)
        self.empty.acted.connect(self._add_goal)
        for part, opened, acted in (
            (self.by_stage, self._open_goal, self._act_on_goal),
            (self.by_support, self._open_support, self._act_on_support),
        ):
            part.table.opened.connect(opened)
            part.table.acted.connect(acted)
            part.table.keys = {Qt.Key.Key_Period: ACT}
        self._tools.changes.happened.connect(self._changed)

    def _lay_out(self) -> None:
        theme, column = self._tools.theme, self.column
        edge = theme.space(3)
        column.setSpacing(theme.space(8))
        top = QVBoxLayout()
        top.setContentsMargins(edge, 0, edge, 0)
        top.setSpacing(theme.space(1))
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        top.addWidget(self.title)
        column.addLayout(top)
        for part in (self.by_stage, self.by_support, self.empty):
            column.addWidget(part)
        column.addStretch(1)


def _spoken(row: MapRow) -> str:
    return row.spoken
