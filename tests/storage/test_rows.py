"""Tests of single rows: found, missing, numbered by day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.errors import NotFound
from mentorkit.domain.interactions import Interaction
from mentorkit.domain.people import Person
from mentorkit.storage.rows import DAY_SHIFT, Rows
from tests.builders import TODAY, a_person, an_interaction

if TYPE_CHECKING:
    from mentorkit.storage.store import Store


@pytest.fixture
def interactions(store: Store) -> tuple[Rows, Person]:
    person = a_person("Ada")
    with store.transaction("add") as tx:
        tx.add(person)
    return Rows(store.connection, Interaction), person


def test_what_is_not_there_is_not_found(store: Store) -> None:
    rows = Rows(store.connection, Person)
    with pytest.raises(NotFound):
        rows.get("nobody")
    with pytest.raises(NotFound):
        rows.row_of("nobody")
    assert not rows.has("nobody")


def test_a_row_holds_the_day_and_counts_within_it(interactions: tuple[Rows, Person]) -> None:
    rows, person = interactions
    first, second = an_interaction(person), an_interaction(person)
    rows.insert(first)
    rows.insert(second)
    assert rows.row_of(first.id) == TODAY.toordinal() << DAY_SHIFT
    assert rows.row_of(second.id) == rows.row_of(first.id) + 1


def test_a_changed_day_moves_the_row_and_an_unchanged_one_leaves_it(
    interactions: tuple[Rows, Person],
) -> None:
    rows, person = interactions
    entry = an_interaction(person)
    rows.insert(entry)
    before = rows.row_of(entry.id)
    rows.update(replace(entry, said="more"))
    assert rows.row_of(entry.id) == before
    rows.update(replace(entry, day=TODAY - timedelta(days=1)))
    assert rows.row_of(entry.id) >> DAY_SHIFT == TODAY.toordinal() - 1


def test_many_rows_are_numbered_after_those_of_their_days(interactions: tuple[Rows, Person]) -> None:
    rows, person = interactions
    rows.insert(an_interaction(person))
    many = [an_interaction(person, day) for day in (TODAY, date(2020, 1, 1), TODAY)]
    rows.insert_many(many)
    numbers = [rows.row_of(entry.id) for entry in many]
    today = TODAY.toordinal() << DAY_SHIFT
    assert numbers == [today + 1, date(2020, 1, 1).toordinal() << DAY_SHIFT, today + 2]


def test_finding_compares_columns_and_none_means_none(store: Store) -> None:
    ada, bob = a_person("Ada", rhythm_days=30), a_person("Bob")
    with store.transaction("add") as tx:
        tx.add_many([ada, bob])
        tx.add_many([])
    assert store.find(Person, rhythm_days=30) == (ada,)
    assert store.find(Person, rhythm_days=None) == (bob,)


def test_finding_again_takes_the_values_of_that_time(interactions: tuple[Rows, Person]) -> None:
    rows, person = interactions
    short, long = an_interaction(person, minutes=30), an_interaction(person, minutes=90)
    unknown = an_interaction(person, minutes=None)
    rows.insert_many([short, long, unknown])
    assert list(rows.find(minutes=30)) == [short]
    assert list(rows.find(minutes=90)) == [long]
    assert list(rows.find(minutes=None)) == [unknown]
    assert list(rows.find(id=(short.id, unknown.id))) == [short, unknown]
    assert list(rows.find(id=(long.id,))) == [long]
    assert list(rows.find(id=long.id)) == [long]


def test_many_are_removed_and_the_others_keep_their_rows(interactions: tuple[Rows, Person]) -> None:
    rows, person = interactions
    first, second, third = (an_interaction(person) for _ in range(3))
    rows.insert_many([first, second, third])
    kept = rows.row_of(second.id)
    rows.delete_many([first.id, third.id])
    assert rows.rows_of([first.id, second.id, "nobody"]) == {second.id: kept}
