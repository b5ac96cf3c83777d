"""What tests of sorting start with: a goal, and people who came in by an import."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.builders import a_role

if TYPE_CHECKING:
    from mentorkit.domain.goals import Goal
    from mentorkit.domain.people import Person
    from mentorkit.services.bundle import Services


@pytest.fixture
def goal(services: Services) -> Goal:
    """The first of two goals, which asks for hiring."""
    made = services.goals.add("Lead a team", skills=["Hiring"])
    services.goals.add("Speak", skills=["Rhetoric"])
    return made


@pytest.fixture
def imported(services: Services, goal: Goal) -> tuple[Person, ...]:
    """Twelve people not sorted: Zoe hires, and of the others only names are known."""
    zoe = services.people.add("Zoe Ames", stage=None)
    services.people.add_detail(a_role(zoe, "Head of Hiring", organisation="Tidewater"))
    return (zoe, *(services.people.add(f"Bea {letter}", stage=None) for letter in "ABCDEFGHIJK"))
