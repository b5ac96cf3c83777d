"""The filters above the table: words, a goal, a skill and a tag, together and cleared with Esc."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.gui.people.adding import AddPerson
from tests.gui.people.people import choose, names, open_menu

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.gui.people.page import PeoplePage
    from mentorkit.services.bundle import Services
    from tests.gui.surfaces import FakeSurface


def test_words_filter_while_they_are_typed(page: PeoplePage) -> None:
    QTest.keyClicks(page.filters.words, "tarn")
    assert names(page) == ["[Mentors]", "Tomasz Wiśniewski"]


def test_esc_clears_the_filters(page: PeoplePage) -> None:
    QTest.keyClicks(page.filters.words, "oslo")
    assert names(page) == ["[To approach]", "Grace Lindqvist"]
    QTest.keyClick(page.filters.words, Qt.Key.Key_Escape)
    assert len(names(page)) == 7
    page.listing.choose(tag="remote")
    page.filters.show_chosen(page.listing.chosen)
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert len(names(page)) == 7


def test_a_skill_and_a_tag_are_chosen_from_menus(page: PeoplePage) -> None:
    page.filters.skill.click()
    choose(open_menu(page, "people_skill_menu"), "Python")
    assert names(page) == ["[Mentors]", "Tomasz Wiśniewski"]
    assert page.filters.skill.text() == "Python"
    page.filters.skill.click()
    choose(open_menu(page, "people_skill_menu"), "Show all")
    page.filters.tag.click()
    choose(open_menu(page, "people_tag_menu"), "remote")
    assert names(page) == ["[Mentors]", "Priya Raman"]


def test_a_goal_is_chosen_from_its_menu_and_stands_in_the_row(
    page: PeoplePage, services: Services, people: dict[str, Person]
) -> None:
    assert not page.filters.goal.isVisible()
    goal = services.goals.add("Lead a team")
    services.helping.link(goal.id, [people["Hanne"].id])
    page.listing.read()
    page.filters.goal.click()
    choose(open_menu(page, "people_goal_menu"), "Lead a team")
    assert names(page) == ["[In conversation]", "Hanne Dalgaard"]
    assert page.filters.goal.text() == "Lead a team"
    record = page.listing.model.record_at(1)
    assert record.line.goals == ("Lead a team",)
    model = page.listing.model
    assert "Goals: Lead a team." in model.data(model.index(1, 0), 11)
    services.helping.link(goal.id, [people["Priya"].id])
    assert names(page)[:2] == ["[Mentors]", "Priya Raman"]
    services.goals.change(replace(goal, title="Lead two teams"))
    assert page.listing.model.record_at(1).line.goals == ("Lead two teams",)
    page.clear_filters()
    assert len(names(page)) == 7


def test_nobody_matching_offers_to_clear_or_to_add(page: PeoplePage, surface: FakeSurface) -> None:
    QTest.keyClicks(page.filters.words, "Zoe Quill")
    assert page.empty.isVisible()
    assert page.empty.accessibleName().startswith("Nobody matches.")
    page.empty.add_person.click()
    overlay = surface.overlays[0]
    assert isinstance(overlay, AddPerson)
    assert overlay.person.value() == "Zoe Quill"
    overlay.close_overlay()
    page.empty.clear.click()
    assert page.table.isVisible()
