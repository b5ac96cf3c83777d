"""Fixtures of the storage tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.storage.queries import Queries
from tests.fakes import FakeClock, store_in_memory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mentorkit.storage.store import Store


@pytest.fixture
def clock() -> FakeClock:
    """A clock that stands still."""
    return FakeClock()


@pytest.fixture
def store(clock: FakeClock) -> Iterator[Store]:
    """A store on a database in memory."""
    made = store_in_memory(clock)
    yield made
    made.connection.close()


@pytest.fixture
def queries(store: Store) -> Queries:
    """Reads of the same database."""
    return Queries(store.connection)
