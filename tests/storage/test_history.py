"""Tests of the kept changes: what a bulk addition holds, and what survives a restart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.changes import Cause
from mentorkit.domain.errors import NotFound
from mentorkit.domain.people import Person
from mentorkit.storage.codec import Codec, digest_of
from mentorkit.storage.store import Store
from tests.builders import a_channel, a_person, a_role

if TYPE_CHECKING:
    from tests.fakes import FakeClock


def test_a_bulk_addition_keeps_ids_and_digests_not_the_records(store: Store) -> None:
    person = a_person("Zebulon")
    with store.transaction("import") as tx:
        tx.add_many([person])
        tx.add(a_role(person, "Analyst"))
    text = store.connection.execute("SELECT edits FROM change").fetchone()[0]
    assert "Zebulon" not in text
    assert "Analyst" in text
    (kept,) = store._history.since(store._clock.now())
    (single,) = kept.edits
    assert list(kept.additions()) == [(Person, person.id, digest_of(Codec(Person).columns(person)))]
    assert single.after is not None
    assert single.digest


def test_a_deletion_can_be_restored_after_a_restart(store: Store, clock: FakeClock) -> None:
    person = a_person("Ada")
    with store.transaction("add") as tx:
        tx.add(person)
    with store.transaction("delete") as tx:
        tx.remove(person)
    reopened = Store(store.connection, clock)
    (deleted,) = reopened.deleted()
    reopened.restore(deleted.change_id, "restore")
    assert reopened.get(Person, person.id) == person


def test_what_removes_nothing_is_read_once_when_deletions_are_looked_for(store: Store) -> None:
    ada, bea = a_person("Ada"), a_person("Bea")
    with store.transaction("import") as tx:
        tx.add_many([ada, bea])
    assert store.deleted() == ()
    store.connection.execute("UPDATE change SET edits = replace(edits, '[', '{')")  # nobody could read it now
    with store.transaction("delete") as tx:
        tx.remove(ada)
    assert [deleted.records for deleted in store.deleted()] == [(ada,)]
    assert [deleted.records for deleted in store.deleted()] == [(ada,)]


def test_merged_steps_are_kept_as_one_change(store: Store) -> None:
    person = a_person("A")
    with store.transaction("add") as tx:
        tx.add(person)
    for name in ("B", "C"):
        with store.transaction("rename") as tx:
            tx.update(replace(store.get(Person, person.id), shown=name))
    newest = next(store._history.since(store._clock.now()))
    (edit,) = newest.edits
    assert isinstance(edit.before, Person)
    assert isinstance(edit.after, Person)
    assert (edit.before.shown, edit.after.shown) == ("A", "C")


def test_an_addition_is_found_again_by_what_was_kept_whole(store: Store) -> None:
    ada, role = a_person("Ada"), a_role()
    with store.transaction("import") as tx:
        tx.add_many([ada])
        tx.add(replace(role, person_id=ada.id))
    with store.transaction("change") as tx:
        tx.update(replace(role, person_id=ada.id, title="Analyst"))
    assert store.change_adding(role.id).action == "import"
    store.undo()
    store.undo()
    store.redo()
    found = store.change_adding(role.id)
    assert (found.action, found.cause, found.packed) == ("import", Cause.REDONE, ())
    with pytest.raises(NotFound):
        store.change_adding("nobody")


def test_forgetting_leaves_no_digest_of_what_somebody_had(store: Store) -> None:
    ada, bob = a_person("Ada"), a_person("Bob")
    roles = [a_role(ada), a_role(bob), a_role(ada)]
    with store.transaction("import") as tx:
        tx.add_many([ada, bob])
        tx.add_many(roles)
    with store.transaction("only ada") as tx:
        tx.add_many([a_channel(ada)])
    with store.transaction("delete") as tx:
        tx.remove(roles[2])
    store.forget(ada)
    (kept,) = store._history.since(store._clock.now())
    assert [record_id for _kind, record_id, _digest in kept.additions()] == [bob.id, roles[1].id]
