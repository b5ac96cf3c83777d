"""Tests of finding people while somebody types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.interactions import InteractionKind
from mentorkit.services.interactions import Contact
from tests.builders import TODAY

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services


def test_three_letters_find_somebody(services: Services) -> None:
    services.people.add("Tomasz Wiśniewski")
    services.people.add("Ada")
    assert [line.shown for line in services.search.people("wis")] == ["Tomasz Wiśniewski"]
    assert services.search.people("") == ()


def test_before_typing_the_last_people_are_offered(services: Services) -> None:
    ada = services.people.add("Ada")
    services.people.add("Never met")
    services.interactions.log(Contact(TODAY, InteractionKind.MET, (ada.id,)))
    assert [line.shown for line in services.search.recent()] == ["Ada"]
