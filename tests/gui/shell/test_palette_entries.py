"""What was written is found with its sentence, a name typed wrongly is asked back, tags and skills are found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.interactions import Interaction, InteractionKind
from mentorkit.domain.messages import MessageKind, Template
from mentorkit.gui.kit.navigation import Place
from mentorkit.services import search
from mentorkit.services.interactions import Contact
from tests.builders import TODAY, an_id

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.shell.palette import Palette


def _texts(palette: Palette) -> list[str]:
    return [entry.text for entry in palette.rows.entries]


def _said(tools: Tools, person: Person, said: str, how: InteractionKind = InteractionKind.MET) -> None:
    tools.services.interactions.log(Contact(TODAY, how, (person.id,), said=said))


def test_what_was_said_is_found_with_its_sentence_and_opens_at_the_place(
    palette: Callable[[str], Palette], leila: Person, tools: Tools
) -> None:
    _said(tools, leila, "She explained the harbour fees")
    places: list[Place] = []
    tools.navigator.moved.connect(places.append)
    opened = palette("harb")
    (entry,) = opened.rows.entries
    assert (entry.text, entry.detail, entry.keys) == (
        "Met Leila Mansour",
        "“She explained the harbour fees”",
        "18 Mar",
    )
    assert [act.text for act in entry.offers()] == [
        "Log a contact with Leila Mansour",
        "Write to Leila Mansour",
        "Plan a meeting with Leila Mansour",
        "Open Leila Mansour",
    ]

    QTest.keyClick(opened.line, Qt.Key.Key_Return)

    (contact,) = tools.services.store.all(Interaction)
    assert places == [Place("person", leila.id, contact.id)]


def test_five_of_what_was_found_are_shown_and_all_on_a_page(
    palette: Callable[[str], Palette], leila: Person, tools: Tools
) -> None:
    for number in range(7):
        _said(tools, leila, f"tea {number}")
    texts = _texts(palette("tea"))
    assert texts == [*["Met Leila Mansour"] * 5, "Show all 7"]


def test_a_message_is_a_group_of_its_own_and_opens_where_messages_are_shown(
    palette: Callable[[str], Palette], leila: Person, tools: Tools
) -> None:
    message = tools.services.messages.start(leila.id, MessageKind.NOTE)
    tools.services.messages.change(replace(message, subject="About harbours"))
    for kinds, place in (
        (("message", "person"), Place("message", message.id)),
        (("person",), Place("person", leila.id)),
    ):
        tools.navigator.can_show = kinds.__contains__
        opened = palette("harb")
        assert _texts(opened) == ["Message to Leila Mansour"]
        QTest.keyClick(opened.line, Qt.Key.Key_Return)
        assert tools.navigator.here == place


def test_what_nobody_shows_is_not_offered(palette: Callable[[str], Palette], tools: Tools) -> None:
    with tools.services.store.transaction("add") as tx:
        tx.add(Template(id=an_id(), title="Harbours"))  # type: ignore[arg-type]  # ids of tests have no kind
    tools.navigator.can_show = ("person",).__contains__
    assert _texts(palette("harb")) == ["Add “harb” as a person"]
    tools.navigator.can_show = bool
    assert _texts(palette("harb")) == ["Template: Harbours"]


def test_a_name_typed_wrongly_is_asked_back(
    palette: Callable[[str], Palette], leila: Person, qtbot: QtBot
) -> None:
    opened = palette("leyla")
    qtbot.waitUntil(lambda: _texts(opened) == ["Did you mean Leila Mansour?", "Add “leyla” as a person"])

    QTest.keyClick(opened.line, Qt.Key.Key_Return)

    assert opened.isVisible()
    assert opened.line.text() == "Leila Mansour"
    qtbot.waitUntil(lambda: _texts(opened)[0] == "Leila Mansour")


def test_another_key_drops_what_was_still_looked_for(
    palette: Callable[..., Palette], leila: Person, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(search, "TURN", -1)
    opened = palette("z", finishes=False)
    assert opened._next_turn.isActive()
    first = opened._search
    monkeypatch.setattr(search, "TURN", 1)
    opened.line.setText("")
    QTest.keyClicks(opened.line, "lei")
    qtbot.waitUntil(lambda: _texts(opened)[0] == "Leila Mansour")
    assert not first.is_done


def test_what_is_left_to_do_ends_with_the_palette(
    palette: Callable[..., Palette], leila: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "TURN", -1)
    opened = palette("lei", finishes=False)
    assert opened._next_turn.isActive()
    opened.close_overlay()
    assert not opened._next_turn.isActive()


def test_a_number_sign_finds_tags_and_skills(palette: Callable[[str], Palette], tools: Tools) -> None:
    person = tools.services.people.add("Bo")
    tools.services.people.change(replace(person, tags=("Delphi club",), expertise=("Delegation", "Tea")))
    assert _texts(palette("#")) == ["Delegation", "Tea", "Delphi club"]
    opened = palette("#del")
    assert _texts(opened) == ["Delegation", "Delphi club"]

    QTest.keyClick(opened.line, Qt.Key.Key_Return)

    assert tools.navigator.here == Place("search", 'skill:"Delegation"')


def test_a_command_typed_out_comes_before_what_was_written(
    palette: Callable[[str], Palette], leila: Person, tools: Tools
) -> None:
    _said(tools, leila, "She lost the key to the lock")
    assert _texts(palette("loc")) == ["Met Leila Mansour", "Lock"]
    assert _texts(palette("lock")) == ["Lock", "Met Leila Mansour"]


def test_commands_that_begin_with_what_was_typed_come_first(palette: Callable[[str], Palette]) -> None:
    assert _texts(palette(">t")) == ["Tag people", "Larger text"]
