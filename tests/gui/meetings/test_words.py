"""Meetings are told in words a person would use."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.meeting_kinds import ItemOrigin, MeetingState
from mentorkit.domain.updates import NewsKind
from mentorkit.gui.meetings.words import end_words, moved_words, names, proposal_words, title_of, when_words
from mentorkit.services.proposals import Proposal
from tests.builders import TODAY, a_meeting, a_person, me

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

MEETING = a_meeting("Catch-up", minutes=30, how=InteractionKind.VIDEO)
NOW = datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC)


@pytest.mark.usefixtures("qapp")
def test_names_are_few() -> None:
    ada, bo, cy = a_person("Ada"), a_person("Bo"), a_person("Cy")
    assert [names(people) for people in ([], [me()], [ada, me()], [ada, bo], [ada, bo, cy])] == [
        "Nobody",
        "Nobody",
        "Ada",
        "Ada and Bo",
        "Ada and 2 more",
    ]
    assert title_of(MEETING, [ada]) == "Catch-up with Ada"
    assert title_of(MEETING, []) == "Catch-up"
    assert title_of(a_meeting(""), [ada, bo]) == "Meeting with Ada and Bo"


def test_when_says_the_day_the_hours_and_where(qapp: QApplication) -> None:
    assert when_words(MEETING, TODAY) == "Today, 15:30 to 16:00, video call"
    there = replace(MEETING, place="The kiosk", zone="America/New_York")
    assert when_words(there, TODAY) == "Today, 15:30 to 16:00, The kiosk, 11:30 in New York"


@pytest.mark.usefixtures("qapp")
def test_the_end_of_a_row_says_when_and_whether_it_needs_a_look() -> None:
    states = [
        end_words(replace(MEETING, starts=MEETING.starts + timedelta(days=days)), NOW, TODAY)
        for days in (0, 2, 40, -1)
    ]
    assert states == [("Today 15:30", True), ("Fri 15:30", False), ("27 Apr", False), ("17 Mar", True)]
    for state, told in (
        (MeetingState.CANCELLED, ("Cancelled", False)),
        (MeetingState.WRITTEN_UP, ("18 Mar", False)),
        (MeetingState.TO_WRITE_UP, ("18 Mar", True)),
    ):
        assert end_words(replace(MEETING, state=state), NOW, TODAY) == told
    assert moved_words(MEETING, TODAY) == ""


@pytest.mark.usefixtures("qapp")
def test_a_proposal_says_where_it_comes_from_and_whom_it_is_about() -> None:
    promised = Proposal(ItemOrigin.THEIR_PROMISE, "1", "Share the memo", day=TODAY)
    kept = Proposal(ItemOrigin.NEWS, "2", "Read it", day=TODAY, news=NewsKind.PROMISE_KEPT)
    assert proposal_words(promised, "", TODAY) == "They promised, due 18 Mar"
    assert proposal_words(promised, "Ada", TODAY) == "Ada promised, due 18 Mar"
    assert proposal_words(kept, "Ada", TODAY) == "You kept a promise, for Ada, 18 Mar"
    assert proposal_words(Proposal(ItemOrigin.GOAL, "3", "Lead"), "", TODAY) == "From a goal"
