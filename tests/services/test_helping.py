"""Tests of who helps with which goal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.errors import Invalid
from mentorkit.domain.goals import Support
from mentorkit.domain.people import Stage

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services


def test_people_are_linked_once_and_sorted_by_nearness(services: Services) -> None:
    goal = services.goals.add("Lead")
    bea = services.people.add("Bea", stage=None)
    ada = services.people.add("Ada", stage=Stage.IN_CONVERSATION)
    zoe = services.people.add("Zoe", stage=Stage.KEPT)
    services.helping.link(goal.id, [bea.id, zoe.id, ada.id, ada.id], supports=[Support.ADVICE])
    services.helping.link(goal.id, [ada.id])
    page = services.goals.page(goal.id)
    assert [one.line.shown for one in page.linked] == ["Ada", "Bea", "Zoe"]
    assert services.people.get(bea.id).stage is Stage.TO_APPROACH
    assert services.people.get(zoe.id).stage is Stage.KEPT
    assert services.goals.lines()[0].stages == (Stage.TO_APPROACH, Stage.KEPT, Stage.IN_CONVERSATION)
    services.history.undo()
    assert services.goals.page(goal.id).linked == ()
    assert services.people.get(bea.id).stage is None


def test_how_somebody_helps_can_be_changed_and_taken_back(services: Services) -> None:
    goal = services.goals.add("Lead", skills=["Hiring"])
    (skill,) = services.goals.page(goal.id).skills
    ada = services.people.add("Ada")
    services.helping.link(goal.id, [ada.id])
    (one,) = services.helping.of_person(ada.id)
    assert (one.goal.id, one.helped) == (goal.id, ())
    services.helping.toggle_skill(one.help, skill.id)
    (one,) = services.helping.of_person(ada.id)
    assert one.helped == ("Hiring",)
    for support in (Support.SPONSOR, Support.ADVICE):
        (one,) = services.helping.of_person(ada.id)
        services.helping.toggle_support(one.help, support)
    (one,) = services.helping.of_person(ada.id)
    assert one.help.supports == (Support.ADVICE, Support.SPONSOR)
    services.helping.toggle_support(one.help, Support.ADVICE)
    services.helping.toggle_skill(services.helping.of_person(ada.id)[0].help, skill.id)
    (one,) = services.helping.of_person(ada.id)
    assert (one.help.skills, one.help.supports) == ((), (Support.SPONSOR,))
    services.helping.unlink(one.help)
    assert services.helping.of_person(ada.id) == ()


def test_somebody_new_is_added_and_linked_as_one_step(services: Services) -> None:
    goal = services.goals.add("Lead")
    person = services.helping.link_new(goal.id, "  Ada   Lovelace ")
    assert (person.shown, person.stage) == ("Ada Lovelace", Stage.TO_APPROACH)
    assert [one.line.id for one in services.goals.page(goal.id).linked] == [person.id]
    services.history.undo()
    assert services.goals.page(goal.id).linked == ()
    assert services.queries.is_empty()
    with pytest.raises(Invalid):
        services.helping.link_new(goal.id, " ")
