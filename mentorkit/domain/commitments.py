"""Commitments: promises, mine and theirs. On screen *You will* and *They will*."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, NewType

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import Record, RecordId, private, record

if TYPE_CHECKING:
    from collections.abc import Iterable

CommitmentId = NewType("CommitmentId", RecordId)


class Whose(StrEnum):
    """Who promised."""

    MINE = "mine"
    THEIRS = "theirs"


@record
class Commitment(Record):
    """Something promised to or by a person, open until `done`."""

    kind: ClassVar[str] = "commitment"
    owner: ClassVar[str] = "person_id"

    id: CommitmentId = private()
    person_id: PersonId = private()
    whose: Whose = private()
    text: str = private(searched=True)
    due: date | None = private(default=None)
    done: date | None = private(default=None)


def next_promise(commitments: Iterable[Commitment]) -> Commitment | None:
    """Return the earliest open promise of mine; undated ones come last."""
    mine = (promise for promise in commitments if promise.done is None and promise.whose is Whose.MINE)
    return min(mine, key=lambda promise: promise.due or date.max, default=None)


def checked_commitment(commitment: Commitment) -> Commitment:
    """Return the commitment, or raise Invalid when it promises nothing."""
    if not commitment.text.strip():
        raise Invalid("text", Why.EMPTY)
    return commitment
