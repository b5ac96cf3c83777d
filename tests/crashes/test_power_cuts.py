"""A power cut at any moment of a vault's life: what was acknowledged is there, nothing is torn, every way in opens.

The same cuts are made with a protection taken away, and must then do harm: a simulation that finds nothing
wrong with a careless app would prove nothing about a careful one.
"""

from __future__ import annotations

import tempfile
from random import Random
from typing import TYPE_CHECKING

import pytest

from mentorkit.storage.vault import cipher, files
from tests.crashes.disk import Disk
from tests.crashes.judging import trouble
from tests.crashes.lives import NOTHING_YET, Life
from tests.crashes.power import cuts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.crashes.lives import Keys, Promise


pytestmark = pytest.mark.usefixtures("small_ballast")


def lived(folder: Path) -> tuple[Life, Disk]:
    """Live a whole life on a disk that takes notes."""
    folder.mkdir()
    disk = Disk(folder)
    life = Life(folder, disk)
    with disk.watched():
        life.live()
    return life, disk


def first_trouble(
    life: Life, disk: Disk, count: int, seed: int, judge: Callable[[Path, Promise, Keys], str] = trouble
) -> str:
    """Cut the power `count` times and judge what is left; return how a promise was broken first, or nothing.

    What was judged once, the same disk under the same promise, is not judged again.
    """
    judged: set[tuple[int, Promise]] = set()
    for image, said in cuts(disk.log, count, Random(seed)):
        promise = said[-1].what if said else NOTHING_YET
        if (case := (hash(image), promise)) in judged:
            continue
        judged.add(case)
        with tempfile.TemporaryDirectory(dir=life.folder.parent) as name:
            root = life.folder.parent / name
            image.write(root)
            told = judge(root, promise, life.keys)
        if told:
            return told
    print(f"{len(judged)} different disks after {count} cuts")  # noqa: T201  # the figure
    return ""


def test_a_power_cut_takes_nothing_that_was_acknowledged(tmp_path: Path, count: Callable[..., int]) -> None:
    seed = Random().randrange(1 << 30)
    print(f"seed {seed}")  # noqa: T201  # seen when the test fails
    life, disk = lived(tmp_path / "life")
    assert disk.operations > 1_500
    assert first_trouble(life, disk, count(60, 5_000, "cuts"), seed) == ""


def without_waiting(monkeypatch: pytest.MonkeyPatch, level: str) -> None:
    """Let SQLite promise before the disk has promised."""
    number = {"OFF": 0, "NORMAL": 1}[level]
    settings = tuple(
        (name, level, number) if name == "synchronous" else (name, wanted, expected)
        for name, wanted, expected in cipher._SETTINGS
    )
    monkeypatch.setattr(cipher, "_SETTINGS", settings)


CARELESS: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "commits that wait for nothing": lambda patch: without_waiting(patch, "OFF"),
    "commits that wait now and then": lambda patch: without_waiting(patch, "NORMAL"),
    "files that are not synced": lambda patch: patch.setattr(files, "sync", lambda _: None),
    "folders that are not synced": lambda patch: patch.setattr(files, "sync_folder", lambda _: None),
}


@pytest.mark.parametrize("carelessness", CARELESS)
def test_the_same_cuts_do_harm_where_a_protection_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, carelessness: str
) -> None:
    with monkeypatch.context() as patched:
        CARELESS[carelessness](patched)
        life, disk = lived(tmp_path / "life")
    assert first_trouble(life, disk, 2_000, seed=1)


def test_a_cut_spares_what_was_synced_and_may_take_the_rest(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    with disk.watched():
        files.create_private(tmp_path / "kept", b"certain")
        files.sync_folder(tmp_path)
        files.overwrite(tmp_path / "kept", b"renewed")
    outcomes = {bytes(image.entries.get("kept") or b"") for image, _ in cuts(disk.log, 200, Random(1))}
    assert outcomes >= {b"", b"certain", b"renewed"}
