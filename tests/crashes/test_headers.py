"""Any bit of either key header on the disk: the vault is read from the other copy, and the damaged one is healed."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from mentorkit.storage.vault import copies
from mentorkit.storage.vault.header import HEADER_BYTES
from mentorkit.storage.vault.places import HEADER_NAMES
from tests.vaults import a_place, make_vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BITS = 2 * 8 * HEADER_BYTES


def test_a_bit_of_either_copy_is_found_and_healed(tmp_path: Path, count: Callable[..., int]) -> None:
    place = a_place(tmp_path / "vault")
    make_vault(place)
    both = [place.folder / name for name in HEADER_NAMES]
    whole = both[0].read_bytes()
    assert both[1].read_bytes() == whole
    number = count(100, BITS, "headers")
    for bit in range(BITS) if number >= BITS else Random().sample(range(BITS), number):
        path, at = both[bit % 2], bit // 2
        damaged = bytearray(whole)
        damaged[at // 8] ^= 1 << at % 8
        path.write_bytes(damaged)
        found = copies.read(place)
        assert found.is_damaged
        assert found.best is not None
        assert found.best.path != path
        assert copies.heal(place, found.best)
        assert path.read_bytes() == whole
