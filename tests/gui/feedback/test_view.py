"""The story of a piece of feedback is told step by step, each with its acts, by clicks and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from mentorkit.domain.feedback import FeedbackState, Weight
from mentorkit.gui.feedback.hearing import HearFeedback
from mentorkit.gui.feedback.page import FeedbackPage
from mentorkit.gui.kit.story_steps import Place
from tests.builders import TODAY
from tests.feedback import a_feedback
from tests.gui.desks import settle
from tests.gui.feedback.acting import answer, fill, go, offered, places, press, press_entry
from tests.gui.feedback.conftest import kept, shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface


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


def test_what_their_words_leave_open_is_asked_back(page: FeedbackPage, tools: Tools) -> None:
    one = kept(tools.services, a_feedback(None, "You are impatient", situation="In planning"))
    page.show_place(one.id)
    settle()
    assert page.view.open.note.text() == "“You are impatient” says what you are."
    press(page, "open_behaviour")
    fill(page, "restated", "I answered first")
    answer(page).keep.click()
    settle()
    assert not page.view.open.note.isVisible()
    assert page.view.context.text() == "Situation: In planning\nWhat they saw you do: I answered first"
    press(page, "open_impact")
    fill(page, "impact", "Nobody spoke")
    answer(page).keep.click()
    settle()
    assert not page.view.open.isVisible()
    assert tools.services.feedback.get(one.id).words == "You are impatient"


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
