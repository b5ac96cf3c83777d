"""Pairs of people who look alike, and what the user said about them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, NamedTuple, NewType

from mentorkit.domain.frozen import frozen
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import Record, RecordId, private, record

if TYPE_CHECKING:
    from mentorkit.domain.plans import Match

ApartId = NewType("ApartId", RecordId)


@record
class Apart(Record):
    """Two people the user keeps apart, so that they are not offered as one again."""

    kind: ClassVar[str] = "apart"
    owner: ClassVar[str] = "person_id"
    points: ClassVar[Mapping[str, str]] = {"other_id": "person"}

    id: ApartId = private()
    person_id: PersonId = private()
    other_id: PersonId | None = private(default=None)


class Likeness(NamedTuple):
    """A person as others are compared with them: `name` is folded, all else as it is kept."""

    person_id: PersonId
    shown: str
    name: str
    organisation: str
    uid: str
    channels: tuple[tuple[str, str], ...]
    """Pairs of way and value."""


@frozen
class LookAlikes:
    """Two people of the book who may be one. `first` was there before `second`."""

    first: PersonId
    second: PersonId
    shown: str
    """The name of the second."""
    match: Match
