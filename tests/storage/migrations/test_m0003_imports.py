"""Tests of the third schema: a vault of the second one can remember imports and pairs."""

from __future__ import annotations

from sqlcipher3 import dbapi2

from mentorkit.domain.imports import Import, ImportId
from mentorkit.domain.pairs import Apart, ApartId
from mentorkit.storage import migrations
from mentorkit.storage.store import Store
from tests.builders import a_person, an_id
from tests.fakes import FakeClock


def test_a_vault_of_the_schema_before_can_remember_imports_and_pairs() -> None:
    connection = dbapi2.connect(":memory:", isolation_level=None)
    names = [step.__module__.rpartition(".")[2] for step in migrations.MIGRATIONS]
    before = names.index("m0003_imports")
    for step in migrations.MIGRATIONS[:before]:
        step(connection)
    connection.execute(f"PRAGMA user_version = {before}")
    migrations.migrate(connection)
    store = Store(connection, FakeClock())
    ada, bob = a_person("Ada"), a_person("Bob")
    entry = Import(id=ImportId(an_id()), at="2026-03-18T09:00:00+00:00", added=2)
    pair = Apart(id=ApartId(an_id()), person_id=ada.id, other_id=bob.id)
    with store.transaction("start") as tx:
        for record in (ada, bob, entry, pair):
            tx.add(record)
    assert store.all(Import) == (entry,)
    assert store.all(Apart) == (pair,)
    connection.close()
