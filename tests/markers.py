"""Records of which every text is marked with the name of its field, so that it is found wherever it goes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import Enum
from types import UnionType
from typing import TYPE_CHECKING, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from mentorkit.domain.records import Record, Sharing, fields_of, sharing_of
from tests.builders import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = TypeVar("Kind", bound=Record)

HANGING = ("id", "person_id", "goal_id", "meeting_id", "goals", "state", "closed", "is_me", "version")
"""Fields that say how records hang together, which markers would tear apart."""
NAMED = ("zone", "calendar_uid")
"""Names that computers give: of a time zone, and of an event that calendars know by it."""


def marked(record: Kind) -> Kind:
    """Return a record with a unique marker in every text, and other values of its own wherever it can."""
    hints = get_type_hints(type(record))
    values = {
        field.name: value
        for field in fields_of(type(record))
        if field.name not in (*HANGING, *NAMED)
        if (value := marker(type(record), field.name, hints[field.name])) is not None
    }
    return replace(record, **values)


def marker(kind: type[Record], name: str, hint: Any) -> Any:
    plain_hint = next(iter(get_args(hint)), hint) if get_origin(hint) in (Union, UnionType) else hint
    while hasattr(plain_hint, "__supertype__"):
        return None
    if plain_hint is str:
        return f"«{kind.kind}.{name}»"
    if get_origin(plain_hint) is tuple and get_args(plain_hint)[0] is str:
        return (f"«{kind.kind}.{name}»",)
    if plain_hint is date:
        return TODAY
    if isinstance(plain_hint, type) and issubclass(plain_hint, Enum):
        return next(iter(plain_hint))
    return 7 if plain_hint is int else None


def private_markers(*kinds: type[Record]) -> Iterator[str]:
    for kind in kinds:
        for field in fields_of(kind):
            if sharing_of(kind, field.name) is Sharing.PRIVATE:
                yield f"«{kind.kind}.{field.name}»"
