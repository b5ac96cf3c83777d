"""What follows from records is what working it out from scratch would give, whatever was done to them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.interactions import InteractionKind
from mentorkit.storage.index import CHUNK
from mentorkit.storage.standings import folded
from tests.builders import (
    TODAY,
    a_channel,
    a_commitment,
    a_custom_field,
    a_person,
    a_role,
    an_evidence,
    an_interaction,
)

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.domain.records import Record
    from mentorkit.storage.store import Store


def kept(store: Store, *records: Record) -> None:
    with store.transaction("add") as transaction:
        for record in records:
            transaction.add(record)


def standing(store: Store, person: Person) -> dict[str, object]:
    found = store.connection.execute("SELECT * FROM standing WHERE person_id = ?", (person.id,))
    names = [column[0] for column in found.description]
    return dict(zip(names, found.fetchone(), strict=True))


def dues(store: Store) -> list[tuple[object, ...]]:
    return list(store.connection.execute("SELECT day, reason FROM due ORDER BY day"))


def hits(store: Store, words: str) -> int:
    found = store.connection.execute("SELECT rowid FROM person_index WHERE person_index MATCH ?", (words,))
    return len(found.fetchall())


@pytest.mark.parametrize(
    ("text", "key"),
    [("  Ada   King ", "ada king"), ("ÁDÁ", "ada"), ("Straße", "strasse"), ("ﬁn", "fin"), ("가", "가")],
)
def test_names_are_compared_without_case_accents_and_blanks(text: str, key: str) -> None:
    assert folded(text) == folded(key)


def test_clocks_counts_and_headline_follow_from_the_records(store: Store) -> None:
    ada = a_person("Ádá", rhythm_days=30)
    day = TODAY - timedelta(days=3)
    kept(
        store,
        ada,
        a_role(ada, "Engineer", organisation="Acme"),
        an_interaction(ada, day),
        an_interaction(ada, TODAY, how=InteractionKind.MESSAGE_OUT),
        an_interaction(ada, day, how=InteractionKind.MESSAGE_OUT),
    )
    found = standing(store, ada)
    assert (found["title"], found["organisation"], found["shown_key"]) == ("Engineer", "Acme", "ada")
    assert (found["contact"], found["wrote"]) == (day.isoformat(), TODAY.isoformat())
    assert found["counts"] == '{"message_out":2,"met":1}'
    assert dues(store) == [((day + timedelta(days=30)).isoformat(), "rhythm")]


def test_a_contact_moves_the_clocks_and_leaves_the_headline(store: Store) -> None:
    ada = a_person("Ada")
    kept(store, ada, a_role(ada, "Engineer", organisation="Acme"))
    kept(store, an_interaction(ada, TODAY))
    found = standing(store, ada)
    assert (found["contact"], found["title"], found["shown_key"]) == (TODAY.isoformat(), "Engineer", "ada")


def test_a_promise_is_due_until_it_is_kept(store: Store) -> None:
    ada = a_person("Ada")
    promise = a_commitment(ada, due=TODAY)
    kept(store, ada, promise, a_commitment(ada, "Some day"))
    assert dues(store) == [(TODAY.isoformat(), "commitment")]
    with store.transaction("keep") as transaction:
        transaction.update(replace(promise, done=TODAY))
    assert dues(store) == []
    store.undo()
    assert dues(store) == [(TODAY.isoformat(), "commitment")]


def test_all_that_is_searched_is_in_the_index_and_names_are_apart(store: Store) -> None:
    ada = a_person("Ada", given="Augusta", notes="note", tags=("tea", "go"), place="London")
    kept(
        store,
        ada,
        a_role(ada, "Engineer", organisation="Acme"),
        a_channel(ada, "x@mail.example"),
        an_evidence(ada, "A talk"),
        a_custom_field(ada, "Pet", value="Cat"),
    )
    for word in ("Ada", "Augusta"):
        assert (hits(store, f"name:{word}"), hits(store, f"words:{word}")) == (1, 0)
    for word in ("note", "tea", "go", "London", "Engineer", "Acme", "mail", "talk", "Cat"):
        assert (hits(store, f"name:{word}"), hits(store, f"words:{word}")) == (0, 1)


def test_who_is_removed_leaves_nothing(store: Store) -> None:
    ada = a_person("Ada", rhythm_days=30)
    kept(store, ada, an_interaction(ada), a_commitment(ada, due=TODAY))
    with store.transaction("delete") as transaction:
        transaction.remove(ada)
    assert store.connection.execute("SELECT count(*) FROM standing").fetchone() == (0,)
    assert (dues(store), hits(store, "ada")) == ([], 0)


def test_more_people_than_fit_into_one_statement_are_all_worked_out(store: Store) -> None:
    people = [a_person(f"Person {number}") for number in range(CHUNK + 1)]
    with store.transaction("import") as transaction:
        transaction.add_many(people)
    assert store.connection.execute("SELECT count(*) FROM standing").fetchone() == (CHUNK + 1,)
    assert standing(store, people[-1])["shown_key"] == f"person {CHUNK}"
