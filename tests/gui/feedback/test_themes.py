"""Themes are listed with a year of mentions, opened, renamed, merged, marked and taken off in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from mentorkit.gui.feedback.feature import FEATURE
from mentorkit.gui.feedback_views import THEMES
from mentorkit.gui.kit.fact_lines import FactLine
from tests.feedback import a_feedback
from tests.gui.desks import settle
from tests.gui.feedback.conftest import kept

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.gui.feedback.page import FeedbackPage
    from mentorkit.gui.feedback.theme_entry import ThemeEntry
    from mentorkit.gui.kit.features import Tools


def show(page: FeedbackPage) -> None:
    page.tools.navigator.open("feedback", THEMES)
    page.show_place(THEMES)
    page.focus_first()
    settle()


def entry(page: FeedbackPage, word: str) -> ThemeEntry:
    return next(one for one in page.themes.shown if one.name.text() == word)


def choose(row: ThemeEntry, name: str) -> None:
    row.more.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.objectName() == name).trigger()
    menu.close()
    row.window().activateWindow()
    settle()


def test_what_is_shared_is_listed_with_what_is_done_about_it(page: FeedbackPage, tools: Tools) -> None:
    kept(tools.services, a_feedback(None, "Go on", themes=("Clear writing",), is_strength=True))
    page.list.views.chosen.emit(THEMES)
    show(page)
    assert [one.name.text() for one in page.themes.shown] == ["Delegation", "Clear writing"]
    first, once = page.themes.shown
    assert (first.count.text(), first.doing.text()) == ("3 times", "Gave the rota away")
    assert first.pattern.isVisible()
    assert "There is one now." in page.themes.told.text()
    assert (once.strength.isVisible(), once.pattern.isVisible()) == (True, False)
    assert page.themes.once.isVisible()
    assert first.name.hasFocus()
    opened: list[str] = []
    page.themes.opened.connect(opened.append)
    first.name.click()
    lines = [line for line in first.findChildren(FactLine) if line.isVisible()]
    assert len(lines) == 3
    lines[0].opened.emit(lines[0].record)
    assert opened == [lines[0].record]


def test_a_theme_is_renamed_and_becomes_one_with_another(
    page: FeedbackPage, tools: Tools, bo: Person
) -> None:
    kept(tools.services, a_feedback(bo, "You keep it", themes=("Handing over",)))
    show(page)
    row = entry(page, "Delegation")
    choose(row, "theme_rename_it")
    QTest.keyClicks(row.field.edit, "x")
    QTest.keyClick(row.field.edit, Qt.Key.Key_Escape)
    assert row.name.isVisible()
    choose(row, "theme_rename_it")
    row.field.edit.clear()
    QTest.keyClick(row.field.edit, Qt.Key.Key_Return)
    assert row.field.has_error
    QTest.keyClicks(row.field.edit, "handing over")
    assert row.field.note == "“Handing over” is there already: they become one."
    QTest.keyClick(row.field.edit, Qt.Key.Key_Return)
    settle()
    (theme,) = tools.services.feedback.themes()
    assert (theme.key, len(theme.mentions)) == ("handing over", 4)
    tools.services.store.undo()
    assert len(tools.services.feedback.themes()) == 2


def test_a_theme_is_marked_and_taken_off_everywhere(page: FeedbackPage, tools: Tools) -> None:
    show(page)
    choose(entry(page, "Delegation"), "theme_is_strength")
    assert tools.services.feedback.themes()[0].is_strength
    assert entry(page, "Delegation").strength.isVisible()
    choose(entry(page, "Delegation"), "theme_take_off")
    assert tools.services.feedback.themes() == ()
    assert page.themes.empty.isVisible()
    page.focus_first()
    page.themes.empty.button.click()
    here = tools.navigator.here
    assert here is not None
    assert (here.kind, here.id) == ("feedback", "")


def test_themes_are_opened_by_a_command(page: FeedbackPage, tools: Tools) -> None:
    assert FEATURE.commands is not None
    next(one for one in FEATURE.commands(tools) if one.name == "show_themes").run()
    here = tools.navigator.here
    assert here is not None
    assert here.id == THEMES
    assert FEATURE.count is not None
    assert FEATURE.count(tools) == 1
    assert page.panes
