"""What is worth doing can be put off or let go, by menu and by key."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from mentorkit.domain.commitments import Commitment
from mentorkit.domain.postponements import Postponement
from mentorkit.gui.today.later import PickDay
from tests.builders import TODAY
from tests.gui.today.people import met, titles

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.today.page import TodayPage
    from tests.gui.surfaces import FakeSurface


def _entries(page: TodayPage) -> dict[str, QAction]:
    menu = page.findChildren(QMenu)[-1]
    return {action.text(): action for action in menu.actions() if not action.isSeparator()}


def test_the_dot_key_puts_a_promise_off(page: TodayPage, tools: Tools, surface: FakeSurface) -> None:
    ada = met(tools, "Ada", 1)
    tools.services.interactions.promise(ada.id, "Write", TODAY)
    page.focus_first()
    QTest.keyClick(page.living.task_table, Qt.Key.Key_Period)
    entries = _entries(page)
    assert list(entries) == [
        "Log a contact",
        "Open Ada",
        "Tomorrow",
        "Next week",
        "Pick a day…",
        "Not needed",
    ]

    entries["Tomorrow"].trigger()

    assert tools.services.store.all(Commitment)[0].due == TODAY + timedelta(days=1)
    assert surface.toasts == ["“Write” put off until tomorrow."]
    assert titles(page) == []
    assert page.living.done_label.text() == ""


def test_a_promise_not_needed_is_removed(page: TodayPage, tools: Tools, surface: FakeSurface) -> None:
    ada = met(tools, "Ada", 1)
    tools.services.interactions.promise(ada.id, "Write", TODAY)
    page.living.task_table.menu_wanted.emit(ada.id, QPoint(0, 0))

    _entries(page)["Not needed"].trigger()

    assert tools.services.store.all(Commitment) == ()
    assert surface.toasts == ["“Write” removed."]


def test_a_rhythm_put_off_is_spoken_of_again_on_its_day(
    page: TodayPage, tools: Tools, surface: FakeSurface
) -> None:
    ada = met(tools, "Ada", 40)
    page.living.task_table.menu_wanted.emit(ada.id, QPoint(0, 0))

    _entries(page)["Next week"].trigger()

    assert tools.services.store.all(Postponement)[0].until == TODAY + timedelta(days=7)
    assert tools.services.people.get(ada.id).resting_until is None
    assert surface.toasts == ["“Be in touch with Ada” put off until 25 Mar."]
    assert titles(page) == []


def test_the_menu_logs_and_opens(page: TodayPage, tools: Tools, surface: FakeSurface) -> None:
    ada = met(tools, "Ada", 40)
    page.living.task_table.menu_wanted.emit(ada.id, QPoint(0, 0))

    _entries(page)["Log a contact"].trigger()
    _entries(page)["Open Ada"].trigger()

    assert surface.commands == [("log_contact", (ada.id,))]
    assert tools.navigator.here is not None
    assert (tools.navigator.here.kind, tools.navigator.here.id) == ("person", ada.id)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("whenever", "This is not a date. Try 14 October, or Friday."),
        ("today", "This day is not later than today."),
    ],
)
def test_a_day_can_be_picked(
    page: TodayPage, tools: Tools, surface: FakeSurface, typed: str, sentence: str
) -> None:
    ada = met(tools, "Ada", 40)
    page.living.task_table.menu_wanted.emit(ada.id, QPoint(0, 0))
    _entries(page)["Pick a day…"].trigger()
    (overlay,) = surface.overlays
    assert isinstance(overlay, PickDay)
    QTest.keyClicks(overlay.day.edit, typed)
    QTest.keyClick(overlay.day.edit, Qt.Key.Key_Return)
    assert overlay.day.note == sentence

    overlay.day.edit.selectAll()
    QTest.keyClicks(overlay.day.edit, "2 april")
    QTest.keyClick(overlay.day.edit, Qt.Key.Key_Return)

    assert tools.services.store.all(Postponement)[0].until == date(2026, 4, 2)
    assert overlay.isHidden()
