"""A backup cut off in any of its steps: the older ones stay until the new one is proven, and the vault opens."""

from __future__ import annotations

import tempfile
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from mentorkit.storage.vault import backups, passphrases, sealed
from mentorkit.storage.vault.backups import Reason
from mentorkit.storage.vault.thinning import NEVER_FEWER
from tests.crashes.disk import Disk
from tests.crashes.power import Mercy, Platter
from tests.fakes import FakeClock
from tests.storage.vault.notes import keep
from tests.vaults import PASSPHRASE, a_place, make_vault, opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.crashes.power import Image

pytestmark = pytest.mark.usefixtures("small_ballast")

KEPT = 4
"""Backups of four hours, of which the first three go when a month has passed and one more is made."""


def recorded(folder: Path) -> tuple[Disk, int]:
    """Note how a backup is made that makes older ones superfluous; return where that begins."""
    disk, clock = Disk(folder), FakeClock()
    with disk.watched():
        place = a_place(folder / "vault", clock)
        make_vault(place)
        vault = opened(place)
        vault.connection.execute("CREATE TABLE note (text TEXT)")
        for number in range(KEPT):
            keep(vault, str(number))
            clock.pass_by(hours=1)
            vault.copy().back_up(Reason.IN_USE)
        keep(vault, "last")
        clock.pass_by(days=400)
        begins = len(disk.log)
        vault.copy().back_up(Reason.IN_USE)
        vault.close(keep_copy=False)
    return disk, begins


def left_at_every_step(disk: Disk, begins: int) -> Iterator[Image]:
    """Yield what a kill, and what a power cut, leaves after each operation of the backup."""
    platter, chance = Platter(), Random(1)
    for at, operation in enumerate(disk.log):
        platter.take(operation)
        if at >= begins:
            yield from (platter.cut(mercy, mercy, chance) for mercy in Mercy)


def test_no_step_of_a_backup_takes_an_older_one_before_its_time(
    tmp_path: Path, count: Callable[..., int]
) -> None:
    (tmp_path / "life").mkdir()
    disk, begins = recorded(tmp_path / "life")
    images = list({hash(image): image for image in left_at_every_step(disk, begins)}.values())
    assert len(images) > 50
    chosen = Random().sample(images, min(count(8, len(images), "backups"), len(images)))
    for image in chosen:
        with tempfile.TemporaryDirectory(dir=tmp_path) as name:
            image.write(Path(name))
            place = a_place(Path(name) / "vault")
            found = sealed.read(place)
            unsealed = found.unseal_with_passphrase(passphrases.derive(PASSPHRASE, found.derivation))
            proven = backups.listed(place.backups, unsealed)
            for backup in proven:
                backups.verify(backup.path, unsealed.key)
            is_older = proven[0].commit_seq == KEPT
            assert len(proven) >= (KEPT if is_older else NEVER_FEWER)
            vault = opened(place)
            assert vault.connection.execute("SELECT count(*) FROM note").fetchone()[0] == KEPT + 1
            assert (vault.notices, vault.copy().check().is_well) == ((), True)
            vault.close(keep_copy=False)
    print(f"{len(chosen)} of {len(images)} different disks")  # noqa: T201  # the figure
