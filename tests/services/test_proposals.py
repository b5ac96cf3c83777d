"""Tests of what an agenda can be built from."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentorkit.domain.commitments import Whose
from mentorkit.domain.errors import NotFound
from mentorkit.domain.goals import GoalState
from mentorkit.domain.meeting_kinds import ItemOrigin, MeetingId
from mentorkit.domain.updates import NewsKind
from mentorkit.services.meetings import Plan
from mentorkit.services.proposals import LONG, QUESTIONS, SHORT
from tests.builders import TODAY, an_id, me

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock

STARTS = datetime(TODAY.year, TODAY.month, TODAY.day, 15, 30, tzinfo=UTC)


def test_each_proposal_says_where_it_comes_from_what_matters_most_first(
    services: Services, clock: FakeClock
) -> None:
    owner = me()
    with services.store.transaction("start") as tx:
        tx.add(owner)
    ada, bo = services.people.add("Ada"), services.people.add("Bo")
    theirs = services.interactions.promise(ada.id, "Share the memo", TODAY, Whose.THEIRS)
    mine = services.interactions.promise(ada.id, "Send the notes", None)
    kept = services.interactions.promise(ada.id, "Read the chapter", None)
    services.interactions.promise(bo.id, "For somebody else", None)
    services.interactions.keep_promise(kept.id)
    goal, closed = services.goals.add("Lead a team"), services.goals.add("Speak")
    services.helping.link(goal.id, [ada.id])
    services.helping.link(closed.id, [ada.id])
    services.goals.set_state(closed.id, GoalState.REACHED)
    earlier = services.meetings.plan(Plan(starts=STARTS, people=(ada.id,)))
    left = services.agendas.add(earlier.id, "Saying no", "Which no did you regret?", minutes=20)
    clock.pass_by(days=1)
    meeting = services.meetings.plan(Plan(starts=STARTS + timedelta(days=9), people=(ada.id, owner.id)))
    everything = services.proposals.for_meeting(meeting.id)
    found, asking = everything[:-QUESTIONS], everything[-QUESTIONS:]
    assert {one.origin for one in asking} == {ItemOrigin.QUESTION}
    assert [(one.origin, one.source, one.title, one.minutes) for one in found] == [
        (ItemOrigin.LEFT_OVER, left.id, "Saying no", 20),
        (ItemOrigin.MY_PROMISE, mine.id, "Send the notes", SHORT),
        (ItemOrigin.THEIR_PROMISE, theirs.id, "Share the memo", SHORT),
        (ItemOrigin.NEWS, kept.id, "Read the chapter", SHORT),
        (ItemOrigin.GOAL, goal.id, "Lead a team", LONG),
    ]
    assert (found[0].question, found[2].day, found[3].news) == (
        "Which no did you regret?",
        TODAY,
        NewsKind.PROMISE_KEPT,
    )
    taken = services.agendas.take_up(meeting.id, found[1:3])
    assert [item.place for item in taken] == [0, 1]
    assert services.proposals.for_meeting(meeting.id) == (found[0], *found[3:], *asking)
    services.history.undo()
    assert services.proposals.for_meeting(meeting.id) == everything


def test_questions_on_the_agenda_are_proposed_no_more(services: Services) -> None:
    ada = services.people.add("Ada")
    meeting = services.meetings.plan(Plan(starts=STARTS, people=(ada.id,)))
    first, *others = services.proposals.for_meeting(meeting.id)
    services.agendas.add(meeting.id, "", first.question, question_key=first.question_key)
    assert services.proposals.for_meeting(meeting.id) == tuple(others)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 11), st.sampled_from(("ada", "bo", "both"))), max_size=8))
def test_what_anybody_there_was_asked_is_proposed_nowhere(
    services: Services, asked: list[tuple[int, str]]
) -> None:
    ada, bo = services.people.add("Ada").id, services.people.add("Bo").id
    meeting = services.meetings.plan(Plan(starts=STARTS, people=(ada, bo)))
    first = services.questions.for_person(ada)[:12]
    groups = {"ada": (ada,), "bo": (bo,), "both": (ada, bo)}
    for number, whom in asked:
        services.questions.mark_asked(groups[whom], (first[number],))
    known = {first[number].key for number, _whom in asked}
    proposed = {one.question_key for one in services.proposals.for_meeting(meeting.id)}
    offered = {one.key for one in services.rooms.room(meeting.id).still_to_ask}
    assert len(proposed) == QUESTIONS
    assert not (proposed | offered) & known
    for number, whom in asked:
        services.questions.reset(groups[whom], first[number])
    assert services.questions.for_person(ada)[:12] == first


def test_with_nobody_there_is_nothing_to_bring_up(services: Services) -> None:
    assert services.proposals.with_people([]) == ()
    with pytest.raises(NotFound):
        services.proposals.for_meeting(MeetingId(an_id()))
