"""A statement that takes too long is broken off; one that is quick is not, and errors stay errors."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from mentorkit.storage.bounded import OutOfTimeError, bounded

if TYPE_CHECKING:
    from mentorkit.storage.store import Store

ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"


def test_an_endless_statement_ends_at_its_deadline_and_the_next_is_free_again(store: Store) -> None:
    begin = perf_counter()
    with pytest.raises(OutOfTimeError), bounded(store.connection, begin + 0.012):
        store.connection.execute(ENDLESS)
    assert perf_counter() - begin < 1
    assert len(store.connection.execute(ENDLESS.replace("n)", "n LIMIT 9999)", 1)).fetchall()) == 1


def test_what_is_wrong_for_another_reason_is_told_as_it_is(store: Store) -> None:
    with pytest.raises(dbapi2.OperationalError), bounded(store.connection, perf_counter() + 60):
        store.connection.execute("SELECT nothing FROM nowhere")
