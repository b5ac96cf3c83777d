"""Twelve questions are filled from what is known about me."""

from __future__ import annotations

from mentorkit.domain.days import Day
from mentorkit.domain.prompts import KNOWN, Prompt, asked_about
from tests.builders import TODAY, a_role

SCHOOLS = frozenset({"universit", "school", "大 学"})


def test_places_come_from_my_own_roles() -> None:
    roles = [
        a_role(organisation="Harbour University", since=Day(2001), until=Day(2005)),
        a_role(organisation="Lumenfold Health", since=Day(2012), until=Day(2019)),
        a_role(organisation="Old Mill", since=Day(2006), until=Day(2011)),
        a_role(organisation="Halvard Freight", since=Day(2019)),
        a_role(title="Volunteer", organisation=""),
    ]
    where = {one.prompt: one.where for one in asked_about(["Hiring"], roles, SCHOOLS, TODAY)}
    assert where[Prompt.TEACHER] == where[Prompt.ALUMNI] == "Harbour University"
    assert where[Prompt.COLLEAGUE] == "Halvard Freight"
    assert where[Prompt.MANAGER] == where[Prompt.FORMER_COLLEAGUE] == "Lumenfold Health"
    assert where[Prompt.AUTHOR] == where[Prompt.SPEAKER] == ""


def test_where_nothing_is_known_nothing_is_filled_in() -> None:
    asked = asked_about(["Hiring", "Rhetoric"], [], SCHOOLS, TODAY)
    assert [one.prompt for one in asked] == list(Prompt)
    assert len(asked) == 12
    assert {one.where for one in asked} == {""}
    assert [one.about for one in asked[:3]] == ["Hiring", "Rhetoric", "Hiring"]


def test_a_school_is_known_in_scripts_without_spaces_too() -> None:
    asked = asked_about(["Hiring"], [a_role(organisation="港北大学")], SCHOOLS, TODAY)
    where = {one.prompt: one.where for one in asked}
    assert (where[Prompt.ALUMNI], where[Prompt.COLLEAGUE]) == ("港北大学", "")


def test_in_the_first_job_managers_are_of_that_job() -> None:
    asked = asked_about(["Hiring"], [a_role(organisation="Halvard Freight")], SCHOOLS, TODAY)
    assert asked[0].where == "Halvard Freight"
    assert set(KNOWN) == set(Prompt)
