"""Feedback is listed by what its givers wait for, told step by step, and gone through by clicks and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from mentorkit.domain.feedback import FeedbackState, Weight
from mentorkit.gui.feedback.hearing import HearFeedback
from mentorkit.gui.feedback.listing import THEMES
from mentorkit.gui.feedback.page import FeedbackPage
from mentorkit.gui.kit.answers import Answer
from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.kit.day_lines import DayLine
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.story_steps import Place
from mentorkit.services.settings import SPLITTERS
from tests.builders import TODAY
from tests.feedback import a_feedback
from tests.gui.desks import settle
from tests.gui.feedback.conftest import kept, shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.feedback import Feedback
    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface


def listed(page: FeedbackPage) -> list[str]:
    model = page.list.model
    return [model.data(model.index(row, 0), 11) for row in range(model.rowCount())]


def go(page: FeedbackPage, words: str) -> Feedback:
    found = page.tools.services.feedback.lines(words)
    page.tools.navigator.open("feedback", found[0].feedback.id)
    page.show_place(found[0].feedback.id)
    settle()
    return found[0].feedback


def press(page: FeedbackPage, name: str) -> None:
    found = [b for b in page.view.findChildren(Button, f"feedback_{name}") if b.isVisible()]
    found[-1].click()
    settle()


def offered(page: FeedbackPage) -> list[str]:
    return [
        b.objectName().removeprefix("feedback_") for step in page.view.steps for b in page.view.acts.of(step)
    ]


def press_entry(page: FeedbackPage, name: str) -> None:
    page.view.more.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.objectName() == f"feedback_{name}").trigger()
    menu.close()
    settle()


def answer(page: FeedbackPage) -> Answer:
    settle()
    (found,) = [one for one in page.view.findChildren(Answer) if one.isVisible()]
    return found


def fill(page: FeedbackPage, name: str, words: str) -> None:
    field = answer(page).asked.fields[name]
    if isinstance(field, TextField | DayLine):
        field.edit.clear()
        QTest.keyClicks(field.edit, words)
    else:
        QTest.keyClicks(field.control, words)


def places(page: FeedbackPage) -> list[Place]:
    return [step.place for step in page.view.steps]


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


def test_what_was_heard_is_weighed_acted_on_and_told(page: FeedbackPage, tools: Tools) -> None:
    one = go(page, "rush decisions")
    assert places(page) == [Place.DONE, Place.DONE, Place.NOW, Place.LATER, Place.LATER]
    assert page.view.hearing.said.text() == "“You rush decisions”"
    page.view.press_primary()
    form = answer(page)
    form.asked.choices["expertise"].set_value(3)
    form.asked.choices["first_hand"].set_value(True)
    fill(page, "why", "Was there")
    form.keep.click()
    settle()
    service = tools.services.feedback
    assert service.get(one.id).weight is Weight.HIGH
    assert (page.view.weight.bars.level, page.view.weight.why.text()) == (3, "Was there")
    press(page, "react")
    fill(page, "reaction", "I do not let go")
    answer(page).keep.click()
    settle()
    assert page.view.reaction.text() == "What is 10 % true: I do not let go"
    page.view.press_primary()
    fill(page, "plan", "let go")
    QTest.keyClick(answer(page).keep, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert service.get(one.id).state is FeedbackState.ACTING
    page.view.press_primary()
    fill(page, "did", "Gave it away")
    answer(page).keep.click()
    settle()
    assert page.view.did.words.text() == "Gave it away"
    assert "Ada has not heard yet" in page.view.closing.note.text()
    press(page, "told")
    assert service.get(one.id).told == TODAY
    assert page.view.closing.note.text() == "Ada knows, since today."


def test_not_acting_on_it_is_an_end_with_a_reason_and_thanks(
    page: FeedbackPage, tools: Tools, surface: FakeSurface
) -> None:
    one = go(page, "rush decisions")
    press(page, "leave")
    answer(page).keep.click()
    assert answer(page).asked.fields["reason"].has_error
    fill(page, "reason", "It was mine to take")
    answer(page).keep.click()
    settle()
    assert tools.services.feedback.get(one.id).is_declined
    assert page.view.deed.said.text() == "It was mine to take"
    assert surface.toasts == ["Left as it is"]
    press(page, "thank")
    assert surface.commands[-1] == ("write_message", (one.person_id, "thank_you"))
    press_entry(page, "reopen")
    assert tools.services.feedback.get(one.id).state is FeedbackState.HEARD


def test_the_reaction_opens_the_day_after(tools: Tools, host: QWidget, qtbot: QtBot) -> None:
    kept(tools.services, a_feedback(None, "You are impatient", heard=TODAY, giver="A guest"))
    page = shown(FeedbackPage(tools), host, qtbot)
    assert "opens tomorrow" in page.view.deed.note.text()
    assert "react" not in offered(page)
    assert page.view.giver.unknown.text() == "A guest"
    assert not page.view.giver.name.isVisible()


def test_the_loop_is_closed_by_an_update_or_a_reason(
    page: FeedbackPage, tools: Tools, surface: FakeSurface
) -> None:
    one = go(page, "Do I delegate")
    assert offered(page) == ["weigh", "update", "told", "no_need"]
    page.view.more.setFocus()
    QTest.keyClick(page.view.more, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert surface.commands[-1] == ("write_message", (one.person_id, "progress_update"))
    press(page, "no_need")
    fill(page, "reason", "They have moved on")
    answer(page).cancelled.emit()
    settle()
    assert offered(page) == ["weigh", "update", "told", "no_need"]
    press(page, "no_need")
    fill(page, "reason", "They have moved on")
    answer(page).keep.click()
    settle()
    assert tools.services.feedback.get(one.id).ended == TODAY
    assert page.view.closing.said.text() == "They have moved on"


def test_a_question_waits_for_its_answer(page: FeedbackPage, surface: FakeSurface) -> None:
    go(page, "plan clear")
    assert places(page)[:3] == [Place.DONE, Place.NOW, Place.LATER]
    press(page, "hear")
    dialog = surface.overlays[-1]
    assert isinstance(dialog, HearFeedback)
    QTest.keyClicks(dialog.words.editor, "Too long")
    dialog.keep()
    settle()
    assert page.view.hearing.said.text() == "“Too long”"


def test_themes_are_added_taken_off_and_marked(page: FeedbackPage, tools: Tools) -> None:
    one = go(page, "rush decisions")
    press(page, "add_theme")
    fill(page, "word", "Trust")
    answer(page).keep.click()
    settle()
    service = tools.services.feedback
    assert service.get(one.id).themes == ("Delegation", "Trust")
    page.view.menus.open_theme("Delegation", page.view.themes)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[-1].trigger()
    menu.close()
    assert service.get(one.id).themes == ("Trust",)
    press_entry(page, "strength")
    assert service.get(one.id).is_strength


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
    page.three.widths_changed.emit([300.0, 280.0])
    assert tools.services.settings.get(SPLITTERS)["feedback"] == [300.0, 280.0]
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
