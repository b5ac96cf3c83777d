"""The index is filled anew when another one is looked for: all of it or nothing, and it is told how far it is."""

from __future__ import annotations

import json

import pytest

from mentorkit.domain.kinds import ENTRIES
from mentorkit.domain.searching import parse
from mentorkit.domain.vaults import Stopped
from mentorkit.storage import editions, index
from mentorkit.storage.finding import Finder
from mentorkit.storage.reindexing import reindex, rows_to_write
from mentorkit.storage.store import Store
from mentorkit.storage.vault import meta
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


def remember(store: Store, parts: dict[str, object]) -> None:
    """Let the vault remember an index that differs in some parts from this version's."""
    meta.write(store.connection, index=json.dumps(json.loads(editions.edition()) | parts))


def test_another_edition_is_filled_as_the_gate_would_have(
    filled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, told = words(filled), list[float]()
    for table in TABLES:
        filled.connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
    reindex(filled.connection, told.append)
    assert (words(filled), told) == ([[], []], [])
    monkeypatch.setattr(editions, "FOLDING", 0)
    reindex(filled.connection, told.append)
    assert words(filled) == before
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.5, 1.0)


@pytest.mark.parametrize(
    ("part", "written"),
    [("people", {"quilts"}), ("entries", {"hedgehogs", "marmalade"})],
)
def test_only_what_is_stale_is_written_anew(filled: Store, part: str, written: set[str]) -> None:
    """Before, other fields of people were searched, or kinds of entries stood in another order."""
    for table in TABLES:
        filled.connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
    remember(filled, {part: [["person", ["shown"]]]})
    reindex(filled.connection)
    assert {term for table in words(filled) for term, *_ in table} >= written
    assert [bool(table) for table in words(filled)] == [part == "people", part == "entries"]


def test_kinds_of_entries_that_joined_leave_the_others_alone(filled: Store) -> None:
    before, told = words(filled), list[float]()
    run = filled.connection.execute
    (commitment,) = run("SELECT rowid FROM entry_index WHERE entry_index MATCH 'marmalade'").fetchone()
    run("DELETE FROM entry_index WHERE rowid = ?", (commitment,))
    remember(filled, {"entries": json.loads(editions.edition())["entries"][:1]})
    reindex(filled.connection, told.append)
    assert (words(filled), told) == (before, [1.0])


@pytest.mark.parametrize("digest", ["c38e169dc94c01ab", "1234567890123456", None])
def test_a_vault_that_remembers_no_parts_is_indexed_anew(filled: Store, digest: str | None) -> None:
    """Versions before this one wrote a digest, which may be digits only."""
    meta.write(filled.connection, index=digest)
    assert editions.stale(digest) == editions.Stale(people=True, all_entries=True, entries=ENTRIES)
    assert rows_to_write(filled.connection) == 4
    reindex(filled.connection)
    assert not index.Index(filled.connection).stale
    assert rows_to_write(filled.connection) == 0


def test_a_store_fills_what_has_fallen_behind(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    filled.connection.execute("INSERT INTO person_index (person_index) VALUES ('delete-all')")
    monkeypatch.setattr(editions, "FOLDING", 0)
    Store(filled.connection, FakeClock())
    assert Finder(filled.connection).people(parse("ada"), TODAY, 5)


def test_what_broke_off_leaves_the_old_index(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before = words(filled)
    monkeypatch.setattr(editions, "FOLDING", 0)

    def stop(share: float) -> None:
        if share > 0.5:
            raise Stopped

    with pytest.raises(Stopped):
        reindex(filled.connection, stop)
    assert words(filled) == before
    assert not filled.connection.in_transaction
    assert index.Index(filled.connection).stale


def test_many_entries_are_read_by_their_rows(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "CHUNK", 1)
    ada = a_person("Cleo")
    with filled.transaction("add") as tx:
        tx.add(ada)
        tx.add_many([an_interaction(ada, TODAY, said=f"word{number}") for number in range(25)])
    before = words(filled)
    monkeypatch.setattr(editions, "FOLDING", 0)
    reindex(filled.connection)
    assert words(filled) == before
