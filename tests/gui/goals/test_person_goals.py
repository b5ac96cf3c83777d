"""The goals of somebody on their own page: linked, changed and taken off, with the fit in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout

from mentorkit.domain.people import Stage
from mentorkit.gui.goals.feature import FEATURE
from mentorkit.gui.goals.person_goals import PersonGoals
from mentorkit.gui.kit.navigation import Place
from tests.builders import a_role
from tests.gui.desks import settle
from tests.gui.goals.pages import press_entry

if TYPE_CHECKING:
    import pytest
    from PySide6.QtWidgets import QWidget

    from mentorkit.domain.goals import Goal
    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface


def shown(tools: Tools, host: QWidget, person: Person) -> PersonGoals:
    made = FEATURE.panels["person"](tools)
    assert isinstance(made, PersonGoals)
    made.show_record(person.id)
    column = QVBoxLayout(host)
    column.addWidget(made)
    column.addStretch(1)
    host.resize(400, 300)
    host.show()
    return made


def said(panel: PersonGoals) -> list[str]:
    model = panel.rows
    return [model.data(model.index(row, 0), 11) for row in range(model.rowCount())]


def words_of_menu() -> list[str]:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return [action.text() for action in menu.actions()]


def sub_menu(name: str) -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    found = menu.findChild(QMenu, name)
    assert found is not None
    return found


def test_somebody_is_linked_changed_and_taken_off(
    tools: Tools, host: QWidget, goal: Goal, surface: FakeSurface
) -> None:
    ada = tools.services.people.add("Ada", stage=Stage.MENTOR)
    tools.services.people.add_detail(a_role(ada, "Head of Hiring"))
    panel = shown(tools, host, ada)
    assert panel.table.isHidden()
    panel.act.click()
    assert "Lead a team, little known that fits" in words_of_menu()
    press_entry(goal.id)
    assert surface.toasts == ["Added to “Lead a team”"]
    assert said(panel) == ["Lead a team, Little known that fits"]
    panel.table.menu_wanted.emit(goal.id, QPoint(0, 0))
    press_entry("Helps with Hiring")
    panel.table.menu_wanted.emit(goal.id, QPoint(0, 0))
    gives = next(a for a in sub_menu("goal_supports_menu").actions() if a.text() == "Advice")
    gives.trigger()
    sub_menu("goal_supports_menu").close()
    settle()
    assert said(panel) == ["Lead a team, Little known that fits, Hiring, Advice"]
    press_entry("Take off this goal")
    assert panel.table.isHidden()
    assert surface.toasts[-1] == "Ada taken off the goal"


def test_a_goal_is_opened_by_key_and_says_every_factor(
    tools: Tools, host: QWidget, goal: Goal, surface: FakeSurface
) -> None:
    ada = tools.services.people.add("Ada")
    tools.services.helping.link(goal.id, [ada.id])
    panel = shown(tools, host, ada)
    record = panel.rows.record_at(0)
    assert record.tip.count("\n") == 5
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 20))
    assert tools.navigator.here == Place("goals", goal.id)
    tools.navigator.open("people")
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert tools.navigator.here == Place("goals", goal.id)
    panel.act.click()
    press_entry("add_goal")
    assert surface.commands == [("add_goal", ())]


def test_what_happens_while_the_panel_is_away_is_there_when_it_returns(
    tools: Tools, host: QWidget, goal: Goal, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = tools.services.people.add("Ada")
    panel = shown(tools, host, ada)
    panel.hide()
    tools.services.helping.link(goal.id, [ada.id])
    assert said(panel) == []
    panel.show()
    assert len(said(panel)) == 1
    read: list[bool] = []
    monkeypatch.setattr(panel, "refresh", lambda: read.append(True))
    tools.services.people.add("Somebody else")
    assert read == []
