"""The two copies of the key header on disk: reading the best, healing the other, writing both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import files, header, wrapping
from mentorkit.storage.vault.places import HEADER_NAMES, Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentorkit.storage.vault.header import Header

    Proof = Callable[[Header], bytearray]
    """Opens the slot just set in a header that was read back, and returns the data key it found."""


@frozen
class Copy:
    """One copy as found: its header when undamaged, `exists` when there is a file at all."""

    path: Path
    data: bytes
    header: Header | None
    exists: bool


@frozen
class Copies:
    """Both copies; `best` is the undamaged one of the highest generation."""

    both: tuple[Copy, ...]
    best: Copy | None

    @property
    def is_damaged(self) -> bool:
        """Whether a copy is gone or damaged while the other one lives."""
        return any(copy.header is None for copy in self.both)


def read(place: Place) -> Copies:
    """Read both copies without any key. `NEWER_VERSION` if either is for newer readers only."""
    both = tuple(_read(place.folder / name) for name in HEADER_NAMES)
    alive = [copy for copy in both if copy.header is not None]
    return Copies(both, max(alive, key=_generation, default=None))


def authentic(copies: Copies, key: wrapping.Secret) -> Copy | None:
    """Return the newest copy that somebody who had the data key wrote."""
    genuine = [copy for copy in copies.both if copy.header and header.is_authentic(copy.data, key)]
    return max(genuine, key=_generation, default=None)


def write(place: Place, new: Header, key: wrapping.Secret, proof: Proof | None = None) -> None:
    """Write a header to both copies, the older first: at no moment is there no valid one.

    What will be written is decoded again, its MAC checked and, where a secret was just set, the data key
    unwrapped with it, before a byte reaches the disk.
    """
    data = header.encode(new, key)
    again = header.decode(data)
    if again != new or not header.is_authentic(data, key):
        raise ValueError("the header does not read back")
    if proof is not None and not wrapping.same(bytes(proof(again)), bytes(key)):
        raise ValueError("the slot does not open")
    for copy in sorted((_read(place.folder / name) for name in HEADER_NAMES), key=_generation):
        files.overwrite(copy.path, data)


def highest_generation(place: Place) -> int:
    """Return the highest generation on disk, so that a half-done write's number is never used twice."""
    best = read(place).best
    return -1 if best is None else _generation(best)


def heal(place: Place, good: Copy) -> bool:
    """Write the good copy over a damaged or stale other one. Whether anything had to be written."""
    others = [place.folder / name for name in HEADER_NAMES if place.folder / name != good.path]
    stale = [path for path in others if _read(path).data != good.data]
    for path in stale:
        files.overwrite(path, good.data)
    return bool(stale)


def _read(path: Path) -> Copy:
    try:
        with path.open("rb") as file:
            data = file.read(header.HEADER_BYTES + 1)
    except FileNotFoundError:
        return Copy(path, b"", None, exists=False)
    except OSError:
        return Copy(path, b"", None, exists=True)
    try:
        return Copy(path, data, header.decode(data), exists=True)
    except header.HeaderDamaged:
        return Copy(path, data, None, exists=True)
    except header.HeaderNewer:
        raise VaultError(VaultState.NEWER_VERSION) from None


def _generation(copy: Copy) -> int:
    return copy.header.gen if copy.header else -1
