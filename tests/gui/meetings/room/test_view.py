"""In the room: notes are kept under the item talked about, actions become promises, and time is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from mentorkit.domain.advice import Advice
from mentorkit.domain.commitments import Commitment, Whose
from mentorkit.domain.feedback import Feedback
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.meeting_kinds import MeetingState
from mentorkit.gui.kit.letter_marks import Mark
from mentorkit.gui.meetings.phases import Phase
from mentorkit.gui.meetings.room.selection import Capture
from mentorkit.services.meetings import Plan

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.meetings import AgendaItem, Meeting
    from mentorkit.gui.meetings.room.view import RoomView
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock
    from tests.gui.surfaces import FakeSurface

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


def stored(services: Services, meeting: Meeting) -> tuple[AgendaItem, ...]:
    return services.agendas.items(meeting.id)


def promised(services: Services) -> list[tuple[str, Whose]]:
    return [(one.text, one.whose) for one in services.store.all(Commitment)]


def select(room: RoomView, words: str) -> None:
    start = room.notes.toPlainText().index(words)
    cursor = room.notes.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    room.notes.setTextCursor(cursor)


def test_notes_follow_the_item_by_keys_alone(
    room: RoomView, services: Services, meeting: Meeting, qtbot: QtBot
) -> None:
    assert room.title.text() == "Thanks"
    qtbot.keyClicks(room.notes, "They were glad")
    qtbot.keyClick(room.notes, Qt.Key.Key_PageDown, CTRL)
    assert room.title.text() == "The roadmap"
    assert room.notes.text() == ""
    first, second, _third = stored(services, meeting)
    assert (first.notes, first.covered) == ("They were glad", True)
    assert not second.covered
    qtbot.keyClicks(room.notes, "Later")
    qtbot.keyClick(room.notes, Qt.Key.Key_PageUp, CTRL)
    assert room.notes.text() == "They were glad"
    assert stored(services, meeting)[1].notes == "Later"
    assert not stored(services, meeting)[1].covered
    qtbot.keyClick(room.notes, Qt.Key.Key_PageUp, CTRL)
    assert room.title.text() == "Thanks"


def test_a_box_at_the_start_of_a_line_makes_an_action(
    room: RoomView, services: Services, qtbot: QtBot
) -> None:
    qtbot.keyClicks(room.notes, "[] Ask sales")
    assert promised(services) == []
    qtbot.keyClick(room.notes, Qt.Key.Key_Return)
    assert promised(services) == [("Ask sales", Whose.MINE)]
    assert [row.fact.words.text() for row in room.outcome.promises[Whose.MINE].rows.values()] == ["Ask sales"]
    qtbot.keyClick(room.notes, Qt.Key.Key_Up)
    qtbot.keyClick(room.notes, Qt.Key.Key_End)
    qtbot.keyClicks(room.notes, " twice")
    qtbot.keyClick(room.notes, Qt.Key.Key_Down)
    assert promised(services) == [("Ask sales twice", Whose.MINE)]
    qtbot.keyClick(room.notes, Qt.Key.Key_Up)
    qtbot.keyClick(room.notes, Qt.Key.Key_A, CTRL_SHIFT)
    qtbot.keyClick(room.notes, Qt.Key.Key_Down)
    assert room.notes.text() == "Ask sales twice\n"
    assert promised(services) == []


def test_an_action_met_again_is_the_promise_it_was(room: RoomView, services: Services, qtbot: QtBot) -> None:
    room.outcome.add.click()
    qtbot.keyClicks(room.notes, "Write it up")
    qtbot.keyClick(room.notes, Qt.Key.Key_PageDown, CTRL)
    qtbot.keyClick(room.notes, Qt.Key.Key_PageUp, CTRL)
    qtbot.keyClick(room.notes, Qt.Key.Key_Return)
    qtbot.keyClicks(room.notes, "and so on")
    qtbot.keyClick(room.notes, Qt.Key.Key_PageDown, CTRL)
    assert promised(services) == [("Write it up", Whose.MINE)]


def test_words_become_what_the_keys_say(
    room: RoomView, services: Services, surface: FakeSurface, qtbot: QtBot, meeting: Meeting
) -> None:
    qtbot.keyClicks(room.notes, "Decide first. I send the memo. Who pays?")
    assert room.selection.isHidden()
    select(room, "Decide first.")
    assert room.selection.isVisible()
    qtbot.mouseClick(room.selection.buttons[Capture.ADVICE], Qt.MouseButton.LeftButton)
    assert [one.text for one in services.store.all(Advice)] == ["Decide first."]
    assert [row.words.text() for row in room.outcome.advice.rows.values()] == ["Decide first."]
    select(room, "I send the memo.")
    qtbot.keyClick(room.notes, Qt.Key.Key_T, CTRL_SHIFT)
    select(room, "Who pays?")
    qtbot.keyClick(room.notes, Qt.Key.Key_Q, CTRL_SHIFT)
    select(room, "Decide")
    qtbot.keyClick(room.notes, Qt.Key.Key_A, CTRL_SHIFT)
    assert promised(services) == [("I send the memo.", Whose.THEIRS), ("Decide", Whose.MINE)]
    (priya,) = services.rooms.room(meeting.id).people
    assert [one.text for one in services.questions.asked_of(priya.id)] == ["Who pays?"]
    assert room.notes.text() == "Decide first. I send the memo. Who pays?"
    assert surface.undo_offered == [True] * 4
    assert room.outcome.theirs.text() == "Priya will"


def test_a_line_or_a_selection_is_saved_as_feedback_and_marked(
    room: RoomView, services: Services, surface: FakeSurface, qtbot: QtBot, meeting: Meeting
) -> None:
    room.notes.insertPlainText("You spoke too long. Nobody asked. 🙂")
    qtbot.keyClick(room.notes, Qt.Key.Key_F, CTRL_SHIFT)
    select(room, "Nobody asked.")
    qtbot.mouseClick(room.selection.buttons[Capture.FEEDBACK], Qt.MouseButton.LeftButton)
    line, passage = services.store.all(Feedback)
    (priya,) = services.rooms.room(meeting.id).people
    assert (line.words, passage.words) == ("You spoke too long. Nobody asked. 🙂", "Nobody asked.")
    assert (line.person_id, line.meeting_id, line.how) == (priya.id, meeting.id, InteractionKind.MET)
    assert [row.words.text() for row in room.outcome.feedback.rows.values()] == [line.words, passage.words]
    marked = [room.notes.text()[span.start : span.end] for span in room.notes.marked(Mark.FILLED)]
    assert marked == [line.words, passage.words]
    assert (surface.toasts[-1], surface.undo_offered) == ("Saved as feedback", [True, True])
    services.history.undo()
    assert len(room.notes.marked(Mark.FILLED)) == 1
    services.history.undo()
    assert room.outcome.observed.isHidden()
    assert room.notes.marked(Mark.FILLED) == ()
    room.notes.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(room.notes, Qt.Key.Key_Return)
    qtbot.keyClick(room.notes, Qt.Key.Key_F, CTRL_SHIFT)
    assert services.store.all(Feedback) == ()


def test_an_action_that_says_until_when_is_due_then(
    room: RoomView, services: Services, qtbot: QtBot, surface: FakeSurface
) -> None:
    qtbot.keyClicks(room.notes, "[] Ask sales by Friday")
    qtbot.keyClick(room.notes, Qt.Key.Key_Return)
    (row,) = room.outcome.promises[Whose.MINE].rows.values()
    assert row.promise.due == date(2026, 3, 20)
    assert row.fact.below.text() == "Friday"
    qtbot.keyClick(room.notes, Qt.Key.Key_Up)
    qtbot.keyClick(room.notes, Qt.Key.Key_End)
    qtbot.keyClicks(room.notes, " or next week")
    qtbot.keyClick(room.notes, Qt.Key.Key_Down)
    assert row.promise.due == date(2026, 3, 27)
    row.open_fields()
    row.day.set_value(date(2026, 4, 2))
    row.keep()
    qtbot.keyClick(room.notes, Qt.Key.Key_Up)
    qtbot.keyClick(room.notes, Qt.Key.Key_Backspace)
    qtbot.keyClick(room.notes, Qt.Key.Key_Down)
    (kept,) = services.store.all(Commitment)
    assert (kept.text, kept.due) == ("Ask sales by Friday or next wee", date(2026, 4, 2))
    qtbot.keyClicks(room.notes, "I send it before 3 May")
    qtbot.keyClick(room.notes, Qt.Key.Key_T, CTRL_SHIFT)
    assert [one.due for one in services.store.all(Commitment)][1] == date(2026, 5, 2)


def test_where_several_are_there_one_key_says_who(
    room: RoomView, services: Services, surface: FakeSurface, qtbot: QtBot, meeting: Meeting
) -> None:
    assert room.whom.isHidden()
    priya, bo = services.rooms.room(meeting.id).people[0], services.people.add("Bo Berg")
    services.meetings.plan_anew(meeting.id, Plan(starts=meeting.starts, people=(priya.id, bo.id)))
    room.show_meeting(meeting.id)
    assert (room.whom.isVisible(), room.whom.text()) == (True, "Priya")
    qtbot.keyClicks(room.notes, "[] Thank Priya")
    qtbot.keyClick(room.notes, Qt.Key.Key_Return)
    qtbot.keyClick(room.notes, Qt.Key.Key_P, CTRL_SHIFT)
    assert room.whom.text() == "Bo"
    qtbot.keyClicks(room.notes, "Hire slowly")
    qtbot.keyClick(room.notes, Qt.Key.Key_D, CTRL_SHIFT)
    qtbot.keyClick(room.notes, Qt.Key.Key_T, CTRL_SHIFT)
    qtbot.keyClick(room.notes, Qt.Key.Key_F, CTRL_SHIFT)
    assert surface.toasts == [
        "Kept as advice from Bo",
        "Kept as a promise of Bo",
        "Saved as feedback from Bo",
    ]
    assert [one.person_id for one in services.store.all(Commitment)] == [priya.id, bo.id]
    assert [one.person_id for one in services.store.all(Advice)] == [bo.id]
    (mine,) = room.outcome.promises[Whose.MINE].rows.values()
    (heard,) = room.outcome.advice.rows.values()
    (observed,) = room.outcome.feedback.rows.values()
    observed.whom.next()
    assert [one.person_id for one in services.store.all(Feedback)] == [priya.id]
    assert mine.fact.below.text() == "Priya, no date"
    mine.whom.next()
    heard.whom.next()
    assert services.store.all(Commitment)[0].person_id == bo.id
    assert services.store.all(Advice)[0].person_id == priya.id
    assert (mine.fact.below.text(), heard.whom.text()) == ("Bo, no date", "Priya")
    assert [one.text for one in services.interactions.open_promises((bo.id,))] == [
        "Thank Priya",
        "Hire slowly",
    ]


def test_time_is_told_and_going_over_only_turns_amber(
    room: RoomView, clock: FakeClock, services: Services, meeting: Meeting
) -> None:
    assert room.agenda.left_over.text() == "45 min left"
    clock.pass_by(minutes=50)
    room.taking._before = 301
    room.taking.ticked.emit()
    assert room.agenda.left_over.text() == "5 min over"
    row = room.agenda.rows[0]
    assert row.told.text() == "5 of 5 min"
    assert row.bar.is_over
    room.set_aside()
    assert stored(services, meeting)[0].used >= 301


def test_a_click_goes_to_an_item_and_takes_a_check_mark_back(
    room: RoomView, services: Services, meeting: Meeting, qtbot: QtBot
) -> None:
    qtbot.mouseClick(room.agenda.rows[0].next, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(room.agenda.rows[2], Qt.MouseButton.LeftButton)
    assert room.title.text() == "Next date"
    services.agendas.change(replace(stored(services, meeting)[2], title="The next talk"))
    assert room.title.text() == "The next talk"
    assert not room.agenda.rows[2].next.isVisible()
    qtbot.mouseClick(room.agenda.rows[0].check, Qt.MouseButton.LeftButton)
    assert [item.covered for item in stored(services, meeting)] == [False, False, False]
    services.agendas.remove(stored(services, meeting)[2])
    assert room.title.text() == "Thanks"


def test_a_question_still_to_ask_comes_next(
    room: RoomView, services: Services, meeting: Meeting, qtbot: QtBot
) -> None:
    line = room.outcome.questions[0]
    question = line.record
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert stored(services, meeting)[1].question_key == question.key
    assert room.outcome.questions[0].record != question
    assert room.title.text() == "Thanks"


def test_finishing_keeps_everything_and_leads_to_the_wrap_up(
    room: RoomView, services: Services, meeting: Meeting, qtbot: QtBot
) -> None:
    qtbot.keyClicks(room.notes, "[] Thank them")
    with qtbot.waitSignal(room.phase_wanted) as wanted:
        qtbot.keyClick(room.notes, Qt.Key.Key_Return, CTRL)
    assert wanted.args == [Phase.WRAP_UP]
    assert services.meetings.page(meeting.id).meeting.state is MeetingState.TO_WRITE_UP
    assert promised(services) == [("Thank them", Whose.MINE)]
    assert [item.covered for item in stored(services, meeting)] == [True, False, False]
    room.show_meeting(meeting.id)
    with qtbot.waitSignal(room.phase_wanted) as wanted:
        room.head.phases._tell(Phase.PREPARE)
    assert wanted.args == [Phase.PREPARE]
    assert room.head.phases.value() is Phase.ROOM


def test_the_panes_give_way_where_room_is_short(room: RoomView, qtbot: QtBot) -> None:
    wide = room.agenda.width()
    room.window().resize(968, 700)
    qtbot.waitUntil(lambda: room.agenda.width() < wide and room.pane.width() > 400)
    assert room.window().width() == 968
    assert room.head.avatar.isHidden()
    room.window().resize(760, 700)
    qtbot.waitUntil(lambda: room.outcome.y() > room.agenda.geometry().bottom())
    assert room.pane.width() > 480
    room.window().resize(1440, 900)
    qtbot.waitUntil(lambda: room.outcome.x() > room.agenda.geometry().right())
    assert room.head.when.isVisible()
