"""Names spelled nearly alike, found within blocks and never among everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CLOSE = 88
"""Least similarity of two names (0 to 100, `rapidfuzz.fuzz.ratio`) that counts as a close spelling."""


def close_to(name: str, names: Sequence[str]) -> list[int]:
    """Return the places of the names that are spelled nearly like this one, or like it."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  # 40 ms that most starts do not need

    found = process.extract(name, names, scorer=fuzz.ratio, processor=None, score_cutoff=CLOSE, limit=None)
    return sorted(place for _name, _score, place in found)


def close_pairs(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of every two names of a block that are spelled nearly alike, but not alike."""
    for first, name in enumerate(names[:-1]):
        rest = names[first + 1 :]
        yield from ((first, first + 1 + place) for place in close_to(name, rest) if rest[place] != name)
