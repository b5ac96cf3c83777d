"""What can be done with people: each act is told, can be taken back, and asks only what it must."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTextEdit

from mentorkit.domain.people import FOR_GOOD, Stage
from mentorkit.gui.people.acts import PeopleActs
from mentorkit.gui.people.adding import AddPerson
from mentorkit.gui.people.dialogs import OneQuestion
from mentorkit.gui.people.photo_acts import LARGEST_PHOTO
from tests.builders import a_person
from tests.gui.desks import settle
from tests.gui.kit.test_pictures import a_picture
from tests.gui.people.people import choose, open_menu, press

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.people.person import PersonPage
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock
    from tests.gui.surfaces import FakeSurface


@pytest.fixture
def acts(tools: Tools, host: QWidget, people: dict[str, Person]) -> PeopleActs:
    host.show()
    settle()
    return PeopleActs(tools, host)


def question(surface: FakeSurface) -> OneQuestion:
    found = surface.overlays[-1]
    assert isinstance(found, OneQuestion)
    return found


def test_an_act_names_one_person_and_counts_several(
    acts: PeopleActs, surface: FakeSurface, people: dict[str, Person]
) -> None:
    one, two = [people["Hanne"].id], [people["Hanne"].id, people["Grace"].id]
    acts.set_rhythm(one, 7)
    acts.set_rhythm(two, None)
    acts.tag(one, "oslo")
    acts.tag(two, "oslo")
    acts.rest(one, None)
    acts.rest(two, date(2026, 4, 1))
    acts.wake(one)
    acts.wake(two)
    assert surface.toasts == [
        "Hanne Dalgaard: weekly",
        "2 people: no rhythm",
        "Hanne Dalgaard: tagged oslo",
        "2 people: tagged oslo",
        "Hanne Dalgaard is resting",
        "2 people are resting until 1 Apr",
        "Hanne Dalgaard is no longer resting",
        "2 people are no longer resting",
    ]
    assert all(surface.undo_offered)


def test_a_mentor_without_a_contact_needs_a_reason(
    acts: PeopleActs, surface: FakeSurface, services: Services, people: dict[str, Person]
) -> None:
    acts.set_stage([people["Grace"].id], Stage.MENTOR)
    asked = question(surface)
    asked.give()
    assert asked.field.has_error
    editor = asked.findChild(QTextEdit)
    assert editor is not None
    QTest.keyClicks(editor, "Her book")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    grace = services.people.get(people["Grace"].id)
    assert (grace.stage, grace.mentor_because) == (Stage.MENTOR, "Her book")
    assert surface.toasts == ["Grace Lindqvist: Mentor"]


def test_a_rhythm_of_ones_own_is_a_number_of_days(
    acts: PeopleActs, surface: FakeSurface, services: Services, people: dict[str, Person]
) -> None:
    acts.ask_rhythm([people["Grace"].id])
    line = question(surface).findChild(QLineEdit)
    assert line is not None
    for typed in ("soon", "0", "-3"):
        line.setText(typed)
        QTest.keyClick(line, Qt.Key.Key_Return)
        assert question(surface).field.has_error
    line.setText("10")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert services.people.get(people["Grace"].id).rhythm_days == 10
    assert surface.toasts == ["Grace Lindqvist: every 10 days"]


def test_a_rest_ends_on_a_day_that_is_typed(
    acts: PeopleActs, surface: FakeSurface, services: Services, people: dict[str, Person]
) -> None:
    acts.ask_rest([people["Grace"].id])
    asked = question(surface)
    line = asked.findChild(QLineEdit)
    assert line is not None
    for typed, sentence in (
        ("", "Something has to stand here."),
        ("never", "This is not a date. Try 14 October, or Friday."),
        ("yesterday", "The end is before the start."),
    ):
        line.selectAll()
        QTest.keyClick(line, Qt.Key.Key_Backspace)
        QTest.keyClicks(line, typed)
        press(asked, "rest_overlay_act")
        assert asked.field.note == sentence
    line.selectAll()
    QTest.keyClicks(line, "in 2 weeks")
    press(asked, "rest_overlay_act")
    assert services.people.get(people["Grace"].id).resting_until == date(2026, 4, 1)
    acts.rest([people["Grace"].id], None)
    assert services.people.get(people["Grace"].id).resting_until == FOR_GOOD


def test_a_new_tag_is_typed_and_enter_on_cancel_cancels(
    acts: PeopleActs, surface: FakeSurface, services: Services, people: dict[str, Person]
) -> None:
    acts.ask_tag([people["Grace"].id])
    line = question(surface).findChild(QLineEdit)
    assert line is not None
    QTest.keyClicks(line, "harbour  devs")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert services.people.get(people["Grace"].id).tags == ("harbour devs",)
    acts.ask_tag([people["Grace"].id])
    asked = question(surface)
    cancel = next(b for b in asked.findChildren(type(asked.act)) if b.objectName() == "tag_overlay_cancel")
    cancel.setFocus()
    QTest.keyClick(cancel, Qt.Key.Key_Return)
    assert asked.isHidden()
    assert services.people.get(people["Grace"].id).tags == ("harbour devs",)


def test_seven_pinned_people_are_enough(
    acts: PeopleActs, surface: FakeSurface, services: Services, people: dict[str, Person]
) -> None:
    with services.store.transaction("fill") as transaction:
        for number in range(7):
            transaction.add(a_person(f"P{number}", pinned=True))
    acts.pin(people["Grace"].id)
    assert surface.toasts == ["Seven people are pinned. Unpin one of them first."]


def test_a_photo_is_scaled_and_kept(
    acts: PeopleActs,
    surface: FakeSurface,
    services: Services,
    people: dict[str, Person],
    tmp_path: Path,
) -> None:
    grace = people["Grace"].id
    photo, text = tmp_path / "photo.png", tmp_path / "text.png"
    photo.write_bytes(a_picture(900, 600))
    text.write_text("no picture")
    chosen = iter(["", str(text), str(tmp_path / "gone.png"), str(photo)])
    acts.photos.ask = lambda: next(chosen)
    for _ in range(4):
        acts.photos.choose(grace)
    refused = "This file is no picture that can be shown."
    assert surface.toasts == [refused, refused, "Grace Lindqvist has a new photo"]
    digest = services.people.get(grace).photo
    assert digest is not None
    assert services.people.photo(digest)


def test_a_photo_is_taken_off_and_can_come_back(
    person_page: PersonPage,
    surface: FakeSurface,
    services: Services,
    people: dict[str, Person],
    clock: FakeClock,
) -> None:
    tomasz = people["Tomasz"].id
    person_page.header.more.click()
    assert not any(act.text() == "Remove photo" for act in open_menu(person_page, "person_menu").actions())
    open_menu(person_page, "person_menu").close()
    settle()
    services.people.keep_photo(tomasz, a_picture(40, 40))
    clock.pass_by(minutes=1)  # changes made within seconds are undone together
    person_page.header.more.click()
    choose(open_menu(person_page, "person_menu"), "Remove photo")
    assert services.people.get(tomasz).photo is None
    assert surface.toasts == ["Tomasz Wiśniewski has no photo any more"]
    services.store.undo()
    assert services.people.get(tomasz).photo is not None


def test_a_file_far_too_large_is_no_photo(
    acts: PeopleActs, surface: FakeSurface, people: dict[str, Person], tmp_path: Path
) -> None:
    large = tmp_path / "large.png"
    with large.open("wb") as file:
        file.truncate(LARGEST_PHOTO + 1)
    acts.photos.ask = lambda: str(large)
    acts.photos.choose(people["Grace"].id)
    assert surface.toasts == ["This file is no picture that can be shown."]


def test_a_person_is_added_with_address_and_stage_and_their_page_opens(
    tools: Tools, surface: FakeSurface, services: Services, host: QWidget
) -> None:
    host.show()
    settle()
    overlay = AddPerson(tools)
    surface.show_overlay(overlay)
    overlay.add()
    assert overlay.person.note == "Something has to stand here."
    QTest.keyClicks(overlay.person.edit, "Jonas  Eklund")
    QTest.keyClicks(overlay.email.edit, "jonas@skovly.example")
    overlay.stage.set_value(None)
    overlay.email.edit.setFocus()
    QTest.keyClick(overlay.email.edit, Qt.Key.Key_Return)
    place = tools.navigator.here
    assert place is not None
    page = services.people.page(place.id)  # type: ignore[arg-type]  # a place's id is a person's here
    assert (page.person.shown, page.person.stage) == ("Jonas Eklund", None)
    assert page.channels[0].value == "jonas@skovly.example"
    assert surface.toasts == ["Jonas Eklund added"]
