"""Whoever is killed while taking notes loses a second of typing at most."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from random import Random
from typing import TYPE_CHECKING

import pytest

from mentorkit.services.bundle import Services
from mentorkit.storage.queries import Queries
from mentorkit.storage.store import Store
from mentorkit.system.clock import Clock
from tests.vaults import a_place, opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LOST_AT_MOST_S = 1.0
A_WRITE_S = 0.25
"""What a busy machine may take from the timer's end to the disk."""


@pytest.mark.slow
def test_a_kill_costs_a_second_of_typing_at_most(tmp_path: Path, count: Callable[..., int]) -> None:
    chance = Random(seed := Random().randrange(1 << 30))
    print(f"seed {seed}")  # noqa: T201  # seen when the test fails
    for number in range(count(1, 100, "typing")):
        (home := tmp_path / str(number)).mkdir()
        killed_after(home, chance.uniform(1.3, 4.0))


def killed_after(tmp_path: Path, seconds: float) -> None:
    """Kill somebody who has been typing for so long, and compare what was typed with what is found."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "tests.crashes.note_taking", str(tmp_path)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
    assert child.stdout is not None
    first = child.stdout.readline()
    assert first
    time.sleep(seconds)
    child.kill()
    killed = time.monotonic()
    lines = [first, *child.stdout.read().splitlines()]
    child.wait()
    child.stdout.close()
    moments = [float(line.split()[1]) for line in lines if len(line.split()) == 2]
    due = sum(moment <= killed - LOST_AT_MOST_S - A_WRITE_S for moment in moments)
    notes = notes_of(tmp_path)
    assert due > 0
    assert due <= len(notes) <= len(moments)
    assert notes == ("abcdefghij" * 50)[: len(notes)]


def notes_of(folder: Path) -> str:
    """Return what the vault holds of the notes, as entering the room again shows it."""
    vault = opened(a_place(folder / "vault"))
    store = Store(vault.connection, Clock())
    services = Services(lambda: store, Queries(vault.connection), Clock())
    try:
        meeting = next(line.meeting for lines in services.meetings.sections().values() for line in lines)
        return services.rooms.room(meeting.id).items[0].notes
    finally:
        vault.close()
