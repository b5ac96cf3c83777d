"""The maps of who helps with what: faces, blanks in amber, and the next act of each row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentorkit.domain.goals import Support
from mentorkit.domain.people import Stage
from mentorkit.gui.goals.coverage import CoveragePage
from mentorkit.gui.goals.feature import FEATURE
from mentorkit.gui.kit.navigation import Place

if TYPE_CHECKING:
    from mentorkit.domain.goals import Goal
    from mentorkit.gui.goals.coverage import Map
    from mentorkit.gui.goals.page import GoalsPage
    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def coverage(tools: Tools, host: QWidget) -> CoveragePage:
    made = FEATURE.pages["coverage"](tools)
    assert isinstance(made, CoveragePage)
    (host.layout() or QVBoxLayout(host)).addWidget(made)
    host.show()
    made.show_place("")
    return made


def said(part: Map) -> list[str]:
    return [part.rows.data(part.rows.index(row, 0), 11) for row in range(part.rows.rowCount())]


def click(part: Map, row: int, column: str) -> None:
    rect = part.table.visualRect(part.rows.index(row, 0))
    cell = part.columns.cell(column, rect, right_to_left=False)
    QTest.mouseClick(part.table.viewport(), LEFT, pos=cell.center())


def test_without_goals_the_place_asks_for_one(coverage: CoveragePage, surface: FakeSurface) -> None:
    assert coverage.by_stage.isHidden()
    coverage.focus_first()
    coverage.empty.button.click()
    assert surface.commands == [("add_goal", ())]


def test_blanks_say_so_and_offer_the_next_act(
    goal: Goal, coverage: CoveragePage, tools: Tools, surface: FakeSurface
) -> None:
    assert said(coverage.by_stage)[0] == "Lead a team. Nobody yet. See who could help"
    click(coverage.by_stage, 0, "act")
    assert surface.commands == [("who_could_help", (goal.id,))]
    ada = tools.services.people.add("Ada Lovelace", stage=Stage.APPROACHED)
    tools.services.helping.link(goal.id, [ada.id])
    assert said(coverage.by_stage)[0] == "Lead a team. Approached: Ada Lovelace. Say hello to Ada"
    coverage.focus_first()
    QTest.keyClick(coverage.by_stage.table, Qt.Key.Key_Period)
    assert surface.commands[1:] == [("begin_step", (ada.id,))]
    QTest.keyClick(coverage.by_stage.table, Qt.Key.Key_Return)
    assert tools.navigator.here == Place("goals", goal.id)
    tools.services.interactions.promise(ada.id, "Send the sketch", None)
    assert said(coverage.by_stage)[0].endswith("Send the sketch")


def test_the_nine_kinds_show_who_gives_them_and_what_is_missing(
    goal: Goal, coverage: CoveragePage, tools: Tools, surface: FakeSurface
) -> None:
    tools.services.goals.change_supports(goal.id, [Support.ADVICE, Support.TEACHING])
    ada = tools.services.people.add("Ada", stage=Stage.MENTOR)
    tools.services.helping.link(goal.id, [ada.id], supports=[Support.ADVICE])
    rows = said(coverage.by_support)
    assert len(rows) == 9
    assert rows[0] == "Advice. Wanted for: Lead a team; Given by: Ada"
    teaching = rows.index("Teaching. Wanted for: Lead a team; Given by: Nobody yet")
    click(coverage.by_support, 0, "act")
    assert surface.commands == []
    click(coverage.by_support, teaching, "act")
    assert surface.commands == [("who_could_help", (goal.id,))]
    coverage.by_support.table.opened.emit(Support.TEACHING.value)
    assert tools.navigator.here == Place("goals", goal.id)
    coverage.by_support.table.opened.emit(Support.ROLE_MODEL.value)


def test_many_faces_are_counted_and_small_windows_drop_columns(
    goal: Goal, coverage: CoveragePage, tools: Tools, host: QWidget
) -> None:
    people = [tools.services.people.add(f"P{number}", stage=Stage.MENTOR).id for number in range(9)]
    tools.services.helping.link(goal.id, people)
    before = coverage.grab().toImage()
    rect = coverage.by_stage.table.visualRect(coverage.by_stage.rows.index(0, 0))
    cell = coverage.by_stage.columns.cell(Stage.MENTOR, rect, right_to_left=False)
    record = coverage.by_stage.rows.record_at(0)
    tip = coverage.by_stage.painter.tip_at
    assert tip(record, rect, cell.center(), right_to_left=False).startswith("P0, P1")
    assert tip(record, rect, QPoint(-5, -5), right_to_left=False) == ""
    host.resize(968, 700)
    assert coverage.by_stage.columns.cell("act", rect, right_to_left=False).width() > 160
    host.resize(700, 700)
    assert [column.key for column in coverage.by_support.columns.shown] == ["title", "given"]
    host.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert coverage.grab().toImage() != before


def test_the_maps_are_opened_from_goals_and_lead_back(
    page: GoalsPage, tools: Tools, coverage: CoveragePage
) -> None:
    page.overview.click()
    assert tools.navigator.here == Place("coverage")
    coverage.hide()
    tools.services.goals.add("Third goal")
    assert len(said(coverage.by_stage)) == 2
    coverage.show()
    assert len(said(coverage.by_stage)) == 3
    coverage.back.click()
    assert tools.navigator.here == Place("goals")
