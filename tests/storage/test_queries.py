"""Tests of the named reads: who is in which list, in which order, with what beside the name."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.goals import GoalState
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.lines import PeopleFilter, Sort, Tab
from mentorkit.domain.people import FOR_GOOD, Stage
from tests.builders import (
    TODAY,
    a_goal,
    a_goal_help,
    a_person,
    a_postponement,
    an_interaction,
    me,
)
from tests.keeping import keep

if TYPE_CHECKING:
    from mentorkit.storage.queries import Queries
    from mentorkit.storage.store import Store

LONG_AGO = date(2000, 1, 1)


def names(queries: Queries, rows: object) -> list[str]:
    """Return the shown names of rows."""
    return [line.shown for line in queries.lines(rows, LONG_AGO)]  # type: ignore[arg-type]


def ago(days: int) -> date:
    """Return the day so many days before today."""
    return TODAY - timedelta(days=days)


@pytest.fixture
def everybody(store: Store) -> None:
    """One person for each way to be in or out of a list."""
    late = a_person("Late", stage=Stage.MENTOR, rhythm_days=30)
    soon = a_person("Soon", stage=Stage.MENTOR, rhythm_days=30)
    resting = a_person("Resting", stage=Stage.MENTOR, rhythm_days=30, resting_until=FOR_GOOD)
    keep(
        store,
        me(),
        late,
        soon,
        resting,
        a_person("Talking", stage=Stage.IN_CONVERSATION),
        a_person("Asked", stage=Stage.APPROACHED),
        a_person("Wanted", stage=Stage.TO_APPROACH),
        a_person("Woken", stage=Stage.TO_APPROACH, resting_until=TODAY),
        a_person("New"),
        a_person("Later", ask_again=TODAY + timedelta(days=1)),
        a_person("Now", ask_again=TODAY),
        a_person("Kept", stage=Stage.KEPT),
        a_person("Past", stage=Stage.PAST_MENTOR),
        an_interaction(late, ago(60)),
        an_interaction(soon, ago(10)),
        an_interaction(resting, ago(90)),
    )


@pytest.mark.usefixtures("everybody")
@pytest.mark.parametrize(
    ("tab", "shown"),
    [
        (Tab.ACTIVE, ["Late", "Soon", "Talking", "Asked", "Wanted", "Woken"]),
        (Tab.MENTORS, ["Late", "Soon"]),
        (Tab.DRIFTING, ["Late"]),
        (Tab.NOT_SORTED, ["New", "Now"]),
        (Tab.RESTING, ["Resting"]),
        (Tab.PAST, ["Past"]),
    ],
)
def test_each_tab_shows_its_people_by_urgency_and_counts_them(
    queries: Queries, tab: Tab, shown: list[str]
) -> None:
    """Me is never listed; active people are grouped by stage."""
    rows, _ranks = queries.people(PeopleFilter(tab=tab), TODAY)
    assert names(queries, rows) == shown
    assert queries.counts(TODAY)[tab] == len(shown)


@pytest.mark.usefixtures("everybody")
def test_everyone_is_everybody_but_me(queries: Queries) -> None:
    """Kept and hidden people are found here."""
    rows, _ranks = queries.people(PeopleFilter(sort=Sort.NAME), TODAY)
    assert len(rows) == 12
    assert names(queries, rows)[:3] == ["Asked", "Kept", "Late"]


@pytest.mark.usefixtures("everybody")
def test_active_people_come_with_the_rank_of_their_stage(queries: Queries) -> None:
    """Runs of one rank are the groups."""
    _rows, ranks = queries.people(PeopleFilter(tab=Tab.ACTIVE), TODAY)
    assert list(ranks) == [0, 0, 1, 2, 3, 3]


def test_people_sort_by_name_without_case_and_accents_and_by_last_contact(
    store: Store, queries: Queries
) -> None:
    """Descending keeps people without a contact last."""
    people = [a_person(name) for name in ("émile", "Zoe", "Adam", "eve")]
    keep(store, *people, an_interaction(people[0], ago(5)), an_interaction(people[1], ago(50)))

    def ordered(sort: Sort, *, descending: bool = False) -> list[str]:
        return names(queries, queries.people(PeopleFilter(sort=sort, descending=descending), TODAY)[0])

    assert ordered(Sort.NAME) == ["Adam", "émile", "eve", "Zoe"]
    assert ordered(Sort.NAME, descending=True) == ["Zoe", "eve", "émile", "Adam"]
    assert ordered(Sort.LAST_CONTACT) == ["Zoe", "émile", "Adam", "eve"]
    assert ordered(Sort.LAST_CONTACT, descending=True) == ["émile", "Zoe", "Adam", "eve"]


def test_filters_combine(store: Store, queries: Queries) -> None:
    """Words, expertise and tag all have to fit."""
    keep(
        store,
        a_person("Ada", expertise=("Logic", "Maths"), tags=("club",)),
        a_person("Adam", expertise=("Logic",)),
        a_person("Bob", expertise=("Logic",), tags=("club",)),
    )

    def found(**chosen: str) -> list[str]:
        return names(queries, queries.people(PeopleFilter(sort=Sort.NAME, **chosen), TODAY)[0])  # type: ignore[arg-type]

    assert found(words="ad") == ["Ada", "Adam"]
    assert found(expertise="Logic") == ["Ada", "Adam", "Bob"]
    assert found(words="ad", expertise="Logic", tag="club") == ["Ada"]
    assert found(words='"* ( OR') == []


def test_a_vault_with_only_me_is_empty(store: Store, queries: Queries) -> None:
    """The empty start shows until the first person is there."""
    keep(store, me())
    assert queries.is_empty()
    keep(store, a_person("Ada"))
    assert not queries.is_empty()


def test_the_timeline_is_newest_first_by_pages_and_kinds(store: Store, queries: Queries) -> None:
    """Entries of one day stay in the order in which they were logged; a changed day moves its entry."""
    person = a_person("Ada")
    keep(store, person)
    entries = [an_interaction(person, ago(days), said=str(days)) for days in (3, 1, 1, 2)]
    with store.transaction("log") as tx:
        tx.add_many(entries)
    note = an_interaction(person, ago(9), how=InteractionKind.NOTE)
    keep(store, note)
    order = [entries[2], entries[1], entries[3], entries[0], note]
    found = queries.timeline(person.id, InteractionKind, None, 3)
    assert [entry for _row, entry in found] == order[:3]
    rest = queries.timeline(person.id, InteractionKind, found[-1][0], 3)
    assert [entry for _row, entry in rest] == order[3:]
    assert [e for _r, e in queries.timeline(person.id, [InteractionKind.NOTE], None, 9)] == [note]
    from dataclasses import replace

    moved = replace(note, day=TODAY)
    with store.transaction("change") as tx:
        tx.update(moved)
    assert queries.timeline(person.id, InteractionKind, None, 1)[0][1] == moved


def test_who_was_last_in_contact_comes_first(store: Store, queries: Queries) -> None:
    """A message without an answer is no contact."""
    people = [a_person(name) for name in ("Met", "Written", "Earlier")]
    keep(store, *people)
    keep(store, an_interaction(people[0], ago(1)), an_interaction(people[2], ago(3)))
    keep(store, an_interaction(people[1], ago(0), how=InteractionKind.MESSAGE_OUT))
    assert names(queries, queries.recent_rows(5)) == ["Met", "Earlier"]


def test_people_are_found_by_a_goal_and_name_those_worked_on(store: Store, queries: Queries) -> None:
    ada, bob = a_person("Ada"), a_person("Bob")
    lead, speak, reached = (
        a_goal("Lead"),
        a_goal("Speak"),
        a_goal("Write", state=GoalState.REACHED),
    )
    helps = [a_goal_help(goal, ada) for goal in (speak, lead, reached)]
    keep(store, ada, bob, lead, speak, reached, *helps, a_goal_help(reached, bob))
    lines = queries.lines(queries.rows_of([ada.id, bob.id]), LONG_AGO)
    assert [line.goals for line in lines] == [("Lead", "Speak"), ()]
    rows, _ranks = queries.people(PeopleFilter(goal=lead.id), TODAY)
    assert queries.ids_of(rows) == (ada.id,)


def test_what_is_put_off_is_due_on_the_day_it_is_put_off_to(store: Store, queries: Queries) -> None:
    off, soon = a_person("Off", rhythm_days=30), a_person("Soon", rhythm_days=30)
    later = TODAY + timedelta(days=60)
    keep(store, off, an_interaction(off, ago(90)), soon, an_interaction(soon, ago(1)))
    keep(store, a_postponement(off, later))
    rows, _ranks = queries.people(PeopleFilter(sort=Sort.URGENCY), TODAY)
    lines = queries.lines(rows, LONG_AGO)
    assert [(line.shown, line.dues[0].day) for line in lines] == [
        ("Soon", TODAY + timedelta(days=29)),
        ("Off", later),
    ]
