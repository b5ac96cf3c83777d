"""A find is kept once with its input, a hang is one too, and what each reader begins with is none."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("resource", reason="fuzzing limits memory and time by what Windows lacks")
from tests.fuzz import watching
from tests.fuzz.formats import FORMATS
from tests.fuzz.watching import Watch

if TYPE_CHECKING:
    from pathlib import Path


def reader(content: bytes) -> None:
    if content == b"slow":
        until = process_time() + 5
        while process_time() < until:
            pass
    if b"!" in content:
        raise ValueError(content)


def test_each_failure_is_kept_once_and_a_hang_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(watching, "LONGEST_SECONDS", 0.02)
    watch = Watch(reader, tmp_path)
    for content in (b"well", b"one!", b"two!", b"slow"):
        watch.look_at(content)
    assert sorted(path.read_bytes() for path in tmp_path.iterdir()) == [b"one!", b"slow"]
    said = capsys.readouterr().out.splitlines()
    assert ["ValueError" in line for line in said] == [True, False]
    assert "hang" in said[1]
    assert 0.02 <= watch.slowest < 1


@pytest.mark.parametrize("name", FORMATS)
def test_true_files_are_no_finds(name: str, tmp_path: Path) -> None:
    chosen = FORMATS[name]()
    watch = Watch(chosen.read, tmp_path)
    for content in chosen.files:
        watch.look_at(content)
    assert len(chosen.files) > 0
    assert list(tmp_path.iterdir()) == []
