"""An agenda keeps its order, fills the time there is, and nothing open is lost from meeting to meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from mentorkit.domain.agendas import (
    boxes,
    coming_next,
    in_order,
    is_asking,
    left_over,
    moved,
    numbered,
    planned_minutes,
    stepped,
)
from mentorkit.domain.meeting_kinds import ItemOrigin, MeetingState
from tests.builders import a_meeting, an_agenda_item

if TYPE_CHECKING:
    from mentorkit.domain.meetings import AgendaItem, Meeting

MEETING = a_meeting()
AFTER = MEETING.ends + timedelta(days=400)
OVER = (MeetingState.TO_WRITE_UP, MeetingState.WRITTEN_UP, MeetingState.CANCELLED, MeetingState.PLANNED)


def agenda(*titles: str) -> tuple[AgendaItem, ...]:
    return numbered(an_agenda_item(MEETING, title) for title in titles)


def titles(items: tuple[AgendaItem, ...]) -> list[str]:
    return [item.title for item in items]


def test_an_item_is_brought_to_its_place_and_the_others_make_room() -> None:
    items = agenda("a", "b", "c")
    assert titles(moved(items, items[2].id, 0)) == ["c", "a", "b"]
    assert titles(moved(items, items[0].id, 1)) == ["b", "a", "c"]
    assert titles(moved(items, items[0].id, 99)) == ["b", "c", "a"]
    assert titles(moved(items, items[1].id, -5)) == ["b", "a", "c"]
    assert moved(items, an_agenda_item(MEETING).id, 0) == items


@given(st.data())
@settings(max_examples=50)
def test_moving_loses_nothing_and_leaves_the_others_in_their_order(data: st.DataObject) -> None:
    items = agenda(*data.draw(st.lists(st.text(min_size=1), min_size=1, max_size=8)))
    chosen = data.draw(st.sampled_from(items))
    place = data.draw(st.integers(-3, 12))
    found = moved(reversed(items), chosen.id, place)
    assert [item.place for item in found] == list(range(len(items)))
    assert found[max(0, min(place, len(items) - 1))].id == chosen.id
    others = [item.id for item in items if item.id != chosen.id]
    assert [item.id for item in found if item.id != chosen.id] == others


def test_arrow_keys_step_by_five_minutes_on_the_grid_and_never_to_nothing() -> None:
    assert [stepped(minutes, 1) for minutes in (5, 7, 60)] == [10, 10, 65]
    assert [stepped(minutes, -1) for minutes in (15, 13, 5, 3)] == [10, 10, 5, 5]


def test_items_follow_each_other_on_the_clock() -> None:
    items = [replace(item, minutes=minutes) for item, minutes in zip(agenda("a", "b"), (5, 15), strict=True)]
    first, second = boxes(MEETING, reversed(items))
    assert (first.starts, second.starts) == (MEETING.starts, first.ends)
    assert second.ends == MEETING.starts + timedelta(minutes=planned_minutes(items))
    assert planned_minutes(items) == 20


def test_an_item_without_a_question_asks_nothing() -> None:
    assert not is_asking(an_agenda_item(MEETING, question=" "))
    assert is_asking(an_agenda_item(MEETING, question="Which no did you regret?"))


def test_a_meeting_to_come_leaves_nothing_and_a_cancelled_one_leaves_all() -> None:
    done, open_ = agenda("done", "open")
    done = replace(done, covered=True)
    assert left_over(MEETING, (done, open_), MEETING.starts) == ()
    assert left_over(MEETING, (done, open_), AFTER) == (open_,)
    assert left_over(replace(MEETING, state=MeetingState.CANCELLED), (open_, done), MEETING.starts) == (
        done,
        open_,
    )


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[Meeting], list[AgendaItem]]:
    """Meetings one after another, each taking up some of what is left of those before it."""
    meetings: list[Meeting] = []
    items: list[AgendaItem] = []
    for number in range(draw(st.integers(1, 4))):
        meeting = a_meeting(
            starts=MEETING.starts + timedelta(days=30 * number), state=draw(st.sampled_from(OVER))
        )
        fresh = [an_agenda_item(meeting) for _ in range(draw(st.integers(0, 3)))]
        for left in coming_next(meetings, items, AFTER):
            if draw(st.booleans()):
                carried = an_agenda_item(meeting, origin=ItemOrigin.LEFT_OVER, source=left.id)
                fresh.append(carried)
        meetings.append(meeting)
        items += [replace(item, covered=draw(st.booleans())) for item in numbered(fresh)]
    return meetings, items


@given(histories())
@settings(max_examples=50)
def test_what_was_not_covered_comes_next_time_until_it_is(
    history: tuple[list[Meeting], list[AgendaItem]],
) -> None:
    meetings, items = history
    states = {meeting.id: meeting.state for meeting in meetings}
    coming = coming_next(meetings, items, AFTER)

    def is_settled(item: AgendaItem) -> bool:
        later = [one for one in items if one.origin is ItemOrigin.LEFT_OVER and one.source == item.id]
        if later:
            return all(is_settled(one) for one in later)
        return item.covered and states[item.meeting_id] is not MeetingState.CANCELLED

    def ends_in(item: AgendaItem) -> list[AgendaItem]:
        later = [one for one in items if one.origin is ItemOrigin.LEFT_OVER and one.source == item.id]
        return [end for one in later for end in ends_in(one)] if later else [item]

    first = [item for item in items if item.origin is ItemOrigin.OWN]
    open_ends = [end for item in first if not is_settled(item) for end in ends_in(item)]
    assert sorted(item.id for item in coming) == sorted(item.id for item in open_ends)
    starts = {meeting.id: meeting.starts for meeting in meetings}
    days = [starts[item.meeting_id] for item in coming]
    assert days == sorted(days, reverse=True)


def test_order_is_by_place_then_by_age() -> None:
    first, second = an_agenda_item(MEETING), an_agenda_item(MEETING)
    assert in_order((second, first)) == (first, second)
