"""A disk that refuses any one thing it is asked: the app says so, nothing acknowledged is lost, and it goes on.

Each run lives a whole life with one refusal in it. What was refused is told as one of the sentences there
are, is done at the next try without a restart, and the vault opens afterwards with all that was promised.
"""

from __future__ import annotations

import errno
import tempfile
from collections import Counter
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.vaults import VaultState
from tests.crashes.disk import Disk, Refusal
from tests.crashes.enduring import endured
from tests.crashes.judging import trouble
from tests.crashes.lives import Life

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.usefixtures("small_ballast")

CODES = (errno.EIO, errno.ENOSPC, errno.EROFS, errno.EDQUOT, errno.EACCES)
TOLD = {VaultState.DISK_FAILED, VaultState.DISK_FULL, VaultState.READ_ONLY}
"""What may be said of a disk that refuses; damage would be the wrong word."""
TOLD_OF_READS = {*TOLD, VaultState.DATABASE_DAMAGED}
"""A connection that was not given a page may call it damaged until the vault is opened again."""


def lived(folder: Path, refusal: Refusal) -> tuple[str, Disk, list[str]]:
    """Live a life with a refusal in it; return how a promise was broken or nothing, and what was said."""
    states = TOLD_OF_READS if refusal.of_reads else TOLD
    disk, said = Disk(folder, refusal), list[str]()
    life = Life(folder, disk)
    with disk.watched():
        for step in life.steps():
            told, again = endured(life, step, states, disk.heal)
            said += [told] if told else []
            if again:
                return f"after {disk.refused}: {said}, then {again}", disk, said
    found = trouble(folder, life.promise, life.keys)
    return (f"after {disk.refused}: {found}" if found else ""), disk, said


def life_without_refusals(folder: Path, *, of_reads: bool = False) -> Disk:
    """Return what a whole life asks of its disk."""
    folder.mkdir()
    _, disk, said = lived(folder, Refusal(1 << 30, errno.EIO, of_reads=of_reads))
    assert said == []
    return disk


def test_no_single_refusal_of_the_disk_costs_anything(tmp_path: Path, count: Callable[..., int]) -> None:
    total = life_without_refusals(tmp_path / "first").operations
    assert total > 1_500
    assert found_in_lives(tmp_path, total, count(8, 2 * len(CODES) * total, "faults")) == {}


def found_in_lives(folder: Path, total: int, runs: int, *, of_reads: bool = False) -> Counter[str]:
    """Live as many lives with one refusal in each; return what was wrong, with how often."""
    chance = Random(seed := Random().randrange(1 << 30))
    print(f"seed {seed}")  # noqa: T201  # seen when the test fails
    found, codes = Counter[str](), CODES[:1] if of_reads else CODES
    for number in range(runs):
        at = number * total // runs if runs < total else chance.randrange(total)
        refusal = Refusal(at, codes[number % len(codes)], chance.random() < 0.5, of_reads)
        with tempfile.TemporaryDirectory(dir=folder) as name:
            wrong, disk, _ = lived(Path(name), refusal)
        assert disk.refused, "the disk was asked for that many operations"
        found.update([f"{refusal} {wrong}"] if wrong else [])
    return found
