"""Leaving the app: a blank stops it in place, what leaves is what is shown, and leaving is not sending."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from mentorkit.domain.interactions import Interaction
from mentorkit.domain.messages import MessageKind, MessageState
from tests.builders import TODAY, a_channel
from tests.gui.desks import settle
from tests.gui.messages.conftest import ADDRESS, BODY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.messages.conftest import Desk

FILLED = BODY.replace("{talk you saw}", "on containers")


def clipboard() -> str:
    return QApplication.clipboard().text()


def test_an_open_blank_stops_the_hand_off_and_is_filled_in_place(desk: Desk) -> None:
    desk.begin(subject="Your talk", body=BODY)
    desk.press("message_mail_main")
    assert desk.asked() == "A blank is still open: {talk you saw}."
    assert desk.links == []
    desk.press("fill_blank")
    assert desk.asked() == ""
    assert desk.page.pane.letter.textCursor().selectedText() == "{talk you saw}"
    desk.qtbot.keyClicks(desk.page.pane.letter, "on containers")
    desk.press("message_mail_main")
    assert len(desk.links) == 1


def test_several_blanks_are_counted_and_one_in_the_subject_is_found(desk: Desk) -> None:
    desk.begin(subject="About {what}", body="And {more}.")
    desk.press("message_mail_main")
    assert desk.asked() == "2 blanks are still open, the first: {what}."
    message = desk.page.pane.message
    assert message is not None
    desk.tools.services.messages.change(replace(message, body="And more."))
    desk.press("fill_blank")
    assert desk.page.pane.head.subject.edit.hasFocus()


def test_what_leaves_is_what_is_shown(desk: Desk) -> None:
    desk.begin(subject="Your talk", body=FILLED)
    desk.write(" P.S.")
    desk.press("message_mail_main")
    (link,) = desk.links
    assert link.startswith(f"mailto:{ADDRESS}?subject=Your%20talk&body=")
    assert unquote(link.partition("&body=")[2]) == (FILLED + " P.S.").replace("\n", "\r\n")


def test_opening_with_a_blank_is_allowed(desk: Desk) -> None:
    desk.begin(body=BODY)
    desk.press("message_mail_main")
    desk.press("leave_anyway")
    assert len(desk.links) == 1
    assert desk.asked() == "Did the message leave your mail app?"


def test_the_question_about_a_blank_goes_when_it_is_filled_by_hand(desk: Desk) -> None:
    desk.begin(body="Hello {name}, hello.")
    desk.press("message_mail_main")
    assert desk.asked() == "A blank is still open: {name}."
    letter = desk.page.pane.letter
    letter.setFocus()
    letter.go_to_blank(1)
    desk.qtbot.keyClicks(letter, "Leila")
    assert desk.asked() == ""
    assert desk.page.pane.foot.shown is desk.page.pane.write_foot


def test_only_yes_marks_it_as_sent(desk: Desk) -> None:
    message = desk.begin(subject="Your talk", body=FILLED)
    desk.press("message_mail_main")
    desk.press("not_sent")
    assert desk.kept(message).state is MessageState.DRAFT
    assert not desk.tools.services.store.find(Interaction, person_id=desk.leila.id)
    desk.press("message_mail_main")
    desk.press("was_sent")
    sent = desk.kept(message)
    assert (sent.state, sent.sent) == (MessageState.SENT, TODAY)
    assert desk.surface.toasts[-1] == "Marked as sent"
    assert desk.page.pane.foot.shown is desk.page.pane.sent_foot
    assert desk.page.pane.letter.isReadOnly()


def test_control_and_enter_opens_the_mail_app(desk: Desk) -> None:
    desk.begin(body=FILLED)
    desk.qtbot.keyClick(desk.page.pane.letter, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.links) == 1


def test_a_text_too_long_for_a_link_is_copied_and_an_empty_mail_opens(desk: Desk) -> None:
    desk.begin(subject="Long", body="A word. " * 400)
    desk.press("message_mail_main")
    assert desk.links == [f"mailto:{ADDRESS}"]
    assert clipboard() == ("A word. " * 400)
    assert desk.surface.toasts[-1].startswith("Too long for a mail link.")
    assert desk.asked() == "Did the message leave your mail app?"


def test_without_a_mail_app_the_message_is_copied(desk: Desk) -> None:
    desk.opens = False
    desk.begin(subject="Your talk", body="Hello.")
    desk.press("message_mail_main")
    assert clipboard() == "Your talk\n\nHello."
    assert desk.surface.toasts[-1].startswith("No mail app answered.")


def choose_odd_address(desk: Desk) -> None:
    """Write to an address that hides another one."""
    with desk.tools.services.store.transaction("test") as tx:
        tx.add(a_channel(desk.leila, "x@y.example?bcc=z@evil.example"))
    desk.begin(body="Hello.")
    desk.press("message_address")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (odd,) = [action for action in menu.actions() if action.text().startswith("x@y")]
    odd.trigger()
    menu.close()
    settle()


def test_an_address_that_mail_could_misread_is_refused_with_a_sentence(desk: Desk) -> None:
    choose_odd_address(desk)
    desk.press("message_mail_main")
    assert desk.links == []
    assert desk.asked().startswith("“x@y.example?bcc=z@evil.example” is no address")
    desk.press("understood")
    assert desk.page.pane.foot.shown is desk.page.pane.write_foot


def test_an_odd_address_is_refused_for_a_file_too(desk: Desk) -> None:
    choose_odd_address(desk)
    desk.page.hand_off.save()
    assert "no address that mail can go to" in desk.asked()


def test_copying_gives_the_letter_and_copying_all_the_subject_too(desk: Desk) -> None:
    desk.begin(subject="Your talk", body="Hello.")
    desk.press("message_copy")
    assert clipboard() == "Hello."
    desk.press("not_sent")
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    desk.qtbot.keyClick(desk.page.pane.letter, Qt.Key.Key_C, control | shift)
    assert clipboard() == "Your talk\n\nHello."


def test_a_mail_draft_is_written_to_a_file(desk: Desk, tmp_path: Path) -> None:
    names: list[str] = []
    target = tmp_path / "talk.eml"

    def ask_file(name: str) -> str:
        names.append(name)
        return str(target)

    desk.page.hand_off.ask_file = ask_file
    desk.begin(subject="Your talk", body="Hello.")
    desk.page.pane.write_foot.save_wanted.emit()
    assert names == ["Your talk.eml"]
    assert b"X-Unsent: 1\r\n" in target.read_bytes()
    assert b"Hello." in target.read_bytes()
    assert desk.asked() == "Did the message leave your mail app?"


@pytest.mark.parametrize("answer", ["", "/nowhere/at/all.eml"])
def test_a_file_not_written_is_said_and_nothing_is_asked(desk: Desk, answer: str) -> None:
    desk.page.hand_off.ask_file = lambda _name: answer
    desk.begin(body="Hello.")
    desk.page.hand_off.save()
    assert desk.asked() == ""
    assert [toast for toast in desk.surface.toasts if "could not be written" in toast] == (
        ["This file could not be written. The message is safe here; choose another place."] if answer else []
    )


def test_all_that_leaves_is_shown_once_no_blank_is_open(desk: Desk) -> None:
    message = desk.begin(body="Hello {name you forgot}.")
    desk.page.hand_off.share()
    assert desk.asked().startswith("A blank is still open")
    assert desk.surface.commands == []
    desk.press("leave_anyway")
    assert desk.surface.commands == [("share", ("update", message.person_id, message.id))]


def test_it_can_be_marked_as_sent_without_the_app(desk: Desk) -> None:
    message = desk.begin(body="Hello.")
    desk.page.pane.write_foot.sent_wanted.emit()
    assert desk.kept(message).state is MessageState.SENT


def test_one_follow_up_too_many_is_refused_in_place(desk: Desk) -> None:
    services = desk.tools.services
    drafts = [services.messages.start(desk.leila.id, MessageKind.FOLLOW_UP) for _ in range(3)]
    for draft in drafts[:2]:
        services.messages.mark_sent(draft, TODAY)
    desk.tools.navigator.open("message", drafts[2].id)
    desk.page.hand_off.ask_sent()
    assert desk.asked().startswith("Leila did not answer so far.")
    assert desk.kept(drafts[2]).state is MessageState.DRAFT


def test_a_sent_message_does_not_leave_again(desk: Desk) -> None:
    desk.begin(body="Hello.")
    desk.page.hand_off.ask_sent()
    desk.page.hand_off.open_mail()
    assert desk.links == []


def test_the_focus_stays_at_the_message_while_another_window_is_in_front(desk: Desk) -> None:
    desk.begin(subject="Hello", body="Hello.")
    desk.page.hand_off.open_mail()
    other = QWidget()
    desk.qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    desk.qtbot.waitUntil(lambda: QApplication.focusWidget() is None)
    desk.page.pane.ask_foot.buttons[0].click()
    assert desk.page.window().focusWidget() is desk.page.pane.sent_foot.follow_up


def test_the_focus_comes_back_to_the_message_when_the_coach_goes(desk: Desk) -> None:
    desk.begin(subject="Hello", body="Hello.")
    desk.page.coach.close_button.setFocus()
    desk.page.hand_off.ask_sent()
    assert QApplication.focusWidget() is desk.page.pane.sent_foot.reply


def test_the_focus_goes_on_to_what_comes_next(desk: Desk) -> None:
    desk.begin(subject="Hello", body="Hello.")
    pane = desk.page.pane

    def press_by_key(name: str) -> None:
        (button,) = [one for one in desk.page.findChildren(QAbstractButton, name) if one.isVisible()]
        button.setFocus()
        desk.qtbot.keyClick(button, Qt.Key.Key_Space)
        settle()

    press_by_key("message_mail_main")
    for name, goes_on in (
        ("not_sent", lambda: pane.letter),
        ("message_mail_main", lambda: pane.ask_foot.buttons[0]),
        ("was_sent", lambda: pane.sent_foot.follow_up),
        ("message_replied", lambda: pane.reply_form.reply.editor),
        ("message_reply_keep", lambda: pane.ask_foot.buttons[0]),
        ("reopen", lambda: pane.sent_foot.follow_up),
    ):
        press_by_key(name)
        assert QApplication.focusWidget() is goes_on(), name
