"""Names of columns: how they are compared, and tables of what one program calls them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from mentorkit.domain.cards import CardFormat
from mentorkit.domain.drafting.meanings import Column, Meaning
from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_DECORATION = re.compile(r"[\s\u00a0\"'\ufeff:*_]+")


def bare(name: str) -> str:
    """Return what two spellings of a column's name share."""
    return _DECORATION.sub(" ", name).strip().casefold()


@frozen
class HeaderTable:
    """What one program, in one language, calls its columns; `least` of them tell that it was this one.

    A name that stands for two columns means them in turn.
    """

    format: CardFormat
    names: Mapping[str, tuple[Column, ...]]
    least: int

    def columns(self, cells: Sequence[str]) -> dict[int, Column]:
        """Return the columns of a header that have a name of ours, by their place."""
        seen: Counter[str] = Counter()
        found = {}
        for place, cell in enumerate(cells):
            name = bare(cell)
            meant = self.names.get(name)
            if meant is not None and seen[name] < len(meant):
                found[place] = meant[seen[name]]
            seen[name] += 1
        return found


def header_table(kind: CardFormat, pairs: Iterable[tuple[Column, str]], least: int) -> HeaderTable:
    """Return a table of columns with their names, several of one column parted by an equals sign."""
    names: dict[str, tuple[Column, ...]] = {}
    for column, spellings in pairs:
        for name in filter(None, map(bare, spellings.split("="))):
            names[name] = (*names.get(name, ()), column)
    return HeaderTable(kind, names, least)


def columns_named(order: Sequence[Column], names: str) -> Iterable[tuple[Column, str]]:
    """Pair columns with their names, which stand in the same order, parted by bars."""
    return zip(order, names.split("|"), strict=True)


def address(label: str) -> tuple[Column, ...]:
    """Return the columns of an address: three lines, town, region, postal code and country."""
    parts = (Meaning.STREET, Meaning.STREET, Meaning.STREET, Meaning.TOWN, Meaning.REGION)
    return tuple(
        Column(part, label, f"{label} address") for part in (*parts, Meaning.POSTCODE, Meaning.COUNTRY)
    )
