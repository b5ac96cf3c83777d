"""Tests of meetings in calendars: written for any of them, and taken from an invitation."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.errors import Invalid
from mentorkit.domain.invitations import Guest, Invitation, Series
from mentorkit.domain.meeting_kinds import MeetingState
from mentorkit.domain.meetings import Meeting
from mentorkit.services.meetings import Plan
from tests.builders import a_channel, me

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services

STARTS = datetime(2026, 3, 20, 14, 30, tzinfo=UTC)


def invited(**given: object) -> Invitation:
    fields: dict[str, object] = {
        "uid": "abc",
        "title": "Catch-up",
        "starts": STARTS,
        "zone": "",
        "minutes": 45,
    }
    return Invitation(**{**fields, **given})  # type: ignore[arg-type]  # as the test says them


def planned(services: Services, **given: object) -> Meeting:
    plan = Plan(**{"starts": STARTS, "new_people": ("Priya",), **given})  # type: ignore[arg-type]  # likewise
    return services.meetings.plan(plan)


def test_a_moved_meeting_is_the_same_event_with_a_higher_sequence(services: Services) -> None:
    meeting = planned(services, outcome="One thing to stop", link="https://meet.example/x")
    services.agendas.add(meeting.id, "Saying no", "Which one?", minutes=15)
    (first,) = services.calendars.read(services.calendars.written(meeting.id)).invitations
    assert (first.uid, first.title, first.about) == (meeting.id, "Priya", "One thing to stop")
    services.meetings.move(meeting.id, STARTS + timedelta(days=1), "")
    content = services.calendars.written(meeting.id, with_agenda=True)
    (second,) = services.calendars.read(content).invitations
    assert (second.uid, second.starts) == (first.uid, STARTS + timedelta(days=1))
    assert second.sequence > first.sequence
    assert second.about == "One thing to stop\n\n15′ Saying no: Which one?"
    services.meetings.cancel(meeting.id)
    (third,) = services.calendars.read(services.calendars.written(meeting.id)).invitations
    assert third.is_cancelled
    assert third.sequence > second.sequence


def test_nothing_private_is_in_a_calendar_file(services: Services) -> None:
    meeting = planned(services, title="Catch-up")
    (priya,) = services.rooms.room(meeting.id).people
    services.people.add_detail(a_channel(priya, "secret@priya.example"))
    services.people.change(replace(priya, notes="secret notes"))
    item = services.agendas.add(meeting.id, "Item")
    secrets = replace(item, notes="secret words", reaction="secret view", question_key="secret.key")
    services.agendas.change(secrets)
    services.meetings.change(replace(meeting, remembered="secret memory"))
    content = services.calendars.written(meeting.id, with_agenda=True)
    assert b"Item" in content
    assert b"secret" not in content


def test_guests_are_known_by_their_address_and_planned_with(services: Services) -> None:
    with services.store.transaction("start") as tx:
        tx.add(me())
    myself = services.people.me()
    ada = services.people.add("Ada")
    services.people.add_detail(a_channel(ada, " Ada@Work.example "))
    services.people.add_detail(a_channel(myself, "me@home.example"))
    guests = (Guest("", "ada@work.example"), Guest("Me", "me@home.example"), Guest("Bo", "bo@x.example"))
    matched = services.calendars.matched(
        invited(guests=guests, link="https://meet.example", series=Series(14), sequence=2)
    )
    assert [person.shown for person in matched.people] == ["Ada"]
    assert matched.unknown == (Guest("Bo", "bo@x.example"),)
    meeting = services.calendars.take(matched, (ada.id,), ("Bo",))
    assert (meeting.calendar_uid, meeting.sequence, meeting.recurs) == ("abc", 2, 14)
    assert [person.shown for person in services.rooms.room(meeting.id).people] == ["Ada", "Bo"]
    with pytest.raises(Invalid):
        services.calendars.take(services.calendars.matched(invited(uid="")))


def test_an_invitation_known_already_moves_or_cancels_its_meeting(services: Services) -> None:
    own = planned(services, title="Mine")
    assert services.calendars.matched(invited(uid=own.id)).meeting == own
    meeting = services.calendars.take(services.calendars.matched(invited()), names=("Priya",))
    later = invited(starts=STARTS + timedelta(days=2), title="Later", sequence=1)
    moved = services.calendars.take(services.calendars.matched(later))
    assert (moved.id, moved.title, moved.moved_from) == (meeting.id, "Later", STARTS.date())
    off = services.calendars.take(services.calendars.matched(replace(later, is_cancelled=True)))
    assert off.state is MeetingState.CANCELLED
    assert services.calendars.take(services.calendars.matched(later)).state is MeetingState.PLANNED
    assert len(services.store.all(Meeting)) == 2
    services.meetings.write_up(meeting.id)
    with pytest.raises(Invalid):
        services.calendars.take(services.calendars.matched(later))
