"""Tests of the open transaction: settling midway leaves what settling at the end would."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from mentorkit.storage.additions import unpacked
from mentorkit.storage.codec import Codec, digest_of
from tests.builders import TODAY, a_channel, a_person, a_role, an_interaction

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.storage.store import Store
    from mentorkit.storage.transactions import Transaction

DERIVED = (
    "SELECT person_id, contact, counts, title, organisation, shown_key FROM standing ORDER BY 1",
    "SELECT person_id, source, day FROM due ORDER BY 1, 2",
    "SELECT rowid, name, words FROM person_index ORDER BY 1",
    "SELECT rowid FROM entry_index ORDER BY 1",
)


def derived(store: Store) -> list[list[tuple[object, ...]]]:
    return [store.connection.execute(statement).fetchall() for statement in DERIVED]


def written(tx: Transaction, ada: Person, *, settling: bool) -> None:
    """Write people, what belongs to them and changes of both, settling in between or not."""
    bo, cleo = a_person("Bo"), a_person("Cleo")
    tx.add_many([ada, bo, cleo])
    tx.add_many([a_role(ada), a_role(bo, "Nurse")])
    if settling:
        tx.settle()
    tx.add_many([a_channel(bo)])
    tx.add(an_interaction(ada, TODAY))
    tx.update(replace(cleo, shown="Cléo"))
    if settling:
        tx.settle()
        tx.settle()
    tx.remove(bo)


def test_settling_midway_leaves_what_settling_at_the_end_would(store: Store) -> None:
    ada = a_person("Ada", rhythm_days=30)
    with store.transaction("import") as tx:
        written(tx, ada, settling=True)
    settled = derived(store)
    store.undo()
    with store.transaction("import") as tx:
        written(tx, ada, settling=False)
    without_ids = [[row[1:] for row in rows] for rows in settled]
    assert without_ids == [[row[1:] for row in rows] for rows in derived(store)]
    assert settled[0][0][0] == ada.id


def test_what_was_settled_goes_when_the_transaction_is_given_up(store: Store) -> None:
    def import_and_fail() -> None:
        with store.transaction("import") as tx:
            tx.add_many([a_person("Ada")])
            tx.settle()
            raise LookupError

    with pytest.raises(LookupError):
        import_and_fail()
    assert derived(store) == [[], [], [], []]


def test_a_bulk_addition_is_known_by_its_digest(store: Store) -> None:
    ada = a_person("Ada")
    with store.transaction("import") as tx:
        tx.add_many([ada])
        ((kind, packed),) = tx.bulk.packed()
    assert (kind, list(unpacked(packed))) == ("person", [(ada.id, digest_of(Codec(type(ada)).columns(ada)))])


def test_records_known_to_be_alone_are_removed_as_they_are(store: Store) -> None:
    ada, bo = a_person("Ada"), a_person("Bo", rhythm_days=30)
    theirs = (a_channel(ada), a_channel(bo), an_interaction(bo, TODAY))
    with store.transaction("add") as tx:
        for record in (ada, bo, *theirs):
            tx.add(record)
    before = derived(store)
    with store.transaction("remove") as tx:
        tx.remove_known((ada, bo, *theirs))
    assert derived(store) == [[], [], [], []]
    store.undo()
    assert derived(store) == before


def test_words_of_a_contact_move_no_clock_but_its_day_does(store: Store) -> None:
    person = a_person("Ada")
    entry = an_interaction(person)
    with store.transaction("add") as tx:
        tx.add(person)
        tx.add(entry)
    read: list[str] = []
    store.connection.set_trace_callback(read.append)
    with store.transaction("change") as tx:
        tx.update(replace(entry, said="More words"))
    assert not any("standing" in sql for sql in read)
    with store.transaction("change") as tx:
        tx.update(replace(entry, said="More words", day=TODAY - timedelta(days=3)))
    store.connection.set_trace_callback(None)
    (contact,) = store.connection.execute("SELECT contact FROM standing").fetchone()
    assert contact == (TODAY - timedelta(days=3)).isoformat()
