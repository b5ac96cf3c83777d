"""Was there feedback: the passages as they were said, and short fields for what they leave open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mentorkit.domain.meeting_kinds import MeetingState
from mentorkit.domain.observing import Missing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.feedback import Feedback
    from mentorkit.domain.meetings import Meeting
    from mentorkit.gui.meetings.wrap.view import WrapUpView
    from mentorkit.services.bundle import Services


@pytest.fixture
def observed(services: Services, meeting: Meeting) -> Feedback:
    item = services.agendas.items(meeting.id)[0]
    return services.rooms.observe(item, "You are too quiet in planning")


def test_what_a_passage_leaves_open_is_asked_and_may_be_left_open(
    observed: Feedback, wrap: WrapUpView, services: Services, meeting: Meeting, qtbot: QtBot
) -> None:
    (row,) = wrap.feedback.rows.values()
    assert row.words.text() == "You are too quiet in planning"
    assert list(row.fields) == [Missing.BEHAVIOUR, Missing.SITUATION, Missing.IMPACT]
    seen, when = row.fields[Missing.BEHAVIOUR].edit, row.fields[Missing.SITUATION].edit
    seen.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(seen, "I said nothing for an hour")
    qtbot.keyClick(seen, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is when
    qtbot.keyClicks(when, "Tuesday")
    qtbot.mouseClick(wrap.done, Qt.MouseButton.LeftButton)
    kept = services.feedback.get(observed.id)
    assert (kept.words, kept.restated) == ("You are too quiet in planning", "I said nothing for an hour")
    assert (kept.situation, kept.impact) == ("Tuesday", "")
    assert services.meetings.page(meeting.id).meeting.state is MeetingState.WRITTEN_UP


def test_without_feedback_nothing_is_asked_and_what_is_removed_goes(
    observed: Feedback, wrap: WrapUpView, services: Services, meeting: Meeting
) -> None:
    said = "You cut in twice in planning; Hanne left it"
    clear = services.feedback.change(services.rooms.observe(services.agendas.items(meeting.id)[0], said))
    assert list(wrap.feedback.rows[clear.id].fields) == [Missing.SITUATION, Missing.IMPACT]
    services.feedback.remove(observed)
    services.feedback.remove(clear)
    assert wrap.feedback.isHidden()
    assert wrap.feedback.rows == {}
