"""An update cut off at any moment leaves a vault that the former version opens or leaves alone, and the new one opens.

There is no released version yet: each former one is this app without the migrations since.
"""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from mentorkit.domain.vaults import VaultState
from mentorkit.storage import migrations
from mentorkit.storage.vault import creation, drills, opening, restoring, sealed
from tests.crashes.disk import Disk
from tests.crashes.power import cuts
from tests.storage.vault.notes import keep, notes
from tests.vaults import a_place, make_vault, opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mentorkit.storage.vault.places import Place

pytestmark = pytest.mark.usefixtures("small_ballast")

OF_THE_VERSION = (migrations, creation, drills, opening, restoring, sealed)
KEPT = ["before", "the update"]


@contextlib.contextmanager
def app_of(version: int) -> Iterator[None]:
    """Be the app that wrote this version of the schema."""
    with contextlib.ExitStack() as stack:
        stack.enter_context(patch.object(migrations, "MIGRATIONS", migrations.MIGRATIONS[:version]))
        for module in OF_THE_VERSION:
            stack.enter_context(patch.object(module, "HEAD", version))
        yield


def updated(folder: Path, version: int) -> Disk:
    """Make a vault with an earlier app, and note what its first opening by this one asks of the disk."""
    disk = Disk(folder)
    with disk.watched():
        place = a_place(folder / "vault")
        with app_of(version):
            make_vault(place)
            vault = opened(place)
            vault.connection.execute("CREATE TABLE note (text TEXT)")
            for text in KEPT:
                keep(vault, text)
            vault.acknowledge()
            vault.close(keep_copy=False)
        disk.say(len(disk.log))
        opened(place).close(keep_copy=False)
    return disk


def content_of(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def assert_opens_in_both(home: Path, version: int) -> None:
    """The former app opens what is left or leaves every byte of it alone; then this one opens it."""
    place, before = a_place(home / "vault"), content_of(home)
    with app_of(version):
        if sealed.state_of(place) is VaultState.READY:
            assert_opens(place)
        else:
            assert sealed.state_of(place) is VaultState.NEWER_VERSION
            assert content_of(home) == before
    assert_opens(place)


def assert_opens(place: Place) -> None:
    vault = opened(place)
    assert (notes(vault), vault.notices, vault.copy().check().is_well) == (KEPT, (), True)
    vault.close(keep_copy=False)


def test_a_cut_in_an_update_leaves_a_vault_to_both_versions(
    tmp_path: Path, count: Callable[..., int]
) -> None:
    seed = Random().randrange(1 << 30)
    print(f"seed {seed}")  # noqa: T201  # seen when the test fails
    times, judged = count(2, 50, "upgrades"), 0
    for version in range(1, migrations.HEAD, count(migrations.HEAD - 2, 1)):
        folder = tmp_path / str(version)
        folder.mkdir()
        disk = updated(folder, version)
        while_updating = {
            hash(image): image for image, said in cuts(disk.log, 8 * times, Random(seed)) if said
        }
        for image in list(while_updating.values())[:times]:
            with tempfile.TemporaryDirectory(dir=tmp_path) as name:
                image.write(Path(name))
                assert_opens_in_both(Path(name), version)
            judged += 1
    print(f"{judged} different disks")  # noqa: T201  # the figure
    assert judged
