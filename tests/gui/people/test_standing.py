"""How things stand: the rhythm of a year."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.interactions import InteractionKind
from mentorkit.services.interactions import Contact
from tests.builders import TODAY
from tests.gui.people.people import choose, open_menu

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.gui.people.person import PersonPage
    from mentorkit.services.bundle import Services
    from tests.gui.surfaces import FakeSurface


def test_the_rhythm_is_said_and_drawn(person_page: PersonPage) -> None:
    assert person_page.rhythm.words.text() == "every 6 weeks, last met 27 Jan"
    assert person_page.rhythm.year.accessibleName() == (
        "Tomasz Wiśniewski, every 6 weeks. 1 meeting in 12 months, on 27 Jan. Due 10 Mar, 8 days late."
    )


def test_the_actual_rhythm_is_said_where_it_differs(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    for days in (60, 70, 80):
        services.interactions.log(
            Contact(TODAY - timedelta(days=days), InteractionKind.CALL, (people["Tomasz"].id,))
        )
    assert "in fact about every 10 days" in person_page.rhythm.words.text()


def test_the_rhythm_is_changed_from_its_menu(
    person_page: PersonPage, services: Services, surface: FakeSurface, people: dict[str, Person]
) -> None:
    person_page.rhythm.change.click()
    choose(open_menu(person_page, "rhythm_menu"), "Quarterly")
    assert services.people.get(people["Tomasz"].id).rhythm_days == 91
    assert person_page.rhythm.words.text().startswith("quarterly")
    assert surface.toasts == ["Tomasz Wiśniewski: quarterly"]
