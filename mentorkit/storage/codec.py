"""How each type of field is written in a column and in a kept change, and read back."""

from __future__ import annotations

import hashlib
import json
from datetime import date, datetime
from enum import Enum
from functools import partial
from operator import attrgetter
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

from mentorkit.domain.days import Day
from mentorkit.domain.records import Record, fields_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Column = str | int | float | bytes | None


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
"""Made once: an import asks for the text of each of its records."""


class Codec:
    """Turns records of one kind into columns, in the order of their fields, and back."""

    def __init__(self, kind: type[Record]) -> None:
        hints = get_type_hints(kind)
        self.kind = kind
        self.names = tuple(field.name for field in fields_of(kind))
        self._pairs = tuple((name, *_pair(hints[name])) for name in self.names)
        self._values: Callable[[Record], tuple[Any, ...]] = attrgetter(*self.names)
        self._writers = [(place, write) for place, (_, write, _read) in enumerate(self._pairs) if write]

    def columns(self, record: Record) -> tuple[Column, ...]:
        """Return the values of the record's columns in the order of `names`."""
        values = list(self._values(record))
        for place, write in self._writers:
            if values[place] is not None:
                values[place] = write(values[place])
        return tuple(values)

    def record(self, columns: Sequence[Column]) -> Record:
        """Build the record from columns in the order of `names`."""
        values = {
            name: value if value is None or read is None else read(value)
            for (name, _write, read), value in zip(self._pairs, columns, strict=True)
        }
        return self.kind(**values)

    def mapping(self, record: Record) -> dict[str, Column]:
        """Return the columns by name, as a kept change holds them."""
        return dict(zip(self.names, self.columns(record), strict=True))

    def from_mapping(self, columns: Mapping[str, Column]) -> Record:
        """Build the record a kept change holds; fields it did not know keep their default."""
        values = {
            name: columns[name] if columns[name] is None or read is None else read(columns[name])
            for name, _write, read in self._pairs
            if name in columns
        }
        return self.kind(**values)


class Codecs(dict[type[Record], Codec]):
    """The codec of each kind, made when it is first asked for: reading type hints takes its time."""

    def __missing__(self, kind: type[Record]) -> Codec:
        made = self[kind] = Codec(kind)
        return made


CODECS = Codecs()


def digest_of(columns: Sequence[Column]) -> str:
    """Return 16 hexadecimal digits that tell whether a record is still the one that was added."""
    return hashlib.blake2b(_JSON.encode(columns).encode(), digest_size=8).hexdigest()


def _pair(hint: Any) -> tuple[Callable[[Any], Column] | None, Callable[[Any], Any] | None]:
    """Return how to write and read values of a type; None where a column holds them as they are."""
    plain = _unwrapped(hint)
    if get_origin(plain) is tuple:
        item = _unwrapped(get_args(plain)[0])
        return _write_texts, _read_texts if item is str else partial(_read_members, item)
    if plain in _PAIRS:
        return _PAIRS[plain]
    if isinstance(plain, type) and issubclass(plain, Enum):
        return _write_enum, plain
    raise TypeError(f"no column type for {plain!r}")


def _unwrapped(hint: Any) -> Any:
    """Strip Optional and NewType from a type hint."""
    if get_origin(hint) in (Union, UnionType):
        (hint,) = (part for part in get_args(hint) if part is not type(None))
    while hasattr(hint, "__supertype__"):
        hint = hint.__supertype__
    return hint


def _write_texts(texts: tuple[str, ...]) -> str:
    return _JSON.encode(texts) if texts else "[]"


def _read_texts(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text)) if text != "[]" else ()


def _read_members(kind: type[Enum], text: str) -> tuple[Enum, ...]:
    return tuple(map(kind, _read_texts(text)))


def _write_day(day: Day) -> str:
    return day.iso


def _write_enum(member: Enum) -> str:
    return str(member.value)


_PAIRS: dict[Any, tuple[Callable[[Any], Column] | None, Callable[[Any], Any] | None]] = {
    str: (None, None),
    int: (None, None),
    bool: (int, bool),
    Day: (_write_day, Day.parse),
    date: (date.isoformat, date.fromisoformat),
    datetime: (datetime.isoformat, datetime.fromisoformat),
}
"""How plain types are written and read. Moments are of UTC, so that their texts sort as they follow."""
