"""A card in the making: what its properties said so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mentorkit.domain.cards import LARGEST_KEPT, CardField, FieldName, Oddity, OddityKind

if TYPE_CHECKING:
    from mentorkit.domain.cards import CardPhoto
    from mentorkit.domain.days import Day
    from mentorkit.domain.people import ChannelKind


@dataclass(slots=True)
class DraftChannel:
    """A channel before the label of its group is known; `rank` is 1 for the most preferred."""

    group: str
    way: ChannelKind
    value: str
    label: str
    rank: int


@dataclass(slots=True)
class DraftField:
    """A custom field before the label of its group is known."""

    group: str
    name: FieldName
    value: str
    label: str


@dataclass(slots=True)
class RolePart:
    """An organisation or a title before it is known what belongs together.

    `place` counts both in the order of the file.
    """

    group: str
    text: str
    place: int


class Draft:
    """Collects what the properties of one card say. A note is a list of lines."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.names: list[str] = []
        self.name_parts: list[str] = []
        self.singles: dict[str, str] = {}
        self.spoken: dict[str, str] = {}
        self.notes: list[list[str]] = []
        self.organisations: list[RolePart] = []
        self.titles: list[RolePart] = []
        self.since: dict[str, Day] = {}
        self.until: dict[str, Day] = {}
        self.channels: list[DraftChannel] = []
        self.fields: list[DraftField] = []
        self.own_fields: list[CardField] = []
        self.tags: list[str] = []
        self.expertise: list[str] = []
        self.photo: CardPhoto | None = None
        self.met_day: Day | None = None
        self.labels: dict[str, tuple[str, int]] = {}
        self.alternatives: set[tuple[str, str]] = set()
        self.members: list[str] = []
        self.is_group = False
        self.kept: list[str] = []
        self.oddities: list[Oddity] = []
        self._room = LARGEST_KEPT

    def odd(self, kind: OddityKind, line: int) -> None:
        """Remember something that needs a look, once a kind."""
        if all(oddity.kind is not kind for oddity in self.oddities):
            self.oddities.append(Oddity(kind, line))

    def label(self, group: str, text: str, line: str, number: int) -> None:
        """Remember the label of a group; its line is kept in its place unless the label is used."""
        place = len(self.kept) - 1 if self.keep(line, number) else -1
        self.labels[group] = (text, place)

    def keep(self, line: str, number: int) -> bool:
        """Keep a line nobody understands, as long as there is room."""
        return self.keep_all([line], number)

    def keep_all(self, lines: list[str], number: int) -> bool:
        """Keep lines that belong together, all or none; return whether there was room."""
        length = sum(map(len, lines))
        if length > self._room:
            self.odd(OddityKind.TOO_MUCH_KEPT, number)
            return False
        self._room -= length
        self.kept += lines
        return True

    def single(self, attribute: str, text: str, name: FieldName) -> None:
        """Set something a card has once; what comes later becomes a custom field."""
        if text and self.singles.setdefault(attribute, text) != text:
            self.own_fields.append(CardField(name, text))

    def field(self, name: FieldName, value: str, *, group: str = "", label: str = "") -> None:
        """Add a custom field unless it is empty."""
        if value:
            self.fields.append(DraftField(group, name, value, label))

    def name_part(self, index: int) -> str:
        """Return a part of the structured name: family, given, middle, prefix, suffix."""
        return self.name_parts[index] if index < len(self.name_parts) else ""

    @property
    def says_something(self) -> bool:
        """Whether a name, a way to reach somebody or a note was understood."""
        return bool(self.names or any(self.name_parts) or self.channels or self.notes)
