"""A vault of before gets the whole index, and the index is of the shape that fits encrypted pages."""

from __future__ import annotations

import pytest
from sqlcipher3 import dbapi2

from mentorkit.domain.searching import parse
from mentorkit.storage import migrations
from mentorkit.storage.finding import Finder
from mentorkit.storage.migrations import m0004_search
from mentorkit.storage.store import Store
from tests.builders import TODAY, a_channel, a_commitment, a_person, an_interaction
from tests.fakes import FakeClock, store_in_memory


@pytest.mark.parametrize("table", ["person_index", "entry_index"])
def test_the_index_leaf_fits_an_encrypted_page(table: str) -> None:
    connection = dbapi2.connect(":memory:", isolation_level=None)
    migrations.migrate(connection)
    found = connection.execute(f"SELECT v FROM {table}_config WHERE k = 'pgsz'").fetchone()
    assert found == (3950,)


def test_what_an_older_vault_holds_is_found_once_the_gate_opened_it() -> None:
    store = store_in_memory(FakeClock())
    ada = a_person("Ada")
    with store.transaction("add") as tx:
        tx.add(ada)
        tx.add(a_channel(ada, "tea@mail.example"))
        tx.add_many([an_interaction(ada, said="about harbours"), an_interaction(ada, said="no more")])
        tx.add(a_commitment(ada, "Draw harbours"))
    run = store.connection.execute
    for table in ("person_index", "entry_index"):
        run(f"DROP TABLE {table}")
    run("DROP INDEX standing_contact")
    run("CREATE VIRTUAL TABLE person_index USING fts5(name, words)")
    run("DELETE FROM meta WHERE name = 'index'")
    m0004_search.migrate(store.connection)
    Store(store.connection, FakeClock())
    finder = Finder(store.connection)
    assert len(finder.people(parse("tea"), TODAY, 9)) == 1
    query = parse("harbour")
    entries, _after = finder.entries(query, TODAY, 0, 9)
    assert [hit.text for hit in finder.hits(query, TODAY, entries)] == ["about harbours", "Draw harbours"]
