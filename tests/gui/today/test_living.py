"""What is worth doing is done by keys and clicks, with a way back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.commitments import Commitment
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.messages import MessageKind
from mentorkit.domain.people import Stage
from mentorkit.gui.kit.navigation import Place
from mentorkit.services.interactions import Contact
from tests.builders import TODAY
from tests.gui.today.people import met, titles

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.today.page import TodayPage
    from tests.gui.surfaces import FakeSurface


def test_no_more_than_five_are_shown_at_once(page: TodayPage, tools: Tools) -> None:
    for number in range(7):
        met(tools, f"Person {number}", 50 + number)
    assert len(titles(page)) == 5
    assert page.living.more.text() == "Show 2 more"

    page.living.more.click()

    assert len(titles(page)) == 7
    assert page.living.more.isHidden()


def test_space_keeps_a_promise_with_a_way_back(page: TodayPage, tools: Tools, surface: FakeSurface) -> None:
    ada = met(tools, "Ada", 1)
    ben = met(tools, "Ben", 1)
    for person in (ada, ben):
        tools.services.interactions.promise(person.id, f"Write to {person.shown}", TODAY)
    page.focus_first()

    QTest.keyClick(page.living.task_table, Qt.Key.Key_Space)

    assert titles(page) == ["Write to Ben"]
    assert page.living.done_label.text() == "1 of 2 done"
    assert surface.toasts == ["Done: Write to Ada"]
    assert surface.undo_offered == [True]
    tools.services.history.undo()
    assert titles(page) == ["Write to Ada", "Write to Ben"]
    assert page.living.done_label.text() == ""


def test_a_promise_kept_stays_a_moment_when_things_may_move(
    page: TodayPage, tools: Tools, qtbot: QtBot
) -> None:
    tools.theme.set_reduce_motion(reduce_motion=False)
    ada = met(tools, "Ada", 1)
    tools.services.interactions.promise(ada.id, "Write", TODAY)
    page.focus_first()

    QTest.keyClick(page.living.task_table, Qt.Key.Key_Space)

    assert page.living.tasks.record_at(0).is_done
    QTest.keyClick(page.living.task_table, Qt.Key.Key_Space)
    page.grab()
    qtbot.waitUntil(lambda: page.living.tasks.rowCount() == 0)


def test_space_on_a_rhythm_offers_to_log_the_contact(
    page: TodayPage, tools: Tools, surface: FakeSurface
) -> None:
    ada = met(tools, "Ada", 40)
    page.focus_first()

    QTest.keyClick(page.living.task_table, Qt.Key.Key_Space)

    assert surface.commands == [("log_contact", (ada.id,))]


def test_enter_logs_a_contact_and_arrows_move(page: TodayPage, tools: Tools, surface: FakeSurface) -> None:
    met(tools, "Ada", 60)
    ben = met(tools, "Ben", 40)
    page.focus_first()

    QTest.keyClick(page.living.task_table, Qt.Key.Key_Down)
    QTest.keyClick(page.living.task_table, Qt.Key.Key_Return)

    assert surface.commands == [("log_contact", (ben.id,))]


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_circle_person_and_button_can_be_clicked(
    page: TodayPage, tools: Tools, surface: FakeSurface, host: QWidget, direction: Qt.LayoutDirection
) -> None:
    host.setLayoutDirection(direction)
    ada = met(tools, "Ada", 1)
    tools.services.interactions.promise(ada.id, "Write", TODAY)
    page.grab()
    table = page.living.task_table
    rect = table.visualRect(table.table_model.index(0, 0))
    mirrored = direction == Qt.LayoutDirection.RightToLeft
    circle, person, button = table._painter.act_rects(rect, right_to_left=mirrored)
    left, viewport = Qt.MouseButton.LeftButton, table.viewport()

    QTest.mouseClick(viewport, left, pos=button.center())
    QTest.mouseClick(viewport, left, pos=person.center())
    QTest.mouseClick(viewport, left, pos=circle.center())

    assert surface.commands == [("log_contact", (ada.id,))]
    assert tools.navigator.here is not None
    assert tools.navigator.here.id == ada.id
    assert tools.services.store.all(Commitment)[0].done == TODAY


def test_the_button_writes_what_the_task_asks_for(
    page: TodayPage, tools: Tools, surface: FakeSurface
) -> None:
    messages = tools.services.messages
    new = tools.services.people.add("New")
    helped = tools.services.people.add("Helped", stage=Stage.APPROACHED)
    thanks = Contact(TODAY - timedelta(days=2), InteractionKind.THEY_HELPED, (helped.id,), title="A review")
    tools.services.interactions.log(thanks)
    draft = messages.start(helped.id, MessageKind.THANK_YOU)
    assert titles(page) == ["Thank Helped", "Write to New for the first time"]
    page.focus_first()

    QTest.keyClick(page.living.task_table, Qt.Key.Key_Return)
    QTest.keyClick(page.living.task_table, Qt.Key.Key_Down)
    QTest.keyClick(page.living.task_table, Qt.Key.Key_Return)

    assert surface.commands == [
        ("write_message", (helped.id, "thank_you", draft.id, "none")),
        ("write_message", (new.id, "note", "", "warm_touch")),
    ]


def test_space_on_a_thank_you_says_that_they_were_thanked(
    page: TodayPage, tools: Tools, surface: FakeSurface
) -> None:
    ada = met(tools, "Ada", 3)
    page.focus_first()

    QTest.keyClick(page.living.task_table, Qt.Key.Key_Space)

    assert tools.services.thanks.owed(ada.id) == ()
    assert surface.toasts == ["Done: Thank Ada"]


def test_a_contact_logged_counts_as_done(page: TodayPage, tools: Tools) -> None:
    ada = met(tools, "Ada", 40)
    met(tools, "Ben", 40)

    tools.services.interactions.log(Contact(TODAY, InteractionKind.MET, (ada.id,)))

    assert page.living.done_label.text() == "1 of 2 done"


def test_the_lists_speak(page: TodayPage, tools: Tools) -> None:
    ada = met(tools, "Ada", 45)
    tools.services.interactions.promise(ada.id, "Write", TODAY - timedelta(days=20))
    model = page.living.task_table.table_model

    spoken = model.data(model.index(0, 0), 11)

    assert spoken == "Write, Ada. You promised this. 20 days late. Also 15 days past your rhythm."


def test_whoever_waits_to_be_sorted_is_told_of(page: TodayPage, tools: Tools, surface: FakeSurface) -> None:
    tools.services.people.add("Ada")
    assert page.living.unsorted.isHidden()
    people = [tools.services.people.add(f"Person {number}", stage=None) for number in range(10)]
    unsorted = page.living.unsorted
    assert unsorted.sentence.text() == "10 people wait. Ten take about two minutes."
    unsorted.act.click()
    assert surface.commands == [("sort_people", ())]
    tools.services.people.set_stage([person.id for person in people[1:]], Stage.KEPT)
    assert unsorted.sentence.text() == "One person waits: could you learn from them?"
    assert unsorted.act.text() == "Sort them"
    unsorted.show_number(999)
    assert unsorted.sentence.text().startswith("More than 999")


def test_a_goal_with_nobody_leads_to_who_could_help(page: TodayPage, tools: Tools) -> None:
    ada, lonely = met(tools, "Ada", 1), page.living.lonely
    assert lonely.isHidden()
    goal = tools.services.goals.add("Lead a team")
    assert lonely.sentence.text() == "Nobody helps you with “Lead a team” yet."
    lonely.act.click()
    assert tools.navigator.here == Place("goals", goal.id)
    tools.services.helping.link(goal.id, [ada.id])
    assert lonely.isHidden()
