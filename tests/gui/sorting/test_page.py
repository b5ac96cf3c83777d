"""People are sorted one after the other, by keys or clicks, and every answer can be taken back."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout

from mentorkit.domain.days import Day
from mentorkit.domain.people import Stage
from mentorkit.domain.sorting import SortAnswer
from mentorkit.gui.sorting.feature import FEATURE
from mentorkit.gui.sorting.page import SortPage
from mentorkit.services import fit, learning
from tests.builders import a_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.goals import Goal
    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.bundle import Services
    from tests.gui.surfaces import FakeSurface

People = tuple["Person", ...]


@pytest.fixture
def page(tools: Tools, host: QWidget, qtbot: QtBot, imported: People) -> SortPage:
    return shown(tools, host, qtbot)


def shown(tools: Tools, host: QWidget, qtbot: QtBot) -> SortPage:
    made = FEATURE.pages["sort"](tools)
    assert isinstance(made, SortPage)
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(made)
    tools.navigator.open("people")
    tools.navigator.open("sort")
    with qtbot.waitActive(host):
        host.show()
    made.show_place("")
    made.focus_first()
    return made


def press(keys: str) -> None:
    """Type where the focus is."""
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, key)


def test_one_person_at_a_time_with_what_is_known(
    page: SortPage, services: Services, imported: People, goal: Goal
) -> None:
    card = page.card
    assert (card.name.text(), card.role.text()) == ("Zoe Ames", "Head of Hiring, Tidewater")
    assert card.goal.goal == goal
    assert "“Head of Hiring” names Hiring" in card.goal.accessibleName()
    assert card.facts["contact"].text() == "Nothing logged"
    assert card.facts["also"].text() == "Nobody else you know"
    assert card.facts["connected"].isHidden()
    assert card.answers[SortAnswer.APPROACH].hasFocus()
    assert (page.count.text(), page.dashes.shown) == ("1 of 10", (0, 10))
    press("1")
    assert services.people.get(imported[0].id).stage is Stage.TO_APPROACH
    assert [one.line.id for one in services.goals.page(goal.id).linked] == [imported[0].id]
    assert card.name.text() == "Bea A"
    assert card.goal.goal is None
    assert card.answers[SortAnswer.KEEP].hasFocus()
    assert page.dashes.shown == (1, 10)


def test_every_answer_has_its_key_and_z_takes_back(
    page: SortPage, services: Services, imported: People, surface: FakeSurface
) -> None:
    press("z")
    assert surface.commands == []
    press("2345")
    assert [services.people.get(person.id).stage for person in imported[:3]] == [
        Stage.KEPT,
        None,
        Stage.KEPT,
    ]
    assert services.people.get(imported[1].id).ask_again is not None
    assert services.sorting.count() == 8
    assert surface.toasts == ["Bea C deleted"]
    press("z")
    assert surface.commands == [("undo", ())]
    services.history.undo()
    assert page.card.name.text() == "Bea C"
    assert page.count.text() == "4 of 10"
    services.history.undo()
    press("1")
    assert services.people.get(imported[2].id).stage is Stage.TO_APPROACH


def test_another_goal_and_a_note_go_with_the_answer(
    page: SortPage, services: Services, imported: People, goal: Goal
) -> None:
    press("g")
    other = page.card.goal.goal
    assert other is not None
    assert other.title == "Speak"
    assert page.card.answers[SortAnswer.APPROACH].accessibleDescription().endswith("linked to the goal. 1")
    press("g")
    assert page.card.goal.accessibleName() == "No goal"
    assert page.card.answers[SortAnswer.APPROACH].accessibleDescription() == "Goes to your list. 1"
    assert ("Keep as contact", "2") in page.keys
    page.card.goal.click()
    assert page.card.goal.goal == goal
    press("n12")
    QTest.keyClick(page.card.note.edit, Qt.Key.Key_Return)
    assert page.card.note.isVisible()
    press("1")
    assert services.people.get(imported[0].id).notes == "12"
    assert page.card.note.isHidden()
    press("n")
    QTest.keyClick(page.card.note.edit, Qt.Key.Key_Escape)
    assert page.card.note.isHidden()
    assert page.isVisible()


def test_stopping_keeps_what_was_answered_and_it_goes_on_there(
    page: SortPage, services: Services, imported: People, surface: FakeSurface, tools: Tools
) -> None:
    press("22nA fair")
    QTest.keyClick(page.card.note.edit, Qt.Key.Key_Return)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    here = tools.navigator.here
    assert here is not None
    assert here.kind == "people"
    assert surface.toasts == ["Two sorted, 10 left for another time."]
    assert services.people.get(imported[2].id).notes == "A fair"
    services.people.delete([imported[2].id])
    page.show_place("")
    assert (page.card.name.text(), page.count.text()) == ("Bea C", "3 of 10")


def test_after_ten_there_is_a_pause_and_then_the_rest(
    page: SortPage, surface: FakeSurface, imported: People
) -> None:
    press("1222122222")
    assert page.pause.heading.text() == "Two to approach"
    assert page.pause.names.text() == "Zoe Ames and Bea D"
    assert page.pause.question.text() == "Two more, or write to Zoe Ames first?"
    assert page.pause.more.hasFocus()
    page.pause.write.click()
    assert surface.commands[-1] == ("write_message", (imported[0].id, "first_message"))
    press(" ")
    assert (page.card.name.text(), page.count.text()) == ("Bea J", "1 of 2")
    press("22")
    assert page.pause.heading.text() == "Nobody to approach this time"
    assert page.pause.show_people.hasFocus()
    assert not page.dashes.isHidden()
    page.show_place("")
    assert page.pause.heading.text() == "Everybody is sorted"
    assert page.dashes.isHidden()


def test_all_of_them_can_be_asked_about_at_once(page: SortPage, services: Services, tools: Tools) -> None:
    for number in range(12):
        services.people.add(f"Cem {number}", stage=None)
    page.show_place("")
    press("2222222222")
    assert page.pause.everybody.text() == "All 14 left"
    page.pause.everybody.click()
    assert (page.title.text(), page.count.text()) == ("Sort people", "1 of 14")
    assert page.dashes.isHidden()
    page.stop.click()
    here = tools.navigator.here
    assert here is not None
    assert here.kind == "people"


def test_without_a_goal_it_offers_to_write_one(
    tools: Tools, host: QWidget, qtbot: QtBot, services: Services, surface: FakeSurface
) -> None:
    person = services.people.add("Ada", stage=None)
    fields = {"given": "Ada", "met_day": Day(2020, 3), "met_where": "LinkedIn", "tags": ("fair",)}
    services.people.change(person.__class__(id=person.id, shown="Ada Lund", **fields))  # type: ignore[arg-type]  # a mixed bag
    page = shown(tools, host, qtbot)
    facts = {name: label.text() for name, label in page.card.facts.items() if not label.isHidden()}
    assert facts["connected"] == "March 2020, LinkedIn"
    assert "Old and asleep" in facts["tie"]
    assert facts["tags"] == "fair"
    assert "also" not in facts
    assert page.card.question.text() == "Could you learn from Ada?"
    press("g")
    assert surface.commands == [("add_goal", ())]
    host.resize(480, 700)
    answers = list(page.card.answers.values())
    qtbot.waitUntil(lambda: answers[1].y() > answers[0].y())
    assert page.dashes.isHidden()


def test_others_of_the_same_place_are_named(page: SortPage, services: Services, imported: People) -> None:
    for name in ("Cem", "Dan", "Eva"):
        person = services.people.add(name)
        services.people.add_detail(a_role(person, "Clerk", organisation="Tidewater"))
        page.show_place("")
        first = page.card.facts["also"].text()
        assert name in first or first == "Cem, Dan and 1 more"
    assert page.card.facts["also"].text() == "Cem, Dan and 1 more"


def test_whoever_is_gone_meanwhile_is_passed_over(
    page: SortPage, services: Services, imported: People
) -> None:
    services.people.delete([imported[1].id])
    press("1")
    assert (page.card.name.text(), page.count.text()) == ("Bea B", "2 of 10")
    press("2")
    services.people.set_stage([imported[2].id], Stage.MENTOR, "She said so")
    services.history.undo()
    assert page.card.name.text() == "Bea C"
    services.history.undo()
    assert page.card.name.text() == "Bea B"


def test_the_command_is_there_while_somebody_waits(tools: Tools, services: Services) -> None:
    assert FEATURE.commands is not None
    (command,) = FEATURE.commands(tools)
    enabled: Callable[[], bool] | None = command.is_enabled
    assert enabled is not None
    assert not enabled()
    services.people.add("Ada", stage=None)
    assert enabled()
    command.run()
    here = tools.navigator.here
    assert here is not None
    assert here.kind == "sort"


def test_among_many_the_first_is_asked_about_once_all_were_looked_through(
    page: SortPage, services: Services, imported: People, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for person in imported:
        services.people.change(replace(person, expertise=("Hiring",)))
    monkeypatch.setattr(learning, "FEW", 0)
    monkeypatch.setattr(learning, "AT_ONCE", 1)
    monkeypatch.setattr(fit, "perf_counter", count().__next__)
    page.show_place("")
    page.focus_first()
    assert page.count.text() == "Looking through everybody…"
    assert not page.card.isVisible()
    assert page.stop.hasFocus()
    press("1g")
    assert services.people.get(imported[0].id).stage is None
    qtbot.waitUntil(page.card.isVisible)
    assert page.card.answers[SortAnswer.APPROACH].hasFocus()
    assert page.hint.isVisible()
