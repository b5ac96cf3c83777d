"""In the room: notes with the actions in them, the time an item takes, and what was promised there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, NewType

from mentorkit.domain.commitments import CommitmentId
from mentorkit.domain.frozen import frozen
from mentorkit.domain.meeting_kinds import AgendaItemId, MeetingId
from mentorkit.domain.meetings import AgendaItem
from mentorkit.domain.records import Record, RecordId, private, record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from mentorkit.domain.meetings import Meeting
    from mentorkit.domain.people import PersonId

PromisedId = NewType("PromisedId", RecordId)

ACTION = "[]"
"""What a line of notes begins with that is something I will do."""

MINUTE = 60
"""Seconds."""


@record
class Promised(Record):
    """A promise was made in a meeting, under an item of its agenda."""

    kind: ClassVar[str] = "promised"
    owner: ClassVar[str] = "commitment_id"
    co_owner: ClassVar[str] = "meeting_id"
    points: ClassVar[Mapping[str, str]] = {"item_id": "agenda_item"}

    id: PromisedId = private()
    commitment_id: CommitmentId = private()
    meeting_id: MeetingId = private()
    item_id: AgendaItemId | None = private(default=None)


@frozen
class Taken:
    """What is being typed and counted under an item, before it is kept for good."""

    notes: str
    used: int
    """Seconds."""


def draft_name(item_id: AgendaItemId, people: Iterable[PersonId]) -> str:
    """Return the name of an item's draft; it names the people, so that forgetting one drops it."""
    return ":".join(("notes", item_id, *people))


def reaction_name(item_id: AgendaItemId, people: Iterable[PersonId]) -> str:
    """Return the name of the draft of what I make of an item; see `draft_name`."""
    return ":".join(("reaction", item_id, *people))


def remembered_name(meeting_id: MeetingId, people: Iterable[PersonId]) -> str:
    """Return the name of the draft of what I will remember of a meeting; see `draft_name`."""
    return ":".join(("remembered", meeting_id, *people))


def written(taken: Taken) -> str:
    """Return what is typed under an item as a draft keeps it."""
    return json.dumps({"notes": taken.notes, "used": taken.used}, ensure_ascii=False)


def with_draft(item: AgendaItem, draft: str | None) -> AgendaItem:
    """Return the item with what its draft holds; one that cannot be read changes nothing."""
    if draft is None:
        return item
    try:
        told = json.loads(draft)
        return replace(item, notes=str(told["notes"]), used=max(item.used, int(told["used"])))
    except (ValueError, TypeError, KeyError):
        return item


def actions_in(notes: str) -> tuple[str, ...]:
    """Return what the lines of notes that begin with `[]` say, without empty ones."""
    lines = (line.strip() for line in notes.splitlines())
    found = (line.removeprefix(ACTION).strip() for line in lines if line.startswith(ACTION))
    return tuple(filter(None, found))


def without_marks(notes: str) -> str:
    """Return notes as they are read elsewhere: actions begin with a dash."""
    return "\n".join(
        f"– {line.strip().removeprefix(ACTION).strip()}" if line.strip().startswith(ACTION) else line
        for line in notes.splitlines()
    )


def minutes_used(item: AgendaItem) -> int:
    """Return the full minutes spent on an item."""
    return item.used // MINUTE


def is_over(item: AgendaItem) -> bool:
    """Whether an item has taken more than its time."""
    return item.used > item.minutes * MINUTE


def minutes_left(meeting: Meeting, now: datetime) -> int:
    """Return how many minutes are left of a meeting, counting the one begun; less than 0 after.

    Its time counts from when it really began. Before it begins that is all of its time.
    """
    gone = int((now - (meeting.began or meeting.starts)).total_seconds() // MINUTE)
    return min(meeting.minutes, meeting.minutes - gone)


def current(items: Sequence[AgendaItem]) -> AgendaItem | None:
    """Return the item to talk about now: the first one not covered, or the last of all."""
    return next((item for item in items if not item.covered), items[-1] if items else None)


def reaction_opens(meeting_day: date, today: date) -> bool:
    """Whether I may write what I make of it: their words stand alone until the next day."""
    return today > meeting_day
