"""A vault is read as a whole, and a whole is brought into an empty one in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.people import Person, Role
from mentorkit.storage.whole import Draft, Incoming, Unfitting, Whole, bring_in
from tests.builders import a_person, a_role, me

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mentorkit.domain.records import Record
    from mentorkit.storage.store import Store

DRAFT = Draft("note", "typed", "2026-03-18T09:00:00+00:00")


def incoming(*records: Record) -> Incoming:
    def of_kind(kind: type[Record]) -> Iterable[Record]:
        return [record for record in records if type(record) is kind]

    return Incoming(of_kind, lambda: {"signature": "Ines"}, lambda: [DRAFT], lambda: [b"photo"])


def bring(store: Store, *records: Record) -> None:
    for _ in bring_in(store, incoming(*records), "bring_back"):
        pass


def test_what_came_is_read_as_it_was(store: Store) -> None:
    old_me, new_me, bo = me("Old"), me("New"), a_person("Bo")
    ada = a_person("Ada", met_through_id=bo.id)
    role = a_role(ada)
    with store.transaction("add_me") as tx:
        tx.add(old_me)
    whole = Whole(store.connection)
    assert whole.is_empty
    bring(store, new_me, ada, bo, role)
    assert not whole.is_empty
    assert list(whole.records(Person)) == [new_me, ada, bo]
    assert list(whole.owned(Role, "person_id", [ada.id, bo.id])) == [role]
    assert (list(whole.free(Role)), list(whole.free(Person))) == ([], [new_me, ada, bo])
    assert (whole.settings(), whole.drafts()) == ({"signature": "Ines"}, (DRAFT,))
    assert [whole.blob(digest) for digest in whole.digests()] == [b"photo"]
    assert whole.count(Person) == 3


def test_a_vault_with_anything_but_me_is_not_empty(store: Store) -> None:
    with store.transaction("add") as tx:
        tx.add(a_person())
    assert not Whole(store.connection).is_empty


def test_records_that_name_nobody_leave_everything_as_it_was(store: Store) -> None:
    with pytest.raises(Unfitting):
        bring(store, a_person("Ada", met_through_id=a_person().id))
    whole = Whole(store.connection)
    assert (whole.count(Person), whole.settings(), whole.drafts(), whole.digests()) == (0, {}, (), ())


def test_who_stops_halfway_has_changed_nothing(store: Store) -> None:
    steps = bring_in(store, incoming(a_person(), a_person()), "bring_back")
    next(steps)
    steps.close()
    assert Whole(store.connection).is_empty
    bring(store, a_person())
