"""Tests of who could help with which goal."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from math import prod
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.fit import Because, Factor
from mentorkit.domain.goals import Goal, Support
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import KnownAs
from mentorkit.services import fit, learning
from mentorkit.services.interactions import Contact
from mentorkit.storage import portraits
from tests.builders import a_role, an_evidence, me
from tests.services.planted_fits import GOALS, PLANTED, keep_everybody

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock


def best_names(services: Services, goal: Goal, limit: int = 10) -> list[str]:
    return [services.people.get(one.person_id).shown for one in services.fit.best(goal, limit)]


def test_the_planted_people_come_first(services: Services) -> None:
    keep_everybody(services)
    found = 0
    for title, skills in GOALS.items():
        wanted = {one.name for one in PLANTED if one.goal == title}
        found += len(wanted & set(best_names(services, services.goals.add(title, skills=skills))))
    assert found >= 8, found
    assert len(PLANTED) == 10


def test_each_explanation_can_be_worked_out_again(services: Services) -> None:
    keep_everybody(services, 60)
    for title, skills in GOALS.items():
        found = services.fit.best(services.goals.add(title, skills=skills), 20)
        assert [one.value for one in found] == sorted((one.value for one in found), reverse=True)
        for one in found:
            assert one.value == pytest.approx(prod(part.value for part in one.parts))
            skill = one.parts[0]
            assert skill.factor is Factor.SKILL
            assert skill.wanted in skills
            person = services.people.page(one.person_id)
            texts = [*person.person.expertise, *(e.title for e in person.evidence)]
            texts += [text for role in person.roles for text in (role.title, role.organisation)]
            assert skill.words in texts


def test_fit_follows_what_is_written_about_people(services: Services) -> None:
    goal = services.goals.add("Lead", skills=["Hiring"])
    ada = services.people.add("Ada")
    assert best_names(services, goal) == []
    role = a_role(ada, "Recruiter")
    services.people.add_detail(role)
    assert best_names(services, goal) == ["Ada"]
    assert services.fit.best(goal, 5)[0].parts[0].because is Because.SAME_FIELD
    services.people.add_detail(an_evidence(ada, "A talk on hiring"))
    assert services.fit.best(goal, 5)[0].parts[0].because is Because.SAYS_SO
    services.history.undo()
    services.people.change_detail(replace(role, title="Gardener"))
    assert best_names(services, goal) == []
    services.people.delete([ada.id])
    assert services.fit.fit_of(ada.id, goal) is None


def test_who_is_near_takes_no_place_where_nothing_says_that_they_could_help(services: Services) -> None:
    goal = services.goals.add("Lead", skills=["Harbour pilotage"])
    near, known = services.people.add("Near"), services.people.add("Known")
    services.people.change(replace(near, expertise=("Harbour",)))
    services.people.change(replace(known, expertise=("Harbour pilotage",), known_as=KnownAs.STRANGER))
    services.people.add_detail(an_evidence(near, "A talk"))
    services.interactions.log(Contact(services.clock.today(), InteractionKind.MET, (near.id,)))
    values = [found.value for one in (near, known) if (found := services.fit.fit_of(one.id, goal))]
    assert values[0] > values[1]
    assert best_names(services, goal, limit=1) == ["Known"]


def test_support_known_from_the_link_counts(services: Services) -> None:
    goal = services.goals.add("Lead", skills=["Hiring"])
    services.goals.change(replace(goal, supports=(Support.ADVICE,)))
    goal = services.goals.page(goal.id).goal
    ada = services.people.add("Ada")
    services.helping.link(goal.id, [ada.id], supports=[Support.ADVICE])
    found = services.fit.fit_of(ada.id, goal)
    assert found is not None
    assert found.parts[3].because is Because.GIVES_IT


def test_a_goal_without_skills_asks_for_its_title(services: Services) -> None:
    goal = services.goals.add("Public speaking")
    ada = services.people.add("Ada")
    services.people.change(replace(ada, expertise=("Speaker training",)))
    assert best_names(services, goal) == ["Ada"]
    assert services.fit.best(goal, 5, without=[ada.id]) == ()


def test_equal_fits_keep_their_order_and_me_is_none(services: Services) -> None:
    goal = services.goals.add("Lead", skills=["Hiring"])
    people: list[Person] = [services.people.add(name) for name in ("Zoe", "Ada", "Bea")]
    for person in people:
        services.people.change(replace(person, expertise=("Hiring",)))
    myself = me(expertise=("Hiring",))
    with services.store.transaction("first run") as tx:
        tx.add(myself)
    assert best_names(services, goal) == ["Zoe", "Ada", "Bea"]
    assert best_names(services, goal, limit=2) == ["Zoe", "Ada"]
    assert services.fit.fit_of(myself.id, goal) is None


def test_who_asks_when_told_gets_the_new_answer(services: Services) -> None:
    goal = services.goals.add("Lead", skills=["Hiring"])
    ada = services.people.add("Ada")
    answers: list[list[str]] = []
    stop = services.listen(lambda _change: answers.append(best_names(services, goal)))
    services.fit.best(goal, 1)
    services.people.add_detail(a_role(ada, "Recruiter"))
    stop()
    assert answers == [["Ada"]]


def test_many_are_looked_through_a_moment_at_a_time(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (learning, portraits, fit):
        monkeypatch.setattr(module, "AT_ONCE", 1)
    people = [services.people.add(name) for name in ("Ada", "Bea", "Cem")]
    for person in people:
        services.people.change(replace(person, expertise=("Hiring",)))
    goal = services.goals.add("Lead", skills=["Hiring"])
    assert services.fit.look([(goal, "")]).step(0), "few are looked through in one turn"
    monkeypatch.setattr(learning, "FEW", 1)
    other = services.goals.add("Grow", skills=["Hiring", "Pottery"])
    looking = services.fit.look([(other, "")])
    assert not looking.step(0)
    services.people.change(replace(people[0], expertise=("Gardening",)))
    services.people.add_detail(a_role(people[1], "Potter"))
    services.people.delete([people[2].id])
    steps = [looking.step(0) for _ in range(8)]
    assert (steps[0], steps[-1]) == (False, True)
    assert best_names(services, other) == ["Bea"]
    assert services.fit.look([(other, "")]).step(0), "what was learnt is kept"
    services.people.change(replace(people[0], expertise=("Hiring",)))
    assert best_names(services, other) == ["Ada", "Bea"]


def test_how_near_somebody_is_follows_the_day(services: Services, clock: FakeClock) -> None:
    goal = services.goals.add("Lead", skills=["Hiring"])
    ada, bea = (services.people.add(name) for name in ("Ada", "Bea"))
    for person, days in ((ada, 360), (bea, 5)):
        services.people.change(replace(person, expertise=("Hiring",)))
        day = clock.today() - timedelta(days=days)
        services.interactions.log(Contact(day, InteractionKind.MET, (person.id,)))
    assert best_names(services, goal) == ["Ada", "Bea"]
    clock.moment += timedelta(days=30)
    assert best_names(services, goal) == ["Bea", "Ada"]
