"""Tests of what all tables of records have."""

from __future__ import annotations

import pytest

from mentorkit.storage.schema import TABLES
from mentorkit.storage.tables import Table


@pytest.mark.parametrize("table", TABLES.values())
def test_a_record_is_known_by_its_id_and_kept_in_a_row(table: type[Table]) -> None:
    fields = table._meta.fields
    assert issubclass(table, Table)
    assert fields["id"].unique
    assert table._meta.primary_key is fields["row"]
