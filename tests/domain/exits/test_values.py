"""Every record of every kind comes back from JSON as it was, and nothing else is taken for one."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings

from mentorkit.domain.days import Day
from mentorkit.domain.exits.schema import schema_of
from mentorkit.domain.exits.values import RecordShape, Unfit
from mentorkit.domain.goals import Goal, Support
from mentorkit.domain.kinds import KINDS
from mentorkit.domain.people import Person
from mentorkit.domain.records import Record, record
from tests import strategies
from tests.builders import TODAY, a_goal, a_person


@given(strategies.households())
@settings(max_examples=50)
def test_records_come_back_from_json(records: tuple[Record, ...]) -> None:
    for kept in records:
        shape = RecordShape(type(kept))
        text = json.dumps(shape.written(kept), ensure_ascii=False)
        assert shape.read(json.loads(text)) == kept


def test_every_kind_has_a_shape_and_stands_in_the_schema() -> None:
    files = schema_of(KINDS)["properties"]
    for kind in KINDS:
        described = files[f"json/{kind.kind}.json"]["items"]
        assert list(described["properties"]) == [field.name for field in fields(kind)]
        assert "id" in described["required"]


def test_values_are_those_of_json() -> None:
    written = RecordShape(Goal).written(a_goal(until=Day(2027, 5), supports=(Support.ADVICE,)))
    assert (written["until"], written["supports"], written["closed"]) == ("2027-05", ["advice"], None)
    assert written["started"] == TODAY.isoformat()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "../../etc"),
        ("id", 7),
        ("shown", None),
        ("shown", "half a pair \ud800"),
        ("tags", "a"),
        ("tags", [1]),
        ("stage", "boss"),
        ("pinned", 1),
        ("rhythm_days", True),
        ("rhythm_days", 1 << 63),
        ("met_day", "2024-13"),
        ("resting_until", "soon"),
        ("salary", 1),
    ],
)
def test_what_does_not_fit_is_named_and_refused(field: str, value: Any) -> None:
    shape = RecordShape(Person)
    with pytest.raises(Unfit) as caught:
        shape.read({**shape.written(a_person()), field: value})
    assert caught.value.field == field


def test_a_missing_field_and_no_object_are_refused() -> None:
    shape = RecordShape(Person)
    values = shape.written(a_person())
    del values["shown"]
    with pytest.raises(Unfit, match="shown"):
        shape.read(values)
    with pytest.raises(Unfit):
        shape.read([])


def test_a_field_the_export_did_not_know_keeps_its_default() -> None:
    shape, person = RecordShape(Person), a_person()
    values = shape.written(person)
    del values["pronouns"]
    assert shape.read(values) == person


@record
class Timed(Record):
    starts: datetime
    weight: float


def test_moments_and_fractions_come_back_too() -> None:
    shape = RecordShape(Timed)
    record = Timed(id=a_person().id, starts=datetime(2026, 3, 18, 9, tzinfo=UTC), weight=0.5)
    assert shape.read(shape.written(record)) == record
    assert shape.schema["properties"]["weight"] == {"type": "number"}
