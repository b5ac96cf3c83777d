"""Tests of merging people who are one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.errors import Invalid
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.pairs import Apart, ApartId
from mentorkit.domain.people import ChannelKind, Stage
from mentorkit.services.interactions import Contact
from tests.builders import (
    TODAY,
    a_channel,
    a_commitment,
    a_message,
    a_role,
    a_text_version,
    an_evidence,
    an_id,
    me,
)

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services


def test_the_first_keeps_its_values_and_gains_what_it_lacked(services: Services) -> None:
    first = services.people.add("Ada", email="ada@x.example")
    second = services.people.add("Ada L.", email="ADA@x.example", stage=Stage.MENTOR)
    services.people.change(replace(first, place="London", notes="one", tags=("a",), stage=None))
    services.people.change(replace(second, place="Paris", notes="two", tags=("a", "b"), pinned=True))
    services.people.add_detail(a_channel(second, "ada@work.example", preferred=True))
    services.people.add_detail(a_channel(second, "+1 555 0100", way=ChannelKind.PHONE, preferred=True))
    services.people.add_detail(a_role(second))
    services.interactions.log(Contact(TODAY, InteractionKind.MET, (second.id,)))
    assert services.merging.merge([first.id, second.id]) == first.id
    page = services.people.page(first.id)
    kept = page.person
    assert (kept.shown, kept.place, kept.notes, kept.tags) == ("Ada", "London", "one\n\ntwo", ("a", "b"))
    assert kept.pinned
    assert kept.stage is Stage.MENTOR
    assert [(c.value, c.preferred) for c in page.channels] == [
        ("ada@x.example", True),
        ("ada@work.example", False),
        ("+1 555 0100", True),
    ]
    assert len(page.roles) == 1
    assert page.line.clocks.contact == TODAY


def test_merging_is_one_step_back(services: Services) -> None:
    first, second = services.people.add("Ada"), services.people.add("Ada L.", email="a@x.example")
    before = services.people.page(second.id)
    services.merging.merge([first.id, second.id])
    services.history.undo()
    assert services.people.page(second.id).channels == before.channels
    assert services.people.get(first.id) == first


def test_who_was_met_through_the_other_is_met_through_the_one_kept(services: Services) -> None:
    first, second, third = (services.people.add(name) for name in ("Ada", "Ada L.", "Bob"))
    services.people.change(replace(third, met_through_id=second.id))
    services.people.change(replace(first, met_through_id=second.id))
    services.merging.merge([first.id, second.id])
    assert services.people.get(third.id).met_through_id == first.id
    assert services.people.get(first.id).met_through_id is None


def test_nobody_is_met_through_themselves_after_merging(services: Services) -> None:
    first, second = services.people.add("Ada"), services.people.add("Ada L.")
    services.people.change(replace(second, met_through_id=first.id))
    services.merging.merge([first.id, second.id])
    assert services.people.get(first.id).met_through_id is None


def test_the_same_note_is_not_kept_twice(services: Services) -> None:
    first, second = services.people.add("Ada"), services.people.add("Ada L.")
    for person in (first, second):
        services.people.change(replace(person, notes="same"))
    services.merging.merge([first.id, second.id])
    assert services.people.get(first.id).notes == "same"


def test_whatever_names_the_other_names_the_one_kept(services: Services) -> None:
    """Also what later subjects add: fields are found by what kinds declare."""
    first, second, third = (services.people.add(name) for name in ("Ada", "Ada L.", "Bob"))
    message = a_message(second)
    version = a_text_version(message)
    promise, evidence = a_commitment(second), an_evidence(second)
    apart = Apart(id=ApartId(an_id()), person_id=third.id, other_id=second.id)
    one = Apart(id=ApartId(an_id()), person_id=second.id, other_id=first.id)
    with services.store.transaction("start") as tx:
        for record in (message, version, promise, evidence, apart, one):
            tx.add(record)
    services.merging.merge([first.id, second.id])
    for record in (message, version, promise, evidence):
        assert services.store.get(type(record), record.id) == replace(record, person_id=first.id)
    assert services.store.get(Apart, apart.id) == replace(apart, other_id=first.id)
    assert services.store.get(Apart, one.id) == replace(one, person_id=first.id, other_id=None)
    services.history.undo()
    assert services.store.get(Apart, one.id) == one


def test_one_person_or_me_cannot_be_merged(services: Services) -> None:
    ada = services.people.add("Ada")
    myself = me()
    with services.store.transaction("first run") as tx:
        tx.add(myself)
    for ids in ([ada.id], [ada.id, ada.id], [ada.id, myself.id]):
        with pytest.raises(Invalid):
            services.merging.merge(ids)
