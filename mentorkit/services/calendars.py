"""Meetings and the calendars of other programs: a meeting for any of them, an invitation as a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mentorkit.domain.frozen import frozen
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.invitations import Invitation
from mentorkit.domain.meeting_kinds import MeetingState
from mentorkit.domain.meetings import Meeting
from mentorkit.domain.people import Channel, ChannelKind, Person
from mentorkit.services.calendar_files import read_calendar, written_calendar
from mentorkit.services.meetings import Plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.invitations import Guest
    from mentorkit.domain.meeting_kinds import MeetingId
    from mentorkit.domain.meetings import AgendaItem
    from mentorkit.domain.people import PersonId
    from mentorkit.services.calendar_files import CalendarReading
    from mentorkit.services.meetings import MeetingPage, MeetingService
    from mentorkit.storage.store import Store


@frozen
class Matched:
    """An invitation beside what is known: the people in it, and the meeting it is already."""

    invitation: Invitation
    people: tuple[Person, ...]
    unknown: tuple[Guest, ...]
    meeting: Meeting | None


class CalendarService:
    """Writes meetings for calendars and takes invitations."""

    def __init__(self, store: Store, meetings: MeetingService, clock: Clock) -> None:
        self._store = store
        self._meetings = meetings
        self._clock = clock

    def written(self, meeting_id: MeetingId, *, with_agenda: bool = False) -> bytes:
        """Return a meeting as a calendar file. Only what may be shared of it is in it.

        Nobody is named as organiser or attendee: addresses are private, and calendars answer or invite by
        mail on their own wherever an event names some. Nothing is sent that was not handed over by hand.
        """
        page = self._meetings.page(meeting_id)
        meeting = page.meeting
        event = Invitation(
            uid=meeting.calendar_uid or meeting.id,
            title=_summary(page),
            starts=meeting.starts,
            zone=meeting.zone,
            minutes=meeting.minutes,
            place=meeting.place,
            link=meeting.link,
            about=_description(meeting, page.items if with_agenda else ()),
            sequence=meeting.sequence,
            is_cancelled=meeting.state is MeetingState.CANCELLED,
        )
        return written_calendar(event, self._clock.now())

    def read(self, content: bytes) -> CalendarReading:
        """Return the events of a file. Raises UnreadableCalendar. No record is read: a job may call it."""
        return read_calendar(content, self._clock.now())

    def matched(self, invitation: Invitation) -> Matched:
        """Return who of the guests is known by an address, and the meeting this invitation is already."""
        known = {
            channel.value.strip().casefold(): channel.person_id
            for channel in self._store.find(Channel, way=ChannelKind.EMAIL.value)
        }
        people: dict[PersonId, Person] = {}
        unknown = []
        for guest in invitation.guests:
            person_id = known.get(guest.email)
            if person_id is None:
                unknown.append(guest)
                continue
            person = self._store.get(Person, person_id)
            if not person.is_me:
                people[person.id] = person
        return Matched(invitation, tuple(people.values()), tuple(unknown), self._meeting_of(invitation))

    def take(self, matched: Matched, people: Sequence[PersonId] = (), names: Sequence[str] = ()) -> Meeting:
        """Plan what an invitation says with these people, and new ones by name.

        One that is known already is moved, renamed or cancelled instead. Raises Invalid for nobody.
        """
        invitation, known = matched.invitation, matched.meeting
        if known is not None:
            self._meetings.follow_calendar(known.id, _fields(invitation), cancelled=invitation.is_cancelled)
            return self._store.get(Meeting, known.id)
        return self._meetings.plan(
            Plan(
                people=tuple(people),
                new_people=tuple(names),
                how=InteractionKind.VIDEO if invitation.link else InteractionKind.MET,
                recurs=invitation.series.days if invitation.series else None,
                calendar_uid=invitation.uid,
                **_fields(invitation),
            )
        )

    def _meeting_of(self, invitation: Invitation) -> Meeting | None:
        if not invitation.uid:
            return None
        if self._store.has(Meeting, invitation.uid):
            return self._store.get(Meeting, invitation.uid)
        return next(iter(self._store.find(Meeting, calendar_uid=invitation.uid)), None)


def _summary(page: MeetingPage) -> str:
    others = ", ".join(person.shown for person in page.people if not person.is_me)
    return page.meeting.title or others or page.meeting.outcome


def _description(meeting: Meeting, items: Iterable[AgendaItem]) -> str:
    lines = [f"{item.minutes}′ {': '.join(filter(None, (item.title, item.question)))}" for item in items]
    return "\n\n".join(filter(None, (meeting.outcome, "\n".join(lines))))


def _fields(invitation: Invitation) -> dict[str, Any]:
    """Return what a plan or a meeting takes from an invitation."""
    return {
        "starts": invitation.starts,
        "zone": invitation.zone,
        "minutes": invitation.minutes,
        "title": invitation.title,
        "place": invitation.place,
        "link": invitation.link,
        "sequence": invitation.sequence,
    }
