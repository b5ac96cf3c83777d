"""Tests of what reconnecting reads of people."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.days import Day
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import KnownAs, Stage
from mentorkit.domain.ties import Tie
from mentorkit.storage.candidates import Candidates
from tests.builders import TODAY, a_person, a_role, an_evidence, an_interaction, me

if TYPE_CHECKING:
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
    first, second = Candidates(store.connection).everybody(TODAY, frozenset({bea.id}))
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
