"""Feedback is listed by what its givers wait for and gone through by clicks and keys, one at a time where narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentorkit.gui.feedback.page import FeedbackPage
from mentorkit.gui.feedback_views import THEMES
from tests.feedback import a_feedback
from tests.gui.feedback.acting import go, listed
from tests.gui.feedback.conftest import kept, shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface


def test_an_empty_place_asks_for_one_question(
    tools: Tools, host: QWidget, qtbot: QtBot, surface: FakeSurface
) -> None:
    page = shown(FeedbackPage(tools), host, qtbot)
    page.focus_first()
    assert "One specific question" in page.empty.sentence.text()
    QTest.keyClick(page.empty.button, Qt.Key.Key_Space)
    page.list.new_button.click()
    page.list.write_button.click()
    assert [name for name, _arguments in surface.commands] == [
        "ask_feedback",
        "ask_feedback",
        "hear_feedback",
    ]


def test_it_is_listed_by_how_far_it_has_come_and_gone_through_by_key(page: FeedbackPage) -> None:
    assert [row.rpartition(", ")[0] for row in listed(page) if row.count(",") == 1] == [
        "To close",
        "Acting on it",
        "Heard",
        "Asked",
        "Closed",
    ]
    assert "Bo, Do I delegate?, to tell" in listed(page)
    assert page.view.title.text() == "Do I delegate?"
    page.focus_first()
    for _over_the_heading in range(2):
        QTest.keyClick(page.list.table, Qt.Key.Key_Down)
    here = page.tools.navigator.here
    assert here is not None
    page.show_place(here.id)
    assert page.view.title.text() == "Count to three"
    assert page.view.deed.said.text() == "I will count."


def test_what_is_deleted_is_gone_and_comes_back(
    page: FeedbackPage, tools: Tools, surface: FakeSurface
) -> None:
    go(page, "rush decisions")
    page.list.table.setFocus()
    QTest.keyClick(page.list.table, Qt.Key.Key_Delete)
    assert (surface.toasts, surface.undo_offered) == (["Feedback deleted"], [True])
    assert page.middle.currentIndex() == 0
    tools.services.store.undo()
    assert any("rush decisions" in row for row in listed(page))


@pytest.mark.parametrize("width", [1100, 700])
def test_a_narrow_window_shows_one_at_a_time(page: FeedbackPage, host: QWidget, width: int) -> None:
    go(page, "rush decisions")
    host.resize(width, 700)
    QApplication.processEvents()
    assert page.list.isHidden()
    assert page.back.isVisible()
    assert page.side.isVisible() is (width < 1024)
    page.back.click()
    page.show_place("")
    assert not page.list.isHidden()


def test_the_place_of_what_is_gone_shows_nothing_and_others_can_be_deleted(
    page: FeedbackPage, tools: Tools, surface: FakeSurface
) -> None:
    one = go(page, "Do I delegate")
    page.focus_first()
    assert page.focusWidget().objectName() == "feedback_weigh"
    other = tools.services.feedback.lines("rush")[0].feedback
    page.delete(other.id)
    assert surface.toasts == ["Feedback deleted"]
    assert page.view.feedback == one
    page.show_place(other.id)
    assert page.middle.currentIndex() == 0
    assert "Choose a piece" in page.empty.sentence.text()
    page.show_place("")
    assert [keys for keys, _words in page.keys]
    page.show_place(THEMES)
    assert page.panes == []


def test_the_first_piece_takes_the_place_of_the_empty_one(
    tools: Tools, host: QWidget, qtbot: QtBot, surface: FakeSurface
) -> None:
    page = shown(FeedbackPage(tools), host, qtbot)
    one = kept(tools.services, a_feedback(None, "Well told"))
    assert len(listed(page)) == 2
    tools.services.feedback.remove(one)
    assert page.empty.heading.text() == "No feedback yet"
