"""Tests of writing fields as columns and reading them back."""

from __future__ import annotations

import pytest
from hypothesis import given

from mentorkit.domain.people import Person
from mentorkit.domain.records import Record, private, record
from mentorkit.storage.codec import Codec, digest_of
from tests import strategies
from tests.builders import a_person

CODEC = Codec(Person)


@given(strategies.people())
def test_every_person_comes_back_as_it_was(person: Person) -> None:
    assert CODEC.record(CODEC.columns(person)) == person
    assert CODEC.from_mapping(CODEC.mapping(person)) == person


def test_a_kept_change_of_an_older_schema_gets_defaults_for_what_it_did_not_know() -> None:
    person = a_person("Ada", place="London")
    older = {name: value for name, value in CODEC.mapping(person).items() if name in ("id", "shown")}
    assert CODEC.from_mapping(older) == Person(id=person.id, shown="Ada")


def test_the_digest_tells_a_changed_record_from_the_one_added() -> None:
    person = a_person("Ada")
    same = Person(**{name: getattr(person, name) for name in CODEC.names})
    assert digest_of(CODEC.columns(person)) == digest_of(CODEC.columns(same))
    assert len(digest_of(CODEC.columns(person))) == 16
    other = Person(id=person.id, shown="Adb")
    assert digest_of(CODEC.columns(person)) != digest_of(CODEC.columns(other))


def test_a_type_nobody_said_how_to_write_is_refused_at_once() -> None:
    @record
    class Odd(Record):
        """A record with a field no column can hold."""

        id: str = private()
        what: complex = private(default=0j)

    with pytest.raises(TypeError):
        Codec(Odd)


def test_rows_of_another_shape_are_not_read_as_if_they_fitted() -> None:
    with pytest.raises(ValueError):
        CODEC.record(("only", "two"))
