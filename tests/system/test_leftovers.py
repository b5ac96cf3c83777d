"""Folders of killed demos go at the next one; those of a living or a beginning one stay."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from mentorkit.system.leftovers import DEMO, sweep_demos
from mentorkit.system.locks import FileLock

if TYPE_CHECKING:
    from pathlib import Path


def lock_of(folder: Path) -> Path:
    return folder / "vault" / "vault.lock"


def socket_of(folder: Path) -> str:
    return f"socket-of-{folder.name}"


def sweep(temporary: Path) -> set[str]:
    sweep_demos(temporary, lock_of, socket_of)
    return {path.name for path in temporary.iterdir()}


def a_demo(temporary: Path, name: str) -> Path:
    folder = temporary / f"{DEMO}{name}"
    lock_of(folder).parent.mkdir(parents=True)
    (temporary / socket_of(folder)).touch()
    return folder


def test_what_a_killed_demo_left_goes_and_a_living_one_stays(tmp_path: Path) -> None:
    killed, living = a_demo(tmp_path, "killed"), a_demo(tmp_path, "living")
    lock_of(killed).touch()
    lock = FileLock(lock_of(living))
    lock.acquire()
    (tmp_path / "letters").mkdir()
    assert sweep(tmp_path) == {living.name, socket_of(living), "letters"}
    lock.release()
    assert sweep(tmp_path) == {"letters"}


def test_a_demo_that_is_being_made_stays_for_an_hour(tmp_path: Path) -> None:
    made = a_demo(tmp_path, "now")
    assert made.name in sweep(tmp_path)
    os.utime(made, (0, 0))
    assert sweep(tmp_path) == set()


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs links")
def test_a_link_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / f"{DEMO}link").symlink_to(tmp_path / "letters")
    os.utime(tmp_path / "letters", (0, 0))
    assert sweep(tmp_path) == {"letters", f"{DEMO}link"}
