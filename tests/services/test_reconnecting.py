"""Tests of whom to reconnect with."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING

from mentorkit.domain.days import Day
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.message_kinds import MessageKind
from mentorkit.domain.people import Stage
from mentorkit.domain.reconnecting import Spark
from mentorkit.services import fit, learning, reconnecting
from mentorkit.services.interactions import Contact
from mentorkit.storage import candidates
from tests.builders import TODAY, a_role

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest

    from mentorkit.domain.people import Person, PersonId
    from mentorkit.services.bundle import Services
    from mentorkit.services.reconnecting import Suggested

LONG_AGO = TODAY - timedelta(days=1400)


def known(services: Services, name: str, *how: InteractionKind, title: str = "Clerk") -> Person:
    """Add somebody known for long, with contacts long ago."""
    person = services.people.add(name, stage=None)
    services.people.change(replace(person, met_day=Day(2015)))
    services.people.add_detail(a_role(person, title, organisation=f"Firm of {name}"))
    for kind in how:
        services.interactions.log(Contact(LONG_AGO, kind, (person.id,)))
    return person


def suggested(services: Services, without: Iterable[PersonId] = ()) -> tuple[Suggested, ...]:
    looking = services.reconnecting.look(without)
    assert looking.step()
    return services.reconnecting.suggested(looking.choose())


def test_reasons_name_the_goal_and_thanks_come_before_asks(services: Services) -> None:
    goal = services.goals.add("Lead", skills=["Hiring"])
    ada = known(services, "Ada", InteractionKind.THEY_HELPED, InteractionKind.MET)
    zoe = known(services, "Zoe", title="Recruiter")
    bea = known(services, "Bea")
    services.people.set_stage([known(services, "Kim").id], Stage.KEPT)
    found = suggested(services)
    assert [one.line.id for one in found] == [ada.id, zoe.id, bea.id]
    first, second, third = found
    assert Spark.HELPED in first.sparks
    assert (first.what, second.what) == (MessageKind.THANK_YOU, MessageKind.NOTE)
    assert (second.goal, third.goal) == (goal, None)
    assert second.fit is not None
    assert second.fit.parts[0].wanted == "Hiring"


def test_the_goal_named_is_the_one_fitted_best(services: Services) -> None:
    services.goals.add("Grow", skills=["Leading people"])
    best = services.goals.add("Lead", skills=["Recruiter"])
    known(services, "Zoe", title="Recruiter, people manager")
    (found,) = suggested(services)
    assert found.goal == best


def test_others_can_be_asked_for(services: Services) -> None:
    everybody = [known(services, f"Person {number:02}") for number in range(14)]
    first = [one.line.id for one in suggested(services)]
    assert len(first) == 10
    others = [one.line.id for one in suggested(services, without=first)]
    assert {*first, *others} == {person.id for person in everybody}
    assert len(others) == 4


def test_many_are_read_a_moment_at_a_time_and_whoever_is_gone_meanwhile_is_left_out(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reconnecting, "FEW", 1)
    monkeypatch.setattr(learning, "FEW", 1)
    monkeypatch.setattr(candidates, "AT_ONCE", 1)
    monkeypatch.setattr(fit, "perf_counter", count().__next__)
    services.goals.add("Lead", skills=["Pottery"])
    ada, bea, cem = (known(services, name) for name in ("Ada", "Bea", "Cem"))
    looking = services.reconnecting.look()
    assert [looking.step(0) for _ in range(5)] == [False] * 4 + [True]
    assert not looking.are_few
    chosen = looking.choose()
    assert [one.person_id for one in chosen] == [ada.id, bea.id, cem.id]
    services.people.delete([bea.id])
    assert [one.line.id for one in services.reconnecting.suggested(chosen)] == [ada.id, cem.id]
