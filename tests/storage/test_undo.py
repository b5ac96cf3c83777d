"""Tests of undo and redo: what is a step, how many are kept, and what takes one back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.changes import Cause
from mentorkit.domain.errors import NotFound
from mentorkit.domain.people import Person
from tests.builders import a_person, a_role

if TYPE_CHECKING:
    from mentorkit.domain.records import Record
    from mentorkit.storage.store import Store
    from tests.fakes import FakeClock


def add(store: Store, *records: Record, action: str = "add") -> None:
    """Add records in one transaction."""
    with store.transaction(action) as tx:
        for record in records:
            tx.add(record)


def rename(store: Store, person: Person, name: str, action: str = "rename") -> None:
    """Give a person another name."""
    with store.transaction(action) as tx:
        tx.update(replace(person, shown=name))


def test_undo_and_redo_say_what_they_would_do(store: Store, clock: FakeClock) -> None:
    """The menu needs the action before it happens."""
    person = a_person("Ada")
    assert store.undo() is None
    assert store.redo() is None
    add(store, person)
    clock.pass_by(seconds=60)
    rename(store, person, "Ada L.")
    assert (store.undo_action, store.redo_action) == ("rename", None)
    change = store.undo()
    assert change is not None
    assert change.cause is Cause.UNDONE
    assert (store.undo_action, store.redo_action) == ("add", "rename")
    assert store.redo() is not None
    assert store.get(Person, person.id).shown == "Ada L."


def test_a_new_step_forgets_what_was_taken_back(store: Store) -> None:
    """After undo and a new act there is nothing to redo."""
    add(store, a_person("Ada"))
    store.undo()
    add(store, a_person("Bob"))
    assert store.redo_action is None
    assert store.redo() is None


def test_edits_of_one_record_in_one_go_are_one_step(store: Store, clock: FakeClock) -> None:
    """Autosave while typing must not cost a step a second."""
    person = a_person("A")
    add(store, person)
    for seconds, name in ((1, "Ad"), (5, "Ada"), (9, "Ada L")):
        clock.pass_by(seconds=seconds)
        rename(store, store.get(Person, person.id), name)
    store.undo()
    assert store.get(Person, person.id).shown == "A"
    store.redo()
    assert store.get(Person, person.id).shown == "Ada L"


def test_edits_ten_seconds_apart_are_two_steps(store: Store, clock: FakeClock) -> None:
    """A pause ends a step."""
    person = a_person("A")
    add(store, person)
    rename(store, person, "B")
    clock.pass_by(seconds=10)
    rename(store, store.get(Person, person.id), "C")
    store.undo()
    assert store.get(Person, person.id).shown == "B"


@pytest.mark.parametrize("other", ["action", "record", "more"])
def test_edits_of_another_kind_stay_apart(store: Store, other: str) -> None:
    """Only the same record changed by the same intention merges."""
    first, second = a_person("A"), a_person("B")
    add(store, first, second)
    rename(store, first, "A1")
    with store.transaction("other" if other == "action" else "rename") as tx:
        tx.update(replace(store.get(Person, first.id if other != "record" else second.id), shown="X"))
        if other == "more":
            tx.update(replace(second, shown="Y"))
    store.undo()
    assert store.get(Person, first.id).shown == "A1"


def test_only_twenty_steps_are_kept(store: Store) -> None:
    """The twenty-first step back does nothing."""
    for number in range(25):
        add(store, a_person(str(number)))
    steps = 0
    while store.undo():
        steps += 1
    assert steps == 20
    assert len(store.all(Person)) == 5


def test_an_undo_that_cannot_be_done_leaves_everything_as_it_was(store: Store) -> None:
    """Rows that vanished below the gate stop the undo; it is not half done."""
    person = a_person("Ada")
    add(store, person, a_role(person))
    store.connection.execute("DELETE FROM role")
    with pytest.raises(NotFound):
        store.undo()
    assert store.has(Person, person.id)
    assert store.undo_action == "add"
