"""Tests of what can be done with goals."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.days import Day
from mentorkit.domain.errors import Invalid, NotFound, Why
from mentorkit.domain.goals import MOST_TASKS, GoalHelp, GoalState, PlaceKind, SkillRating, Support
from tests.builders import TODAY

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock


def test_a_goal_is_added_with_its_skills_as_one_step(services: Services) -> None:
    goal = services.goals.add(
        "  Lead  a team ", " grow ", Day(2027, 6), ["Hiring", " ", "Hiring", "Delegation"]
    )
    page = services.goals.page(goal.id)
    assert (page.goal.title, page.goal.why, page.goal.until) == ("Lead a team", "grow", Day(2027, 6))
    assert (page.goal.started, page.goal.state, page.goal.colour) == (TODAY, GoalState.ACTIVE, 1)
    assert [skill.name for skill in page.skills] == ["Hiring", "Delegation"]
    assert len(services.store.all(SkillRating)) == 2
    assert services.goals.add("Speak at a conference").colour == 2
    services.history.undo()
    services.history.undo()
    assert services.goals.lines() == ()
    with pytest.raises(NotFound):
        services.goals.page(goal.id)


def test_a_goal_without_words_is_refused(services: Services) -> None:
    with pytest.raises(Invalid):
        services.goals.add(" ")
    goal = services.goals.add("Lead")
    with pytest.raises(Invalid):
        services.goals.change(replace(goal, title=""))
    services.goals.change(replace(goal, supports=(Support.ADVICE, Support.SPONSOR)))
    assert services.goals.page(goal.id).goal.supports == (Support.ADVICE, Support.SPONSOR)


def test_what_ends_gets_its_day_and_stands_below(services: Services) -> None:
    first, second = services.goals.add("Lead"), services.goals.add("Speak")
    services.goals.set_state(first.id, GoalState.REACHED)
    assert services.goals.page(first.id).goal.closed == TODAY
    assert [line.goal.id for line in services.goals.lines()] == [second.id, first.id]
    assert [goal.id for goal in services.goals.active()] == [second.id]
    services.goals.set_state(first.id, GoalState.ACTIVE)
    assert services.goals.page(first.id).goal.closed is None
    services.goals.set_state(first.id, GoalState.PAUSED)
    assert services.goals.page(first.id).goal.closed is None


def test_every_rating_is_kept_with_its_day(services: Services, clock: FakeClock) -> None:
    goal = services.goals.add("Lead", skills=["Hiring"])
    (skill,) = services.goals.page(goal.id).skills
    clock.pass_by(days=1)
    services.goals.rate(skill, 2)
    services.goals.rate(services.goals.page(goal.id).skills[0], 3)
    (rated,) = services.goals.page(goal.id).skills
    assert (rated.start, rated.now) == (1, 3)
    ratings = services.goals.ratings(rated)
    assert [(one.day, one.level) for one in ratings] == [(TODAY, 1), (TODAY + timedelta(days=1), 3)]
    with pytest.raises(Invalid):
        services.goals.rate(rated, 6)


def test_skills_are_added_changed_and_removed(services: Services) -> None:
    goal = services.goals.add("Lead")
    ada = services.people.add("Ada")
    skill = services.goals.add_skill(goal.id, " Saying  no ")
    services.goals.change_skill(replace(skill, target=5))
    services.helping.link(goal.id, [ada.id], [skill.id])
    assert services.goals.page(goal.id).skills == (replace(skill, name="Saying no", target=5),)
    services.goals.remove_skill(services.goals.page(goal.id).skills[0])
    page = services.goals.page(goal.id)
    assert page.skills == ()
    assert page.linked[0].help.skills == ()
    with pytest.raises(Invalid):
        services.goals.add_skill(goal.id, "")


def test_steps_are_few_and_can_be_finished(services: Services) -> None:
    goal = services.goals.add("Lead")
    tasks = [services.goals.add_task(goal.id, f" Step {n} ", TODAY) for n in range(MOST_TASKS)]
    with pytest.raises(Invalid) as refused:
        services.goals.add_task(goal.id, "One too many")
    assert refused.value.why is Why.TOO_MANY
    services.goals.finish_task(tasks[0], is_done=True)
    assert services.goals.page(goal.id).tasks[0].done == TODAY
    services.goals.add_task(goal.id, "Now there is room")
    services.goals.finish_task(services.goals.page(goal.id).tasks[0], is_done=False)
    assert services.goals.page(goal.id).tasks[0].done is None
    with pytest.raises(Invalid):
        services.goals.add_task(goal.id, " ")
    services.goals.change_part(replace(tasks[1], text="Other words"))
    services.goals.remove_part(tasks[2])
    texts = [task.text for task in services.goals.page(goal.id).tasks]
    assert "Other words" in texts
    assert "Step 2" not in texts
    with pytest.raises(Invalid):
        services.goals.change_part(replace(tasks[1], text=" "))


def test_places_to_look_in_are_named_and_looked_in(services: Services, clock: FakeClock) -> None:
    goal = services.goals.add("Lead")
    with pytest.raises(Invalid):
        services.goals.add_place(goal.id, PlaceKind.EVENT, " ")
    place = services.goals.add_place(goal.id, PlaceKind.PROGRAMME, " First-time  leads ")
    assert (place.text, place.done) == ("First-time leads", None)
    services.goals.look_in(place, is_done=True)
    assert services.goals.page(goal.id).places[0].done == clock.today()
    services.goals.look_in(place, is_done=False)
    assert services.goals.page(goal.id).places == (place,)


def test_progress_stands_newest_first(services: Services, clock: FakeClock) -> None:
    goal = services.goals.add("Lead")
    services.goals.note(goal.id, "First one-to-one")
    clock.pass_by(days=2)
    services.goals.note(goal.id, " Cut the status meeting ")
    services.goals.note(goal.id, "And a third")
    notes = services.goals.page(goal.id).notes
    assert [note.text for note in notes] == ["And a third", "Cut the status meeting", "First one-to-one"]
    with pytest.raises(Invalid):
        services.goals.note(goal.id, "\n")


def test_a_goal_is_deleted_without_its_people(services: Services) -> None:
    goal = services.goals.add("Lead", skills=["Hiring"])
    ada = services.people.add("Ada")
    services.helping.link(goal.id, [ada.id])
    services.goals.delete(goal.id)
    assert services.goals.lines() == ()
    assert services.store.all(GoalHelp) == ()
    assert services.people.get(ada.id).shown == "Ada"
    services.history.undo()
    assert len(services.goals.page(goal.id).linked) == 1
