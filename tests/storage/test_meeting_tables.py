"""Tests of how meetings are kept: what belongs to one goes with it, what it names lets go."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.meetings import AgendaItem, Meeting, MeetingPerson
from tests.builders import a_goal, a_meeting, a_meeting_person, a_person, an_agenda_item, an_interaction

if TYPE_CHECKING:
    from mentorkit.domain.records import Record
    from mentorkit.storage.store import Store


def test_a_meeting_goes_with_its_agenda_and_comes_back(store: Store) -> None:
    ada, goal, meeting = a_person(), a_goal(), a_meeting(moved_from=None)
    contact = an_interaction(ada)
    parts: tuple[Record, ...] = (
        a_meeting_person(meeting, ada, interaction_id=contact.id),
        an_agenda_item(meeting, goal_id=goal.id, covered=True),
    )
    with store.transaction("start") as tx:
        for record in (ada, contact, goal, meeting, *parts):
            tx.add(record)
    assert store.all(Meeting) == (meeting,)
    with store.transaction("delete") as tx:
        tx.remove(meeting)
    assert not store.all(MeetingPerson)
    assert not store.all(AgendaItem)
    (deleted,) = store.deleted()
    assert deleted.records == (meeting,)
    store.restore(deleted.change_id, "restore")
    assert all(store.get(type(part), part.id) == part for part in parts)


def test_a_goal_and_a_contact_that_go_are_let_go_of(store: Store) -> None:
    ada, goal, meeting = a_person(), a_goal(), a_meeting()
    contact = an_interaction(ada)
    part = a_meeting_person(meeting, ada, interaction_id=contact.id)
    item = an_agenda_item(meeting, goal_id=goal.id)
    with store.transaction("start") as tx:
        for record in (ada, contact, goal, meeting, part, item):
            tx.add(record)
    with store.transaction("delete") as tx:
        tx.remove(goal)
        tx.remove(contact)
    assert store.all(AgendaItem) == (replace(item, goal_id=None),)
    assert store.all(MeetingPerson) == (replace(part, interaction_id=None),)


def test_a_meeting_goes_with_the_last_who_took_part_and_comes_back_with_them(store: Store) -> None:
    ada, bo, meeting = a_person("Ada"), a_person("Bo"), a_meeting()
    parts = (a_meeting_person(meeting, ada), a_meeting_person(meeting, bo))
    item = an_agenda_item(meeting)
    with store.transaction("start") as tx:
        for record in (ada, bo, meeting, *parts, item):
            tx.add(record)
    with store.transaction("delete") as tx:
        tx.remove(ada)
    assert store.all(Meeting) == (meeting,)
    with store.transaction("swap") as tx:
        tx.remove(parts[1])
        tx.add(parts[1])
    with store.transaction("delete") as tx:
        tx.remove(bo)
    assert not store.all(Meeting)
    assert not store.all(AgendaItem)
    store.undo()
    assert store.all(Meeting) == (meeting,)
    assert store.all(AgendaItem) == (item,)
    store.forget(bo)
    assert not store.all(Meeting)
    assert bo.id not in str(store.deleted())
    assert meeting.id not in str(store.deleted())
