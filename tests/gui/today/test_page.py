"""Today starts empty with three acts, then says the day and shows the mentors."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.messages import MessageKind
from mentorkit.domain.people import Stage
from mentorkit.gui.kit.navigation import Place
from mentorkit.gui.today.empty_start import StartCard
from mentorkit.gui.today.page import TodayPage
from mentorkit.services.interactions import Contact
from mentorkit.services.meetings import Plan
from tests.builders import TODAY
from tests.gui.today.people import met, titles
from tests.vaults import PASSPHRASE, FakeKeyring, a_vault_service

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.buttons import Button
    from mentorkit.gui.kit.features import Tools
    from tests.fakes import FakeClock
    from tests.gui.surfaces import FakeSurface


def test_an_empty_vault_starts_with_three_acts(page: TodayPage, surface: FakeSurface) -> None:
    assert "Wednesday" in page.title.text()
    assert "2026" not in page.title.text()
    assert page.sentence.text() == "Nothing here yet. Any one of these is a good first five minutes."
    page.focus_first()
    assert shown_acts(page)[0].hasFocus()

    for button in shown_acts(page):
        button.click()

    assert [name for name, _ in surface.commands] == ["add_goal", "import_people", "add_person"]


def test_who_could_help_comes_after_the_first_goal(page: TodayPage, tools: Tools) -> None:
    tools.services.goals.add("Lead a team")

    page.focus_first()

    assert [button.text() for button in shown_acts(page)] == ["Name people", "Import people", "Add a person"]
    assert shown_acts(page)[0].hasFocus()


def shown_acts(page: TodayPage) -> list[Button]:
    return [card.button for card in page.start.findChildren(StartCard) if not card.isHidden()]


def test_the_start_makes_room_for_the_first_person(page: TodayPage, tools: Tools) -> None:
    met(tools, "Ada", 40)

    assert page.start.isHidden()
    assert titles(page) == ["Be in touch with Ada"]
    assert page.sentence.text() == "One person to be in touch with."


def test_the_day_is_summed_up_in_words(page: TodayPage, tools: Tools) -> None:
    for name in ("Ada", "Ben"):
        person = met(tools, name, 1)
        tools.services.interactions.promise(person.id, f"Write to {name}", TODAY)
    for name in ("Cleo", "Dan", "Eva"):
        met(tools, name, 50)

    assert page.sentence.text() == "Two promises to keep and three people to be in touch with."


def test_of_many_kinds_of_acts_only_the_commonest_is_named(page: TodayPage, tools: Tools) -> None:
    for name in ("Ada", "Ben"):
        person = met(tools, name, 1)
        tools.services.interactions.promise(person.id, f"Write to {name}", TODAY)
    for name in ("Cleo", "Dan", "Eva"):
        met(tools, name, 50)
    fay = tools.services.people.add("Fay")
    yesterday = datetime.combine(TODAY - timedelta(days=1), time(12), UTC)
    tools.services.meetings.plan(Plan(starts=yesterday, people=(fay.id,), title="Coffee"))

    assert page.sentence.text() == "Three people to be in touch with and three other things to do."


def test_when_nothing_is_left_the_next_is_named(page: TodayPage, tools: Tools) -> None:
    met(tools, "Ada", 28)

    assert page.sentence.text() == "That is all for today. Next: Friday, Ada."


def test_with_nothing_ahead_it_says_so(page: TodayPage, tools: Tools) -> None:
    tools.services.people.add("Ada", stage=Stage.APPROACHED)

    assert page.sentence.text() == "Nothing is due."
    assert page.living.tasks_box.isHidden()


def test_mentors_are_shown_with_their_rhythm(page: TodayPage, tools: Tools) -> None:
    ada = met(tools, "Ada", 38)
    met(tools, "Ben", 3)
    tools.services.people.set_stage([ada.id], Stage.MENTOR)
    page.grab()

    model = page.living.mentors
    row = model.record_at(0)
    assert model.rowCount() == 1
    assert (row.shown, row.rhythm, row.when) == ("Ada", "Monthly", "8 days late")
    assert row.spoken == "Ada, monthly. Last contact: 5 weeks ago. Due 10 Mar. 8 days late."


def test_a_mentor_opens_by_click_and_by_enter(page: TodayPage, tools: Tools) -> None:
    ada = met(tools, "Ada", 10)
    tools.services.people.set_stage([ada.id], Stage.MENTOR)
    page.focus_first()
    table = page.living.mentor_table
    assert table.hasFocus()

    QTest.keyClick(table, Qt.Key.Key_Return)
    assert tools.navigator.here is not None
    assert tools.navigator.here.id == ada.id
    tools.navigator.open("today")
    QTest.mouseClick(
        table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=table.visualRect(table.table_model.index(0, 0)).center(),
    )

    assert tools.navigator.here.id == ada.id


def test_the_right_column_says_what_comes_and_who_is_silent(page: TodayPage, tools: Tools) -> None:
    met(tools, "Ada", 25)
    ben = tools.services.people.add("Ben")
    tools.services.interactions.log(
        Contact(TODAY - timedelta(days=4), InteractionKind.MESSAGE_OUT, (ben.id,))
    )

    coming = page.living.coming.model.record_at(0)
    waiting = page.living.waiting.model.record_at(0)

    assert coming.spoken == "Mon 23, Ada, Monthly"
    assert waiting.spoken == "Ben, You wrote 4 days ago"
    page.grab()
    page.living.waiting.table.go_first()
    QTest.keyClick(page.living.waiting.table, Qt.Key.Key_Return)
    assert tools.navigator.here is not None
    assert tools.navigator.here.id == ben.id


def test_more_silence_is_behind_a_link(page: TodayPage, tools: Tools) -> None:
    for number in range(7):
        person = tools.services.people.add(f"Person {number}")
        tools.services.interactions.log(Contact(TODAY, InteractionKind.MESSAGE_OUT, (person.id,)))
    assert page.living.waiting.more.text() == "Show 2 more"

    page.living.waiting.more.click()

    assert page.living.waiting.model.rowCount() == 7
    QTest.mouseClick(page.living.waiting.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    assert tools.navigator.here is not None


def test_a_new_day_begins_with_nothing_done(page: TodayPage, tools: Tools, clock: FakeClock) -> None:
    ada = met(tools, "Ada", 40)
    met(tools, "Ben", 40)
    tools.services.interactions.log(Contact(TODAY, InteractionKind.MET, (ada.id,)))
    clock.pass_by(days=1)

    page.show_place("")

    assert "Thursday" in page.title.text()
    assert page.living.done_label.text() == ""


@pytest.mark.parametrize(("width", "where"), [(1200, "beside"), (900, "below"), (420, "below")])
def test_the_right_column_goes_below_where_it_has_no_room(
    page: TodayPage, tools: Tools, qtbot: QtBot, width: int, where: str
) -> None:
    ada = met(tools, "Ada", 25)
    tools.services.people.set_stage([ada.id], Stage.MENTOR)
    right, left, beside = page.living.right, page.left, where == "beside"

    page.resize(width, 700)

    qtbot.waitUntil(lambda: (right.x() >= left.geometry().right()) is beside)
    assert (right.y() >= left.geometry().bottom()) is not beside
    page.grab()


def test_midnight_begins_the_new_day_by_itself(page: TodayPage, clock: FakeClock) -> None:
    clock.pass_by(days=1)

    page._clock.timeout.emit()

    assert "Thursday" in page.title.text()
    page._clock.timeout.emit()
    assert "Thursday" in page.title.text()


def test_what_happened_elsewhere_is_caught_up_with(page: TodayPage, tools: Tools) -> None:
    ada = met(tools, "Ada", 40)
    met(tools, "Ben", 40)
    page.hide()
    tools.services.interactions.log(Contact(TODAY, InteractionKind.MET, (ada.id,)))
    assert titles(page) == ["Be in touch with Ada", "Be in touch with Ben"]

    page.show()

    assert titles(page) == ["Be in touch with Ben"]
    assert page.living.done_label.text() == "1 of 2 done"


def test_a_sheet_not_proven_is_told_until_it_is(
    tools: Tools, host: QWidget, surface: FakeSurface, tmp_path: Path
) -> None:
    vaults = a_vault_service(tmp_path, FakeKeyring())
    vault, sheet = vaults.create(tmp_path / "vault", vaults.prepare(PASSPHRASE, remember=False))
    tools.services.vault = vault
    page = TodayPage(tools)
    page.setParent(host)
    assert not page.sheet_notice.isHidden()
    page.sheet_notice.button.click()
    assert surface.commands == [("check_recovery_sheet", (page.refresh,))]

    first, second = sheet.asked_back
    vault.confirm_recovery(sheet.groups[first - 1], sheet.groups[second - 1])
    page.refresh()
    assert page.sheet_notice.isHidden()
    vault.close(keep_copy=False)


def test_without_a_vault_nothing_is_told_of_a_sheet(page: TodayPage) -> None:
    assert page.sheet_notice.isHidden()


def test_a_visit_after_which_nothing_changed_reads_nothing(page: TodayPage, tools: Tools) -> None:
    met(tools, "Ada", 40)
    read: list[str] = []
    tools.services.store.connection.set_trace_callback(read.append)
    page.show_place("")
    tools.services.store.connection.set_trace_callback(None)
    assert read == []


def test_who_is_waited_for_leads_to_what_was_written_to_them(page: TodayPage, tools: Tools) -> None:
    services = tools.services
    ada, ben = (services.people.add(name) for name in ("Ada", "Ben"))
    message = services.messages.mark_sent(services.messages.start(ada.id, MessageKind.FIRST_MESSAGE), TODAY)
    services.interactions.log(Contact(TODAY, InteractionKind.MESSAGE_OUT, (ben.id,)))
    for person, place in ((ada, Place("message", message.id)), (ben, Place("person", ben.id))):
        page.living.waiting.opened.emit(person.id)
        assert tools.navigator.here == place


def test_what_comes_says_what_will_be_done(page: TodayPage, tools: Tools) -> None:
    services = tools.services
    thanked, silent, resting = (services.people.add(name, stage=Stage.APPROACHED) for name in "TSR")
    services.interactions.log(Contact(TODAY, InteractionKind.THEY_HELPED, (thanked.id,)))
    for person, what in ((silent, MessageKind.FIRST_MESSAGE), (resting, MessageKind.FOLLOW_UP)):
        services.messages.mark_sent(services.messages.start(person.id, what), TODAY)
    rows = page.living.coming.model
    assert [rows.record_at(row).detail for row in range(rows.rowCount())] == [
        "Send thanks",
        "Follow up once, if there is no reply",
        "Let it rest, if there is no reply",
    ]
    waiting = page.living.waiting.model
    assert [waiting.record_at(row).detail for row in range(waiting.rowCount())] == [
        "Follow-up, sent today",
        "First message, sent today",
    ]
