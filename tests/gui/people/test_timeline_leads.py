"""A search leads to an entry of the timeline, however old, and to the promises."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.builders import TODAY, an_interaction

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.people import Person
    from mentorkit.gui.people.person import PersonPage
    from mentorkit.services.bundle import Services


def test_a_search_leads_to_an_old_entry_and_marks_it(
    person_page: PersonPage, services: Services, people: dict[str, Person], qtbot: QtBot
) -> None:
    tomasz = people["Tomasz"]
    entries = [an_interaction(tomasz, TODAY - timedelta(days=9 * ago)) for ago in range(1, 130)]
    with services.store.transaction("fill") as tx:
        tx.add_many(entries)
    person_page.show_part(entries[-1].id)
    table, viewport = person_page.timeline.table, person_page.main.viewport()
    assert table.current_item() == entries[-1]
    assert table.hasFocus()

    def height() -> int:
        return table.mapTo(viewport, table.visualRect(table.currentIndex()).center()).y()

    qtbot.waitUntil(lambda: 0 <= height() <= viewport.height())


def test_a_search_leads_to_the_promises_where_it_is_no_contact(person_page: PersonPage) -> None:
    bar = person_page.side.verticalScrollBar()
    bar.setValue(bar.maximum())
    person_page.show_part("a promise")
    assert not person_page.side.promises.visibleRegion().isEmpty()
