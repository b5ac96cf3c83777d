"""The timeline: entries appear, are edited and removed, fifty at a time and by kind."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.interactions import Interaction, InteractionKind
from mentorkit.gui.people.contact_editor import ContactEditor
from mentorkit.services.interactions import Contact
from tests.builders import TODAY, an_interaction
from tests.gui.people.people import said, settle

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
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
    assert timeline.model.loaded == 50
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
