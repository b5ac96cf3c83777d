"""A meeting is found in its list, prepared, written up, cancelled and deleted."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mentorkit.domain.commitments import Whose
from mentorkit.domain.interactions import Interaction
from mentorkit.domain.meeting_kinds import MeetingState
from mentorkit.domain.meetings import Meeting
from mentorkit.domain.tasks import PLACES, TaskAct
from mentorkit.gui.meetings.feature import FEATURE, commands, unwritten
from mentorkit.gui.meetings.phases import Phase
from mentorkit.gui.meetings.plan import PlanMeeting
from mentorkit.services.meetings import Plan
from tests.builders import TODAY
from tests.gui.desks import settle
from tests.gui.meetings.conftest import STARTS

if TYPE_CHECKING:
    from tests.fakes import FakeClock
    from tests.gui.meetings.conftest import Desk


def test_without_a_meeting_the_page_offers_to_plan_one(desk: Desk) -> None:
    assert desk.page.empty.button.hasFocus()
    assert desk.page.empty.sentence.text().startswith("Plan a conversation and decide")
    desk.press("meetings_empty_act")
    assert isinstance(desk.surface.overlays[-1], PlanMeeting)


def test_the_list_opens_what_is_chosen_and_deletes_with_undo(desk: Desk) -> None:
    first, second = desk.plan(title="First"), desk.plan(title="Second", days=3)
    pane, table = desk.page.pane, desk.page.list.table
    assert pane.title.text() == "Second with Ada Lind"
    assert pane.outcome.editor.hasFocus()
    table.setFocus()
    desk.qtbot.keyClick(table, Qt.Key.Key_Up)
    assert pane.title.text() == "First with Ada Lind"
    assert pane.when.text() == "Today, 15:30 to 16:15, in person"
    desk.qtbot.keyClick(table, Qt.Key.Key_Delete)
    settle()
    assert desk.tools.services.store.all(Meeting) == (second,)
    assert (desk.surface.toasts[-1], desk.surface.undo_offered[-1]) == ("Meeting deleted", True)
    assert pane.title.text() == "Second with Ada Lind"
    desk.tools.services.history.undo()
    desk.tools.navigator.open("meeting", first.id)
    assert pane.title.text() == "First with Ada Lind"
    assert desk.tools.services.store.get(Meeting, first.id) == first
    desk.page.show_place("gone")
    assert "Choose a meeting" in desk.page.empty.sentence.text()


def test_a_click_in_the_list_opens_a_meeting(desk: Desk) -> None:
    desk.plan(title="First")
    desk.plan(title="Second", days=3)
    table = desk.page.list.table
    place = table.visualRect(table.model().index(1, 0)).center()
    desk.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.page.pane.title.text() == "First with Ada Lind"


def test_the_outcome_is_edited_where_it_stands(desk: Desk) -> None:
    meeting = desk.plan()
    desk.qtbot.keyClicks(desk.page.pane.outcome.editor, "One thing to stop")
    desk.page.list.table.setFocus()
    assert desk.tools.services.meetings.page(meeting.id).meeting.outcome == "One thing to stop"


def test_before_the_day_copying_the_agenda_is_what_comes_next(desk: Desk) -> None:
    meeting = desk.plan("Thanks", days=2, title="Catch-up", link="https://meet.example/x", place="Online")
    item = desk.tools.services.agendas.add(meeting.id, "Saying no", "Which one\ndid you regret?")
    desk.tools.services.agendas.change(replace(item, notes="private", reaction="private"))
    settle()
    assert not desk.page.pane.primary.isVisible()
    desk.qtbot.keyClick(desk.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text()
    assert copied.splitlines() == [
        "Catch-up",
        "Friday, 20 March 2026, 15:30–16:15, Online",
        "https://meet.example/x",
        "",
        "15:30  Thanks",
        "15:40  Saying no",
        "       Which one",
        "       did you regret?",
    ]
    assert desk.surface.toasts[-1] == "Agenda copied"


def test_an_agenda_without_anything_on_it_is_not_copied(desk: Desk) -> None:
    desk.plan(days=2)
    QApplication.clipboard().setText("from elsewhere")
    desk.qtbot.mouseClick(desk.page.pane.copy, Qt.MouseButton.LeftButton)
    assert desk.surface.toasts[-1] == "Nothing is on the agenda yet."
    assert QApplication.clipboard().text() == "from elsewhere"


def test_writing_up_logs_the_contact_and_leaves_the_rest_for_next_time(desk: Desk, clock: FakeClock) -> None:
    meeting = desk.plan("Thanks", "Saying no")
    clock.pass_by(days=1)
    desk.tools.navigator.open("meetings")
    assert unwritten(desk.tools) == 1
    desk.press("meeting_primary")
    wrap = desk.page.phases.wrap
    wrap.remembered.editor.insertPlainText("Ask less.")
    desk.press("wrap_item_0")
    desk.press("wrap_done")
    (logged,) = desk.tools.services.store.all(Interaction)
    assert (logged.day, logged.said) == (TODAY, "Ask less.")
    assert [item.covered for item in desk.items(meeting)] == [True, False]
    pane = desk.page.pane
    assert pane.remembered.editor.toPlainText() == "Ask less."
    assert pane.primary.text() == "Plan the next"
    assert not desk.page.side.isVisible()
    desk.press("meeting_primary")
    assert desk.surface.commands[-1] == ("plan_meeting", (desk.ada.id,))
    next_one = desk.tools.services.meetings.plan(
        Plan(starts=STARTS + timedelta(days=30), people=(desk.ada.id,))
    )
    desk.tools.navigator.open("meeting", next_one.id)
    assert [row.title.text() for row in desk.page.side.rows] == ["Saying no"]


def test_the_agenda_and_a_pre_read_are_shared_with_who_takes_part(desk: Desk) -> None:
    meeting = desk.plan("Thanks", days=1)
    shared: list[tuple[str, tuple[object, ...]]] = []
    desk.surface.run_command = lambda name, *arguments: shared.append((name, arguments))  # type: ignore[method-assign]  # the window would run it
    for what in ("agenda", "pre_read"):
        desk.press("meeting_more")
        desk.choose(f"meeting_{what}_{desk.ada.id}")
    assert [(name, said[:3]) for name, said in shared] == [
        ("share", (what, desk.ada.id, meeting.id)) for what in ("agenda", "pre_read")
    ]
    assert str(shared[0][1][3]).startswith("Thursday, 19 March 2026, ")


def test_a_meeting_is_cancelled_and_planned_again(desk: Desk) -> None:
    meeting = desk.plan("Thanks", days=1)
    desk.press("meeting_more")
    desk.choose("meeting_cancel")
    assert desk.page.pane.state.text() == "Cancelled"
    assert desk.surface.toasts[-1] == "Cancelled. Its agenda comes up next time."
    desk.press("meeting_primary")
    dialog = desk.surface.overlays[-1]
    assert isinstance(dialog, PlanMeeting)
    dialog.when.day.edit.selectAll()
    desk.qtbot.keyClicks(dialog.when.day.edit, "25 March 2026")
    dialog.keep()
    settle()
    again = desk.tools.services.meetings.page(meeting.id).meeting
    assert (again.state, again.starts.day) == (MeetingState.PLANNED, 25)
    assert desk.page.pane.state.text() == "Moved from 19 Mar"


def test_what_is_proposed_is_put_on_the_agenda_one_by_one_or_all(desk: Desk) -> None:
    services = desk.tools.services
    services.interactions.promise(desk.ada.id, "Send the notes", TODAY)
    services.interactions.promise(desk.ada.id, "Share the memo", None, Whose.THEIRS)
    meeting = desk.plan()
    side, agenda = desk.page.side, desk.page.pane.agenda
    assert agenda.nothing.text() == "What would make these 45 minutes worth it?"
    desk.press("agenda_take")
    assert [bool(item.question_key) for item in desk.items(meeting)] == [True] * 3
    assert all(desk.titles())
    assert (agenda.take.isVisible(), agenda.add.hasFocus()) == (False, True)
    services.history.undo()
    assert [(row.title.text(), row.origin.text()) for row in side.rows] == [
        ("Send the notes", "You promised, due 18 Mar"),
        ("Share the memo", "They promised"),
    ]
    side.rows[1].act.click()
    settle()
    assert desk.titles() == ["Share the memo"]
    services.interactions.promise(desk.ada.id, "Read the chapter", None)
    desk.press("meeting_side_all")
    assert desk.titles() == ["Share the memo", "Send the notes", "Read the chapter"]
    assert side.nothing.isVisible()
    bo = services.people.add("Bo")
    services.meetings.plan_anew(meeting.id, Plan(starts=STARTS, people=(desk.ada.id, bo.id)))
    services.interactions.promise(bo.id, "Lend the book", None, Whose.THEIRS)
    services.interactions.promise(bo.id, "Return it", None)
    settle()
    assert [row.origin.text() for row in side.rows] == ["You promised, for Bo", "Bo promised"]


def test_a_small_window_says_what_belongs_in_an_empty_place(desk: Desk) -> None:
    desk.surface.host.resize(1024, 700)
    desk.tools.navigator.open("meetings")
    settle()
    page, meetings = desk.page, desk.tools.services.meetings
    assert page.list.isVisible()
    assert page.empty.button.isVisible()
    meeting = meetings.plan(Plan(starts=STARTS, people=(desk.ada.id,)))
    settle()
    assert page.list.isVisible()
    assert not page.empty.isVisible()
    meetings.delete(meeting.id)
    settle()
    assert page.empty.heading.text() == "No meeting planned"
    assert page.empty.isVisible()


def test_a_small_window_shows_one_pane_and_leads_back(desk: Desk) -> None:
    desk.plan()
    desk.surface.host.resize(900, 700)
    settle()
    assert not desk.page.list.isVisible()
    assert not desk.page.side.isVisible()
    desk.press("meeting_show_side")
    assert desk.page.side.isVisible()
    desk.press("meeting_back")
    assert desk.page.list.isVisible()
    assert desk.page.list.table.hasFocus()


def test_the_feature_offers_page_command_and_a_way_to_its_people(desk: Desk) -> None:
    assert set(FEATURE.pages) == {"meetings", "meeting"}
    command, _taken = commands(desk.tools)
    command.run(desk.ada.id)
    dialog = desk.surface.overlays[-1]
    assert isinstance(dialog, PlanMeeting)
    assert dialog.people.people == (desk.ada.id,)
    dialog.close_overlay()
    desk.plan("Thanks")
    desk.press("meeting_more")
    desk.choose(f"meeting_person_{desk.ada.id}")
    here = desk.tools.navigator.here
    assert here is not None
    assert (here.kind, here.id) == ("person", desk.ada.id)
    desk.page.show_part(desk.page.pane.agenda.rows[0].item.id)
    assert desk.page.pane.agenda.rows[0].title.edit.hasFocus()
    desk.page.show_part(PLACES[TaskAct.WRITE_UP][1])
    assert desk.page.phases.phase is Phase.WRAP_UP


def test_acts_go_below_the_phases_where_room_is_short(desk: Desk) -> None:
    desk.plan("The conflict")
    pane = desk.page.pane
    desk.surface.host.resize(1440, 900)
    settle()
    assert pane.primary.y() == pytest.approx(pane.phases.y(), abs=4)

    desk.surface.host.resize(1280, 900)
    desk.page.three.set_widths([400, 400])
    settle()

    assert pane.primary.y() > pane.phases.y() + 20
    assert pane.primary.geometry().right() < pane.viewport().width()
