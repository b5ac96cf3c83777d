"""Who helps with a goal, and who could, is shown with reasons and changed by clicks and keys."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentorkit.domain.people import Stage
from mentorkit.gui.kit.navigation import Place
from mentorkit.services import fit, learning
from tests.builders import a_role
from tests.gui.goals.pages import listed, press_entry

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.goals import Goal
    from mentorkit.gui.goals.page import GoalsPage
    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface


def test_a_known_name_is_linked_and_a_new_one_added(page: GoalsPage, goal: Goal, tools: Tools) -> None:
    ada = tools.services.people.add("Ada Lovelace", stage=Stage.MENTOR)
    line = page.people.field.line
    QTest.keyClicks(line, "ada")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClicks(line, "Zoe Somebody")
    QTest.keyClick(line, Qt.Key.Key_Return)
    linked = tools.services.goals.page(goal.id).linked
    assert [one.line.shown for one in linked] == ["Ada Lovelace", "Zoe Somebody"]
    assert linked[0].line.id == ada.id
    assert page.people.field.value() == ()
    assert listed(page)[0] == "Lead a team, 1 mentor, 1 to approach"


def test_who_could_help_is_added_with_the_skill_that_says_so(
    page: GoalsPage, goal: Goal, tools: Tools, surface: FakeSurface
) -> None:
    ada = tools.services.people.add("Ada")
    tools.services.people.add_detail(a_role(ada, "Recruiter"))
    assert page.people.found_table.isVisible()
    tip = page.people.found.row(ada.id).tip
    assert "“Recruiter” is close to Hiring" in tip
    assert "Reach 0.30: no way to reach them is known" in tip
    page.people.found_table.setFocus()
    QTest.keyClick(page.people.found_table, Qt.Key.Key_Plus)
    (one,) = tools.services.goals.page(goal.id).linked
    assert one.help.skills == (tools.services.goals.page(goal.id).skills[0].id,)
    assert surface.toasts == ["Ada added to the goal"]
    assert not page.people.found_table.isVisible()
    page.grab()


def test_many_are_looked_through_while_the_window_lives(
    page: GoalsPage, tools: Tools, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = tools.services.people.add("Ada")
    tools.services.people.add_detail(a_role(ada, "Recruiter"))
    page.hide()
    for _number in range(3):
        tools.services.people.add("Bea")
    monkeypatch.setattr(learning, "FEW", 0)
    monkeypatch.setattr(learning, "AT_ONCE", 1)
    monkeypatch.setattr(fit, "perf_counter", count().__next__)
    page.show_place("")
    page.show()
    assert page.people.could_note.text() == "Looking through everybody…"
    assert page.people.could_note.isVisible()
    assert not page.people.found_table.isVisible()
    qtbot.waitUntil(page.people.found_table.isVisible)
    assert page.people.could_note.text().startswith("From your contacts")
    assert page.people.found.row(ada.id).shown == "Ada"


def test_the_link_of_a_row_adds_by_click(page: GoalsPage, goal: Goal, tools: Tools, qtbot: QtBot) -> None:
    ada = tools.services.people.add("Ada")
    tools.services.people.add_detail(a_role(ada, "Recruiter"))
    table = page.people.found_table
    qtbot.waitUntil(lambda: table.viewport().width() > 200)
    rect = table.visualRect(page.people.found.index(0, 0))
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.right() - 20, rect.center().y())
    )
    assert len(tools.services.goals.page(goal.id).linked) == 1


def test_what_somebody_helps_with_is_in_the_menu_of_the_row(
    page: GoalsPage, goal: Goal, tools: Tools, surface: FakeSurface
) -> None:
    ada = tools.services.people.add("Ada")
    tools.services.helping.link(goal.id, [ada.id])
    page.people.linked_table.menu_wanted.emit(ada.id, QPoint(10, 10))
    press_entry("Helps with Delegation")
    (one,) = tools.services.goals.page(goal.id).linked
    assert one.help.skills == (tools.services.goals.page(goal.id).skills[1].id,)
    page.grab()
    page.people.linked_table.menu_wanted.emit(ada.id, QPoint(10, 10))
    press_entry("Take off this goal")
    assert tools.services.goals.page(goal.id).linked == ()
    assert surface.toasts == ["Ada taken off the goal"]
    page.people.linked_table.menu_wanted.emit(ada.id, QPoint(10, 10))
    assert QApplication.activePopupWidget() is None


def test_a_person_of_a_goal_opens(page: GoalsPage, goal: Goal, tools: Tools) -> None:
    ada = tools.services.people.add("Ada")
    tools.services.helping.link(goal.id, [ada.id])
    page.people.linked_table.setFocus()
    QTest.keyClick(page.people.linked_table, Qt.Key.Key_Return)
    assert tools.navigator.here == Place("person", ada.id)


def test_one_click_on_somebody_opens_their_page(page: GoalsPage, goal: Goal, tools: Tools) -> None:
    ada = tools.services.people.add("Ada")
    tools.services.helping.link(goal.id, [ada.id])
    table = page.people.linked_table
    spot = table.visualRect(page.people.linked.index(0, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert tools.navigator.here == Place("person", ada.id)
