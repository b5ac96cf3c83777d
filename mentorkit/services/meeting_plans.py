"""Plans of meetings: what planning one asks for, and what calendars are told when it changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.frozen import frozen
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.meeting_kinds import MeetingState
from mentorkit.domain.meetings import USUAL_MINUTES, Meeting, checked_meeting

if TYPE_CHECKING:
    from datetime import datetime

    from mentorkit.domain.people import PersonId

ON_CALENDARS = ("title", "starts", "zone", "minutes", "place", "link", "outcome")
"""Fields that calendars show: when one changes, they are told by a higher sequence."""


@frozen
class Plan:
    """What planning a meeting asks for. Unknown people are given by name and become people."""

    starts: datetime
    zone: str = ""
    minutes: int = USUAL_MINUTES
    how: InteractionKind = InteractionKind.MET
    people: tuple[PersonId, ...] = ()
    new_people: tuple[str, ...] = ()
    title: str = ""
    place: str = ""
    link: str = ""
    outcome: str = ""
    recurs: int | None = None
    calendar_uid: str = ""
    """By which the calendar knows it that it comes from."""
    sequence: int = 0


def require_people(plan: Plan) -> None:
    """Raise Invalid ("people", EMPTY) for a plan with nobody."""
    if not plan.people and not any(name.strip() for name in plan.new_people):
        raise Invalid("people", Why.EMPTY)


def as_planned(meeting: Meeting, plan: Plan) -> Meeting:
    """Return a meeting as a plan has it, or raise Invalid."""
    return checked_meeting(
        replace(
            meeting,
            title=" ".join(plan.title.split()),
            starts=plan.starts,
            zone=plan.zone,
            minutes=plan.minutes,
            how=plan.how,
            place=plan.place.strip(),
            link=plan.link.strip(),
            outcome=plan.outcome.strip(),
            recurs=plan.recurs,
            calendar_uid=plan.calendar_uid or meeting.calendar_uid,
            sequence=max(plan.sequence, meeting.sequence),
        )
    )


def told_calendars(before: Meeting, after: Meeting) -> Meeting:
    """Return the meeting with its sequence counted up where calendars show something else now."""
    is_off = MeetingState.CANCELLED in (before.state, after.state) and before.state is not after.state
    is_other = any(_differ(before, after, name) for name in ON_CALENDARS)
    return replace(after, sequence=before.sequence + 1) if is_off or is_other else after


def _differ(before: Any, after: Any, name: str) -> bool:
    return bool(getattr(before, name) != getattr(after, name))
