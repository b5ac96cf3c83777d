"""Wrapping up: each question can be answered or passed over, and the end logs the meeting."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mentorkit.domain.advice import Advice, AdviceState, Decision
from mentorkit.domain.commitments import Commitment, Whose
from mentorkit.domain.interactions import Interaction
from mentorkit.domain.meeting_kinds import MeetingState
from mentorkit.domain.meetings import Meeting
from mentorkit.domain.message_kinds import MessageKind
from mentorkit.gui.kit.forms import Form
from mentorkit.gui.meetings.phases import Phase
from mentorkit.gui.meetings.wrap.advice import NOT_YET

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.meetings.wrap.view import WrapUpView
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock
    from tests.gui.surfaces import FakeSurface

CTRL = Qt.KeyboardModifier.ControlModifier


def states(services: Services) -> list[MeetingState]:
    return [meeting.state for meeting in services.store.all(Meeting)]


def test_everything_passed_over_still_logs_the_meeting(
    wrap: WrapUpView, services: Services, surface: FakeSurface, qtbot: QtBot
) -> None:
    assert not wrap.thank.isHidden()
    with qtbot.waitSignal(wrap.finished):
        qtbot.mouseClick(wrap.done, Qt.MouseButton.LeftButton)
    assert states(services) == [MeetingState.WRITTEN_UP]
    assert [one.title for one in services.store.all(Interaction)] == ["Catch-up"]
    assert surface.commands == []
    assert wrap.foot.isHidden()
    services.history.undo()
    assert states(services) == [MeetingState.TO_WRITE_UP]
    assert not wrap.foot.isHidden()


def test_one_undo_takes_a_whole_wrap_up_back(
    wrap: WrapUpView, services: Services, surface: FakeSurface, qtbot: QtBot
) -> None:
    qtbot.mouseClick(wrap.next.chips[0][0], Qt.MouseButton.LeftButton)
    row = next(iter(wrap.advice.rows.values()))
    row.choice.set_value(Decision.TRY)
    qtbot.mouseClick(wrap.done, Qt.MouseButton.LeftButton)
    assert surface.undo_offered == [True]
    assert states(services) == [MeetingState.WRITTEN_UP, MeetingState.PLANNED]
    assert row.advice.decision is Decision.TRY
    services.history.undo()
    assert states(services) == [MeetingState.TO_WRITE_UP]
    assert services.store.all(Interaction) == ()
    assert row.advice.state is AdviceState.HEARD
    services.history.redo()
    assert states(services) == [MeetingState.WRITTEN_UP, MeetingState.PLANNED]


def test_a_meeting_is_wrapped_up_by_keys_alone(
    wrap: WrapUpView, services: Services, surface: FakeSurface, qtbot: QtBot
) -> None:
    qtbot.keyClicks(wrap.remembered.editor, "Decide, then explain")
    qtbot.keyClick(wrap.remembered.editor, Qt.Key.Key_Tab)
    chosen = wrap.next.chips[0][0]
    for _ in range(40):
        focus = QApplication.focusWidget()
        if focus is chosen or focus is None:
            break
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is chosen
    qtbot.keyClick(chosen, Qt.Key.Key_Space)
    qtbot.keyClick(chosen, Qt.Key.Key_Return, CTRL)
    written, planned = services.store.all(Meeting)
    assert (written.state, written.remembered) == (MeetingState.WRITTEN_UP, "Decide, then explain")
    assert (planned.title, planned.starts.date()) == ("Catch-up", date(2026, 4, 15))
    (priya,) = services.rooms.room(written.id).people
    assert surface.commands == [("write_message", (priya.id, MessageKind.THANK_YOU.value))]
    assert surface.undo_offered == [False]
    assert [one.said for one in services.store.all(Interaction)] == ["Decide, then explain"]
    assert [item.title for item in services.agendas.left_over((priya.id,))] == ["Saying no"]


def test_promises_get_dates_and_one_more(wrap: WrapUpView, services: Services, qtbot: QtBot) -> None:
    row = next(iter(wrap.promises.lists[Whose.THEIRS].rows.values()))
    qtbot.keyClicks(row.day.edit, "20 march")
    qtbot.keyClick(row.day.edit, Qt.Key.Key_Return)
    qtbot.mouseClick(wrap.promises.add, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(wrap.promises.new.edit, "Write it up by Monday")
    qtbot.keyClick(wrap.promises.new.edit, Qt.Key.Key_Return)
    found = {one.text: (one.whose, one.due) for one in services.store.all(Commitment)}
    assert found["Share the memo"] == (Whose.THEIRS, date(2026, 3, 20))
    assert found["Write it up by Monday"] == (Whose.MINE, date(2026, 3, 23))
    assert len(wrap.promises.lists[Whose.MINE].rows) == 2
    qtbot.keyClicks(wrap.promises.new.edit, "never mind")
    qtbot.keyClick(wrap.promises.new.edit, Qt.Key.Key_Escape)
    assert wrap.promises.line.isHidden()
    qtbot.mouseClick(row.remove, Qt.MouseButton.LeftButton)
    assert wrap.promises.headings[Whose.THEIRS].isHidden()
    for one in services.store.all(Commitment):
        services.interactions.remove_promise(one)
    assert not wrap.promises.hint.isHidden()


def test_what_cannot_be_kept_is_said_and_nothing_is_logged(
    wrap: WrapUpView, services: Services, qtbot: QtBot
) -> None:
    row = next(iter(wrap.promises.lists[Whose.MINE].rows.values()))
    row.day.edit.clear()
    qtbot.keyClicks(row.day.edit, "whenever")
    qtbot.mouseClick(wrap.done, Qt.MouseButton.LeftButton)
    assert row.day.has_error
    row.day.set_value(None)
    row.text.set_value("")
    assert not wrap.write_up()
    assert row.text.has_error
    row.text.set_value("Ask sales")
    qtbot.keyClicks(wrap.next.day.edit, "some day")
    assert not wrap.write_up()
    assert wrap.next.day.has_error
    assert states(services) == [MeetingState.TO_WRITE_UP]


def test_advice_is_decided_now_or_later(
    wrap: WrapUpView, services: Services, meeting: Meeting, qtbot: QtBot
) -> None:
    row = next(iter(wrap.advice.rows.values()))
    wrap.advice.flush()
    assert [one.state for one in services.store.all(Advice)] == [AdviceState.HEARD]
    assert row.choice.value() == NOT_YET
    qtbot.keyClick(row.choice, Qt.Key.Key_Right)
    qtbot.keyClick(row.choice, Qt.Key.Key_Right)
    wrap.set_aside()
    assert [one.decision for one in services.store.all(Advice)] == [Decision.TRY]
    wrap.show_meeting(meeting.id)
    assert row.choice.value() is Decision.TRY
    services.advice.remove(services.store.all(Advice)[0])
    assert wrap.advice.isHidden()


def test_what_was_not_covered_can_be_checked_and_days_chosen_again(
    wrap: WrapUpView, services: Services, meeting: Meeting, qtbot: QtBot
) -> None:
    check = list(wrap.talked.checks.values())[1]
    qtbot.mouseClick(check, Qt.MouseButton.LeftButton)
    assert [item.covered for item in services.agendas.items(meeting.id)] == [True, True]
    first, second, *_others = [chip for chip, _day in wrap.next.chips]
    for chip in (first, second, second):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert wrap.next.plan() is None
    services.agendas.remove(services.agendas.items(meeting.id)[1])
    assert len(wrap.talked.checks) == 1


def test_items_of_one_name_are_told_apart_by_their_questions(
    wrap: WrapUpView, services: Services, meeting: Meeting
) -> None:
    for question in ("Which year taught you most?", "Where did luck help you?", ""):
        services.agendas.add(meeting.id, "Their own path", question=question)
    said = [check.text() for check in wrap.talked.checks.values()]
    assert said[2:] == ["Which year taught you most?", "Where did luck help you?", "Their own path"]


def test_my_reaction_opens_the_next_day_and_survives_a_crash(
    wrap: WrapUpView, services: Services, clock: FakeClock, meeting: Meeting, qtbot: QtBot
) -> None:
    (said,) = wrap.said.items.values()
    assert said.notes.text() == "“Decide first.”\n– Ask sales"
    assert said.form.isHidden()
    assert not wrap.said.waits.isHidden()
    wrap.write_up()
    clock.pass_by(days=1)
    item = services.agendas.items(meeting.id)[0]
    services.rooms.keep_reaction(item.id, "Half typ")
    wrap.set_aside()
    said._shown = ""
    wrap.show_meeting(meeting.id)
    assert said.reaction.value() == "Half typ"
    qtbot.keyClicks(said.reaction.editor, "x")
    said.form.set_aside()
    assert services.agendas.items(meeting.id)[0].reaction
    assert services.rooms.reaction_draft(item.id) is None


def test_what_is_remembered_comes_back_after_a_crash(
    wrap: WrapUpView, services: Services, meeting: Meeting, qtbot: QtBot
) -> None:
    services.rooms.keep_remembered(meeting.id, "Half a sent")
    wrap.form.let_go()
    wrap.show_meeting(meeting.id)
    assert wrap.remembered.value() == "Half a sent"
    wrap.set_aside()
    assert services.meetings.page(meeting.id).meeting.remembered == "Half a sent"
    assert services.rooms.remembered_draft(meeting.id) is None
    assert isinstance(wrap.form, Form)


def test_narrow_views_put_what_was_said_below_and_phases_lead_on(
    wrap: WrapUpView, services: Services, meeting: Meeting, qtbot: QtBot
) -> None:
    assert wrap.said.parentWidget() is wrap.aside.content
    wrap.window().resize(900, 700)
    qtbot.waitUntil(lambda: wrap.said.parentWidget() is not wrap.aside.content)
    with qtbot.waitSignal(wrap.phase_wanted) as wanted:
        wrap.head.phases._tell(Phase.ROOM)
    assert wanted.args == [Phase.ROOM]
    services.meetings.delete(meeting.id)
    assert not wrap.write_up()
