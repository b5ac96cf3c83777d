"""Lists of the side column: roles, ways to reach somebody, evidence, own fields and promises."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from mentorkit.domain.commitments import Whose
from mentorkit.domain.days import Day
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import Channel, ChannelKind
from mentorkit.gui.kit.fact_lines import FactLine
from mentorkit.gui.people.known_details import link_of, web_link
from tests.builders import a_channel, a_commitment, an_evidence, an_offer
from tests.gui.desks import settle
from tests.gui.people.people import choose, open_menu, press, said, section, type_into

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

    from mentorkit.domain.people import Person
    from mentorkit.gui.people.person import PersonPage
    from mentorkit.services.bundle import Services
    from tests.gui.surfaces import FakeSurface


def test_a_role_is_added_edited_and_removed(
    person_page: PersonPage, services: Services, surface: FakeSurface, people: dict[str, Person]
) -> None:
    roles, tomasz = section(person_page, "roles"), people["Tomasz"].id
    roles.press()
    type_into(person_page, "role_title_control", "Engineer")
    type_into(person_page, "role_since_control", "2015")
    type_into(person_page, "role_until_control", "march 2019")
    roles.press()
    settle()
    assert "2015 to March 2019" in said(person_page)
    line = roles.findChildren(FactLine)[-1]
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    type_into(person_page, "role_until_control", "2014")
    assert "The end is before the start." in said(person_page)
    press(roles, "roles_remove")
    assert len(services.people.page(tomasz).roles) == 1
    assert surface.toasts == ["Removed"]


def test_a_way_to_help_is_noted_and_given(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    offers, tomasz = section(person_page, "offers"), people["Tomasz"].id
    person_page.side.unfold()
    offers.press()
    type_into(person_page, "offer_text_control", "Read a chapter")
    offers.press()
    settle()
    (line,) = offers.findChildren(FactLine)
    line.acted.emit("hand-heart", services.people.page(tomasz).offers[0])
    assert services.people.page(tomasz).offers == ()
    assert services.people.page(tomasz).line.counts[InteractionKind.I_HELPED] == 1


def test_a_way_to_help_is_noted_for_whom_it_suits_too(
    person_page: PersonPage, services: Services, surface: FakeSurface, people: dict[str, Person]
) -> None:
    offers, grace, tomasz = section(person_page, "offers"), people["Grace"], people["Tomasz"].id
    services.people.add_detail(an_offer(people["Tomasz"], "Pruning roses"))
    settle()
    (line,) = offers.findChildren(FactLine)
    line.acted.emit("users-round", services.people.page(tomasz).offers[0])
    none = open_menu(person_page, "offer_suits")
    assert [action.isEnabled() for action in none.actions()] == [False]
    none.close()
    settle()
    services.people.change(replace(grace, expertise=("Pruning roses in winter",)))
    line.acted.emit("users-round", services.people.page(tomasz).offers[0])
    note = "Note it for Grace Lindqvist: “Pruning roses in winter” names Pruning roses"
    choose(open_menu(person_page, "offer_suits"), note)
    assert [offer.text for offer in services.people.page(grace.id).offers] == ["Pruning roses"]
    assert surface.toasts == ["Noted for Grace Lindqvist too"]
    assert services.thanks.offered_to("Pruning roses") == (tomasz, grace.id)


def test_a_new_detail_that_says_nothing_is_let_go(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    channels = section(person_page, "channels")
    channels.press()
    combo = channels.findChild(QComboBox, "channel_way_control")
    assert combo is not None
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    channels.press()
    assert not channels.is_editing
    assert services.people.page(people["Tomasz"].id).channels == ()


def test_a_channel_is_added_copied_and_opened_only_on_a_click(
    person_page: PersonPage,
    services: Services,
    surface: FakeSurface,
    people: dict[str, Person],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    channels = section(person_page, "channels")
    channels.press()
    type_into(person_page, "channel_value_control", "tomasz@tarnwick.example")
    channels.press()
    settle()
    assert opened == []
    press(channels, "channels_line_copy")
    assert QApplication.clipboard().text() == "tomasz@tarnwick.example"
    assert surface.toasts == ["Copied"]
    press(channels, "channels_line_external_link")
    assert [url.toString() for url in opened] == ["mailto:tomasz@tarnwick.example"]


def test_a_detail_removed_elsewhere_closes_its_fields(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    channel = a_channel(people["Tomasz"])
    services.people.add_detail(channel)
    settle()
    channels = section(person_page, "channels")
    line = channels.findChild(FactLine)
    assert line is not None
    line.opened.emit(line.record)
    services.people.remove_detail(channel)
    assert not channels.is_editing
    assert channels.is_empty


@pytest.mark.parametrize(
    ("way", "value", "link"),
    [
        (ChannelKind.EMAIL, "ada@mail.example", "mailto:ada@mail.example"),
        (ChannelKind.EMAIL, "not an address", ""),
        (ChannelKind.PHONE, "+48 (58) 123-45", "tel:+485812345"),
        (ChannelKind.PROFILE, "people.example/ada", "https://people.example/ada"),
        (ChannelKind.PROFILE, "HTTPS://people.example", "https://people.example"),
        (ChannelKind.OTHER, "javascript:alert(1)", ""),
        (ChannelKind.OTHER, "file:///etc/passwd", ""),
    ],
)
def test_only_mail_phone_and_web_addresses_open(way: ChannelKind, value: str, link: str) -> None:
    channel: Channel = a_channel(value=value, way=way)
    assert link_of(channel).toString() == link


def test_words_are_no_web_address() -> None:
    assert web_link("a talk").isEmpty()


def test_evidence_says_what_when_and_why(
    person_page: PersonPage, services: Services, people: dict[str, Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    evidence = an_evidence(
        people["Tomasz"], "On rotas", day=Day(2023), why="It was short.", link="https://talks.example/rotas"
    )
    services.people.add_detail(evidence)
    settle()
    shown = said(person_page)
    assert "On rotas" in shown
    assert "Talk, 2023\nIt was short." in shown
    press(section(person_page, "evidence"), "evidence_line_external_link")
    assert opened[0].host() == "talks.example"
    section(person_page, "evidence").press()
    type_into(person_page, "evidence_title_control", "On boats")
    section(person_page, "evidence").press()
    assert len(services.people.page(people["Tomasz"].id).evidence) == 2


def test_an_own_field_has_a_name_and_a_value(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    person_page.side.unfold()
    custom = section(person_page, "custom")
    custom.press()
    type_into(person_page, "custom_name_control", "Assistant")
    type_into(person_page, "custom_value_control", "Mo")
    custom.press()
    (found,) = services.people.page(people["Tomasz"].id).custom_fields
    assert (found.name, found.value) == ("Assistant", "Mo")


def test_promises_of_both_sides_are_kept_edited_and_removed(
    person_page: PersonPage, services: Services, surface: FakeSurface, people: dict[str, Person]
) -> None:
    tomasz = people["Tomasz"].id
    with services.store.transaction("fill") as transaction:
        transaction.add(a_commitment(tomasz, "Send the notes"))
        transaction.add(a_commitment(tomasz, "Introduce Yuki", whose=Whose.THEIRS))
    settle()
    promises = person_page.side.promises
    shown = said(promises)
    assert shown[1:] == ["You will", "Send the notes", "They will", "Introduce Yuki"]
    press(promises, "promise_done")
    assert [p.text for p in services.interactions.open_promises([tomasz])] == ["Introduce Yuki"]
    settle()
    line = promises.findChild(FactLine)
    assert line is not None
    line.opened.emit(line.record)
    editor = promises.editor
    assert editor is not None
    editor.day.edit.setText("whenever")
    editor.day.edit.textEdited.emit("whenever")
    editor.done.click()
    assert editor.day.has_error
    editor.day.edit.setText("tomorrow")
    editor.day.edit.textEdited.emit("tomorrow")
    assert promises.leave()
    (promise,) = services.interactions.open_promises([tomasz])
    assert promise.due is not None
    promises.edit(promise)
    assert promises.editor is not None
    promises.editor.remove.click()
    assert services.interactions.open_promises([tomasz]) == ()
    assert surface.toasts == ["Done", "Promise removed"]


def test_a_promise_begun_and_not_written_is_let_go(person_page: PersonPage) -> None:
    promises = person_page.side.promises
    promises.press()
    assert promises.editor is not None
    promises.editor.done.click()
    assert promises.editor.text.has_error
    promises.press()
    assert promises.editor is None
    promises.press()
    assert promises.leave()
    assert not promises.is_editing
