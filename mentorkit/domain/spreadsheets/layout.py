"""Which column of our CSV holds what. Columns with a number repeat, from 1 to as many as are needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.people import ChannelKind

if TYPE_CHECKING:
    from collections.abc import Sequence

TEXTS = {
    "shown": "Name",
    "given": "Given name",
    "family": "Family name",
    "pronunciation": "Pronunciation",
    "pronouns": "Pronouns",
    "place": "Place",
    "time_zone": "Time zone",
    "language": "Language",
    "notes": "Notes",
    "uid": "Card id",
}
"""Columns that hold a field of a card as it is."""

LISTS = {"tags": "Tags", "expertise": "Expertise"}
"""Columns that hold several texts, parted by semicolons."""

MET = "Met"
"""The day of the first meeting: 2024-05-03, 2024-05 or 2024, like all days here."""

KEPT = "Other lines"
"""What an import did not understand, a line each, in the words of its own format."""

ROLE = {
    "title": "Role {0} title",
    "organisation": "Role {0} organisation",
    "since": "Role {0} since",
    "until": "Role {0} until",
}
CHANNEL = {"value": "{1} {0}", "label": "{1} {0} label", "preferred": "{1} {0} preferred"}
WAYS = {
    ChannelKind.EMAIL: "E-mail",
    ChannelKind.PHONE: "Phone",
    ChannelKind.PROFILE: "Profile",
    ChannelKind.OTHER: "Other contact",
}
PREFERRED = "yes"
FIELD = {"name": "Field {0} name", "value": "Field {0} value"}

NEEDED = frozenset(
    {TEXTS["shown"], TEXTS["given"], TEXTS["family"], TEXTS["uid"], ROLE["title"].format(1), KEPT}
)
"""Columns that tell our CSV from any other, in whatever order a spreadsheet put them."""


def header(roles: int, channels: dict[ChannelKind, int], fields: int) -> list[str]:
    """Return the names of all columns for people with at most so many roles, channels and fields each.

    Every numbered column stands there at least once, so that the header says what the format can hold.
    """
    names = [*TEXTS.values(), *LISTS.values(), MET]
    names += _numbered(ROLE, roles)
    for way, word in WAYS.items():
        names += _numbered(CHANNEL, channels.get(way, 0), word)
    return [*names, *_numbered(FIELD, fields), KEPT]


def is_ours(cells: Sequence[str]) -> bool:
    """Whether cells are the header of our CSV."""
    return NEEDED.issubset(cell.strip("\ufeff ") for cell in cells)


def _numbered(columns: dict[str, str], count: int, word: str = "") -> list[str]:
    numbers = range(1, max(count, 1) + 1)
    return [column.format(number, word) for number in numbers for column in columns.values()]
