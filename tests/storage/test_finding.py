"""Tests of finding: who is found by what, in which order, and what was written, newest first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import Stage
from mentorkit.domain.searching import parse
from mentorkit.storage.finding import ENOUGH, Finder
from mentorkit.storage.queries import Queries
from tests.builders import (
    TODAY,
    a_channel,
    a_commitment,
    a_custom_field,
    a_goal,
    a_goal_help,
    a_goal_task,
    a_person,
    a_role,
    an_evidence,
    an_interaction,
    me,
)
from tests.domain.test_searching import SYNTAX
from tests.fakes import FakeClock, store_in_memory
from tests.keeping import keep

if TYPE_CHECKING:
    from mentorkit.domain.hits import Hit
    from mentorkit.storage.store import Store

LONG_AGO = date(2000, 1, 1)


def people(store: Store, typed: str, limit: int = 10) -> list[str]:
    """Return the names of people found."""
    rows = Finder(store.connection).people(parse(typed), TODAY, limit)
    return [line.shown for line in Queries(store.connection).lines(rows, LONG_AGO)]


def entries(store: Store, typed: str) -> list[str]:
    """Return the texts of entries found."""
    hits, after = page(store, typed, 0, 50)
    assert after is None
    return [hit.text for hit in hits]


def page(store: Store, typed: str, after: int, limit: int) -> tuple[list[Hit], int | None]:
    """Return some entries found, and after which place to go on."""
    finder, query = Finder(store.connection), parse(typed)
    places, following = finder.entries(query, TODAY, after, limit)
    return finder.hits(query, TODAY, places), following


@pytest.mark.parametrize(
    "words",
    [
        "wis",
        "WIŚNIEWSKI",
        "tomasz wisn",
        "tarn",
        "principal",
        "+48 58",
        "gdansk",
        "delegation",
        "bike",
        "talk",
    ],
)
def test_three_letters_of_anything_known_find_somebody(store: Store, words: str) -> None:
    """Accents and case do not matter; what belongs to a person finds the person."""
    person = a_person("Tomasz Wiśniewski", place="Gdańsk", expertise=("delegation",))
    keep(
        store,
        person,
        a_role(person, "Principal Engineer", organisation="Tarnwick"),
        a_channel(person, "+48 58 555 01 23"),
        a_custom_field(person, "Hobby", value="bike"),
        an_evidence(person, "Talk"),
        a_person("Somebody Else"),
    )
    assert people(store, words) == ["Tomasz Wiśniewski"]


def test_the_name_that_begins_so_comes_first(store: Store) -> None:
    """Then names that hold the word, then roles, then people known with it; me never."""
    other, head = a_person("Zed", notes="knows Leila"), a_person("Zoe")
    keep(store, me("Lei"), other, head, a_role(head, "Leisure"), a_person("Anna Leite"), a_person("Leila"))
    assert people(store, "lei") == ["Leila", "Anna Leite", "Zoe", "Zed"]
    assert people(store, "lei", 2) == ["Leila", "Anna Leite"]
    assert people(store, "  ") == []


def test_who_is_gone_is_not_found_and_comes_back_with_undo(store: Store) -> None:
    ada = a_person("Ada")
    keep(store, ada, an_interaction(ada, said="tea"))
    with store.transaction("delete") as tx:
        tx.remove(ada)
    assert (people(store, "ada"), entries(store, "tea")) == ([], [])
    store.undo()
    assert (people(store, "ada"), entries(store, "tea")) == (["Ada"], ["tea"])


@pytest.mark.parametrize("typed", ["ad", "ad stage:mentor"])
def test_of_very_many_with_a_name_those_met_last_come_first(store: Store, typed: str) -> None:
    """Not everybody is looked at then: only whose name begins so."""
    many = [a_person(f"Ada {number:03}", stage=Stage.MENTOR) for number in range(ENOUGH)]
    with store.transaction("import") as tx:
        tx.add_many(many)
        tx.add(late := a_person("Adam", stage=Stage.MENTOR))
        tx.add(an_interaction(late, TODAY))
    assert people(store, typed)[:2] == ["Adam", "Ada 000"]


def test_of_very_many_found_those_with_it_in_the_name_come_first(store: Store) -> None:
    many = [a_person(f"Somebody Nr{number:03}", place="Adana") for number in range(ENOUGH)]
    with store.transaction("import") as tx:
        tx.add_many(many)
        tx.add_many([a_person("Ruth Adan"), a_person("Adana Obi")])
    assert people(store, "adan")[:3] == ["Adana Obi", "Ruth Adan", "Somebody Nr000"]
    assert people(store, "adan", limit=2) == ["Adana Obi", "Ruth Adan"]
    assert people(store, "nr", limit=2) == ["Somebody Nr000", "Somebody Nr001"]


def test_faces_come_in_their_order_without_those_that_are_gone(store: Store) -> None:
    keep(store, a_person("Ada", place="Oslo", pinned=True), a_person("Bo"))
    finder = Finder(store.connection)
    (ada,), (bo,) = (finder.people(parse(name), TODAY, 1) for name in ("ada", "bo"))
    faces = finder.faces([bo, 999, ada])
    assert [(face.shown, face.place, face.pinned) for face in faces] == [
        ("Bo", "", False),
        ("Ada", "Oslo", True),
    ]


def test_entries_come_newest_first_and_page_by_page(store: Store) -> None:
    ada = a_person("Ada")
    days = [TODAY - timedelta(days=ago) for ago in (5, 1, 3)]
    keep(store, ada, *(an_interaction(ada, day, said=f"tea {day}") for day in days))
    first, after = page(store, "tea", 0, 2)
    assert [hit.day for hit in first] == [days[1], days[2]]
    assert after is not None
    second, end = page(store, "tea", after, 2)
    assert ([hit.day for hit in second], end) == ([days[0]], None)
    assert {(hit.shown, hit.person_id) for hit in (*first, *second)} == {("Ada", ada.id)}


def test_a_moved_and_rewritten_entry_is_found_where_it_is_now(store: Store) -> None:
    ada = a_person("Ada")
    old, other = an_interaction(ada, LONG_AGO, said="tea"), an_interaction(ada, TODAY, said="tea and cake")
    keep(store, ada, old, other)
    with store.transaction("change") as tx:
        tx.update(replace(old, day=TODAY, said="coffee"))
    assert (entries(store, "tea"), entries(store, "coffee")) == (["tea and cake"], ["coffee"])
    (hit,), _after = page(store, "coffee", 0, 5)
    assert hit.day == TODAY


@pytest.mark.parametrize(
    ("typed", "times"),
    [
        ("渋谷", 1),
        ("会いました", 1),
        ("谷で会", 1),
        ("谷渋", 0),
        ("กรุงเทพ", 1),
        ("เทพ", 1),
        ("जो", 1),
        ("जोशी", 1),
        ("मि", 1),
        ("한", 1),
        ("하", 1),
        ("국어", 0),
        ("cafe", 1),
        ("lodz", 1),
    ],
)
def test_every_script_is_found_and_those_without_spaces_anywhere_inside(
    store: Store, typed: str, times: int
) -> None:
    """Korean and Hindi have spaces: there words are found by their beginnings, as everywhere."""
    ada = a_person("Ada")
    said = "昨日渋谷で会いました。 กรุงเทพมหานคร, जोशी से मिले, 한국어 수업, Café in Łódź"
    keep(store, ada, an_interaction(ada, said=said))
    assert len(entries(store, typed)) == times


def test_phrases_and_words_in_any_order(store: Store) -> None:
    ada = a_person("Ada")
    keep(store, ada, an_interaction(ada, said="the cost model of tea"))
    assert entries(store, "tea mod cos")
    assert entries(store, '"cost model"')
    assert not entries(store, '"cost mod"')
    assert not entries(store, '"model cost"')
    assert not entries(store, "tea coffee")


@pytest.fixture
def circle(store: Store) -> None:
    """Three people who all said something about tea."""
    ada = a_person("Ada King", tags=("Book Club",), stage=Stage.MENTOR)
    bo = a_person("Bo", expertise=("Tea Making",), stage=Stage.MENTOR, resting_until=date.max)
    cy = a_person("Cy", stage=Stage.KEPT, notes="tea")
    goal = a_goal("Lead the crew")
    keep(
        store,
        ada,
        bo,
        cy,
        goal,
        a_goal("Drink coffee"),
        a_goal_task(goal, "Brew"),
        a_goal_help(goal, bo),
        an_interaction(ada, date(2025, 3, 31), said="tea one"),
        an_interaction(bo, date(2025, 4, 1), said="tea two", how=InteractionKind.NOTE),
        an_interaction(cy, date(2024, 1, 1), said="tea three", how=InteractionKind.CALL),
        a_commitment(ada, "Bring tea"),
    )


@pytest.mark.usefixtures("circle")
@pytest.mark.parametrize(
    ("typed", "named", "said"),
    [
        ("tea", ["Cy", "Bo"], ["tea two", "tea one", "tea three", "Bring tea"]),
        ("tag:book", ["Ada King"], ["tea one", "Bring tea"]),
        ("tag:club", [], []),
        ("skill:tea", ["Bo"], ["tea two"]),
        ("stage:mentor", ["Ada King"], ["tea one", "Bring tea"]),
        ("stage:mentor tea", [], ["tea one", "Bring tea"]),
        ("stage:resting", ["Bo"], ["tea two"]),
        ("met:2025", ["Ada King"], ["tea two", "tea one"]),
        ("met:2025-03 tea", [], ["tea one"]),
        ("met:2024", ["Cy"], ["tea three"]),
        ("goal:crew", ["Bo"], ["tea two", "Brew", "Lead the crew"]),
        ("goal:lead tea", ["Bo"], ["tea two"]),
        ("goal:crew tag:book", [], []),
        ("goal:tea stage:mentor", [], []),
        ("goal:chess", [], []),
        ("kind:promise", [], ["Bring tea"]),
        ("kind:note tea", ["Cy", "Bo"], ["tea two"]),
        ("with:king", [], ["tea one", "Bring tea"]),
        ('with:"ada k" one', [], ["tea one"]),
        ("with:nobody", [], []),
    ],
)
def test_filters_narrow_people_and_entries(
    store: Store, typed: str, named: list[str], said: list[str]
) -> None:
    assert people(store, typed) == named
    assert entries(store, typed) == said


@settings(max_examples=60)
@given(SYNTAX)
def test_nothing_typed_is_an_error(typed: str) -> None:
    store = KEPT
    people(store, typed)
    Finder(store.connection).entries(parse(typed), TODAY, 0, 5)


KEPT = store_in_memory(FakeClock())
