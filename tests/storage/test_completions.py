"""Long beginnings of words are looked for as the few words that begin so, and find what they would have found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.searching import parse
from mentorkit.storage.completions import FEW, completed
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
    assert completed(said.connection, parse(typed).terms) == expressions


@pytest.mark.parametrize(
    ("typed", "count"), [("aske", 2), ("äski", 1), ("preserve", 11), ("aske preserve", 0)]
)
def test_it_finds_what_begins_so(said: Store, typed: str, count: int) -> None:
    hits, _after = Finder(said.connection).entries(parse(typed), TODAY, 0, 50)
    assert len(hits) == count
