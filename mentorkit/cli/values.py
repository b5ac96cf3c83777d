"""Records as the values JSON knows: every field under its own name, days and dates as ISO 8601 text."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

from mentorkit.domain.days import Day
from mentorkit.domain.records import Record, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mentorkit.services.listing import DueLine, Household

Json = dict[str, Any]


def record_values(record: Record) -> Json:
    """Return every field of a record. What is not known is null."""
    return {field.name: _value(getattr(record, field.name)) for field in fields_of(type(record))}


def household_values(household: Household) -> Json:
    """Return every field of a person, then everything that belongs to them."""
    return {
        **record_values(household.person),
        "shown_stage": _value(household.stage),
        "last_contact": _value(household.last_contact),
        "roles": _all(household.roles),
        "channels": _all(household.channels),
        "evidence": _all(household.evidence),
        "custom_fields": _all(household.custom_fields),
        "interactions": _all(household.interactions),
        "commitments": _all(household.commitments),
        "messages": _all(household.messages),
    }


def due_values(line: DueLine) -> Json:
    """Return what is worth doing about somebody, when and why: the first reason, then all of them."""
    first = line.worth.dues[0]
    return {
        "person_id": line.person.id,
        "shown": line.person.shown,
        "day": _value(first.day),
        "days_late": line.days_late,
        "reason": _value(first.reason),
        "commitment_id": line.commitment.id if line.commitment else None,
        "text": line.commitment.text if line.commitment else None,
        "rhythm_days": line.person.rhythm_days,
        "reasons": [
            {"reason": _value(due.reason), "day": _value(due.day), "source": due.source}
            for due in line.worth.dues
        ],
    }


def _all(records: Iterable[Record]) -> list[Json]:
    return [record_values(record) for record in records]


def _value(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Day):
        return value.iso
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
