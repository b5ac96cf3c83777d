"""Fixtures of the services' tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fakes import FakeClock, services_in_memory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mentorkit.services.bundle import Services


@pytest.fixture
def clock() -> FakeClock:
    """A clock that stands still."""
    return FakeClock()


@pytest.fixture
def services(clock: FakeClock) -> Iterator[Services]:
    """All services on a vault in memory."""
    made = services_in_memory(clock)
    yield made
    made.store.connection.close()
