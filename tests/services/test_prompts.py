"""Tests of bringing people to mind who could help with a goal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.errors import Invalid
from mentorkit.domain.people import KnownAs, Stage
from mentorkit.domain.prompts import Asked, Prompt
from mentorkit.storage.store import Store
from tests.builders import a_role, me

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock

TUTOR = Asked(Prompt.TEACHER, "Hiring", "Harbour University")


def test_questions_are_filled_from_my_roles_and_the_skills(services: Services, clock: FakeClock) -> None:
    ines = me()
    with Store(services.store.connection, clock).transaction("add_me") as tx:
        tx.add(ines)
    services.people.add_detail(a_role(ines, "Student", organisation="Universität am Hafen"))
    goal = services.goals.add("Lead", skills=["Hiring", "Rhetoric"])
    asked = {one.prompt: one for one in services.prompts.asked(goal.id)}
    assert asked[Prompt.ALUMNI].where == "Universität am Hafen"
    assert asked[Prompt.COLLEAGUE].where == ""
    assert {one.about for one in asked.values()} == {"Hiring", "Rhetoric"}
    assert services.prompts.asked(services.goals.add("Speak").id)[0].about == "Speak"


def test_a_name_becomes_somebody_to_approach_for_the_goal(services: Services) -> None:
    goal = services.goals.add("Lead")
    named = services.prompts.name(goal.id, TUTOR, "  Ada   Lund ")
    ada = services.people.get(named.person.id)
    assert not named.was_known
    assert (ada.shown, ada.stage, ada.known_as) == ("Ada Lund", Stage.TO_APPROACH, KnownAs.TEACHER)
    assert ada.met_where == "Harbour University"
    assert [one.line.id for one in services.goals.page(goal.id).linked] == [ada.id]
    services.history.undo()
    assert services.goals.page(goal.id).linked == ()
    with pytest.raises(Invalid):
        services.prompts.name(goal.id, TUTOR, " ")


def test_somebody_of_the_same_name_is_linked_rather_than_made_twice(services: Services) -> None:
    goal = services.goals.add("Lead")
    tomasz = services.people.add("Tomasz Wiśniewski", stage=None)
    named = services.prompts.name(goal.id, TUTOR, "tomasz wisniewski")
    assert named.was_known
    assert named.person.id == tomasz.id
    assert named.person.stage is Stage.TO_APPROACH
    assert services.prompts.name(goal.id, TUTOR, "Tomasz Wiśniewski").person == named.person
    assert len(services.goals.page(goal.id).linked) == 1


def test_what_is_known_of_somebody_stays(services: Services) -> None:
    goal = services.goals.add("Lead")
    ada = services.people.add("Ada", stage=Stage.MENTOR)
    services.people.change(replace(ada, known_as=KnownAs.FRIEND, met_where="The fair"))
    twins = [services.people.add("Bea Ito") for _ in range(2)]
    named = services.prompts.name(goal.id, TUTOR, "Ada L.", known=ada.id)
    assert (named.person.stage, named.person.known_as) == (Stage.MENTOR, KnownAs.FRIEND)
    assert named.person.met_where == "The fair"
    third = services.prompts.name(goal.id, TUTOR, "Bea Ito")
    assert not third.was_known
    assert third.person.id not in {one.id for one in twins}
