"""What is worth doing is done by keys and clicks, with a way back."""

from __future__ import annotations

import io
import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.cli.listing import _print_due
from mentorkit.cli.printing import Output
from mentorkit.domain.commitments import Commitment
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.messages import MessageKind
from mentorkit.domain.people import Stage
from mentorkit.domain.tasks import CAN_BE_DONE
from mentorkit.gui.kit.navigation import Place
from mentorkit.services.interactions import Contact
from tests.builders import TODAY, me
from tests.fakes import FakeClock, services_in_memory
from tests.gui.today.people import met, titles

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.today.page import TodayPage
    from mentorkit.services.bundle import Services
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


ACTS = ("log", "promise", "rhythm", "start", "send", "helped", "wait", "rest", "later", "done", "not this")


def busy_people(services: Services) -> list[Person]:
    """Add four people with something to do for each, for two of them the same on the same day."""
    people = [services.people.add(name, stage=Stage.APPROACHED) for name in ("Ada", "Ben", "Cy", "Dot")]
    ada, ben, cy, dot = people
    for person in (ben, ada):
        services.interactions.promise(person.id, "Send notes", TODAY - timedelta(days=2))
    services.interactions.log(Contact(TODAY - timedelta(days=50), InteractionKind.MET, (cy.id,)))
    services.people.set_rhythm([cy.id], 42)
    services.interactions.log(Contact(TODAY - timedelta(days=3), InteractionKind.THEY_HELPED, (dot.id,)))
    return people


def act_on(services: Services, act: str, who: Person, number: int) -> None:
    """Do one of the things that decide what is worth doing."""
    day = services.clock.today()
    if act == "log":
        how = list(InteractionKind)[number % len(InteractionKind)]
        services.interactions.log(Contact(day - timedelta(days=number), how, (who.id,)))
    elif act == "promise":
        services.interactions.promise(who.id, f"Promise {number}", day + timedelta(days=number - 20))
    elif act == "rhythm":
        services.people.set_rhythm([who.id], 7 + number)
    elif act in ("start", "send"):
        write(services, who, number, is_sent=act == "send")
    elif act == "helped":
        services.interactions.log(Contact(day, InteractionKind.THEY_HELPED, (who.id,), title="A tip"))
    elif act == "wait":
        assert isinstance(services.clock, FakeClock)
        services.clock.pass_by(days=number % 12)
    elif act == "rest":
        services.people.rest([who.id], day + timedelta(days=1 + number))
    else:
        decide(services, act, number)


def write(services: Services, who: Person, number: int, *, is_sent: bool) -> None:
    what = list(MessageKind)[number % len(MessageKind)]
    if what is not MessageKind.FOLLOW_UP or services.messages.may_follow_up(who.id):
        message = services.messages.start(who.id, what)
        if is_sent:
            services.messages.mark_sent(message, services.clock.today())


def decide(services: Services, act: str, number: int) -> None:
    tasks = services.today.today().tasks
    if not tasks:
        return
    worth = tasks[number % len(tasks)].worth
    if act == "later":
        services.tasks.put_off(worth, services.clock.today() + timedelta(days=1 + number))
    elif act == "not this":
        services.tasks.drop(worth)
    elif worth.reason in CAN_BE_DONE:
        services.tasks.end(worth)


@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 3), st.integers(0, 40)), max_size=12))
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_window_lists_what_the_command_line_lists(
    page: TodayPage, acts: list[tuple[str, int, int]]
) -> None:
    services = services_in_memory(FakeClock())
    with services.store.transaction("add_me") as tx:
        tx.add(me())
    people = busy_people(services)
    for act, who, number in acts:
        act_on(services, act, people[who], number)
    page.living.show_today(services.today.today())
    page.living.more.click()
    printed = io.StringIO()
    _print_due(services.listing, 0, Output(printed, printed, as_json=True))
    lines = json.loads(printed.getvalue())["due"]
    model, tasks = page.living.tasks, page.living._tasks
    shown = [model.record_at(row) for row in range(model.rowCount())]
    assert [(row.id, row.shown) for row in shown] == [(line["person_id"], line["shown"]) for line in lines]
    for row, line in zip(shown, lines, strict=True):
        dues = tasks[row.id].worth.dues
        assert [due.reason.value for due in dues] == [reason["reason"] for reason in line["reasons"]]
        assert (dues[0].day.isoformat(), row.is_promise) == (line["day"], line["text"] is not None)
        assert row.title == line["text"] or not row.is_promise
    services.store.connection.close()
