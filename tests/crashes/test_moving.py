"""A move cut off in any of its steps: a start at the old folder and one at the new find one whole vault."""

from __future__ import annotations

import itertools
import shutil
from random import Random
from typing import TYPE_CHECKING

import pytest

from mentorkit.storage.vault import moving, passphrases, sealed
from mentorkit.storage.vault.backups import Reason
from mentorkit.storage.vault.places import ARRIVING, found_from
from mentorkit.storage.vault.progress import nobody
from tests.crashes.disk import Disk
from tests.crashes.power import Mercy, Platter
from tests.storage.vault.notes import keep, notes
from tests.vaults import PASSPHRASE, a_place, make_vault, opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.crashes.power import Image

pytestmark = pytest.mark.usefixtures("small_ballast")

FOLDERS = ("synchronised/vault", "here/vault")
MANY = 100
"""Cuts of one kind are drawn at random, so each step is cut off so often."""
SHARE = 8


def recorded(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Disk, int]:
    """Note how a vault with a backup and a log since moves; return where that begins."""
    disk, (source, target) = Disk(root), (a_place(root / folder) for folder in FOLDERS)
    monkeypatch.setattr(moving, "BALLAST_BYTES", 4096)
    with disk.watched():
        make_vault(source)
        vault = opened(source)
        vault.connection.execute("CREATE TABLE note (text TEXT)")
        keep(vault, "backed up")
        vault.copy().back_up(Reason.IN_USE)
        keep(vault, "saved since")
        vault.close(keep_copy=False)
        found = sealed.read(source)
        unsealed = found.unseal_with_passphrase(passphrases.derive(PASSPHRASE, found.derivation))
        begins = len(disk.log)
        assert moving.move(source, target, unsealed, nobody)
    return disk, begins


def left_at_every_step(disk: Disk, begins: int, times: int) -> Iterator[Image]:
    """Yield what a kill, and what power cuts, leave after each operation of the move."""
    platter, chance = Platter(), Random()
    for at, operation in enumerate(disk.log):
        platter.take(operation)
        if at >= begins:
            for mercy in Mercy:
                tried = times if mercy is Mercy.SOME else 1
                yield from (platter.cut(mercy, mercy, chance) for _ in range(tried))


def test_each_step_of_a_move_leaves_one_whole_vault_that_both_folders_lead_to(
    tmp_path: Path, count: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "life"
    root.mkdir()
    disk, begins = recorded(root, monkeypatch)
    times = count(1, MANY, "moves")
    images = list({hash(image): image for image in left_at_every_step(disk, begins, times)}.values())
    assert len(images) > 40
    chosen = images if times > 1 else Random().sample(images, SHARE)
    for image, folder in itertools.product(chosen, FOLDERS):
        shutil.rmtree(root)  # signposts name whole paths: each disk is looked at where it was written
        root.mkdir()
        image.write(root)
        if {path.name for path in (root / folder).glob("*")} <= {f"{ARRIVING}.part"}:
            continue  # nothing has begun in the new folder
        vault = opened(a_place(found_from(root / folder)))
        assert notes(vault) == ["backed up", "saved since"]
        assert (len(vault.backups()), vault.notices) == (1, ())
        vault.close(keep_copy=False)
    print(f"{len(chosen)} different disks, each from both folders")  # noqa: T201  # the figure
