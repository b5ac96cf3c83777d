"""Advice is listed, looked for, decided, tried and closed, by clicks and by keys."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from mentorkit.domain.advice import AdviceState, Decision, Outcome
from mentorkit.gui.advice.page import AdvicePage
from mentorkit.gui.kit.answers import Answer
from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.kit.day_lines import DayLine
from mentorkit.gui.kit.fields import TextField
from tests.builders import TODAY
from tests.gui.advice.conftest import shown
from tests.gui.desks import settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.advice import Advice
    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface


def listed(page: AdvicePage) -> list[str]:
    return [page.model.data(page.model.index(row, 0), 11) for row in range(page.model.rowCount())]


def press(page: AdvicePage, name: str) -> None:
    found = [b for b in page.view.findChildren(Button, f"advice_{name}") if not b.isHidden()]
    found[-1].click()
    settle()


def press_entry(page: AdvicePage, name: str) -> None:
    page.view.more.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.objectName() == name).trigger()
    menu.close()
    settle()


def answer(page: AdvicePage) -> Answer:
    settle()
    return next(found for found in page.view.findChildren(Answer) if found.isVisible())


def fill(page: AdvicePage, name: str, words: str) -> None:
    field = answer(page).asked.fields[name]
    if isinstance(field, TextField | DayLine):
        field.edit.clear()
        QTest.keyClicks(field.edit, words)
    else:
        QTest.keyClicks(field.control, words)


def test_an_empty_place_asks_what_was_advised(
    tools: Tools, host: QWidget, qtbot: QtBot, surface: FakeSurface
) -> None:
    page = shown(AdvicePage(tools), host, qtbot)
    page.focus_first()
    QTest.keyClick(page.empty.button, Qt.Key.Key_Space)
    assert [overlay.objectName() for overlay in surface.overlays] == ["hear_advice"]
    assert not page.story_pane.isVisible()


def test_advice_is_listed_by_age_looked_for_and_gone_through_by_key(page: AdvicePage) -> None:
    assert listed(page) == [
        "To decide, 2",
        "Ask what would be dropped, Ada Żak, 3 weeks ago",
        "Hire slowly, Bo, today",
    ]
    page.focus_first()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.view.text.text() == "Hire slowly"
    QTest.keyClicks(page.search, "zak date")
    assert listed(page)[1:] == ["Ask what would be dropped, Ada Żak, 3 weeks ago"]
    QTest.keyClicks(page.search, "xx")
    assert page.nothing.isVisible()
    assert not page.empty.isVisible()


def test_advice_is_tried_by_a_plan_and_told(page: AdvicePage, advice: Advice, tools: Tools) -> None:
    page.view.focus_act()
    assert page.focusWidget().objectName() == "advice_do"
    press(page, "try")
    assert page.focusWidget().objectName() == "advice_plan"
    assert listed(page)[0] == "To decide, 1"
    assert page.view.decision.note.text() == "To try"
    press(page, "plan")
    fill(page, "plan", "ask it")
    fill(page, "until", "no day")
    QTest.keyClick(answer(page), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert answer(page).asked.fields["until"].has_error
    fill(page, "until", (TODAY + timedelta(days=14)).isoformat())
    answer(page).keep.click()
    kept = tools.services.advice.get(advice.id)
    assert (kept.state, kept.plan, kept.until) == (
        AdviceState.TRYING,
        "ask it",
        TODAY + timedelta(days=14),
    )
    press(page, "say_result")
    answer(page).keep.click()
    assert answer(page).asked.fields["result"].has_error
    fill(page, "result", "They dropped half")
    answer(page).asked.choices["outcome"].set_value(Outcome.PARTLY)
    answer(page).keep.click()
    settle()
    assert tools.services.advice.get(advice.id).outcome is Outcome.PARTLY
    assert listed(page)[0] == "Tell them what came of it, 1"
    press(page, "told")
    assert tools.services.advice.get(advice.id).told == TODAY
    assert page.view.closing.note.text() == "They know, since today."


def test_an_update_or_a_reason_ends_it_too(
    page: AdvicePage, advice: Advice, tools: Tools, surface: FakeSurface
) -> None:
    service = tools.services.advice
    done = service.note_result(service.decide(advice, Decision.DO), "Done", Outcome.HELPED)
    assert page.view.trial.note.text() == "Done without a plan."
    press(page, "update")
    assert surface.commands == [("write_message", (advice.person_id, "progress_update"))]
    press(page, "no_need")
    fill(page, "reason", "They have moved on")
    answer(page).keep.click()
    assert service.get(done.id).reason == "They have moved on"
    press_entry(page, "advice_reopen")
    assert service.get(done.id).closed is None


def test_declining_wants_a_reason_and_offers_thanks(
    page: AdvicePage, advice: Advice, tools: Tools, surface: FakeSurface
) -> None:
    press(page, "decline")
    answer(page).keep.click()
    assert answer(page).asked.fields["reason"].has_error
    fill(page, "reason", "Not my team")
    answer(page).keep.click()
    settle()
    assert surface.toasts == ["Declined"]
    assert page.view.decision.said.text() == "Not my team"
    press(page, "thank")
    assert surface.commands == [("write_message", (advice.person_id, "thank_you"))]
    press_entry(page, "advice_delete")
    assert tools.services.advice.of_person(advice.person_id) == ()


def test_parked_advice_can_be_taken_up_and_what_is_tried_declined(
    page: AdvicePage, advice: Advice, tools: Tools
) -> None:
    press(page, "park")
    QTest.keyClick(answer(page), Qt.Key.Key_Escape)
    assert tools.services.advice.get(advice.id) == advice
    press(page, "park")
    fill(page, "until", (TODAY + timedelta(days=2)).isoformat())
    answer(page).keep.click()
    settle()
    assert page.view.decision.note.text().startswith("Parked, look again")
    tools.services.advice.try_(tools.services.advice.get(advice.id), "", "ask", None)
    press(page, "plan_again")
    assert answer(page).asked.name == "advice_try"
    press_entry(page, "advice_decline")
    assert answer(page).asked.name == "advice_decline"


def test_the_giver_opens_and_advice_is_edited(
    page: AdvicePage, advice: Advice, tools: Tools, surface: FakeSurface
) -> None:
    page.view.giver.click()
    here = tools.navigator.here
    assert here is not None
    assert (here.kind, here.id) == ("person", advice.person_id)
    page.view.edit.click()
    assert [overlay.objectName() for overlay in surface.overlays] == ["hear_advice"]


def test_a_narrow_window_shows_one_pane_at_a_time(
    page: AdvicePage, host: QWidget, advice: Advice, tools: Tools
) -> None:
    host.resize(640, 700)
    page.show_place("")
    assert page.list_pane.isVisible()
    assert not page.story_pane.isVisible()
    page.focus_first()
    rect = page.table.visualRect(page.model.index(1, 0))
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    here = tools.navigator.here
    assert here is not None
    page.show_place(here.id)
    assert page.story_pane.isVisible()
    page.back.click()
    assert page.list_pane.isVisible()


@pytest.mark.parametrize("closed", [True, False])
def test_what_is_answered_stays_while_other_things_change(
    page: AdvicePage, advice: Advice, tools: Tools, closed: bool
) -> None:
    press(page, "decline")
    if closed:
        tools.services.advice.decide(advice, Decision.DECLINE, "Elsewhere")
        settle()
        assert not [found for found in page.view.findChildren(Answer) if found.isVisible()]
    else:
        tools.services.people.add("Somebody else")
        assert answer(page).asked.name == "advice_decline"
