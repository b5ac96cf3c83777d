"""A new goal is asked for one question at a time; only the first has to be answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentorkit.domain.days import Day
from mentorkit.gui.goals.feature import FEATURE
from mentorkit.gui.goals.new_goal import NewGoal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface


@pytest.fixture
def overlay(tools: Tools, host: QWidget, surface: FakeSurface, qtbot: QtBot) -> NewGoal:
    with qtbot.waitActive(host):
        host.show()
    assert FEATURE.commands is not None
    command, *_others = FEATURE.commands(tools)
    command.run()
    (made,) = surface.overlays
    assert isinstance(made, NewGoal)
    return made


def enter(overlay: NewGoal, typed: str = "") -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, typed)
    QTest.keyClick(focus, Qt.Key.Key_Return)


def test_enter_leads_from_question_to_question(overlay: NewGoal, tools: Tools, surface: FakeSurface) -> None:
    enter(overlay, "Lead a small team")
    enter(overlay, "I can grow")
    enter(overlay, "June 2027")
    for skill in ("Hiring", "Delegation"):
        enter(overlay, skill)
    enter(overlay)
    (line,) = tools.services.goals.lines()
    page = tools.services.goals.page(line.goal.id)
    assert (page.goal.title, page.goal.why, page.goal.until) == (
        "Lead a small team",
        "I can grow",
        Day(2027, 6),
    )
    assert [skill.name for skill in page.skills] == ["Hiring", "Delegation"]
    assert surface.toasts == ["Goal added"]
    assert tools.navigator.here is not None
    assert tools.navigator.here.id == line.goal.id


def test_all_but_the_first_can_be_skipped(overlay: NewGoal, tools: Tools) -> None:
    assert overlay.skip.isHidden()
    enter(overlay)
    assert overlay.what.note == "One sentence is enough. You can change it at any time."
    enter(overlay, "Lead")
    assert not overlay.skip.isHidden()
    overlay.skip.click()
    overlay.back.click()
    assert overlay.stack.currentIndex() == 1
    for _ in range(3):
        overlay.skip.click()
    assert [line.goal.title for line in tools.services.goals.lines()] == ["Lead"]


def test_what_is_no_day_is_said_and_kept(overlay: NewGoal, tools: Tools) -> None:
    enter(overlay, "Lead")
    overlay.skip.click()
    enter(overlay, "someday")
    assert overlay.until.has_error
    assert overlay.until.value() == "someday"
    assert overlay.stack.currentIndex() == 2
    QTest.keyClick(overlay, Qt.Key.Key_Escape)
    assert tools.services.goals.lines() == ()


def test_a_skill_still_in_the_line_is_taken_along(overlay: NewGoal, tools: Tools) -> None:
    enter(overlay, "Lead")
    overlay.skip.click()
    overlay.skip.click()
    QTest.keyClicks(overlay.skills.line, "Hiring")
    overlay.act.click()
    (line,) = tools.services.goals.lines()
    assert [skill.name for skill in tools.services.goals.page(line.goal.id).skills] == ["Hiring"]
