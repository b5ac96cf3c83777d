"""Acts on rows: the bar for everybody checked, the quick acts and the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.lines import Tab
from mentorkit.domain.people import Stage
from tests.gui.people.people import choose, click_row, names, open_menu, press, row_of

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.gui.people.page import PeoplePage
    from mentorkit.services.bundle import Services
    from tests.gui.surfaces import FakeSurface

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_space_checks_and_the_bar_says_how_many(page: PeoplePage) -> None:
    page.table.go_to(row_of(page, "Tomasz"))
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert page.bulk.bar.isVisible()
    assert page.bulk.bar.accessibleName() == "1 selected"
    QTest.keyClick(page.table, Qt.Key.Key_Down, SHIFT)
    assert page.bulk.bar.accessibleName() == "2 selected"
    assert page.bulk.bar.buttons["merge"].isVisible()
    QTest.keyClick(page.table, Qt.Key.Key_A, CTRL)
    assert page.bulk.bar.accessibleName() == "4 selected"
    assert not page.bulk.bar.buttons["merge"].isVisible()
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert not page.bulk.bar.isVisible()


def test_the_check_box_at_the_start_of_a_row_checks_it(page: PeoplePage) -> None:
    click_row(page, "Hanne", 20)
    assert page.listing.model.checked == (row_of(page, "Hanne"),)


def test_everybody_checked_changes_stage_in_one_step_of_undo(
    page: PeoplePage, services: Services, surface: FakeSurface, people: dict[str, Person]
) -> None:
    page.listing.model.check([row_of(page, "Hanne"), row_of(page, "Grace")], checked=True)
    page.bulk.bar.buttons["stage"].click()
    choose(open_menu(page, "stage_menu"), "Approached")
    assert names(page)[3:] == ["[Approached]", "Grace Lindqvist", "Hanne Dalgaard"]
    assert surface.toasts == ["2 people: Approached"]
    assert surface.undo_offered == [True]
    services.history.undo()
    assert services.people.get(people["Grace"].id).stage is Stage.TO_APPROACH
    assert "[To approach]" in names(page)


def test_everybody_checked_is_linked_with_a_goal(
    page: PeoplePage, services: Services, surface: FakeSurface
) -> None:
    page.listing.model.check([row_of(page, "Hanne"), row_of(page, "Grace")], checked=True)
    page.bulk.bar.buttons["goal"].click()
    choose(open_menu(page, "goal_menu"), "Write a goal…")
    assert surface.commands == [("add_goal", ())]
    goal = services.goals.add("Lead a team")
    page.bulk.bar.buttons["goal"].click()
    choose(open_menu(page, "goal_menu"), "Lead a team")
    assert surface.toasts == ["2 people: Lead a team"]
    linked = services.goals.page(goal.id).linked
    assert [one.line.shown for one in linked] == ["Hanne Dalgaard", "Grace Lindqvist"]


def test_merging_keeps_the_first_one_checked(
    page: PeoplePage, services: Services, surface: FakeSurface
) -> None:
    page.listing.model.check([row_of(page, "Hanne"), row_of(page, "Grace")], checked=True)
    page.bulk.bar.buttons["merge"].click()
    assert surface.toasts == ["2 people merged into Hanne Dalgaard"]
    assert services.people.counts()[Tab.EVERYONE] == 3
    assert not page.bulk.bar.isVisible()


def test_delete_removes_the_row_and_says_its_name(page: PeoplePage, surface: FakeSurface) -> None:
    page.table.go_to(row_of(page, "Grace"))
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert surface.toasts == ["Grace Lindqvist deleted"]
    assert "Grace Lindqvist" not in names(page)


def test_deleting_many_of_all_people_asks_first(
    page: PeoplePage, services: Services, surface: FakeSurface
) -> None:
    page.listing.model.check([row_of(page, "Hanne"), row_of(page, "Grace")], checked=True)
    page.bulk.bar.buttons["delete"].click()
    assert services.people.counts()[Tab.EVERYONE] == 4
    press(surface.overlays[0], "delete_question_act")
    assert services.people.counts()[Tab.EVERYONE] == 2
    assert surface.toasts == ["2 people deleted"]


def test_the_acts_of_a_row_log_a_contact_and_open_its_menu(
    page: PeoplePage, surface: FakeSurface, people: dict[str, Person]
) -> None:
    click_row(page, "Hanne", -50)
    assert surface.commands == [("log_contact", (people["Hanne"].id,))]
    click_row(page, "Hanne", -16)
    choose(open_menu(page, "person_menu"), "Pin to the sidebar")
    assert surface.toasts == ["Hanne Dalgaard is pinned"]


def test_the_menu_of_a_checked_row_is_about_everybody_checked(page: PeoplePage, surface: FakeSurface) -> None:
    page.listing.model.check([row_of(page, "Hanne"), row_of(page, "Grace")], checked=True)
    page.table.acted.emit("more", row_of(page, "Grace"))
    choose(open_menu(page, "person_menu"), "Export…")
    assert surface.commands[0][0] == "export_people"
    assert len(surface.commands[0][1][0]) == 2  # type: ignore[arg-type]
