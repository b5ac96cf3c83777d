"""What was found is named, has an icon, and a place where it is shown."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from mentorkit.domain.commitments import Whose
from mentorkit.domain.goals import Goal, GoalId, GoalTask, ProgressNote, Skill
from mentorkit.domain.hits import Hit
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.messages import Message, MessageKind, Template
from mentorkit.gui.hit_texts import ICONS, hit_icon, hit_title, places_of
from tests.builders import (
    TODAY,
    a_commitment,
    a_goal_place,
    a_meeting,
    a_person,
    an_agenda_item,
    an_id,
    an_interaction,
)
from tests.feedback import DAY, a_feedback, a_question

if TYPE_CHECKING:
    from mentorkit.domain.records import Record


def a_hit(record: Record) -> Hit:
    return Hit(record, TODAY, 1, getattr(record, "person_id", None), "Ada")


def a_message(**given: Any) -> Message:
    return Message(id=an_id(), person_id=an_id(), what=MessageKind.NOTE, edited=TODAY, **given)  # type: ignore[arg-type]  # ids of tests have no kind


@pytest.mark.parametrize("how", InteractionKind)
def test_every_contact_says_how_and_with_whom(how: InteractionKind) -> None:
    hit = a_hit(an_interaction(how=how))
    assert "Ada" in hit_title(hit)
    assert hit_icon(hit) == ICONS[how]
    assert places_of(hit) == [("person", hit.person_id, hit.record.id)]


def test_promises_say_whose_they_are() -> None:
    assert hit_title(a_hit(a_commitment())) == "You will, for Ada"
    assert hit_title(a_hit(a_commitment(whose=Whose.THEIRS))) == "Ada will"
    assert hit_icon(a_hit(a_commitment())) == "flag"


def test_messages_open_in_their_editor_else_with_their_person_and_templates_of_nobody_only_there() -> None:
    message = a_hit(a_message())
    assert (hit_title(message), hit_icon(message)) == ("Message to Ada", "mail")
    assert [kind for kind, *_ in places_of(message)] == ["message", "person"]
    template = a_hit(Template(id=an_id(), title="Hello"))  # type: ignore[arg-type]  # ids of tests have no kind
    assert hit_title(template) == "Template: Hello"
    assert [kind for kind, *_ in places_of(template)] == ["template"]


def test_feedback_says_who_gave_it_or_was_asked_and_opens_in_its_story() -> None:
    heard, asked = a_hit(a_feedback(a_person())), a_hit(a_question())
    assert (hit_title(heard), hit_title(asked)) == ("Feedback of Ada", "Asked of Ada")
    assert (hit_icon(heard), [kind for kind, *_ in places_of(heard)]) == (
        "message-square-quote",
        ["feedback", "person"],
    )
    of_mo, of_nobody = (Hit(a_feedback(giver=giver), TODAY, 1, None, "") for giver in ("Mo", ""))
    assert (hit_title(of_mo), hit_title(of_nobody)) == ("Feedback of Mo", "Feedback")
    assert asked.said_on == TODAY - DAY


def test_goals_and_what_belongs_to_them_lead_to_the_goal() -> None:
    goal = Goal(id=GoalId(an_id()), title="Lead a team", started=TODAY)
    owned: list[Record] = [
        Skill(id=an_id(), goal_id=goal.id, name="Delegation"),  # type: ignore[arg-type]  # ids of tests have no kind
        GoalTask(id=an_id(), goal_id=goal.id, text="Hand over"),  # type: ignore[arg-type]  # as above
        a_goal_place(goal),
        ProgressNote(id=an_id(), goal_id=goal.id, day=TODAY, text="Done"),  # type: ignore[arg-type]  # as above
    ]
    titles = [hit_title(a_hit(record)) for record in (goal, *owned)]
    assert titles == [
        "Goal: Lead a team",
        "Skill: Delegation",
        "A step towards a goal",
        "A place to look for people",
        "Progress towards a goal",
    ]
    assert {hit_icon(a_hit(record)) for record in owned} == {"target"}
    assert all(places_of(a_hit(record)) == [("goals", goal.id, "")] for record in (goal, *owned))


def test_meetings_and_their_items_lead_to_the_meeting() -> None:
    meeting = a_meeting("Monthly catch-up")
    item = an_agenda_item(meeting, "", question="What did you stop doing?")
    hits = [a_hit(meeting), a_hit(item), a_hit(a_meeting("", outcome="One thing to stop"))]
    assert [hit_title(hit) for hit in hits] == [
        "Meeting: Monthly catch-up",
        "On an agenda: What did you stop doing?",
        "Meeting: One thing to stop",
    ]
    assert {hit_icon(hit) for hit in hits} == {"calendar-clock"}
    assert places_of(hits[0]) == places_of(hits[1]) == [("meeting", meeting.id, "")]


def test_the_day_shown_is_when_it_happened_was_sent_or_was_worked_on() -> None:
    other = TODAY.replace(year=2001)
    assert a_hit(an_interaction(day=other)).said_on == other
    assert a_hit(a_message(sent=other)).said_on == other
    assert a_hit(a_meeting(starts=datetime(2001, 5, 4, 12, tzinfo=UTC))).said_on == date(2001, 5, 4)
    assert a_hit(a_message()).said_on == TODAY
    assert a_hit(a_commitment()).said_on == TODAY
