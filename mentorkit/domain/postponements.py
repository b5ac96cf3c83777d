"""Putting off: what Today shall not speak of before a day."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, NewType

from mentorkit.domain.due import Reason
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import Record, RecordId, private, record

PostponementId = NewType("PostponementId", RecordId)


@record
class Postponement(Record):
    """One reason to do something about a person, put off until a day. There is one for each source."""

    kind: ClassVar[str] = "postponement"
    owner: ClassVar[str] = "person_id"

    id: PostponementId = private()
    person_id: PersonId = private()
    reason: Reason = private()
    source: str = private()
    """The id of the record the reason comes from."""
    until: date = private()
