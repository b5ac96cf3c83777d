"""Tests that records, tables and the newest schema say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.kinds import KINDS
from mentorkit.domain.records import Record, fields_of, owners_of
from mentorkit.storage.schema import TABLES

if TYPE_CHECKING:
    from mentorkit.storage.store import Store


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_has_the_fields_of_its_record_and_the_schema_its_columns(
    store: Store, kind: type[Record]
) -> None:
    """Each field is written three times; this is what keeps them one."""
    meta = TABLES[kind]._meta
    fields = {field.name for field in fields_of(kind)}
    assert set(meta.fields) == fields | {"row"}
    assert meta.table_name == kind.kind
    columns = store.connection.execute(f"PRAGMA table_info({kind.kind})").fetchall()
    assert {name for _, name, *_ in columns} == fields | {"row"}
    nullable = {name for _, name, _, notnull, *_ in columns if not notnull}
    assert nullable == {field.name for field in meta.fields.values() if field.null} | {"row"}


@pytest.mark.parametrize("kind", KINDS)
def test_the_database_itself_refuses_to_lose_an_owner(store: Store, kind: type[Record]) -> None:
    """RESTRICT, never CASCADE: a cascade would be missing from the change."""
    found = store.connection.execute(f"PRAGMA foreign_key_list({kind.kind})").fetchall()
    wanted = {(target, name, "RESTRICT") for name, target in kind.points.items()}
    wanted |= {(name.removesuffix("_id"), name, "RESTRICT") for name in owners_of(kind)}
    assert {(row[2], row[3], row[6]) for row in found} == wanted
