"""Tests of what reconnecting reads of people."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.days import Day
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import KnownAs, Stage
from mentorkit.domain.ties import Tie
from mentorkit.storage import candidates
from mentorkit.storage.candidates import Candidates
from tests.builders import TODAY, a_person, a_role, an_evidence, an_interaction, me

if TYPE_CHECKING:
    import pytest

    from mentorkit.storage.store import Store


def test_everything_that_is_a_reason_is_read(store: Store) -> None:
    old = TODAY - timedelta(days=1500)
    ada = a_person("Ada", known_as=KnownAs.MANAGER, met_day=Day(2015), stage=Stage.TO_APPROACH)
    bea = a_person("Bea", met_through_id=ada.id, resting_until=TODAY + timedelta(days=9))
    with store.transaction("add") as tx:
        for record in (
            me(),
            ada,
            bea,
            a_role(ada, organisation="Tidewater"),
            an_evidence(ada),
            an_interaction(ada, day=old, how=InteractionKind.THEY_HELPED),
            an_interaction(ada, day=old, how=InteractionKind.MET),
            an_interaction(bea, day=TODAY, how=InteractionKind.MESSAGE_OUT),
        ):
            tx.add(record)
    ((first, second),) = Candidates(store.connection).everybody(TODAY, frozenset({bea.id}))
    assert first.person_id == ada.id
    assert (first.tie, first.stage, first.known_as) == (Tie.DORMANT, Stage.TO_APPROACH, KnownAs.MANAGER)
    assert first.organisation == "Tidewater"
    assert first.helped
    assert first.was_answered
    assert first.was_contacted
    assert first.is_valued
    assert not first.is_introduced
    assert not first.is_waiting
    assert not first.rests
    assert not first.fits
    assert (second.tie, second.stage, second.known_as) == (Tie.NOT_KNOWN, None, None)
    assert second.is_introduced
    assert second.is_waiting
    assert second.rests
    assert second.fits
    assert not second.was_answered
    assert second.was_contacted
    assert not second.helped
    assert not second.is_valued


def test_everybody_is_read_some_at_a_time_as_they_came(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "AT_ONCE", 2)
    people = [a_person(name) for name in ("Zoe", "Bea", "Ada")]
    with store.transaction("add") as tx:
        for record in (me(), *people):
            tx.add(record)
    read = list(Candidates(store.connection).everybody(TODAY, frozenset()))
    assert [[one.name for one in some] for some in read] == [["zoe", "bea"], ["ada"]]


def test_whoever_waits_to_be_sorted_is_read_by_name(store: Store) -> None:
    zoe, ada = a_person("Zoe", stage=None), a_person("Ada", stage=None)
    later = a_person("Kim", stage=None, ask_again=TODAY + timedelta(days=1))
    with store.transaction("add") as tx:
        for record in (me(), zoe, ada, later, a_person("Bea", stage=Stage.KEPT)):
            tx.add(record)
    assert Candidates(store.connection).unsorted(TODAY) == (ada.id, zoe.id)
