"""What the first page shows of the next meeting, read in one go."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from datetime import datetime

    from mentorkit.domain.interactions import InteractionKind
    from mentorkit.domain.meeting_kinds import MeetingId
    from mentorkit.domain.people import PersonId

PREPARE_WITHIN = timedelta(hours=48)
"""So long before a meeting its agenda should be there, and what they read beforehand be handed over."""


@frozen
class NextMeeting:
    """A meeting to come, with whom and how well it is prepared."""

    id: MeetingId
    title: str
    starts: datetime
    minutes: int
    how: InteractionKind
    place: str
    people: tuple[tuple[PersonId, str], ...]
    """Everybody but me: id and name, in the order in which they were named."""
    items: tuple[int, ...]
    """The minutes of each item of the agenda."""
    without_question: int
    """How many items do not say what I want to hear."""
