"""Records as values of JSON and back: every field under its own name, nothing left out, nothing guessed."""

from __future__ import annotations

import dataclasses
import re
from datetime import date, datetime
from enum import Enum
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

from mentorkit.domain.days import Day
from mentorkit.domain.frozen import frozen
from mentorkit.domain.records import Record, fields_of

if TYPE_CHECKING:
    from collections.abc import Callable

ID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_LARGEST = 1 << 63
_MISSING = dataclasses.MISSING


class Unfit(ValueError):  # noqa: N818  # reads as what the value is
    """A value that is no record of its kind; `field` is the field that does not fit, "" for the whole."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


@frozen
class _Shape:
    """What values of one type look like in JSON. `read` raises ValueError or TypeError for others."""

    schema: dict[str, Any]
    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


class RecordShape:
    """How records of one kind are written, read and described."""

    def __init__(self, kind: type[Record]) -> None:
        hints = get_type_hints(kind)
        self.kind = kind
        self.names = tuple(field.name for field in fields_of(kind))
        self._shapes = {name: _ID if name == "id" else _shape_of(hints[name]) for name in self.names}
        self._needed = [f.name for f in fields_of(kind) if f.default is f.default_factory is _MISSING]

    def written(self, record: Record) -> dict[str, Any]:
        """Return every field of a record by its name."""
        return {name: shape.write(getattr(record, name)) for name, shape in self._shapes.items()}

    def read(self, values: Any) -> Record:
        """Return the record that was written so. Raises Unfit for anything else, unknown fields too."""
        if not isinstance(values, dict):
            raise Unfit("")
        strange = next((name for name in values if name not in self._shapes), None)
        missing = next((name for name in self._needed if name not in values), None)
        if strange is not None or missing is not None:
            raise Unfit(strange or missing or "")
        found = {}
        for name, value in values.items():
            try:
                found[name] = self._shapes[name].read(value)
            except (ValueError, TypeError):
                raise Unfit(name) from None
        return self.kind(**found)

    @property
    def schema(self) -> dict[str, Any]:
        """The kind in the words of JSON Schema."""
        return {
            "type": "object",
            "properties": {name: shape.schema for name, shape in self._shapes.items()},
            "required": list(self._needed),
            "additionalProperties": False,
        }


def _shape_of(hint: Any) -> _Shape:
    """Return the shape of a field's type; a type nobody thought of is a mistake, found at the first use."""
    while hasattr(hint, "__supertype__"):
        hint = hint.__supertype__
    if get_origin(hint) in (Union, UnionType):
        (plain,) = (part for part in get_args(hint) if part is not type(None))
        return _optional(_shape_of(plain))
    if get_origin(hint) is tuple:
        return _list(_shape_of(get_args(hint)[0]))
    if isinstance(hint, type) and issubclass(hint, Enum):
        values = [member.value for member in hint]
        return _Shape({"enum": values}, lambda member: member.value, hint)
    return _PLAIN[hint]


def _optional(shape: _Shape) -> _Shape:
    return _Shape(
        {"anyOf": [shape.schema, {"type": "null"}]},
        lambda value: None if value is None else shape.write(value),
        lambda value: None if value is None else shape.read(value),
    )


def _list(shape: _Shape) -> _Shape:
    return _Shape(
        {"type": "array", "items": shape.schema},
        lambda values: [shape.write(value) for value in values],
        lambda values: tuple(shape.read(value) for value in _only(list, values)),
    )


def _only(kind: type, value: Any) -> Any:
    if type(value) is not kind:
        raise TypeError
    return value


def _text(value: Any) -> str:
    text: str = _only(str, value)
    text.encode()  # half of a pair of surrogates is no text, and raises
    return text


def _id(value: Any) -> str:
    if not re.fullmatch(ID, _only(str, value)):
        raise ValueError
    return str(value)


def _number(value: Any) -> int:
    number: int = _only(int, value)
    if not -_LARGEST <= number < _LARGEST:
        raise ValueError
    return number


def _same(value: Any) -> Any:
    return value


_ID = _Shape({"type": "string", "pattern": f"^{ID}$"}, _same, _id)
_PLAIN: dict[Any, _Shape] = {
    str: _Shape({"type": "string"}, _same, _text),
    bool: _Shape({"type": "boolean"}, _same, lambda value: _only(bool, value)),
    int: _Shape({"type": "integer"}, _same, _number),
    float: _Shape({"type": "number"}, _same, lambda value: float(_only(float, value))),
    Day: _Shape(
        {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
        lambda day: day.iso,
        lambda value: Day.parse(_text(value)),
    ),
    date: _Shape(
        {"type": "string", "format": "date"}, date.isoformat, lambda value: date.fromisoformat(_text(value))
    ),
    datetime: _Shape(
        {"type": "string", "format": "date-time"},
        datetime.isoformat,
        lambda value: datetime.fromisoformat(_text(value)),
    ),
}
