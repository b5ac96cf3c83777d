"""Starting a message: to somebody in view, to somebody asked for, to somebody new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.messages import Message, MessageId, MessageKind
from mentorkit.domain.records import RecordId
from mentorkit.gui.messages.feature import FEATURE, write_message
from mentorkit.gui.messages.starting import ToWhom
from mentorkit.services.interactions import Contact
from tests.builders import TODAY

if TYPE_CHECKING:
    from tests.gui.messages.conftest import Desk


def asked(desk: Desk) -> ToWhom:
    overlay = desk.surface.overlays[-1]
    assert isinstance(overlay, ToWhom)
    return overlay


def test_somebody_in_view_is_written_to_at_once(desk: Desk) -> None:
    desk.tools.navigator.open("person", desk.leila.id)
    write_message(desk.tools)
    shown = desk.page.pane.message
    assert shown is not None
    assert (shown.person_id, shown.what) == (desk.leila.id, MessageKind.FIRST_MESSAGE)
    assert FEATURE.count is not None
    assert FEATURE.count(desk.tools) == 1


def test_who_is_owed_thanks_is_written_them(desk: Desk) -> None:
    helped = Contact(TODAY, InteractionKind.THEY_HELPED, (desk.leila.id,))
    desk.tools.services.interactions.log(helped)
    write_message(desk.tools, desk.leila.id)
    shown = desk.page.pane.message
    assert shown is not None
    assert shown.what is MessageKind.THANK_YOU
    assert "{what they did}" in desk.page.pane.letter.text()


def test_without_anybody_it_asks_to_whom(desk: Desk) -> None:
    write_message(desk.tools, "", "thank_you")
    overlay = asked(desk)
    overlay.go_on()
    assert overlay.people.note == "Whom is it to?"
    desk.qtbot.keyClicks(overlay.people.line, "leil")
    desk.qtbot.keyClick(overlay.people.line, Qt.Key.Key_Return)
    overlay.go_on()
    shown = desk.page.pane.message
    assert shown is not None
    assert (shown.person_id, shown.what) == (desk.leila.id, MessageKind.THANK_YOU)


def test_a_new_name_becomes_a_person(desk: Desk) -> None:
    write_message(desk.tools)
    overlay = asked(desk)
    for name in ("Noa Barak", "Kwame Asante"):
        desk.qtbot.keyClicks(overlay.people.line, name)
        desk.qtbot.keyClick(overlay.people.line, Qt.Key.Key_Return)
    assert [found.text for found in overlay.people.value()] == ["Kwame Asante"]
    overlay.go_on()
    shown = desk.page.pane.message
    assert shown is not None
    assert desk.tools.services.people.get(shown.person_id).shown == "Kwame Asante"


def test_a_message_already_begun_is_opened(desk: Desk) -> None:
    message = desk.tools.services.messages.start(desk.leila.id, MessageKind.NOTE)
    write_message(desk.tools, desk.leila.id, "note", message.id)
    assert desk.page.pane.message == message
    assert len(desk.tools.services.store.all(Message)) == 1


def test_one_follow_up_too_many_is_refused_with_a_sentence(desk: Desk) -> None:
    services = desk.tools.services
    for _ in range(2):
        services.messages.mark_sent(services.messages.start(desk.leila.id, MessageKind.FOLLOW_UP), TODAY)
    write_message(desk.tools, desk.leila.id, "follow_up")
    assert desk.surface.toasts == [
        "Leila Mansour did not answer so far. One more follow-up would be too many."
    ]


def test_the_command_is_offered_with_its_key(desk: Desk) -> None:
    assert FEATURE.commands is not None
    command, _replies = FEATURE.commands(desk.tools)
    assert (command.name, command.keys, command.menu) == ("write_message", "Ctrl+Shift+E", "people")


def test_a_draft_opens_in_its_first_blank(desk: Desk) -> None:
    desk.begin(body="Dear Leila,\n\nThank you for {what}, and {why}.")
    desk.qtbot.keyClicks(desk.page.pane.letter, "the talk")
    assert desk.page.pane.letter.text() == "Dear Leila,\n\nThank you for the talk, and {why}."


def test_an_ask_begins_with_its_own_template(desk: Desk) -> None:
    write_message(desk.tools, desk.leila.id, "first_message", "", "short_talk")
    here = desk.tools.navigator.here
    assert here is not None
    assert desk.tools.services.messages.get(MessageId(RecordId(here.id))).template == "Ask for a short talk"
    filled = {span.name for span in desk.page.pane.letter.filled}
    assert "Given name" in filled
    desk.page.beginnings.use(desk.tools.services.templates.fitting(MessageKind.FIRST_MESSAGE)[0])
    assert "Given name" in {span.name for span in desk.page.pane.letter.filled}
    desk.write(" Mine.")
    desk.tools.navigator.open("message", desk.begin().id)
    desk.tools.navigator.open("message", here.id)
    assert desk.page.pane.letter.filled == ()
    write_message(desk.tools, desk.leila.id, "thank_you", "", "accept_a_no")
    here = desk.tools.navigator.here
    assert here is not None
    assert desk.tools.services.messages.get(MessageId(RecordId(here.id))).template == "Thank you for a no"
