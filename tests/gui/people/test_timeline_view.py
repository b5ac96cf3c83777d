"""The timeline: entries appear, are edited and removed, fifty at a time and by kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentorkit.domain.interactions import Interaction, InteractionKind
from mentorkit.gui.people.contact_editor import ContactEditor
from mentorkit.gui.people.timeline import FIRST, Month
from mentorkit.services.interactions import Contact
from tests.builders import TODAY, an_interaction
from tests.gui.desks import settle
from tests.gui.people.people import choose, open_menu, said

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.people.person import PersonPage
    from mentorkit.services.bundle import Services
    from tests.gui.surfaces import FakeSurface


def test_a_logged_contact_appears_in_the_timeline(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    services.interactions.log(
        Contact(TODAY, InteractionKind.VIDEO, (people["Tomasz"].id,), said="Pick one thing.", minutes=50)
    )
    model = person_page.timeline.model
    assert model.data(model.index(1, 0)) == "Today. Video call, 50 minutes. Pick one thing"
    assert person_page.rhythm.words.text() == "every 6 weeks, last met 18 Mar"


def test_an_entry_is_edited_in_an_overlay(
    person_page: PersonPage, surface: FakeSurface, services: Services
) -> None:
    table = person_page.timeline.table
    table.go_to(1)
    QTest.keyClick(table, Qt.Key.Key_E)
    editor = surface.overlays[0]
    assert isinstance(editor, ContactEditor)
    QTest.keyClicks(editor.minutes.edit, "x")
    editor.save()
    assert editor.minutes.has_error
    editor.minutes.set_value("45")
    editor.title.set_value("Coffee")
    editor.save()
    model = person_page.timeline.model
    assert model.data(model.index(1, 0)) == "27 Jan. Coffee. Met, 45 minutes"
    table.go_to(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    editor = surface.overlays[1]
    assert isinstance(editor, ContactEditor)
    editor.day.edit.setText("tomorrow")
    editor.day.edit.textEdited.emit("tomorrow")
    editor.save()
    assert editor.day.has_error
    editor.remove()
    assert model.rowCount() == 0
    assert surface.toasts[-1] == "Contact removed"


def test_delete_removes_an_entry_and_undo_brings_it_back(
    person_page: PersonPage, services: Services, surface: FakeSurface
) -> None:
    table = person_page.timeline.table
    table.go_to(1)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert surface.toasts == ["Contact removed"]
    assert "Nothing logged with Tomasz Wiśniewski yet." in said(person_page)
    services.history.undo()
    assert person_page.timeline.model.loaded == 1


def test_a_timeline_loads_fifty_at_a_time(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    with services.store.transaction("fill") as transaction:
        for days in range(200):
            transaction.add(
                an_interaction(people["Grace"], TODAY - timedelta(days=days * 3), said="Words " * 60)
            )
    person_page.show_place(people["Grace"].id)
    settle()
    timeline = person_page.timeline
    assert timeline.model.loaded == FIRST
    person_page.show_place(people["Priya"].id)
    person_page.show_place(people["Grace"].id)
    settle()
    assert timeline.model.loaded == FIRST
    bar = person_page.main.verticalScrollBar()
    for _ in range(24):
        bar.setValue(bar.maximum())
        settle()
    assert timeline.model.loaded == 200
    assert timeline.model.is_whole
    assert timeline.table.height() == timeline.table.verticalHeader().length()


def test_kinds_filter_the_timeline(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    tomasz = people["Tomasz"].id
    services.interactions.log(Contact(TODAY, InteractionKind.I_HELPED, (tomasz,), said="Read a draft."))
    services.interactions.log(Contact(TODAY, InteractionKind.NOTE, (tomasz,), said="Likes trains."))
    timeline = person_page.timeline
    timeline.kinds.setFocus()
    shown = []
    for _ in range(5):
        items = [timeline.model.item_at(row) for row in range(timeline.model.rowCount())]
        shown.append([item.how.value for item in items if isinstance(item, Interaction)])
        QTest.keyClick(timeline.kinds, Qt.Key.Key_Right)
    assert shown == [["note", "i_helped", "met"], ["met"], [], ["i_helped"], ["note"]]
    settle()
    assert "You helped once, today" in said(person_page)


def a_long_entry(services: Services, page: PersonPage, people: dict[str, Person]) -> Interaction:
    """Log something said at length and return it; it stands in row 1, below its month."""
    services.interactions.log(
        Contact(TODAY, InteractionKind.CALL, (people["Tomasz"].id,), said="One thing at a time. " * 60)
    )
    settle()
    found = page.timeline.model.item_at(1)
    assert isinstance(found, Interaction)
    return found


def test_long_words_show_four_lines_until_all_are_asked_for(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    entry = a_long_entry(services, person_page, people)
    table = person_page.timeline.table
    index = person_page.timeline.model.index(1, 0)
    short = table.visualRect(index)
    link = table._rows.link_rect(entry, short, right_to_left=False)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=link.center())
    assert table.visualRect(index).height() > short.height() + 100
    table.go_to(1)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert table.visualRect(index).height() == short.height()
    assert table.grab().width() > 0


def test_a_double_click_edits_and_a_right_click_offers_both(
    person_page: PersonPage, surface: FakeSurface, services: Services, people: dict[str, Person]
) -> None:
    a_long_entry(services, person_page, people)
    table = person_page.timeline.table
    at = table.visualRect(person_page.timeline.model.index(1, 0)).center()
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert isinstance(surface.overlays[-1], ContactEditor)
    surface.overlays[-1].close_overlay()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, table.viewport().mapToGlobal(at))
    QApplication.sendEvent(table.viewport(), event)
    choose(open_menu(person_page, "contact_menu"), "Edit")
    assert len(surface.overlays) == 2
    surface.overlays[-1].close_overlay()
    QApplication.sendEvent(table.viewport(), event)
    choose(open_menu(person_page, "contact_menu"), "Keep as advice\tA")
    QTest.keyClick(table, Qt.Key.Key_A)
    QTest.keyClick(table, Qt.Key.Key_F)
    item = table.current_item()
    assert item is not None
    given = (item.person_id, item.said, "interaction", item.id)
    assert surface.commands == [("hear_advice", given), ("hear_advice", given), ("hear_feedback", given)]
    QApplication.sendEvent(table.viewport(), event)
    choose(open_menu(person_page, "contact_menu"), "Delete")
    assert surface.toasts == ["Contact removed"]


def test_tab_brings_the_first_entry_and_arrows_go_on(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    a_long_entry(services, person_page, people)
    table = person_page.timeline.table
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert table.current_item() == person_page.timeline.model.item_at(1)
    before = table.grab().toImage()
    for _ in range(2):
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.current_item() == person_page.timeline.model.item_at(3)
    assert table.grab().toImage() != before
    QTest.keyClick(table, Qt.Key.Key_Up)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert table.current_item() is None
    table.clearFocus()
    assert not table._rows.has_focus


def test_a_larger_text_lays_the_words_out_anew(
    person_page: PersonPage, services: Services, people: dict[str, Person], tools: Tools
) -> None:
    a_long_entry(services, person_page, people)
    table = person_page.timeline.table
    before = table.height()
    tools.theme.set_text_scale(1.5)
    settle()
    assert table.height() > before * 1.2


def test_a_timeline_reads_from_right_to_left_too(
    person_page: PersonPage, services: Services, people: dict[str, Person], host: QWidget
) -> None:
    a_long_entry(services, person_page, people)
    before = person_page.timeline.grab().toImage()
    host.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    assert person_page.timeline.grab().toImage() != before


def test_the_timeline_holds_against_the_model_tester(
    person_page: PersonPage, services: Services, people: dict[str, Person], checked_model: Any
) -> None:
    checked_model(person_page.timeline.model)
    entry = a_long_entry(services, person_page, people)
    services.interactions.change(replace(entry, said="Short."))
    services.interactions.change(replace(entry, day=TODAY - timedelta(days=90)))
    model = person_page.timeline.model
    assert isinstance(model.item_at(0), Month)
    assert model.loaded == 2
    assert model.data(model.index(0, 0)) == "January 2026"
    services.history.undo()
    assert model.loaded == 2


def test_the_rows_stand_right_below_the_heading_also_after_a_longer_timeline(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    with services.store.transaction("fill") as transaction:
        for days in range(40):
            transaction.add(an_interaction(people["Grace"], TODAY - timedelta(days=days)))
    person_page.show_place(people["Grace"].id)
    for _ in range(4):
        settle()
    person_page.show_place(people["Tomasz"].id)
    QApplication.processEvents()
    timeline = person_page.timeline
    assert timeline.table.y() - timeline.kinds.geometry().bottom() < 40


def test_the_month_of_what_is_read_stays_in_sight(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    grace = people["Grace"]
    with services.store.transaction("fill") as transaction:
        for days in range(0, 90, 6):
            transaction.add(an_interaction(grace, TODAY - timedelta(days=days), said="Words " * 60))
    person_page.show_place(grace.id)
    settle()
    month, table, bar = person_page.month, person_page.timeline.table, person_page.main.verticalScrollBar()
    assert month.isHidden()
    top = table.mapTo(person_page._content, QPoint(0, 0)).y()
    headings = [row for row in range(20) if isinstance(person_page.timeline.model.item_at(row), Month)]
    first, second = (person_page.timeline.model.item_at(row) for row in headings[:2])
    assert isinstance(first, Month)
    assert isinstance(second, Month)
    for _ in range(3):
        settle()  # the height of the rows, then that of the column, then the bar
    bar.setValue(top + 60)
    assert month.isVisible()
    assert (month.accessibleName(), month.y()) == (first.words, 0)
    bar.setValue(top + table.rowViewportPosition(headings[1]) - 10)
    assert (month.accessibleName(), month.y()) == (first.words, 10 - month.height())
    bar.setValue(top + table.rowViewportPosition(headings[1]) + 10)
    assert (month.accessibleName(), month.y()) == (second.words, 0)
    assert not month.grab().isNull()
    person_page.show_place(people["Priya"].id)
    settle()
    assert month.isHidden()
