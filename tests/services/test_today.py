"""Tests of what the first page shows."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import Stage
from mentorkit.services.interactions import Contact
from tests.builders import TODAY

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.services.bundle import Services


def with_rhythm(services: Services, name: str, rhythm: int, days_ago: int) -> Person:
    """Add a mentor met so many days ago."""
    person = services.people.add(name)
    services.interactions.log(Contact(TODAY - timedelta(days=days_ago), InteractionKind.MET, (person.id,)))
    services.people.set_stage([person.id], Stage.MENTOR)
    services.people.set_rhythm([person.id], rhythm)
    return person


def test_an_empty_vault_has_an_empty_day(services: Services) -> None:
    today = services.today.today()
    assert today.is_empty
    assert today.day == TODAY
    assert (today.tasks, today.mentors, today.coming, today.waiting) == ((), (), (), ())


def test_the_day_holds_what_is_due_the_mentors_what_comes_and_who_is_silent(services: Services) -> None:
    with_rhythm(services, "Late", 42, 50)
    with_rhythm(services, "Soon", 30, 25)
    with_rhythm(services, "Fine", 91, 1)
    asked = services.people.add("Asked")
    wrote = Contact(TODAY - timedelta(days=4), InteractionKind.MESSAGE_OUT, (asked.id,))
    services.interactions.log(wrote)
    promised = services.people.add("Promised")
    services.interactions.promise(promised.id, "Send notes", TODAY)
    today = services.today.today()
    assert not today.is_empty
    assert [task.line.shown for task in today.tasks] == ["Late", "Promised"]
    assert [task.days_past_rhythm for task in today.tasks] == [8, 0]
    assert today.tasks[1].step.text == "Send notes"
    assert [line.shown for line in today.mentors] == ["Late", "Soon", "Fine"]
    assert [line.shown for line in today.coming] == ["Soon"]
    assert [line.shown for line in today.waiting] == ["Asked"]
    assert services.today.count() == 2
