"""The base of every record, and how a field says who may ever see it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, NewType, TypeVar, dataclass_transform

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

RecordId = NewType("RecordId", str)
"""A UUID of version 7 in its canonical text form: sorts by the moment it was made."""

_MISSING: Any = dataclasses.MISSING
_Class = TypeVar("_Class", bound=type)


class Sharing(StrEnum):
    """Whether a field may leave in something made for another person."""

    PRIVATE = "private"
    SHAREABLE = "shareable"


def private(
    *, default: Any = _MISSING, default_factory: Callable[[], Any] = _MISSING, searched: bool = False
) -> Any:
    """Declare a field that never leaves the vault except in the user's own full export.

    `searched` puts its text into the full-text index.
    """
    return _field(Sharing.PRIVATE, default, default_factory, searched=searched)


def shareable(
    *, default: Any = _MISSING, default_factory: Callable[[], Any] = _MISSING, searched: bool = False
) -> Any:
    """Declare a field that may be part of a document made for somebody else."""
    return _field(Sharing.SHAREABLE, default, default_factory, searched=searched)


def _field(sharing: Sharing, default: Any, factory: Any, *, searched: bool) -> Any:
    metadata = {"sharing": sharing, "searched": searched}
    if factory is not _MISSING:
        return dataclasses.field(default_factory=factory, metadata=metadata)
    return dataclasses.field(default=default, metadata=metadata)


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(private, shareable))
def record(cls: _Class) -> _Class:
    """Make a class a record: frozen, slotted, built by keyword, equal by value."""
    return frozen(cls, kw_only=True)


@record
class Record:
    """Anything the vault keeps, changes, undoes and finds. Identity is `id`, never the row number."""

    kind: ClassVar[str] = ""
    owner: ClassVar[str] = ""
    """The field that names the record this one belongs to and is deleted with; "" for none."""
    co_owner: ClassVar[str] = ""
    """A second such field: a link between two records goes with either."""
    lasting: ClassVar[str] = ""
    """The owner that goes too once another owner took the last of these with it; "" for none."""
    points: ClassVar[Mapping[str, str]] = {}
    """Fields that name a record of the kind given without belonging to it: they let go when it goes."""

    id: Any = private()


def owners_of(kind: type[Record]) -> tuple[str, ...]:
    """Return the fields that name what records of a kind belong to."""
    return tuple(name for name in (kind.owner, kind.co_owner) if name)


def fields_of(kind: type[Record]) -> Iterator[dataclasses.Field[Any]]:
    """Yield every field of a record class in the order of its declaration."""
    yield from dataclasses.fields(kind)


def searched_fields(kind: type[Record]) -> tuple[str, ...]:
    """Return the names of the fields whose text the index holds."""
    return tuple(f.name for f in fields_of(kind) if f.metadata.get("searched"))


def sharing_of(kind: type[Record], name: str) -> Sharing | None:
    """Return what field `name` declares, or None when it declares nothing (a rule forbids that)."""
    found = {f.name: f for f in fields_of(kind)}[name].metadata.get("sharing")
    return Sharing(found) if found else None
