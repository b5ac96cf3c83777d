"""Tests of what is noted in the room."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain import rooms
from mentorkit.domain.rooms import Taken, actions_in, draft_name, with_draft, without_marks, written
from tests import values
from tests.builders import TODAY, a_meeting, a_person, an_agenda_item

MEETING = a_meeting()
ITEM = an_agenda_item(MEETING, used=30)


@given(values.texts, st.integers(0, 10_000))
def test_whatever_is_typed_comes_back_from_its_draft(notes: str, used: int) -> None:
    found = with_draft(ITEM, written(Taken(notes, used)))
    assert found == replace(ITEM, notes=notes, used=max(used, 30))


@pytest.mark.parametrize("draft", [None, "", "[]", '{"notes": "a"}', '{"notes": "a", "used": "much"}'])
def test_a_draft_that_cannot_be_read_changes_nothing(draft: str | None) -> None:
    assert with_draft(ITEM, draft) == ITEM


def test_a_draft_names_its_people_and_begins_with_its_item() -> None:
    person = a_person().id
    assert person in draft_name(ITEM.id, (person,))
    assert draft_name(ITEM.id, (person,)).startswith(draft_name(ITEM.id, ()))


def test_lines_that_begin_with_a_box_are_actions() -> None:
    notes = "“They said [] once.”\n[] Ask sales \n  []Write it up\n[]\nAnd then."
    assert actions_in(notes) == ("Ask sales", "Write it up")
    assert without_marks(notes).splitlines()[1] == "– Ask sales"
    assert without_marks("plain") == "plain"


def test_an_item_is_over_its_time_once_it_took_more() -> None:
    item = an_agenda_item(MEETING, minutes=5, used=300)
    assert (rooms.minutes_used(item), rooms.is_over(item)) == (5, False)
    assert rooms.is_over(replace(item, used=301))


@pytest.mark.parametrize(
    ("seconds", "left"), [(-600, 45), (0, 45), (59, 45), (61, 44), (45 * 60, 0), (46 * 60, -1)]
)
def test_the_minutes_left_count_the_one_begun(seconds: int, left: int) -> None:
    assert rooms.minutes_left(MEETING, MEETING.starts + timedelta(seconds=seconds)) == left
    early = replace(MEETING, began=MEETING.starts - timedelta(hours=3))
    assert rooms.minutes_left(early, early.starts + timedelta(hours=-3, seconds=seconds)) == left


def test_the_current_item_is_the_first_not_covered() -> None:
    items = [an_agenda_item(MEETING, covered=covered) for covered in (True, False, False)]
    assert rooms.current(items) == items[1]
    assert rooms.current(items[:1]) == items[0]
    assert rooms.current([]) is None


def test_my_reaction_opens_the_next_day() -> None:
    assert not rooms.reaction_opens(TODAY, TODAY)
    assert rooms.reaction_opens(TODAY, TODAY + timedelta(days=1))
