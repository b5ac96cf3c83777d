"""The rows of an agenda leave their words the room they need, in windows of any width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.services.meetings import Plan
from tests.gui.desks import settle
from tests.gui.meetings.conftest import STARTS

if TYPE_CHECKING:
    from tests.gui.meetings.conftest import Desk

LONG = (
    "When two directors disagree in front of you, what do you say first, and what do you say to them after?"
)


@pytest.mark.parametrize("width", [1440, 1280])
def test_a_long_question_is_seen_whole(desk: Desk, width: int) -> None:
    desk.surface.host.resize(width, 900)
    services = desk.tools.services
    meeting = services.meetings.plan(Plan(STARTS, people=(desk.ada.id,)))
    goal = services.goals.add("Lead a team of engineers")
    services.agendas.add(meeting.id, "The conflict", question=LONG, goal_id=goal.id)
    desk.tools.navigator.open("meeting", meeting.id)
    settle()

    (row,) = desk.page.pane.agenda.rows
    editor = row.question.editor
    assert editor.height() >= editor.document().size().height()


def test_a_missing_question_is_said_small(desk: Desk) -> None:
    desk.plan("The conflict")
    (row,) = desk.page.pane.agenda.rows
    assert row.question.editor.placeholderText() == "No question yet. What do you want to hear?"
    assert row.question.editor.viewport().font() == row.theme.font("small")
