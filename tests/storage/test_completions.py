"""Long beginnings of words are looked for as the few words that begin so, and find what they would have found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.people import Person
from mentorkit.domain.searching import parse
from mentorkit.storage.completions import FEW, Completions
from mentorkit.storage.finding import Finder
from tests.builders import TODAY, a_person, an_interaction

if TYPE_CHECKING:
    from mentorkit.storage.store import Store

MANY = tuple(f"preserve{letter}" for letter in "abcdefghijk")


@pytest.fixture
def said(store: Store) -> Store:
    """A store in which words were said."""
    ada = a_person("Ada")
    with store.transaction("add") as tx:
        tx.add(ada)
        tx.add_many(
            [an_interaction(ada, TODAY, said=word) for word in ("asked", "ask", "asker", "Äskil", *MANY)]
        )
    return store


@pytest.mark.parametrize(
    ("typed", "expressions"),
    [
        ("aske", ['"asked" OR "asker"']),
        ("asked", ['"asked"']),
        ("ask", ['"ask" *']),
        ("asker aske", ['"asker"', '"asked" OR "asker"']),
        ("nobody", ['"nobody" *']),
        ("preserve", ['"preserve" *']),
        ("preservea", ['"preservea"']),
        ("zzzz", ['"zzzz" *']),
        ("אבגדה", ['"אבגדה" *']),
        ('"asked"', ['"asked"']),
        ('"she asked', ['"she asked" *']),
    ],
)
def test_a_long_beginning_is_few_words(said: Store, typed: str, expressions: list[str]) -> None:
    assert len(MANY) > FEW
    assert Completions(said.connection).completed(parse(typed).terms) == expressions


@pytest.mark.parametrize(
    ("typed", "count"), [("aske", 2), ("äski", 1), ("preserve", 11), ("aske preserve", 0)]
)
def test_it_finds_what_begins_so(said: Store, typed: str, count: int) -> None:
    entries, _after = Finder(said.connection).entries(parse(typed), TODAY, 0, 50)
    assert len(entries) == count


def test_the_next_letter_looks_up_nothing_until_something_is_written(said: Store) -> None:
    completions, asked = Completions(said.connection), list[str]()
    assert completions.completed(parse("aske").terms) == ['"asked" OR "asker"']
    said.connection.set_trace_callback(asked.append)
    assert completions.completed(parse("asker").terms) == ['"asker"']
    assert not asked
    said.connection.set_trace_callback(None)
    (ada,) = said.all(Person)
    with said.transaction("add") as tx:
        tx.add(an_interaction(ada, TODAY, said="askers"))
    assert completions.completed(parse("asker").terms) == ['"asker" OR "askers"']
