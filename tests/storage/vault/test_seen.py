"""What was seen of a vault outlasts a kill at once, a power cut since the last checkpoint."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.storage.vault import seen
from mentorkit.storage.vault.seen import Seen

if TYPE_CHECKING:
    from pathlib import Path

KEY, OTHER_KEY = bytes(32), bytes(range(32))
VAULT = "ab" * 16


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The memory of a computer that has seen a vault once."""
    path = tmp_path / "state" / "seen.json"
    seen.write(path, VAULT, KEY, Seen(1, 10))
    return path


def jotted(path: Path) -> Path:
    return path.with_name(f"seen-{VAULT}.json")


def test_what_was_jotted_down_counts_until_it_is_written(path: Path) -> None:
    seen.jot_down(path, VAULT, KEY, Seen(2, 1_000))
    seen.jot_down(path, VAULT, KEY, Seen(2, 12))
    assert seen.read(path, VAULT, (OTHER_KEY, KEY)) == (Seen(2, 12), True)
    seen.write(path, VAULT, KEY, Seen(1, 9))  # an older copy, which somebody wanted
    assert seen.read(path, VAULT, (KEY,)) == (Seen(1, 9), True)
    assert not jotted(path).exists()


@pytest.mark.parametrize("left", [b"", b"{", b"[]"])
def test_what_a_power_cut_left_of_it_is_no_alarm(path: Path, left: bytes) -> None:
    jotted(path).write_bytes(left)
    assert seen.read(path, VAULT, (KEY,)) == (Seen(1, 10), True)


def test_a_forged_note_counts_as_none_and_a_forged_memory_is_told(path: Path) -> None:
    seen.jot_down(path, VAULT, OTHER_KEY, Seen(9, 99))
    assert seen.read(path, VAULT, (KEY,)) == (Seen(1, 10), True)
    seen.write(path, VAULT, OTHER_KEY, Seen(9, 99))
    seen.jot_down(path, VAULT, KEY, Seen(1, 11))
    assert seen.read(path, VAULT, (KEY,)) == (Seen(9, 99), False)


def test_a_note_without_a_memory_is_enough(path: Path) -> None:
    seen.jot_down(path, VAULT, KEY, Seen(1, 11))
    path.unlink()
    assert seen.read(path, VAULT, (KEY,)) == (Seen(1, 11), True)
    seen.forget(path, VAULT)
    assert seen.read(path, VAULT, (KEY,)) == (None, True)
