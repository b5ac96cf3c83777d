from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from mentorkit.system.settings import MachineSettings

if TYPE_CHECKING:
    from pathlib import Path


def test_what_was_set_is_there_the_next_time(tmp_path: Path) -> None:
    MachineSettings(tmp_path / "config" / "settings.json").set("theme", "dark")
    assert MachineSettings(tmp_path / "config" / "settings.json").get("theme", "light") == "dark"


def test_what_was_never_set_has_its_default(tmp_path: Path) -> None:
    assert MachineSettings(tmp_path / "settings.json").get("theme", "light") == "light"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes of files")
def test_nobody_else_may_read_the_file(tmp_path: Path) -> None:
    path = tmp_path / "config" / "settings.json"
    MachineSettings(path).set("theme", "dark")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b'"text"'])
def test_a_file_that_cannot_be_read_counts_as_empty(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings = MachineSettings(path)
    assert settings.get("theme", "light") == "light"
    settings.set("theme", "dark")
    assert MachineSettings(path).get("theme", "light") == "dark"


def test_a_file_left_half_written_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "settings.json.part").write_text("half")
    MachineSettings(tmp_path / "settings.json").set("theme", "dark")
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes of files")
def test_nobody_else_may_enter_a_folder_made_on_the_way(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        MachineSettings(tmp_path / "config" / "mentorkit" / "settings.json").set("theme", "dark")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "config").stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_written_costs_only_the_keeping(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where the folder should be")
    settings = MachineSettings(tmp_path / "config" / "settings.json")
    settings.set("theme", "dark")
    assert settings.get("theme", "light") == "dark"


def test_an_equal_value_is_not_written_again(tmp_path: Path) -> None:
    settings = MachineSettings(tmp_path / "settings.json")
    settings.set("theme", "dark")
    (tmp_path / "settings.json").unlink()
    settings.set("theme", "dark")
    assert not (tmp_path / "settings.json").exists()


def test_without_a_path_nothing_is_kept() -> None:
    settings = MachineSettings()
    settings.set("theme", "dark")
    assert settings.get("theme", "light") == "dark"
    assert MachineSettings().get("theme", "light") == "light"
