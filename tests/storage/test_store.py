"""Tests of the store's own promises: one transaction, told after the commit, deleted, forgotten."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from mentorkit.domain.errors import Busy, NotFound, NotSaved, Unsaved
from mentorkit.domain.interactions import Interaction
from mentorkit.domain.people import Person, Stage
from mentorkit.storage.history import KEPT
from mentorkit.storage.store import Store
from tests.builders import a_person, a_role, an_interaction
from tests.fakes import FakeClock, connection_in_memory

if TYPE_CHECKING:
    from mentorkit.domain.changes import Change
    from mentorkit.domain.records import Record


def add(store: Store, *records: Record, action: str = "add") -> None:
    """Add records in one transaction."""
    with store.transaction(action) as tx:
        for record in records:
            tx.add(record)


def rename(store: Store, person: Person, name: str, action: str = "rename") -> None:
    """Give a person another name."""
    with store.transaction(action) as tx:
        tx.update(replace(person, shown=name))


def test_a_transaction_inside_another_is_refused_and_the_first_goes_on(store: Store) -> None:
    """Nesting would make undo lie."""
    with store.transaction("outer") as tx:
        tx.add(a_person("Ada"))
        with pytest.raises(Busy), store.transaction("inner"):
            pass
    assert [person.shown for person in store.all(Person)] == ["Ada"]


def test_nobody_is_told_of_a_transaction_that_broke_off(store: Store) -> None:
    """Listeners hear only of what is kept."""
    told: list[Change] = []
    store.listen(told.append)
    with pytest.raises(OSError), store.transaction("add") as tx:
        tx.add(a_person("Ada"))
        raise OSError
    assert not told
    assert not store.all(Person)
    add(store, a_person("Bob"))
    assert len(told) == 1


def test_a_transaction_that_changes_nothing_is_no_step(store: Store) -> None:
    """Saving a form nobody changed must not fill the undo list."""
    person = a_person("Ada")
    add(store, person)
    told: list[Change] = []
    store.listen(told.append)
    rename(store, person, "Ada")
    assert store.undo_action == "add"
    assert not told


def test_listeners_hear_one_order_also_of_what_they_cause(store: Store) -> None:
    """A change made while telling is told after the one that is being told."""
    heard: list[tuple[str, str]] = []
    reacted = False

    def first(change: Change) -> None:
        nonlocal reacted
        heard.append(("first", change.action))
        if not reacted:
            reacted = True
            add(store, a_person("Bob"), action="react")

    store.listen(first)
    store.listen(lambda change: heard.append(("second", change.action)))
    add(store, a_person("Ada"))
    assert heard == [("first", "add"), ("second", "add"), ("first", "react"), ("second", "react")]


def test_who_stopped_listening_hears_nothing(store: Store) -> None:
    """Ending twice does no harm."""
    told: list[Change] = []
    end = store.listen(told.append)
    end()
    end()
    add(store, a_person("Ada"))
    assert not told


def test_deleted_people_come_back_with_everything(store: Store, clock: FakeClock) -> None:
    """*Recently deleted* lists what is still gone, once, and brings it back whole."""
    person = a_person("Ada")
    add(store, person, a_role(person), an_interaction(person))
    with store.transaction("delete") as tx:
        tx.remove(person)
    clock.pass_by(days=29)
    (deleted,) = store.deleted()
    assert [record.id for record in deleted.records] == [person.id]
    assert store.restore(deleted.change_id, "restore") is not None
    assert store.find(Interaction, person_id=person.id)
    assert store.deleted() == ()
    assert store.undo_action == "restore"


def test_what_was_deleted_apart_from_its_person_is_listed_by_itself(store: Store) -> None:
    """A removed interaction can come back while its person is there, and waits while it is not."""
    person = a_person("Ada")
    interaction = an_interaction(person)
    add(store, person, interaction)
    with store.transaction("remove") as tx:
        tx.remove(interaction)
    with store.transaction("delete") as tx:
        tx.remove(person)
    newest, oldest = store.deleted()
    assert newest.records == (person,)
    assert oldest.records == (interaction,)
    assert store.restore(oldest.change_id, "restore") is None
    store.restore(newest.change_id, "restore")
    store.restore(oldest.change_id, "restore")
    assert store.find(Interaction, person_id=person.id) == (interaction,)


def test_what_was_undone_is_not_listed_as_deleted(store: Store) -> None:
    """Taking back an addition is not a deletion."""
    add(store, a_person("Ada"))
    store.undo()
    assert store.deleted() == ()


def test_restoring_what_nobody_kept_is_not_found(store: Store) -> None:
    """An id from elsewhere is refused."""
    with pytest.raises(NotFound):
        store.restore("no such change", "restore")


def test_after_thirty_days_nothing_is_listed_and_the_purge_drops_it(store: Store, clock: FakeClock) -> None:
    """The trash ends by itself."""
    person = a_person("Ada")
    add(store, person)
    with store.transaction("delete") as tx:
        tx.remove(person)
    clock.pass_by(days=KEPT.days, seconds=1)
    assert store.deleted() == ()
    store.purge()
    assert store.connection.execute("SELECT count(*) FROM change").fetchone() == (0,)


def test_the_purge_keeps_photos_somebody_has_or_could_get_back(store: Store, clock: FakeClock) -> None:
    """Bytes go only after thirty days without anybody speaking of them."""
    used, undoable, unused = (store.blobs.keep(name.encode()) for name in ("used", "undoable", "unused"))
    clock.pass_by(days=20)
    person = a_person("Ada", photo=undoable)
    add(store, person)
    clock.pass_by(days=1)
    with store.transaction("photo") as tx:
        tx.update(replace(person, photo=used))
    clock.pass_by(days=15)
    store.purge()
    assert store.blobs.get(used) == b"used"
    assert store.blobs.get(undoable) == b"undoable"
    assert store.blobs.get(unused) is None


def test_forgetting_somebody_leaves_no_word_behind(store: Store) -> None:
    """Records, kept changes, drafts and index forget; others stay, and nothing can be undone."""
    person, other = a_person("Zebulon", notes="secretword"), a_person("Ada")
    add(store, person, an_interaction(person, said="otherword"))
    add(store, other)
    store.drafts.keep(f"person/{person.id}/notes", "draftword")
    store.drafts.keep(f"person/{other.id}/notes", "kept")
    store.forget(person)
    dump = "\n".join(
        str(row)
        for (table,) in store.connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table'"
        ).fetchall()
        for row in store.connection.execute(f'SELECT * FROM "{table}"')
    )
    for word in ("Zebulon", "secretword", "otherword", "draftword"):
        assert word not in dump
    assert "Ada" in dump
    assert store.undo() is None
    assert store.drafts.names() == (f"person/{other.id}/notes",)


def test_a_commit_counts_and_is_acknowledged_before_anybody_hears(clock: FakeClock) -> None:
    """Saved means: committed and the file still there."""
    order: list[str] = []
    store = Store(connection_in_memory(), clock, acknowledge=lambda: order.append("acknowledged"))
    store.listen(lambda _change: order.append("told"))
    add(store, a_person("Ada"))
    assert order == ["acknowledged", "told"]
    found = store.connection.execute("SELECT value FROM meta WHERE name = 'commit_seq'").fetchone()
    assert found == ("1",)
    store.connection.close()


def test_a_commit_that_is_not_acknowledged_is_not_told(clock: FakeClock) -> None:
    """A vault that was moved away while open must not say "saved"."""

    def moved() -> None:
        raise NotSaved(Unsaved.MOVED)

    store = Store(connection_in_memory(), clock, acknowledge=moved)
    told: list[Change] = []
    store.listen(told.append)
    with pytest.raises(NotSaved) as caught:
        add(store, a_person("Ada"))
    assert caught.value.why is Unsaved.MOVED
    assert not told
    assert store.undo_action is None
    store.connection.close()


@pytest.mark.parametrize(
    ("statement", "why"),
    [("PRAGMA query_only = ON", Unsaved.READ_ONLY), ("PRAGMA max_page_count = 1", Unsaved.DISK_FULL)],
)
def test_a_vault_that_cannot_be_written_says_why_and_keeps_what_it_had(
    store: Store, statement: str, why: Unsaved
) -> None:
    """The transaction is rolled back and the next one works again."""
    add(store, a_person("Ada"))
    store.connection.execute(statement)
    with pytest.raises(NotSaved) as caught:
        add(store, *(a_person(str(n), notes="x" * 5000) for n in range(50)))
    assert caught.value.why is why
    store.connection.execute("PRAGMA query_only = OFF")
    store.connection.execute("PRAGMA max_page_count = 1000000")
    add(store, a_person("Bob"))
    assert [person.shown for person in store.all(Person)] == ["Ada", "Bob"]


def test_a_record_of_nobody_is_a_mistake_of_ours_and_leaves_nothing(store: Store) -> None:
    """An owner that is not there is no reason a person should be told; nothing of it is kept."""
    with pytest.raises(dbapi2.IntegrityError):
        add(store, a_person("Ada"), a_role("nobody"))
    assert not store.all(Person)


def test_an_error_nobody_named_is_told_as_such(store: Store) -> None:
    """A locked database is none of the reasons with a sentence of their own."""
    store.connection.execute("DROP TABLE standing")
    with pytest.raises(NotSaved) as caught:
        add(store, a_person("Ada"))
    assert caught.value.why is Unsaved.OTHER


def test_the_first_of_several_is_found_without_reading_the_others(store: Store) -> None:
    people = [a_person(name, stage=Stage.KEPT) for name in ("Ada", "Bea")]
    with store.transaction("add") as tx:
        for person in people:
            tx.add(person)
    store.connection.execute("UPDATE person SET met_day = 'no day' WHERE shown = 'Bea'")
    assert store.first(Person, stage="kept") == people[0]
    with pytest.raises(NotFound):
        store.first(Person, stage="mentor")


def test_a_tuple_finds_the_records_of_any_of_its_values(store: Store) -> None:
    ada, noa, kim = a_person("Ada"), a_person("Noa"), a_person("Kim")
    with store.transaction("add_person") as transaction:
        for person in (ada, noa, kim):
            transaction.add(person)
    assert store.find(Person, id=(kim.id, ada.id)) == (ada, kim)
    assert store.find(Person, id=()) == ()
