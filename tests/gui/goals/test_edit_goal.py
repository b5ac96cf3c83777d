"""A goal is edited field by field, and what is found about it is said while it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.days import Day
from mentorkit.domain.goals import Support
from mentorkit.gui.goals.edit_goal import EditGoal
from mentorkit.gui.kit.fields import TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.goals import Goal
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.bundle import Services


@pytest.fixture
def goal(services: Services) -> Goal:
    return services.goals.add("Lead a team of engineers")


@pytest.fixture
def overlay(tools: Tools, host: QWidget, goal: Goal, qtbot: QtBot) -> EditGoal:
    with qtbot.waitActive(host):
        host.show()
    made = EditGoal(tools, goal)
    made.open_over(host)
    return made


def field(overlay: EditGoal, name: str) -> TextField:
    found = overlay.form.findChild(TextField, f"edit_goal_{name}")
    assert isinstance(found, TextField)
    return found


def found(overlay: EditGoal) -> list[str]:
    return [line.words.text() for line in overlay.lines]


def test_what_is_found_follows_the_typing(overlay: EditGoal, tools: Tools, goal: Goal) -> None:
    assert found(overlay)[1] == "Measurable: How would somebody else see that you got there?"
    QTest.keyClicks(field(overlay, "measure").edit, "5 people")
    assert found(overlay)[1] == "Measurable: Others could see whether you got there."
    QTest.keyClicks(field(overlay, "until").edit, "June 2026")
    assert found(overlay)[2] == "Dated: It has a day to look back on."
    QTest.keyClick(overlay, Qt.Key.Key_Escape)
    kept = tools.services.goals.page(goal.id).goal
    assert (kept.measure, kept.until) == ("5 people", Day(2026, 6))


def test_support_wanted_is_ticked(overlay: EditGoal, tools: Tools, goal: Goal) -> None:
    QTest.keyClicks(field(overlay, "why").edit, "people grow")
    overlay.chips[Support.SPONSOR].click()
    overlay.chips[Support.ADVICE].click()
    kept = tools.services.goals.page(goal.id).goal
    assert kept.supports == (Support.ADVICE, Support.SPONSOR)
    assert kept.why == "people grow"
    overlay.chips[Support.SPONSOR].click()
    assert tools.services.goals.page(goal.id).goal.supports == (Support.ADVICE,)


def test_a_goal_without_words_stays_open_and_says_so(overlay: EditGoal, tools: Tools, goal: Goal) -> None:
    title = field(overlay, "title")
    title.edit.selectAll()
    QTest.keyClick(title.edit, Qt.Key.Key_Delete)
    overlay.close_overlay()
    assert overlay.isVisible()
    assert title.note == "Something has to stand here."
    assert tools.services.goals.page(goal.id).goal.title == "Lead a team of engineers"
    overlay.chips[Support.ADVICE].click()
    assert tools.services.goals.page(goal.id).goal.supports == ()
    QTest.keyClicks(title.edit, "Lead")
    overlay.close_overlay()
    assert not overlay.isVisible()
