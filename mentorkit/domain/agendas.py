"""Agendas: the order of their items, how they fill the time there is, and what is left for next time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen
from mentorkit.domain.meeting_kinds import ItemOrigin, MeetingState, Section
from mentorkit.domain.meetings import AgendaItem, section_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from mentorkit.domain.meeting_kinds import AgendaItemId
    from mentorkit.domain.meetings import Meeting

STEP_MINUTES = 5
"""By how much one press of an arrow key changes the time of an item."""


@frozen
class Box:
    """An item in its place on the clock."""

    item: AgendaItem
    starts: datetime
    ends: datetime


def in_order(items: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    """Return items as they stand on the agenda; of two in one place, the older first."""
    return tuple(sorted(items, key=lambda item: (item.place, item.id)))


def numbered(items: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    """Return items with the places that their order gives them."""
    return tuple(replace(item, place=place) for place, item in enumerate(items))


def moved(items: Iterable[AgendaItem], item_id: AgendaItemId, place: int) -> tuple[AgendaItem, ...]:
    """Return the agenda with one item brought to a place, those between making room.

    A place beyond either end means the end. An unknown item changes nothing but the numbers.
    """
    ordered = list(in_order(items))
    at = next((number for number, item in enumerate(ordered) if item.id == item_id), None)
    if at is not None:
        item = ordered.pop(at)
        ordered.insert(max(0, place), item)
    return numbered(ordered)


def planned_minutes(items: Iterable[AgendaItem]) -> int:
    """Return how long all items take together."""
    return sum(item.minutes for item in items)


def stepped(minutes: int, steps: int) -> int:
    """Return minutes some steps of five further, on the grid of fives; never less than five."""
    start = -(-minutes // STEP_MINUTES) if steps < 0 else minutes // STEP_MINUTES
    return max(STEP_MINUTES, (start + steps) * STEP_MINUTES)


def boxes(meeting: Meeting, items: Iterable[AgendaItem]) -> tuple[Box, ...]:
    """Return when each item begins and ends if all keep to their time."""
    found, starts = [], meeting.starts
    for item in in_order(items):
        ends = starts + timedelta(minutes=item.minutes)
        found.append(Box(item, starts, ends))
        starts = ends
    return tuple(found)


def is_asking(item: AgendaItem) -> bool:
    """Whether an item says what I want to hear."""
    return bool(item.question.strip())


def left_over(meeting: Meeting, items: Iterable[AgendaItem], now: datetime) -> tuple[AgendaItem, ...]:
    """Return what was not covered in a meeting that is over; of a cancelled one that is everything."""
    if section_of(meeting, now) is Section.NEXT:
        return ()
    is_off = meeting.state is MeetingState.CANCELLED
    return tuple(item for item in in_order(items) if is_off or not item.covered)


def coming_next(
    meetings: Iterable[Meeting], items: Iterable[AgendaItem], now: datetime
) -> tuple[AgendaItem, ...]:
    """Return what is left of these meetings and on no later agenda yet, the latest meeting's first."""
    known = tuple(items)
    carried = {item.source for item in known if item.origin is ItemOrigin.LEFT_OVER}
    latest_first = sorted(meetings, key=lambda meeting: (meeting.starts, meeting.id), reverse=True)
    return tuple(
        item
        for meeting in latest_first
        for item in left_over(meeting, (one for one in known if one.meeting_id == meeting.id), now)
        if item.id not in carried
    )
