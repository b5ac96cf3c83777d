"""Tests of reading what fit sees of people."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.days import Day
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import ChannelKind, KnownAs
from mentorkit.domain.portraits import Source
from mentorkit.storage import portraits
from mentorkit.storage.portraits import CHUNK, Portraits
from tests.builders import TODAY, a_channel, a_person, a_role, an_evidence, an_interaction, me

if TYPE_CHECKING:
    import pytest

    from mentorkit.storage.store import Store


def test_everything_known_of_somebody_is_in_the_portrait(store: Store) -> None:
    through = a_person("Samir")
    ada = a_person(
        "Ada",
        expertise=("Hiring",),
        tags=("speaker",),
        admire="Calm",
        known_as=KnownAs.TEACHER,
        met_day=Day(2020),
        met_through_id=through.id,
        resting_until=TODAY + timedelta(days=3),
    )
    with store.transaction("start") as tx:
        for record in (
            through,
            ada,
            a_role(ada, "CTO", organisation="Quay"),
            an_evidence(ada, "Talk on hiring", day=Day(2024)),
            an_evidence(ada, "Book", day=Day(2021)),
            a_channel(ada),
            an_interaction(ada, TODAY, how=InteractionKind.MESSAGE_IN),
        ):
            tx.add(record)
    ((_through, portrait),) = Portraits(store.connection).everybody()
    assert portrait.texts == (
        (Source.EXPERTISE, "Hiring"),
        (Source.EVIDENCE, "Talk on hiring"),
        (Source.EVIDENCE, "Book"),
        (Source.ROLE, "CTO"),
        (Source.ORGANISATION, "Quay"),
        (Source.TAG, "speaker"),
        (Source.ADMIRE, "Calm"),
    )
    assert (portrait.newest_evidence, portrait.has_evidence) == (Day(2024), True)
    assert (portrait.known_as, portrait.met_day) == (KnownAs.TEACHER, Day(2020))
    assert portrait.clocks.heard == TODAY
    assert portrait.was_answered
    assert portrait.ways == {ChannelKind.EMAIL}
    assert portrait.is_introduced
    assert portrait.resting_until == TODAY + timedelta(days=3)


def test_of_somebody_new_nothing_is_known_and_me_has_no_portrait(store: Store) -> None:
    bob = a_person("Bob")
    with store.transaction("start") as tx:
        tx.add(bob)
        tx.add(me())
    ((portrait,),) = Portraits(store.connection).everybody()
    assert (portrait.person_id, portrait.texts, portrait.ways) == (bob.id, (), frozenset())
    assert not any((portrait.has_evidence, portrait.was_answered, portrait.is_introduced))


def test_some_are_read_however_many_are_named(store: Store) -> None:
    people = [a_person(f"P{number}") for number in range(CHUNK + 5)]
    with store.transaction("start") as tx:
        tx.add_many(people)
    read = Portraits(store.connection)
    assert len(read.some(person.id for person in people)) == len(people)
    assert [one.person_id for one in read.some([people[7].id, "gone", people[7].id])] == [people[7].id]


def test_everybody_is_read_some_at_a_time_as_they_came(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portraits, "AT_ONCE", 2)
    people = [a_person(name) for name in ("Zoe", "Bea", "Ada")]
    with store.transaction("add") as tx:
        for record in (me(), *people, a_role(people[2], "Clerk")):
            tx.add(record)
    read = Portraits(store.connection)
    first, second = ([one.person_id for one in some] for some in read.everybody())
    assert (first, second) == ([one.id for one in people[:2]], [people[2].id])
    assert read.are_more_than(3)
    assert not read.are_more_than(4)
