"""Names that come to mind become people of the goal, one question after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.cards import Card
from mentorkit.domain.people import KnownAs, Stage
from mentorkit.gui.goals.feature import FEATURE
from mentorkit.gui.goals.prompts import WhoCouldHelp
from tests.builders import a_role
from tests.services.importing import take

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.goals import Goal
    from mentorkit.gui.goals.page import GoalsPage
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.bundle import Services
    from tests.gui.surfaces import FakeSurface


@pytest.fixture
def dialog(tools: Tools, host: QWidget, goal: Goal, qtbot: QtBot) -> WhoCouldHelp:
    services = tools.services
    services.people.add_detail(a_role(services.people.me(), "Clerk", organisation="Lumenfold"))
    made = WhoCouldHelp(tools, goal)
    with qtbot.waitActive(host):
        host.show()
    made.open_over(host)
    return made


def name(dialog: WhoCouldHelp, typed: str) -> None:
    QTest.keyClicks(dialog.names.line, typed)
    QTest.keyClick(dialog.names.line, Qt.Key.Key_Return)


def test_names_typed_with_enter_become_people_of_the_goal(
    dialog: WhoCouldHelp, services: Services, goal: Goal
) -> None:
    assert dialog.names.line.hasFocus()
    assert dialog.question.text() == "Which manager at Lumenfold was good at “Hiring”?"
    name(dialog, "Ada Lund")
    name(dialog, "Bea Ito")
    assert dialog.so_far.text() == "So far: Ada Lund, Bea Ito"
    assert dialog.names.value() == ()
    people = {one.line.shown: one.line.id for one in services.goals.page(goal.id).linked}
    ada = services.people.get(people["Ada Lund"])
    assert (ada.known_as, ada.stage, ada.met_where) == (KnownAs.MANAGER, Stage.TO_APPROACH, "Lumenfold")
    assert set(people) == {"Ada Lund", "Bea Ito"}


def test_somebody_of_the_book_is_offered_and_never_made_twice(
    dialog: WhoCouldHelp, services: Services, goal: Goal
) -> None:
    tomasz = services.people.add("Tomasz Wiśniewski", stage=None)
    name(dialog, "tomasz wisniewski")
    assert dialog.names.note == "Tomasz Wiśniewski was in your book already"
    assert [one.line.id for one in services.goals.page(goal.id).linked] == [tomasz.id]
    QTest.keyClicks(dialog.names.line, "toma")
    QTest.keyClick(dialog.names.line, Qt.Key.Key_Down)
    QTest.keyClick(dialog.names.line, Qt.Key.Key_Return)
    assert len(services.goals.page(goal.id).linked) == 1
    name(dialog, "Toma")
    assert len(services.goals.page(goal.id).linked) == 2


def test_questions_go_on_and_back_and_keep_where(dialog: WhoCouldHelp, services: Services) -> None:
    dialog.where.edit.selectAll()
    QTest.keyClicks(dialog.where.edit, "Old Mill")
    assert dialog.back.isHidden()
    QTest.keyClicks(dialog.names.line, "Ada")
    dialog.next.click()
    (ada,) = services.search.people("Ada")
    assert services.people.get(ada.id).met_where == "Old Mill"
    assert (dialog.count.text(), dialog.names.line.text()) == ("2 of 12", "")
    QTest.keyClick(dialog.names.line, Qt.Key.Key_Return)
    assert dialog.count.text() == "3 of 12"
    dialog.back.click()
    dialog.back.click()
    assert dialog.where.value() == "Old Mill"
    for _ in range(7):
        dialog.next.click()
    assert dialog.where.isHidden()
    for _ in range(4):
        dialog.next.click()
    assert dialog.next.isHidden()
    assert dialog.names.line.hasFocus()
    dialog.done.click()
    assert dialog.isHidden()


def test_a_name_that_cannot_be_kept_is_told(dialog: WhoCouldHelp) -> None:
    dialog.names.line.setText("A" * 501)
    QTest.keyClick(dialog.names.line, Qt.Key.Key_Return)
    assert dialog.names.has_error


def test_it_opens_from_the_page_and_by_its_command(
    page: GoalsPage, tools: Tools, surface: FakeSurface, services: Services, goal: Goal
) -> None:
    page.people.look.mind.act.click()
    assert FEATURE.commands is not None
    command = next(one for one in FEATURE.commands(tools) if one.name == "who_could_help")
    command.run()
    services.goals.delete(goal.id)
    command.run(goal.id)
    titles = [one.goal.text() for one in surface.overlays if isinstance(one, WhoCouldHelp)]
    assert titles == ["Lead a team", "Lead a team", "Speak at a conference"]
    for other in services.goals.active():
        services.goals.delete(other.id)
    command.run()
    assert surface.overlays[-1].objectName() == "new_goal"


def test_where_to_look_names_the_next_place(
    page: GoalsPage, surface: FakeSurface, services: Services
) -> None:
    look = page.people.look
    assert look.book.words.text() == "Your address book"
    services.people.add("Kim")
    assert look.book.words.text() == "Your address book"
    look.book.act.click()
    ada, bea = (services.people.add(shown, stage=None) for shown in ("Ada", "Bea"))
    assert look.book.words.text() == "2 not sorted yet"
    look.book.act.click()
    assert [command for command, _ in surface.commands] == ["import_people", "sort_people"]
    take(services, Card(shown="Cem"))
    services.people.set_stage([ada.id, bea.id, *services.sorting.waiting()], Stage.KEPT)
    assert look.book.words.text() == "Your contacts, all sorted"
    look.book.act.click()
    assert surface.commands[-1] == ("reconnect", ())
