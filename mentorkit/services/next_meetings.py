"""When to meet again, and how: what the last meeting and the rhythm suggest to plan."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.agreements import Agreement, current_of
from mentorkit.domain.frozen import frozen
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.meeting_kinds import MeetingState
from mentorkit.domain.meetings import USUAL_MINUTES
from mentorkit.domain.people import Person
from mentorkit.services.zones import clock_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, time

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.meetings import Meeting
    from mentorkit.domain.people import PersonId
    from mentorkit.services.meetings import MeetingService
    from mentorkit.storage.store import Store

WEEK = 7


@frozen
class Suggestion:
    """What a new meeting with somebody is likely to be. Nothing of it is set before I say so."""

    day: date | None = None
    """When the rhythm asks for it, on the weekday of the last meeting; None without a rhythm."""
    at: time | None = None
    zone: str = ""
    minutes: int = USUAL_MINUTES
    how: InteractionKind = InteractionKind.MET
    title: str = ""
    place: str = ""
    link: str = ""
    rhythm: int | None = None
    """The shortest rhythm wanted with any of them, in days."""


class NextMeetingService:
    """Suggests the next meeting."""

    def __init__(self, store: Store, meetings: MeetingService, clock: Clock) -> None:
        self._store = store
        self._meetings = meetings
        self._clock = clock

    def suggest(self, people: Sequence[PersonId]) -> Suggestion:
        """Return what to plan with these people: as the last meeting with all of them, in their rhythm."""
        rhythms = [self._store.get(Person, person_id).rhythm_days for person_id in people]
        rhythm = min((days for days in rhythms if days), default=None)
        last = self._last(people)
        if last is None:
            day = self._clock.today() + timedelta(days=rhythm) if rhythm else None
            return Suggestion(day=day, minutes=self._agreed(people) or USUAL_MINUTES, rhythm=rhythm)
        shown = clock_in(last.starts, last.zone)
        return Suggestion(
            day=self._again(shown.date(), rhythm or last.recurs),
            at=shown.time().replace(tzinfo=None),
            zone=last.zone,
            minutes=self._agreed(people) or last.minutes,
            how=last.how,
            title=last.title,
            place=last.place,
            link=last.link,
            rhythm=rhythm,
        )

    def _agreed(self, people: Sequence[PersonId]) -> int | None:
        """Return how long a talk with somebody takes as it was agreed; with several nothing is agreed."""
        if len(people) != 1:
            return None
        current = current_of(self._store.find(Agreement, person_id=people[0]))
        return current.minutes if current is not None else None

    def _again(self, last: date, rhythm: int | None) -> date | None:
        """Return the day nearest to what the rhythm asks for that is on the same weekday and to come."""
        if rhythm is None:
            return None
        wanted = last + timedelta(days=max(1, round(rhythm / WEEK)) * WEEK)
        missed = (self._clock.today() - wanted).days
        return wanted if missed < 0 else wanted + timedelta(days=(missed // WEEK + 1) * WEEK)

    def _last(self, people: Sequence[PersonId]) -> Meeting | None:
        """Return the latest meeting all of them take part in that was not cancelled."""
        if not people:
            return None
        first, *others = ({one.id: one for one in self._meetings.with_person(each)} for each in people)
        shared = [
            meeting
            for meeting_id, meeting in first.items()
            if all(meeting_id in other for other in others) and meeting.state is not MeetingState.CANCELLED
        ]
        return max(shared, key=lambda meeting: (meeting.starts, meeting.id), default=None)
