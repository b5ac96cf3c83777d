"""The next conversation stands on top: when, with whom, and what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import Stage
from mentorkit.gui.kit.navigation import Place
from mentorkit.gui.today.page import TodayPage
from mentorkit.services.meetings import Plan
from tests.builders import TODAY
from tests.gui.today.people import met

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.theme import Theme
    from tests.fakes import FakeClock

STARTS = datetime(TODAY.year, TODAY.month, TODAY.day, 11, 10, tzinfo=UTC)


def test_todays_meeting_is_shown_comes_nearer_and_is_written_up(
    tools: Tools, qtbot: QtBot, clock: FakeClock
) -> None:
    services = tools.services
    ada = services.people.add("Ada")
    services.people.set_stage([ada.id], Stage.IN_CONVERSATION)
    page = TodayPage(tools)
    qtbot.addWidget(page)
    page.show()
    assert "card" not in vars(page.living.next)
    plan = Plan(starts=STARTS, people=(ada.id,), title="Catch-up", how=InteractionKind.VIDEO)
    meeting = services.meetings.plan(plan)
    card = page.living.next.card
    assert (card.time.text(), card.left.text()) == ("11:10", "in 2 h 10 min")
    assert card.title.text() == "Catch-up with Ada"
    assert card.missing.text() == "No agenda yet"
    assert page.sentence.text() == "One conversation and one meeting to prepare or write up."
    assert page.living._rows[0].title == "Prepare your talk with Ada"
    assert page.living._rows[0].reason == "Today, 11:10. Nothing is on the agenda yet."
    services.agendas.add(meeting.id, "One", minutes=15)
    services.agendas.add(meeting.id, "Two", "Why?", minutes=25)
    assert card.planned.text() == "Video call, 40 of 45 minutes planned"
    assert card.missing.text() == "1 item has no question"
    assert "agenda to read beforehand" in page.living._rows[0].reason
    card.bar.repaint()
    page.living._done(page.living._rows[0])
    assert services.meetings.page(meeting.id).meeting.pre_read == TODAY
    assert page.living._rows == []
    assert page.sentence.text() == "One conversation."


def test_the_face_gives_way_to_the_words_where_the_card_is_tight(tools: Tools, qtbot: QtBot) -> None:
    ada = tools.services.people.add("Ada")
    long = "A long word about the second quarter and the third"
    tools.services.meetings.plan(Plan(starts=STARTS, people=(ada.id,), title=long))
    page = TodayPage(tools)
    qtbot.addWidget(page)
    page.resize(1400, 700)
    page.show()
    card, line = page.living.next.card, tools.theme.line("heading")
    qtbot.waitUntil(lambda: card._face.isVisible() and card.title.height() == line)
    page.resize(1056, 700)
    qtbot.waitUntil(lambda: card.title.height() == 2 * line)
    assert not card._face.isVisible()
    assert card.missing.width() >= card.missing.sizeHint().width()
    assert page.living.tasks_box.y() >= page.living.next.geometry().bottom()
    page.resize(500, 700)
    assert card.avatar.isHidden() or not card._face.isVisible()


def test_the_meeting_comes_nearer_until_it_is_to_be_written_up(
    tools: Tools, qtbot: QtBot, clock: FakeClock
) -> None:
    services = tools.services
    ada = services.people.add("Ada")
    meeting = services.meetings.plan(Plan(starts=STARTS, people=(ada.id,), title="Catch-up"))
    page = TodayPage(tools)
    qtbot.addWidget(page)
    page.show()
    card = page.living.next.card
    card.open.click()
    assert tools.navigator.here is not None
    assert (tools.navigator.here.kind, tools.navigator.here.id) == ("meeting", meeting.id)
    clock.pass_by(hours=2)
    page._look_at_clock()
    assert card.left.text() == "in 10 min"
    clock.pass_by(minutes=12)
    page._look_at_clock()
    assert card.left.text() == "on now"
    clock.pass_by(hours=1)
    page._look_at_clock()
    assert not card.isVisible()
    assert page.living._rows[0].title == "Write up your talk with Ada"
    assert page.living._rows[0].reason == "Catch-up, today. What you write up counts as a contact."
    assert page.living._rows[0].button == "Write up"
    with qtbot.waitSignal(tools.navigator.moved) as moved:
        page.living._begin(ada.id)
    assert moved.args == [Place("meeting", meeting.id, part="wrap_up")]


def test_later_meetings_come_up_with_their_time(tools: Tools, qtbot: QtBot) -> None:
    services = tools.services
    ada, bo = services.people.add("Ada"), services.people.add("Bo")
    plan = Plan(starts=STARTS + timedelta(days=1), people=(ada.id, bo.id))
    meeting = services.meetings.plan(plan)
    services.agendas.add(meeting.id, "One", "Why?")
    services.agendas.add(meeting.id, "Two", "What?")
    services.meetings.settle_pre_read(meeting.id)
    services.meetings.plan(Plan(starts=STARTS + timedelta(days=5), people=(bo.id,), title="First talk"))
    page = TodayPage(tools)
    qtbot.addWidget(page)
    card = page.living.next.card
    assert (card.title.text(), card.left.text()) == ("Meeting with Ada and 1 more", "Tomorrow")
    assert card.missing.isHidden()
    coming = [(row.day, row.shown, row.detail) for row in page.living.coming._rows]
    assert coming == [("Thu 19", "Ada", "11:10"), ("Mon 23", "Bo", "11:10, First talk")]
    item = services.agendas.items(meeting.id)[0]
    services.agendas.change(replace(item, question=""))
    services.agendas.add(meeting.id, "Three")
    page.refresh()
    assert card.missing.text() == "2 items have no question"


def test_the_first_task_has_the_filled_button_unless_a_meeting_is_near(
    page: TodayPage, tools: Tools, theme: Theme
) -> None:
    ada, _ben = met(tools, "Ada", 50), met(tools, "Ben", 51)
    filled = theme.color("accent.solid")

    def buttons() -> list[bool]:
        table, painter = page.living.task_table, page.living.task_painter
        rows = [table.visualRect(table.table_model.index(row, 0)) for row in range(2)]
        places = [painter.act_rects(row, right_to_left=False)[-1] for row in rows]
        picture = table.viewport().grab().toImage()
        return [picture.pixelColor(place.left() + 6, place.center().y()) == filled for place in places]

    assert buttons() == [True, False]
    tools.services.meetings.plan(Plan(starts=STARTS, people=(ada.id,), title="Catch-up"))
    assert buttons() == [False, False]
