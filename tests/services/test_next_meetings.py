"""Tests of what is suggested for the next meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.interactions import InteractionKind
from mentorkit.services.meetings import Plan
from mentorkit.services.next_meetings import NextMeetingService, Suggestion
from tests.builders import TODAY
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from mentorkit.domain.meetings import Meeting
    from mentorkit.domain.people import PersonId
    from mentorkit.services.bundle import Services

STARTS = datetime(TODAY.year, TODAY.month, TODAY.day, 15, 30, tzinfo=UTC)


def planned(services: Services, *people: PersonId, **given: Any) -> Meeting:
    return services.meetings.plan(Plan(**{"starts": STARTS, "people": people, "zone": "UTC", **given}))


def test_without_an_earlier_meeting_only_the_rhythm_says_something(services: Services) -> None:
    ada = services.people.add("Ada").id
    assert services.next_meetings.suggest([ada]) == services.next_meetings.suggest([]) == Suggestion()
    services.people.set_rhythm([ada], 30)
    assert services.next_meetings.suggest([ada]) == Suggestion(day=TODAY + timedelta(days=30), rhythm=30)


def test_what_was_agreed_says_how_long_a_talk_takes(services: Services) -> None:
    ada, bo = services.people.add("Ada").id, services.people.add("Bo").id
    proposal = replace(services.agreements.start(ada), minutes=25)
    assert services.next_meetings.suggest([ada]).minutes == 45
    services.agreements.confirm(proposal, TODAY)
    assert services.next_meetings.suggest([ada]).minutes == 25
    planned(services, ada, minutes=60)
    planned(services, ada, bo, minutes=50)
    assert services.next_meetings.suggest([ada]).minutes == 25
    assert services.next_meetings.suggest([ada, bo]).minutes == 50


def test_the_next_meeting_is_like_the_last_in_their_rhythm(services: Services) -> None:
    ada, bo = services.people.add("Ada").id, services.people.add("Bo").id
    services.people.set_rhythm([bo], 42)
    last = planned(services, ada, bo, minutes=30, how=InteractionKind.VIDEO, title="Catch-up", link="call")
    planned(services, ada, title="Alone", starts=STARTS + timedelta(days=1))
    cancelled = planned(services, ada, bo, starts=STARTS + timedelta(days=2))
    services.meetings.cancel(cancelled.id)
    found = services.next_meetings.suggest([ada, bo])
    assert found == Suggestion(
        day=last.starts.date() + timedelta(days=42),
        at=time(15, 30),
        zone="UTC",
        minutes=30,
        how=InteractionKind.VIDEO,
        title="Catch-up",
        link="call",
        rhythm=42,
    )
    assert services.next_meetings.suggest([ada]).day is None


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(1, 400))
def test_the_day_is_to_come_and_on_the_weekday_of_the_last(last: date, rhythm: int) -> None:
    service = NextMeetingService(None, None, FakeClock())  # type: ignore[arg-type]  # only the clock is asked
    day = service._again(last, rhythm)
    assert day is not None
    assert day > TODAY
    assert day.weekday() == last.weekday()
    if last + timedelta(days=rhythm) > TODAY + timedelta(days=7):
        assert abs((day - last).days - rhythm) <= 6
