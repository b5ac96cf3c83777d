"""Tests of sorting people who came in by an import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.days import Day
from mentorkit.domain.goals import GoalState
from mentorkit.domain.people import Stage
from mentorkit.domain.sorting import SortAnswer
from mentorkit.domain.ties import Tie
from tests.builders import a_role

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock


def imported(services: Services, name: str, title: str = "", organisation: str = "") -> Person:
    person = services.people.add(name, stage=None)
    if title or organisation:
        services.people.add_detail(a_role(person, title, organisation=organisation))
    return person


def test_whoever_might_fit_a_goal_comes_first_then_all_by_name(services: Services) -> None:
    ada, zoe = imported(services, "Ada", "Gardener"), imported(services, "Zoe", "Head of Hiring")
    bea = imported(services, "Bea")
    services.people.add("Kim", stage=Stage.KEPT)
    assert services.sorting.waiting() == (ada.id, bea.id, zoe.id)
    goal = services.goals.add("Lead", skills=["Hiring"])
    assert services.sorting.waiting() == (zoe.id, ada.id, bea.id)
    services.goals.set_state(goal.id, GoalState.PAUSED)
    assert services.sorting.waiting() == (ada.id, bea.id, zoe.id)
    assert services.sorting.count() == 3


def test_a_card_says_what_is_known_and_suggests_an_answer(services: Services, clock: FakeClock) -> None:
    goal = services.goals.add("Lead", skills=["Hiring"])
    services.goals.add("Speak")
    zoe = imported(services, "Zoe", "Head of Hiring", "Tidewater")
    services.people.change(zoe.__class__(id=zoe.id, shown="Zoe", met_day=Day(clock.today().year - 5)))
    for name in ("Bea", "Cem"):
        imported(services, name, "Clerk", "tidewater")
    dan = services.people.add("Dan")
    services.people.add_detail(a_role(dan, "Clerk", organisation="Tidewater"))
    card = services.sorting.card(zoe.id)
    assert card.tie is Tie.DORMANT
    assert (card.also_there, card.also_count) == (("Dan", "Bea"), 3)
    assert card.likely is not None
    assert card.likely.goal == goal
    assert card.likely.fit.parts[0].words == "Head of Hiring"
    assert card.suggested is SortAnswer.APPROACH
    assert len(card.guesses) == 2


def test_of_somebody_of_whom_nothing_speaks_for_a_goal_keeping_is_suggested(services: Services) -> None:
    services.goals.add("Lead", skills=["Hiring"])
    card = services.sorting.card(imported(services, "Ada").id)
    assert card.likely is None
    assert card.suggested is SortAnswer.KEEP
    assert (card.also_there, card.also_count) == ((), 0)


def test_yes_links_with_the_goal_and_is_one_step(services: Services) -> None:
    goal = services.goals.add("Lead")
    ada = imported(services, "Ada")
    services.sorting.answer(ada.id, SortAnswer.APPROACH, goal.id, "Spoke at the fair")
    assert services.people.get(ada.id).stage is Stage.TO_APPROACH
    assert services.people.get(ada.id).notes == "Spoke at the fair"
    assert [one.line.id for one in services.goals.page(goal.id).linked] == [ada.id]
    services.history.undo()
    assert services.people.get(ada.id) == ada
    assert services.goals.page(goal.id).linked == ()
    services.helping.link(goal.id, [ada.id])
    services.sorting.answer(ada.id, SortAnswer.APPROACH, goal.id)
    assert len(services.goals.page(goal.id).linked) == 1


def test_later_comes_back_and_removed_can_be_brought_back(services: Services, clock: FakeClock) -> None:
    ada, bea = imported(services, "Ada"), imported(services, "Bea")
    services.sorting.answer(ada.id, SortAnswer.LATER)
    services.sorting.answer(bea.id, SortAnswer.REMOVE)
    assert services.sorting.count() == 0
    (deleted,) = services.history.deleted()
    services.history.restore(deleted.change_id)
    assert services.sorting.waiting() == (bea.id,)
    clock.pass_by(days=91)
    assert services.sorting.waiting() == (ada.id, bea.id)


def test_a_note_can_be_kept_before_the_answer(services: Services) -> None:
    ada = imported(services, "Ada")
    services.sorting.note(ada.id, "Ask Bea")
    assert services.people.get(ada.id).notes == "Ask Bea"
    assert services.sorting.count() == 1
