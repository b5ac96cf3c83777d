"""The drill: what was exported comes back without a difference, and every difference is found."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.exits.differences import Difference
from mentorkit.services.exit_archives import ExitArchive, Unusable, UnusableWhy
from mentorkit.services.exit_proofs import bring_back, prove
from mentorkit.services.exits import Stopped
from tests.builders import a_person, a_role
from tests.fakes import FakeClock, store_in_memory
from tests.services.leaving import a_full_store, altered, exported

if TYPE_CHECKING:
    import io
    from collections.abc import Iterator

    from mentorkit.storage.store import Store


@pytest.fixture
def store() -> Iterator[Store]:
    made = a_full_store()
    yield made
    made.connection.close()


def brought_back(file: io.BytesIO, into: Store) -> UnusableWhy:
    with ExitArchive(file) as archive, pytest.raises(Unusable) as caught:
        for _ in bring_back(into, archive):
            pass
    return caught.value.why


def test_everything_comes_back_without_a_difference(store: Store) -> None:
    proof = prove(store.connection, exported(store), FakeClock())
    assert proof.differences == 0
    assert [proof.count(kind) for kind in ("person", "message", "goal", "setting", "draft", "file")] == [
        3, 1, 1, 1, 1, 1,
    ]  # fmt: skip
    assert proof.records == 14
    assert proof.fields > 100


def test_what_changed_since_is_named_by_record_and_field(store: Store) -> None:
    file = exported(store)
    kind = a_person
    ada = next(person for person in store.all(type(kind())) if person.shown == "Ada")
    store.connection.execute("UPDATE person SET notes = 'new' WHERE id = ?", (ada.id,))
    proof = prove(store.connection, file, FakeClock())
    assert proof.differences == 1
    assert proof.tallies[0].named == (Difference(ada.id, "notes"),)


def test_a_vault_that_holds_something_is_left_alone(store: Store) -> None:
    before = store.connection.execute("SELECT count(*) FROM person").fetchone()
    assert brought_back(exported(store), store) is UnusableWhy.NOT_EMPTY
    assert store.connection.execute("SELECT count(*) FROM person").fetchone() == before


@pytest.mark.parametrize("fault", ["stranger", "twice"])
def test_records_that_do_not_fit_together_leave_nothing(store: Store, fault: str) -> None:
    file = exported(store)
    roles = json.loads(zipfile.ZipFile(file).read("json/role.json"))
    roles += [
        {**roles[0], "id": a_role().id, "person_id": a_person().id} if fault == "stranger" else roles[0]
    ]
    empty = store_in_memory(FakeClock())
    forged = altered(file, "json/role.json", json.dumps(roles).encode())
    assert brought_back(forged, empty) is UnusableWhy.DAMAGED
    assert empty.connection.execute("SELECT count(*) FROM person").fetchone() == (0,)
    empty.connection.close()


@pytest.mark.parametrize("after", [0, 3, 9])
def test_a_drill_nobody_wants_any_more_stops(store: Store, after: int) -> None:
    answers = iter([True] * after)
    with pytest.raises(Stopped):
        prove(store.connection, exported(store), FakeClock(), lambda: next(answers, False))
