"""Facts of the side column: read as words, edited in place, and never lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from mentorkit.domain.days import Day
from mentorkit.domain.people import KnownAs
from mentorkit.gui.kit.fact_lines import FactLine
from mentorkit.gui.people.known_facts import language_word
from tests.gui.desks import settle
from tests.gui.people.people import field, said, section, type_into

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.gui.people.person import PersonPage
    from mentorkit.services.bundle import Services


def test_what_was_never_filled_folds_away_under_more(person_page: PersonPage) -> None:
    assert not section(person_page, "place").isVisible()
    assert section(person_page, "notes").isVisible()
    assert person_page.side.more.text() == "More about Tomasz"
    person_page.side.more.click()
    assert section(person_page, "place").isVisible()
    assert not person_page.side.more.isVisible()


def test_an_empty_section_is_one_line_with_add(person_page: PersonPage) -> None:
    notes = section(person_page, "notes")
    assert notes.is_empty
    assert notes.act.text() == "Add"
    assert notes.act.accessibleName() == "Add: Private notes"


def test_notes_save_themselves_and_keep_a_draft_meanwhile(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    notes, tomasz = section(person_page, "notes"), people["Tomasz"].id
    notes.press()
    editor = notes.findChild(QTextEdit)
    assert editor is not None
    QTest.keyClicks(editor, "Likes trains")
    form = notes.form  # type: ignore[attr-defined]  # a section of facts
    form._write_draft()
    assert services.drafts.get(f"person:{tomasz}:notes") == "Likes trains"
    notes.press()
    assert services.people.get(tomasz).notes == "Likes trains"
    assert services.drafts.get(f"person:{tomasz}:notes") is None
    settle()
    assert "Likes trains" in said(person_page)


def test_a_draft_left_by_a_crash_becomes_the_note(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    services.drafts.keep(f"person:{people['Grace'].id}:notes", "Half a thought")
    person_page.show_place(people["Grace"].id)
    assert services.people.get(people["Grace"].id).notes == "Half a thought"
    assert services.drafts.named("person:") == ()
    services.drafts.keep("person:nobody:notes", "Of somebody deleted")
    person_page.show_place("nobody")
    assert person_page.person_id is None


def test_what_is_typed_is_kept_when_somebody_else_is_shown(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    person_page.side.unfold()
    section(person_page, "place").press()
    line = field(person_page, "person_place_control")
    QTest.keyClicks(line, "Gdansk")
    person_page.show_place(people["Priya"].id)
    assert services.people.get(people["Tomasz"].id).place == "Gdansk"


def test_a_field_being_typed_in_is_not_overwritten(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    person_page.side.unfold()
    place = section(person_page, "place")
    place.press()
    QTest.keyClicks(field(person_page, "person_place_control"), "Gd")
    services.people.change(replace(services.people.get(people["Tomasz"].id), language="pl"))
    assert field(person_page, "person_place_control").text() == "Gd"
    assert field(person_page, "person_language_control").text() == "pl"
    place.press()
    person = services.people.get(people["Tomasz"].id)
    assert (person.place, person.language) == ("Gd", "pl")


def test_place_language_and_local_time_are_read(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    person = services.people.get(people["Tomasz"].id)
    services.people.change(
        replace(person, place="Gdańsk", language="pl", time_zone="Europe/Warsaw", pronouns="he/him")
    )
    person_page.show_place(people["Priya"].id)
    person_page.show_place(people["Tomasz"].id)
    settle()
    shown = said(person_page)
    assert "Polish" in shown
    assert any("in Warsaw" in words and "10:00" in words for words in shown)
    assert "he/him" in shown


@pytest.mark.parametrize(
    ("told", "word"), [("pt", "Portuguese"), ("Klingon", "Klingon"), ("zzz", "zzz"), ("", "")]
)
def test_a_language_is_said_by_name(told: str, word: str) -> None:
    assert language_word(told) == word


def test_how_you_met_is_one_sentence_and_whoever_introduced_you_opens(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    person = services.people.get(people["Tomasz"].id)
    met = replace(
        person,
        met_where="Baltic Code Days",
        met_day=Day(2024, 9),
        met_through_id=people["Hanne"].id,
        known_as=KnownAs.EVENT,
    )
    services.people.change(met)
    settle()
    assert "Baltic Code Days, September 2024" in said(person_page)
    line = person_page.side.findChild(FactLine, "met_through")
    assert line is not None
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert person_page.person_id == people["Hanne"].id


def test_when_you_met_may_be_known_in_part_only(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    section(person_page, "met").press()
    type_into(person_page, "person_met_day_control", "may 2019")
    assert services.people.get(people["Tomasz"].id).met_day == Day(2019, 5)
    type_into(person_page, "person_met_day_control", "some day")
    assert services.people.get(people["Tomasz"].id).met_day == Day(2019, 5)
    assert "This is not a date. Try 14 October, or Friday." in said(person_page)
    section(person_page, "met").press()
    assert section(person_page, "met").is_editing


def test_somebody_who_introduced_you_is_found_while_typing(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    section(person_page, "met").press()
    line = field(person_page, "person_met_through_id_line")
    line.setFocus()
    QTest.keyClicks(line, "hann")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert services.people.get(people["Tomasz"].id).met_through_id == people["Hanne"].id


def test_skills_and_tags_are_chips(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    section(person_page, "skills").press()
    line = field(person_page, "person_tags_line")
    line.setFocus()
    QTest.keyClicks(line, "rem")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClicks(line, "new one")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert services.people.get(people["Tomasz"].id).tags == ("remote", "new one")


def test_an_empty_name_is_refused_in_its_place(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    person_page._edit()
    type_into(person_page, "person_shown_field_control", "")
    assert services.people.get(people["Tomasz"].id).shown == "Tomasz Wiśniewski"
    assert "Something has to stand here." in said(person_page)
    person_page._edit()
    assert person_page.side.names.is_editing
