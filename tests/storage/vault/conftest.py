"""Fixtures of the vault's tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.vaults import a_place, make_vault, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mentorkit.storage.vault.opened import OpenVault
    from mentorkit.storage.vault.places import Place
    from tests.fakes import FakeClock


@pytest.fixture
def place(tmp_path: Path, clock: FakeClock) -> Place:
    """A folder without a vault."""
    return a_place(tmp_path / "vault", clock)


@pytest.fixture
def made(place: Place) -> Place:
    """A folder with a closed vault."""
    make_vault(place)
    return place


@pytest.fixture
def vault(made: Place) -> Iterator[OpenVault]:
    """An open vault with a table of the tests' own."""
    found = opened(made)
    found.connection.execute("CREATE TABLE note (text TEXT)")
    yield found
    found.close(keep_copy=False)
