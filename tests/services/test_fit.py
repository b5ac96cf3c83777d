"""Tests of who could help with which goal."""

from __future__ import annotations

from dataclasses import replace
from math import prod
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.fit import Because, Factor
from mentorkit.domain.goals import Goal, Support
from tests.builders import a_role, an_evidence, me
from tests.services.planted_fits import GOALS, PLANTED, keep_everybody

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.services.bundle import Services


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
        for one in services.fit.best(services.goals.add(title, skills=skills), 20):
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
