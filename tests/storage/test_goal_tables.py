"""Tests of how goals are kept: what belongs to one goes with it, a link with either side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.goals import Goal, GoalHelp, Skill, SkillRating
from mentorkit.domain.people import Person
from tests.builders import (
    a_goal,
    a_goal_help,
    a_goal_place,
    a_goal_task,
    a_person,
    a_progress_note,
    a_skill,
    a_skill_rating,
)

if TYPE_CHECKING:
    from mentorkit.domain.records import Record
    from mentorkit.storage.store import Store


def kept(store: Store) -> tuple[Record, ...]:
    """Keep a goal with one of everything, and return all of it, the person and the goal first."""
    person, goal = a_person(), a_goal(supports=())
    skill = a_skill(goal)
    parts = (
        skill,
        a_skill_rating(skill),
        a_goal_task(goal),
        a_goal_place(goal),
        a_progress_note(goal),
        a_goal_help(goal, person),
    )
    with store.transaction("start") as tx:
        for record in (person, goal, *parts):
            tx.add(record)
    return (person, goal, *parts)


def test_a_goal_goes_with_all_its_parts_and_comes_back(store: Store) -> None:
    person, goal, *parts = kept(store)
    with store.transaction("delete") as tx:
        tx.remove(goal)
    assert store.all(Person) == (person,)
    assert not any(store.has(type(part), part.id) for part in (goal, *parts))
    (deleted,) = store.deleted()
    assert deleted.records == (goal,)
    store.restore(deleted.change_id, "restore")
    assert all(store.get(type(part), part.id) == part for part in (goal, *parts))


def test_a_person_goes_with_their_link_alone(store: Store) -> None:
    person, goal, *_ = kept(store)
    with store.transaction("delete") as tx:
        tx.remove(person)
    assert store.all(GoalHelp) == ()
    assert store.all(Goal) == (goal,)
    assert len(store.all(Skill)) == len(store.all(SkillRating)) == 1


def test_a_link_stays_away_when_its_goal_is_gone_by_then(store: Store) -> None:
    person, goal, *_ = kept(store)
    with store.transaction("delete person") as tx:
        tx.remove(person)
    with store.transaction("delete goal") as tx:
        tx.remove(goal)
    first = next(found for found in store.deleted() if person in found.records)
    store.restore(first.change_id, "restore")
    assert store.all(Person) == (person,)
    assert store.all(GoalHelp) == ()


def test_what_is_back_already_is_not_brought_back_twice(store: Store) -> None:
    person, goal, *parts = kept(store)
    with store.transaction("delete") as tx:
        tx.remove(goal)
        tx.remove(person)
    (deleted,) = store.deleted()
    with store.transaction("by hand") as tx:
        tx.add(goal)
    store.restore(deleted.change_id, "restore")
    assert store.all(Goal) == (goal,)
    assert store.all(Person) == (person,)
    assert all(store.has(type(part), part.id) for part in parts)
