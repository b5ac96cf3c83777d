"""The index is filled anew when another one is looked for: all of it or nothing, and it is told how far it is."""

from __future__ import annotations

import pytest

from mentorkit.domain.searching import parse
from mentorkit.domain.vaults import Stopped
from mentorkit.storage import index
from mentorkit.storage.finding import Finder
from mentorkit.storage.reindexing import reindex
from mentorkit.storage.store import Store
from tests.builders import TODAY, a_commitment, a_person, an_interaction
from tests.fakes import FakeClock

TABLES = ("person_index", "entry_index")


@pytest.fixture
def filled(store: Store) -> Store:
    """A store with two people and what was said and promised."""
    ada, bo = a_person("Ada", notes="quilts"), a_person("Bo")
    with store.transaction("add") as tx:
        tx.add_many([ada, bo])
        tx.add(an_interaction(ada, TODAY, said="hedgehogs"))
        tx.add(a_commitment(bo, text="bring marmalade"))
    return store


def words(store: Store) -> list[list[tuple[object, ...]]]:
    """Return every word of both tables and where it stands."""
    run = store.connection.execute
    for table in TABLES:
        run(f"CREATE VIRTUAL TABLE IF NOT EXISTS {table}_at USING fts5vocab({table}, instance)")
    return [run(f'SELECT * FROM {table}_at ORDER BY term, doc, "offset"').fetchall() for table in TABLES]


def test_another_edition_is_filled_as_the_gate_would_have(
    filled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, told = words(filled), list[float]()
    for table in TABLES:
        filled.connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
    reindex(filled.connection, told.append)
    assert (words(filled), told) == ([[], []], [])
    monkeypatch.setattr(index, "EDITION", 0)
    reindex(filled.connection, told.append)
    assert words(filled) == before
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.5, 1.0)


def test_a_store_fills_what_has_fallen_behind(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    filled.connection.execute("INSERT INTO person_index (person_index) VALUES ('delete-all')")
    monkeypatch.setattr(index, "EDITION", 0)
    Store(filled.connection, FakeClock())
    assert Finder(filled.connection).people(parse("ada"), TODAY, 5)


def test_what_broke_off_leaves_the_old_index(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before = words(filled)
    monkeypatch.setattr(index, "EDITION", 0)

    def stop(share: float) -> None:
        if share > 0.5:
            raise Stopped

    with pytest.raises(Stopped):
        reindex(filled.connection, stop)
    assert words(filled) == before
    assert not filled.connection.in_transaction
    assert not index.Index(filled.connection).is_current


def test_many_entries_are_read_by_their_rows(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "CHUNK", 1)
    ada = a_person("Cleo")
    with filled.transaction("add") as tx:
        tx.add(ada)
        tx.add_many([an_interaction(ada, TODAY, said=f"word{number}") for number in range(25)])
    before = words(filled)
    monkeypatch.setattr(index, "EDITION", 0)
    reindex(filled.connection)
    assert words(filled) == before
