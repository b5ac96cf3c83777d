"""Nothing a vault ever writes can be read by another account, not for a moment, whatever the system's habit is."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Any

import pytest

from tests.crashes.disk import Disk
from tests.crashes.lives import Life

pytestmark = pytest.mark.usefixtures("small_ballast")


class Warden(Disk):
    """A disk that notes whatever is open to others in the instant it is made."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.open_to_others: list[str] = []

    def note_made(self, path: Any) -> None:
        """Look at a new file before anything is in it."""
        super().note_made(path)
        self.look(Path(path))

    def look(self, path: Path) -> None:
        """Note a file or folder that others may enter, read or write."""
        if stat.S_IMODE(path.stat().st_mode) & 0o077:
            self.open_to_others.append(path.name)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_in_a_whole_life_nothing_is_open_to_others(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    disk, before = Warden(home), os.umask(0)
    try:
        with disk.watched():
            Life(home, disk).live()
    finally:
        os.umask(before)
    for path in home.rglob("*"):
        disk.look(path)
    assert disk.open_to_others == []
    (home / "left open").touch(0o644)
    disk.look(home / "left open")
    assert disk.open_to_others == ["left open"]
