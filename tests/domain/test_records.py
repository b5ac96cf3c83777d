"""Every record is frozen, has an id, and says of each field who may see it and whether it is found."""

from __future__ import annotations

import dataclasses

import pytest

from mentorkit.domain.kinds import BY_NAME, KINDS
from mentorkit.domain.people import Channel, Evidence, Person, Role
from mentorkit.domain.records import (
    Record,
    Sharing,
    fields_of,
    private,
    record,
    searched_fields,
    shareable,
    sharing_of,
)
from tests.builders import a_person, a_role


@record
class Sample(Record):
    """A record with a field of each sort."""

    kind = "sample"

    id: str = private()
    seen: str = shareable(default="")
    words: list[str] = private(default_factory=list, searched=True)
    bare: int = 0


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_every_kind_declares_who_may_see_it(kind: type[Record]) -> None:
    assert {sharing_of(kind, field.name) for field in fields_of(kind)} <= set(Sharing)


def test_owners_come_before_what_they_own() -> None:
    assert KINDS[0] is Person
    for kind in KINDS:
        if kind.owner:
            assert KINDS.index(BY_NAME[kind.owner.removesuffix("_id")]) < KINDS.index(kind)
            assert kind.owner in {field.name for field in fields_of(kind)}


def test_what_points_names_a_kind_by_a_field_that_may_be_empty() -> None:
    for kind in KINDS:
        optional = {field.name for field in fields_of(kind) if field.default is None}
        assert set(kind.points) <= optional
        assert set(kind.points.values()) <= set(BY_NAME)


def test_kinds_are_found_by_name() -> None:
    assert {kind.kind: kind for kind in KINDS} == BY_NAME
    assert len(BY_NAME) == len(KINDS)


def test_what_is_private_stays_private() -> None:
    private_names = {
        (kind, field.name)
        for kind in KINDS
        for field in fields_of(kind)
        if sharing_of(kind, field.name) is Sharing.PRIVATE
    }
    assert {(Person, "notes"), (Person, "admire"), (Channel, "value"), (Evidence, "why")} <= private_names
    assert sharing_of(Role, "title") is Sharing.SHAREABLE


def test_searched_fields_are_named_in_their_order() -> None:
    assert searched_fields(Channel) == ("value",)
    assert searched_fields(Person)[:3] == ("shown", "given", "family")
    assert "time_zone" not in searched_fields(Person)


def test_a_field_may_make_its_default_and_one_that_declares_nothing_is_told() -> None:
    assert Sample(id="1").words == []
    assert Sample(id="1").words is not Sample(id="2").words
    assert searched_fields(Sample) == ("words",)
    assert sharing_of(Sample, "words") is Sharing.PRIVATE
    assert sharing_of(Sample, "bare") is None


def test_records_are_frozen_and_equal_by_value() -> None:
    person = a_person()
    with pytest.raises(dataclasses.FrozenInstanceError):
        person.shown = "Other"  # type: ignore[misc]  # the point of the test
    assert dataclasses.replace(person) == person
    assert a_role(person) != a_role(person)
