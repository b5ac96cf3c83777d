"""What every test of disks needs."""

from __future__ import annotations

import pytest

from mentorkit.storage.vault import places


@pytest.fixture
def small_ballast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep a page for a full disk instead of megabytes, which would have to be copied for each image."""
    monkeypatch.setattr(places, "BALLAST_BYTES", 4096)
