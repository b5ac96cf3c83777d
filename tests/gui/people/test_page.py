"""The page of everybody: what it shows, and what keys and clicks do there."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.lines import Tab
from mentorkit.domain.people import Stage
from mentorkit.gui.kit.navigation import Place
from mentorkit.services.interactions import Contact
from tests.builders import TODAY, a_person
from tests.gui.desks import settle
from tests.gui.people.people import click_row, names, press, row_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.people.page import PeoplePage
    from mentorkit.services.bundle import Services
    from tests.gui.surfaces import FakeSurface


def test_active_people_stand_under_their_stages_the_most_urgent_first(page: PeoplePage) -> None:
    assert names(page) == [
        "[Mentors]",
        "Tomasz Wiśniewski",
        "Priya Raman",
        "[In conversation]",
        "Hanne Dalgaard",
        "[To approach]",
        "Grace Lindqvist",
    ]


def test_tabs_count_and_choose(page: PeoplePage) -> None:
    assert page.tabs.accessibleTabName(0) == "Active 4"
    page.tabs.setFocus()
    QTest.keyClick(page.tabs, Qt.Key.Key_Right)
    assert page.tabs.value() is Tab.MENTORS
    assert names(page) == ["Tomasz Wiśniewski", "Priya Raman"]


def test_a_place_may_name_a_tab(page: PeoplePage) -> None:
    page.show_place("drifting")
    assert names(page) == ["Tomasz Wiśniewski"]


def test_a_heading_sorts_and_turns_round(page: PeoplePage) -> None:
    page.tabs.set_value(Tab.EVERYONE)
    press(page.table_part.header, "people_header_name")
    assert [found.split()[0] for found in names(page)] == ["Grace", "Hanne", "Priya", "Tomasz"]
    press(page.table_part.header, "people_header_name")
    assert [found.split()[0] for found in names(page)] == ["Tomasz", "Priya", "Hanne", "Grace"]


def test_the_latest_contact_comes_first_when_its_heading_is_clicked(page: PeoplePage) -> None:
    page.tabs.set_value(Tab.EVERYONE)
    press(page.table_part.header, "people_header_last")
    assert names(page)[0] == "Priya Raman"


def test_left_folds_a_group_and_right_unfolds_it(page: PeoplePage) -> None:
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Home)
    QTest.keyClick(page.table, Qt.Key.Key_Left)
    assert names(page)[:2] == ["[Mentors]", "[In conversation]"]
    QTest.keyClick(page.table, Qt.Key.Key_Right)
    assert names(page)[1] == "Tomasz Wiśniewski"


def test_enter_opens_a_person_with_the_way_through_the_list(
    page: PeoplePage, tools: Tools, people: dict[str, Person]
) -> None:
    page.table.go_to(row_of(page, "Priya"))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert tools.navigator.here == Place("person", people["Priya"].id)
    walk = tools.navigator.walk
    assert walk is not None
    assert walk.title == "Active"
    assert len(walk.rows) == 4


def test_a_letter_jumps_to_a_name(page: PeoplePage) -> None:
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_H)
    assert page.table.current_id() == row_of(page, "Hanne")


def test_a_click_on_the_next_step_or_a_key_starts_it(
    page: PeoplePage, surface: FakeSurface, tools: Tools, people: dict[str, Person]
) -> None:
    cell = page.table_part.columns.cell(
        "next", page.table.visualRect(page.listing.model.index(0, 0)), right_to_left=False
    )
    click_row(page, "Grace", cell.left() + 20)
    assert surface.commands == [("write_message", (people["Grace"].id, "note", "", "warm_touch"))]
    click_row(page, "Hanne", cell.left() + 20)
    assert page.table.current_id() == row_of(page, "Hanne")
    QTest.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(surface.commands) == 1
    page.table.go_to(row_of(page, "Priya"))
    QTest.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert tools.navigator.here == Place("person", people["Priya"].id)
    page.table.go_to(row_of(page, "Tomasz"))
    QTest.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert surface.commands[1:] == [("log_contact", (people["Tomasz"].id,))]


def test_a_logged_contact_moves_the_row(
    page: PeoplePage, services: Services, people: dict[str, Person]
) -> None:
    services.interactions.log(Contact(TODAY, InteractionKind.MET, (people["Grace"].id,)))
    assert names(page)[3:6] == ["[In conversation]", "Grace Lindqvist", "Hanne Dalgaard"]


def test_a_detail_refreshes_the_row_without_reading_the_order_anew(
    page: PeoplePage, services: Services, people: dict[str, Person]
) -> None:
    role = services.people.page(people["Tomasz"].id).roles[0]
    read: list[bool] = []
    page.listing.shown.connect(lambda: read.append(True))
    services.people.change_detail(replace(role, title="Director"))
    assert page.listing.model.record_at(1).role == "Director, Tarnwick Systems"
    assert read == []


def test_what_happens_while_the_page_is_away_is_there_on_return(page: PeoplePage, services: Services) -> None:
    page.table.go_to(row_of(page, "Hanne"))
    page.hide()
    services.people.add("Jonas Eklund")
    page.show()
    assert "Jonas Eklund" in names(page)
    assert page.table.current_id() == row_of(page, "Hanne")


def test_a_new_day_is_noticed_on_return(page: PeoplePage, tools: Tools) -> None:
    assert page.listing.model.record_at(2).step.when == "Today"
    page.hide()
    tools.services.clock.pass_by(days=1)  # type: ignore[attr-defined]  # the fake clock
    page.show()
    assert page.listing.model.record_at(2).step.when == "1 day late"


def test_an_empty_tab_says_so(page: PeoplePage) -> None:
    page.tabs.set_value(Tab.RESTING)
    assert page.empty.accessibleName() == "Nobody is resting."


def test_import_starts_the_import(page: PeoplePage, surface: FakeSurface) -> None:
    page.import_button.click()
    assert surface.commands == [("import_people", ())]


def test_a_row_is_a_whole_sentence_for_screen_readers(page: PeoplePage) -> None:
    model = page.listing.model
    assert model.data(model.index(1, 0), 11) == (
        "Tomasz Wiśniewski, Principal Engineer, Tarnwick Systems. Mentor. Last contact: 7 weeks ago. "
        "Every 6 weeks. Due 10 Mar, 8 days late. Next step: Be in touch, 8 days late."
    )


def test_narrow_windows_drop_columns_legend_and_words(page: PeoplePage, host: QWidget) -> None:
    assert page.filters.legend.isVisible()
    assert page.import_button.text() == "Import"
    for width, columns in ((960, 4), (640, 3), (560, 3)):
        host.resize(width, 700)
        settle()
        assert len(page.table_part.columns.shown) == columns
        assert not page.filters.legend.isVisible()
    assert "rhythm" not in [column.key for column in page.table_part.columns.shown]
    host.resize(500, 700)
    settle()
    assert (page.import_button.text(), page.import_button.toolTip()) == ("", "Import")


def test_the_rows_hold_against_the_model_tester(page: PeoplePage, checked_model: object) -> None:
    checked_model(page.listing.model)  # type: ignore[operator]
    page.tabs.set_value(Tab.EVERYONE)
    page.tabs.set_value(Tab.ACTIVE)


def test_first_of_all_the_table_has_the_focus(page: PeoplePage, tools: Tools) -> None:
    page.focus_first()
    assert page.table.hasFocus()
    for person_id in tools.services.people.ids_of(page.listing.rows):
        tools.services.people.delete([person_id])
    page.focus_first()
    assert page.add_button.hasFocus()
    assert page.empty.accessibleName().startswith("People you know")


def test_somebody_called_like_markup_is_shown_as_typed(page: PeoplePage, services: Services) -> None:
    with services.store.transaction("fill") as transaction:
        transaction.add(a_person("<b>Bold</b> & Co", stage=Stage.APPROACHED))
    assert "<b>Bold</b> & Co" in names(page)
    assert page.grab().width() > 0


def test_rows_of_people_long_ago_are_painted_in_both_directions(
    page: PeoplePage, services: Services, people: dict[str, Person], host: QWidget
) -> None:
    services.interactions.log(
        Contact(TODAY - timedelta(days=2000), InteractionKind.MET, (people["Grace"].id,))
    )
    before = page.table.grab().toImage()
    host.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    assert page.table.grab().toImage() != before


def test_tooltips_say_the_rhythm_and_the_acts_in_words(page: PeoplePage) -> None:
    rect = page.table.visualRect(page.listing.model.index(1, 0))
    rhythm = page.table_part.columns.cell("rhythm", rect, right_to_left=False).center()
    assert page.table._tip_at(rhythm) == (
        "Tomasz Wiśniewski, every 6 weeks. 1 meeting in 6 months, on 27 Jan. Due 10 Mar, 8 days late."
    )
    name = page.table_part.columns.cell("name", rect, right_to_left=False).center()
    assert page.table._tip_at(name) == "Tomasz Wiśniewski\nPrincipal Engineer, Tarnwick Systems"
    assert page.table._tip_at(QPoint(rect.right() - 16, rect.center().y())) == "More"
    assert page.table._tip_at(page.table_part.columns.cell("last", rect, right_to_left=False).center()) == ""
    assert page.table._tip_at(QPoint(10, page.table.height() - 2)) == ""


def test_compact_rows_keep_name_and_role_on_one_line(page: PeoplePage, tools: Tools) -> None:
    tools.theme.set_compact(compact=True)
    settle()
    index = page.listing.model.index(1, 0)
    assert page.table.visualRect(index).height() == tools.theme.size("row.person") == 36
    assert page.table.grab().width() > 0


def test_rows_that_take_the_place_of_headings_are_as_high_as_rows(
    page: PeoplePage, services: Services, people: dict[str, Person]
) -> None:
    services.people.delete([people["Tomasz"].id])
    rows = page.table.verticalHeader()
    heights = {name: rows.sectionSize(row) for row, name in enumerate(names(page))}
    assert {height for name, height in heights.items() if name.startswith("[")} == {40}
    assert {height for name, height in heights.items() if not name.startswith("[")} == {48}
