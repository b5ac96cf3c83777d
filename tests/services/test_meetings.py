"""Tests of what can be done with meetings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from mentorkit.domain.advice import Decision, decided
from mentorkit.domain.errors import Invalid, NotFound, Why
from mentorkit.domain.interactions import Interaction, InteractionKind
from mentorkit.domain.meeting_kinds import MeetingState, Section
from mentorkit.domain.meetings import AgendaItem, MeetingPerson
from mentorkit.domain.people import Person, Stage
from mentorkit.domain.thanks import OwedThanks
from mentorkit.services.actions import Action
from mentorkit.services.meetings import Made, Plan
from tests.builders import TODAY, me

if TYPE_CHECKING:
    from mentorkit.domain.meetings import Meeting
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock

STARTS = datetime(TODAY.year, TODAY.month, TODAY.day, 15, 30, tzinfo=UTC)


def planned(services: Services, *names: str, **given: Any) -> Meeting:
    return services.meetings.plan(Plan(**{"starts": STARTS, "new_people": names or ("Ada",), **given}))


def test_a_meeting_is_planned_with_people_known_and_new_as_one_step(services: Services) -> None:
    ada = services.people.add("Ada")
    meeting = planned(
        services, " Bo  Ek ", people=(ada.id, ada.id), title=" Monthly  catch-up ", outcome=" One thing. "
    )
    page = services.meetings.page(meeting.id)
    assert [person.shown for person in page.people] == ["Ada", "Bo Ek"]
    assert (page.meeting.title, page.meeting.outcome) == ("Monthly catch-up", "One thing.")
    assert services.meetings.with_person(ada.id) == (meeting,)
    services.history.undo()
    assert [person.shown for person in services.store.all(Person)] == ["Ada"]
    with pytest.raises(NotFound):
        services.meetings.page(meeting.id)


def test_a_meeting_with_nobody_or_of_no_time_is_refused(services: Services) -> None:
    for given, field in (({"new_people": (" ",)}, "people"), ({"minutes": 0}, "minutes")):
        with pytest.raises(Invalid) as refused:
            planned(services, **given)
        assert refused.value.field == field
    meeting = planned(services)
    with pytest.raises(Invalid):
        services.meetings.change(replace(meeting, minutes=0))
    with pytest.raises(Invalid):
        services.meetings.plan_anew(meeting.id, Plan(starts=STARTS))


def test_the_list_parts_next_not_written_up_and_past(services: Services, clock: FakeClock) -> None:
    first = planned(services, title="First")
    second = planned(services, "Bo", title="Second", starts=STARTS + timedelta(days=7))
    third = planned(services, "Cy", title="Third", starts=STARTS + timedelta(days=8))
    services.meetings.cancel(third.id)
    clock.pass_by(days=1)
    found = services.meetings.sections()
    titles = {
        section: [(line.meeting.title, line.people[0].shown) for line in lines]
        for section, lines in found.items()
    }
    assert titles == {
        Section.NEXT: [("Second", "Bo")],
        Section.NOT_WRITTEN_UP: [("First", "Ada")],
        Section.PAST: [("Third", "Cy")],
    }
    assert second.state is first.state is MeetingState.PLANNED


def test_moving_remembers_the_former_day_and_tells_calendars(services: Services) -> None:
    meeting = planned(services)
    services.meetings.settle_pre_read(meeting.id)
    services.meetings.move(meeting.id, STARTS + timedelta(days=2), "Asia/Tokyo")
    page = services.meetings.page(meeting.id)
    moved = page.meeting
    assert (moved.starts, moved.zone) == (STARTS + timedelta(days=2), "Asia/Tokyo")
    assert (moved.moved_from, moved.sequence, moved.pre_read) == (TODAY, 1, None)
    services.meetings.cancel(meeting.id)
    services.meetings.plan_anew(
        meeting.id, Plan(starts=moved.starts, zone=moved.zone, people=tuple(one.id for one in page.people))
    )
    assert services.meetings.page(meeting.id).meeting.state is MeetingState.PLANNED
    services.history.undo()
    services.meetings.move(meeting.id, moved.starts, moved.zone)
    again = services.meetings.page(meeting.id).meeting
    assert (again.state, again.moved_from, again.sequence) == (MeetingState.PLANNED, TODAY, 3)
    services.meetings.write_up(meeting.id)
    with pytest.raises(Invalid) as refused:
        services.meetings.move(meeting.id, STARTS, "")
    assert refused.value.why is Why.NOT_FROM_HERE


def test_only_what_calendars_show_counts_for_them(services: Services) -> None:
    meeting = planned(services)
    services.meetings.change(replace(meeting, remembered="Ask less"))
    assert services.meetings.page(meeting.id).meeting.sequence == 0
    services.meetings.change(replace(meeting, outcome="One thing to stop"))
    assert services.meetings.page(meeting.id).meeting.sequence == 1
    services.meetings.settle_pre_read(meeting.id)
    assert services.meetings.page(meeting.id).meeting.pre_read == TODAY


def test_everything_a_plan_says_changes_as_one_step(services: Services) -> None:
    meeting = planned(services, "Ada", "Cy")
    cy = services.meetings.page(meeting.id).people[1]
    bo = services.people.add("Bo")
    services.meetings.settle_pre_read(meeting.id)
    plan = Plan(
        starts=STARTS, people=(cy.id, bo.id, bo.id), new_people=("Di",), title="First talk", minutes=20
    )
    services.meetings.plan_anew(meeting.id, plan)
    page = services.meetings.page(meeting.id)
    assert [person.shown for person in page.people] == ["Cy", "Bo", "Di"]
    assert (page.meeting.title, page.meeting.minutes, page.meeting.moved_from) == ("First talk", 20, None)
    assert page.meeting.pre_read == TODAY
    services.meetings.plan_anew(meeting.id, replace(plan, starts=STARTS + timedelta(days=1), new_people=()))
    moved = services.meetings.page(meeting.id)
    assert (moved.meeting.moved_from, moved.meeting.pre_read, moved.meeting.sequence) == (TODAY, None, 2)
    assert services.history.undo_action is Action.MOVE_MEETING
    services.history.undo()
    services.history.undo()
    assert [person.shown for person in services.meetings.page(meeting.id).people] == ["Ada", "Cy"]


def test_writing_up_alone_moves_clocks_and_logs_each_person_once(
    services: Services, clock: FakeClock
) -> None:
    owner = me()
    with services.store.transaction("start") as tx:
        tx.add(owner)
    meeting = planned(services, "Ada", "Bo", people=(owner.id,), title="First talk", minutes=30)
    (ada,) = (person for person in services.store.all(Person) if person.shown == "Ada")
    services.people.set_stage([ada.id], Stage.TO_APPROACH)
    clock.pass_by(days=1)
    services.meetings.start(meeting.id)
    services.meetings.finish(meeting.id)
    assert services.store.all(Interaction) == ()
    services.meetings.write_up(meeting.id, " Stop explaining. ")
    logged = services.store.all(Interaction)
    assert [(one.day, one.how, one.title, one.said, one.minutes) for one in logged] == [
        (TODAY, InteractionKind.MET, "First talk", "Stop explaining.", 30)
    ] * 2
    assert services.people.get(ada.id).stage is Stage.IN_CONVERSATION
    assert len(services.store.all(OwedThanks)) == 2
    parts = services.store.all(MeetingPerson)
    assert {part.interaction_id for part in parts} == {None, *(one.id for one in logged)}
    services.history.undo()
    assert services.store.all(Interaction) == ()
    assert services.people.get(ada.id).stage is Stage.TO_APPROACH
    assert services.meetings.page(meeting.id).meeting.state is MeetingState.TO_WRITE_UP


def test_a_meeting_began_when_the_room_was_entered_first(services: Services, clock: FakeClock) -> None:
    meeting = planned(services)
    services.meetings.start(meeting.id)
    began = clock.now()
    clock.pass_by(minutes=20)
    services.meetings.finish(meeting.id)
    services.meetings.start(meeting.id)
    assert services.meetings.page(meeting.id).meeting.began == began
    for _ in range(3):
        services.history.undo()
    services.meetings.start(meeting.id)
    assert services.meetings.page(meeting.id).meeting.began == clock.now()


def test_what_a_wrap_up_makes_is_one_step(services: Services) -> None:
    meeting = planned(services)
    ada = services.people.add("Ada")
    heard = services.advice.hear(ada.id, "Hire slowly", meeting.id)
    made = Made((decided(heard, Decision.DO, TODAY),), Plan(starts=STARTS, people=(ada.id,)))
    services.meetings.write_up(meeting.id, made=made)
    assert [one.id for one in services.meetings.with_person(ada.id)] != []
    assert services.advice.get(heard.id).decision is Decision.DO
    services.history.undo()
    assert services.meetings.with_person(ada.id) == ()
    assert services.advice.get(heard.id) == heard
    with pytest.raises(Invalid):
        services.meetings.write_up(meeting.id, made=Made(following=Plan(starts=STARTS)))
    assert services.meetings.page(meeting.id).meeting == meeting


def test_a_meeting_held_before_its_day_is_logged_today(services: Services) -> None:
    meeting = planned(services, starts=STARTS + timedelta(days=3))
    services.meetings.change(replace(meeting, remembered="Kept from before"))
    services.meetings.write_up(meeting.id)
    (logged,) = services.store.all(Interaction)
    assert (logged.day, logged.said) == (TODAY, "Kept from before")
    with pytest.raises(Invalid):
        services.meetings.write_up(meeting.id)


def test_a_meeting_is_deleted_with_its_agenda_but_not_what_was_logged(services: Services) -> None:
    meeting = planned(services)
    services.agendas.add(meeting.id, "Thanks")
    services.meetings.write_up(meeting.id)
    services.meetings.delete(meeting.id)
    assert not services.store.all(AgendaItem)
    assert not services.store.all(MeetingPerson)
    assert len(services.store.all(Interaction)) == 1
    services.history.undo()
    assert len(services.meetings.page(meeting.id).items) == 1
