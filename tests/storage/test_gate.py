"""The gate as a whole: whatever people do, undo leads back, redo forward, and the story told is the truth."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from mentorkit.domain.commitments import Commitment
from mentorkit.domain.interactions import Interaction, InteractionKind
from mentorkit.domain.kinds import KINDS
from mentorkit.domain.messages import Message, TextVersion
from mentorkit.domain.people import Channel, ChannelKind, Person, PersonId, Stage
from mentorkit.storage.reindexing import reindex
from tests.builders import (
    a_channel,
    a_commitment,
    a_message,
    a_person,
    a_role,
    a_text_version,
    an_interaction,
)
from tests.fakes import FakeClock, store_in_memory
from tests.values import dates, filled_texts

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.changes import Change
    from mentorkit.domain.records import Record

STEPS = 20
DERIVED = ("standing", "due")
INDEXES = ("person_index", "entry_index")


class Gate(RuleBasedStateMachine):
    """Random actions against the store; a mirror hears only what the store tells."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = FakeClock()
        self.store = store_in_memory(self.clock)
        for index in INDEXES:
            self.store.connection.execute(
                f"CREATE VIRTUAL TABLE temp.{index}_words USING fts5vocab('main', {index}, 'instance')"
            )
        self.mirror: dict[tuple[type[Record], str], Record] = {}
        self.store.listen(self.hear)
        self.done = 0

    def hear(self, change: Change) -> None:
        """Apply a told change to the mirror, insisting that its `before` is what was there."""
        for edit in change.edits:
            key = (edit.kind, edit.id)
            assert self.mirror.get(key) == edit.before
            if edit.after is None:
                del self.mirror[key]
            else:
                self.mirror[key] = edit.after

    @initialize()
    def begin(self) -> None:
        """Somebody is there from the start."""
        with self.store.transaction("start") as tx:
            tx.add(a_person("Ada"))
        self.done += 1

    @rule(name=filled_texts, stage=st.none() | st.sampled_from([Stage.MENTOR, Stage.KEPT]))
    def add_person(self, name: str, stage: Stage | None) -> None:
        """Add a person with a role and a channel."""
        person = a_person(name, stage=stage, rhythm_days=30)
        with self.store.transaction("add") as tx:
            tx.add(person)
            tx.add(a_role(person))
            tx.add(a_channel(person))
        self.done += 1

    @rule(data=st.data(), day=dates, how=st.sampled_from(InteractionKind))
    @precondition(lambda self: self.people())
    def log(self, data: st.DataObject, day: object, how: InteractionKind) -> None:
        """Log a contact and a promise."""
        person = data.draw(st.sampled_from(self.people()))
        with self.store.transaction("log") as tx:
            tx.add_many([an_interaction(person, day, how=how, said="tea"), an_interaction(person, day)])  # type: ignore[arg-type]
            tx.add(a_commitment(person, due=day))
        self.done += 1

    @rule(data=st.data(), name=filled_texts)
    @precondition(lambda self: self.people())
    def rename(self, data: st.DataObject, name: str) -> None:
        """Rename somebody, long after the last step so that steps stay apart."""
        person = data.draw(st.sampled_from(self.people()))
        self.clock.pass_by(seconds=60)
        before = self.store.undo_action, person.shown
        with self.store.transaction("rename") as tx:
            tx.update(replace(person, shown=name))
        self.done += before[1] != name

    @rule(data=st.data(), day=dates, said=filled_texts)
    @precondition(lambda self: self.store.all(Interaction))
    def rewrite(self, data: st.DataObject, day: date, said: str) -> None:
        """Move a contact to another day and say something else of it."""
        before = data.draw(st.sampled_from(self.store.all(Interaction)))
        after = replace(before, day=day, said=said)
        self.clock.pass_by(seconds=60)
        with self.store.transaction("rewrite") as tx:
            tx.update(after)
        self.done += before != after

    @rule(data=st.data())
    @precondition(lambda self: len(self.people()) > 1)
    def introduce(self, data: st.DataObject) -> None:
        """Say that one was met through another."""
        first, second = data.draw(st.permutations(self.people()))[:2]
        self.clock.pass_by(seconds=60)
        with self.store.transaction("introduce") as tx:
            tx.update(replace(first, met_through_id=second.id))
        self.done += first.met_through_id != second.id

    @rule(data=st.data())
    @precondition(lambda self: self.people())
    def delete(self, data: st.DataObject) -> None:
        """Delete somebody with everything."""
        person = data.draw(st.sampled_from(self.people()))
        with self.store.transaction("delete") as tx:
            tx.remove(person)
        self.done += 1

    @rule(data=st.data())
    @precondition(lambda self: self.people())
    def fail(self, data: st.DataObject) -> None:
        """Break off in the middle: nothing may be left of it and nobody hears of it."""
        person = data.draw(st.sampled_from(self.people()))
        before = self.snapshot()
        try:
            with self.store.transaction("fail") as tx:
                tx.remove(person)
                raise OSError
        except OSError:
            assert self.snapshot() == before

    @rule()
    def undo_all_then_redo_all(self) -> None:
        """Going all the way back and forth ends where it began."""
        before = self.snapshot()
        steps = 0
        while self.store.undo():
            steps += 1
        assert steps == min(self.done, STEPS)
        if self.done <= STEPS:
            assert not self.mirror
        for _ in range(steps):
            assert self.store.redo()
        assert self.store.redo() is None
        assert self.snapshot() == before

    @invariant()
    def the_mirror_equals_the_tables(self) -> None:
        """What was told is what is kept."""
        kept = {(kind, record.id): record for kind in KINDS for record in self.store.all(kind)}
        assert kept == self.mirror

    @invariant()
    def what_is_derived_equals_working_it_out_anew(self) -> None:
        """Clocks, due dates and headlines never disagree with the records."""
        before = self.derived()
        everybody = self.store.ids(Person)
        self.store._standings.work_out(everybody, frozenset(everybody))
        self.store.connection.execute("DELETE FROM meta WHERE name = 'index'")
        reindex(self.store.connection)
        assert self.derived() == before

    def people(self) -> list[Person]:
        """Return who is kept, in a stable order."""
        return sorted(self.store.all(Person), key=lambda person: person.id)

    def derived(self) -> dict[str, list[tuple[object, ...]]]:
        """Return the derived tables' contents."""
        run = self.store.connection.execute
        tables = {table: sorted(run(f"SELECT * FROM {table}").fetchall(), key=repr) for table in DERIVED}
        return tables | {index: run(f"SELECT * FROM {index}_words").fetchall() for index in INDEXES}

    def snapshot(self) -> object:
        """Return everything kept and derived."""
        return {kind: set(self.store.all(kind)) for kind in KINDS}, self.derived()

    def teardown(self) -> None:
        """Close the database."""
        self.store.connection.close()


Gate.TestCase.settings = settings(max_examples=30, stateful_step_count=25, deadline=None)
TestGate = Gate.TestCase


def test_deleting_takes_along_what_belongs_and_undo_brings_all_of_it_back() -> None:
    """Deleting a person removes every kind that belongs to people, children first, as one step."""
    store = store_in_memory(FakeClock())
    person = a_person("Ada")
    other = a_person("Bob", met_through_id=PersonId(person.id))
    told: list[Change] = []
    with store.transaction("add") as tx:
        for item in (person, other, a_role(person), a_channel(person), an_interaction(person)):
            tx.add(item)
        tx.add(a_commitment(person))
    store.listen(told.append)
    with store.transaction("delete") as tx:
        tx.remove(person)
    assert [type(edit.record) for edit in told[0].edits][-1] is Person
    assert not store.all(Channel)
    assert not store.all(Interaction)
    assert not store.all(Commitment)
    assert store.get(Person, other.id).met_through_id is None
    store.undo()
    assert store.get(Person, other.id).met_through_id == person.id
    assert store.find(Channel, way=ChannelKind.EMAIL.value)[0].person_id == person.id
    store.connection.close()


def test_messages_go_with_their_person_and_come_back_whole_from_recently_deleted() -> None:
    """What points at what went too is kept as it was, whichever went first."""
    store = store_in_memory(FakeClock())
    person = a_person("Ada")
    contact = an_interaction(person, how=InteractionKind.MESSAGE_OUT)
    first = a_message(person, interaction_id=contact.id)
    second = a_message(person, follows_id=first.id)
    version = a_text_version(first)
    with store.transaction("add") as tx:
        for item in (person, contact, first, second, version):
            tx.add(item)
    with store.transaction("delete") as tx:
        tx.remove(person)
    assert not store.all(Message)
    assert not store.all(TextVersion)
    (deleted,) = store.deleted()
    assert deleted.records == (person,)
    store.restore(deleted.change_id, "restore")
    assert store.all(Message) == (first, second)
    assert store.all(TextVersion) == (version,)
    store.connection.close()


def test_what_is_pointed_at_is_let_go_of_and_an_undo_points_again() -> None:
    """A contact can be removed although a message tells of it, and a message although one follows it."""
    store = store_in_memory(FakeClock())
    person = a_person("Ada")
    contact = an_interaction(person)
    first = a_message(person, answer_id=contact.id)
    second = a_message(person, follows_id=first.id)
    with store.transaction("add") as tx:
        for item in (person, contact, first, second):
            tx.add(item)
    with store.transaction("remove") as tx:
        tx.remove(contact)
    assert store.get(Message, first.id).answer_id is None
    with store.transaction("remove_first") as tx:
        tx.remove(store.get(Message, first.id))
    assert store.get(Message, second.id).follows_id is None
    store.undo()
    store.undo()
    assert store.get(Message, first.id) == first
    assert store.get(Message, second.id) == second
    store.connection.close()


def test_what_comes_back_alone_no_longer_points_at_what_is_gone() -> None:
    """A message restored after its contact was removed too has no contact; an old version is not listed."""
    store = store_in_memory(FakeClock())
    person = a_person("Ada")
    contact = an_interaction(person)
    message = a_message(person, interaction_id=contact.id)
    version = a_text_version(message)
    with store.transaction("add") as tx:
        for item in (person, contact, message, version):
            tx.add(item)
    with store.transaction("thin") as tx:
        tx.remove(version)
    with store.transaction("remove") as tx:
        tx.remove(message)
    with store.transaction("remove_contact") as tx:
        tx.remove(contact)
    assert [deleted.records for deleted in store.deleted()] == [(contact,), (message,)]
    store.restore(store.deleted()[1].change_id, "restore")
    assert store.get(Message, message.id).interaction_id is None
    store.connection.close()
