"""What becomes of a sent message, and what each end offers."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from mentorkit.domain.commitments import Commitment
from mentorkit.domain.interactions import Interaction, InteractionKind
from mentorkit.domain.messages import Message, MessageKind, MessageState
from mentorkit.gui.messages.next_step import NextStepOverlay
from tests.builders import TODAY
from tests.gui.desks import settle

if TYPE_CHECKING:
    from tests.gui.messages.conftest import Desk


@pytest.fixture
def sent(desk: Desk) -> Message:
    message = desk.begin(subject="Your talk", body="Hello.")
    desk.tools.services.messages.mark_sent(message, TODAY)
    settle()
    return desk.kept(message)


def test_a_sent_message_says_when_and_when_to_look_again(desk: Desk, sent: Message) -> None:
    foot = desk.page.pane.sent_foot
    assert foot.day.text() == "Sent today"
    assert foot.follow_up.text() == "Look again 26 Mar"
    assert desk.page.pane.top.path.accessibleName() == "Step 2 of 3: Sent"


def test_the_day_to_look_again_can_be_moved_or_dropped(desk: Desk, sent: Message) -> None:
    desk.press("message_follow_up")
    desk.choose("in_1_days")
    assert desk.kept(sent).follow_up == TODAY + timedelta(days=1)
    assert desk.page.pane.sent_foot.follow_up.text() == "Look again tomorrow"
    desk.press("message_follow_up")
    desk.choose("no_reminder")
    assert desk.kept(sent).follow_up is None
    assert desk.page.pane.sent_foot.follow_up.text() == "No reminder"


def test_a_past_day_says_how_late_it_is(desk: Desk, sent: Message) -> None:
    desk.tools.services.clock.pass_by(days=9)  # type: ignore[attr-defined]  # the fake clock
    desk.tools.services.messages.set_follow_up(sent, sent.follow_up)
    desk.page.pane.sent_foot.show_message(sent, desk.tools.services.clock.today())
    assert desk.page.pane.sent_foot.follow_up.text() == "Look again: 1 day late"
    assert desk.page.pane.sent_foot.day.text() == "Sent 18 Mar"


def test_an_answer_is_kept_with_the_message_and_logged(desk: Desk, sent: Message) -> None:
    desk.press("message_replied")
    form = desk.page.pane.reply_form
    assert form.reply.editor.hasFocus()
    desk.qtbot.keyClicks(form.reply.editor, "Dear Ines, gladly.")
    desk.qtbot.keyClicks(form.gist.edit, "Yes")
    desk.qtbot.keyClick(form.gist.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    kept = desk.kept(sent)
    assert (kept.state, kept.reply, kept.closed) == (MessageState.REPLIED, "Dear Ines, gladly.", TODAY)
    contacts = desk.tools.services.store.find(Interaction, person_id=desk.leila.id)
    assert [(found.how, found.said) for found in contacts][-1] == (InteractionKind.MESSAGE_IN, "Yes")
    assert desk.page.pane.answer.text() == "Dear Ines, gladly."
    assert desk.asked() == "Leila answered. What comes next?"
    assert desk.answers() == ["write_back", "next_step", "copy_as_draft", "reopen"]


def test_a_sentence_of_an_answer_is_kept_as_advice_with_a(desk: Desk, sent: Message) -> None:
    service = desk.tools.services.messages
    replied = service.mark_replied(sent, TODAY, "", "Gladly.\nAsk first. See you.")
    words = desk.page.pane.answer.words
    cursor = words.textCursor()
    cursor.setPosition(8)
    cursor.setPosition(18, cursor.MoveMode.KeepAnchor)
    words.setTextCursor(cursor)
    desk.qtbot.keyClick(words, Qt.Key.Key_A)
    words.moveCursor(cursor.MoveOperation.End)
    desk.press("message_answer_advice")
    desk.qtbot.keyClick(words, Qt.Key.Key_B)
    desk.qtbot.keyClick(words, Qt.Key.Key_F)
    feedback = desk.surface.commands.pop()
    assert feedback == ("hear_feedback", (sent.person_id, words.chosen, "message", replied.id))
    assert desk.surface.commands == [
        ("hear_advice", (sent.person_id, said, "message", replied.id))
        for said in ("Ask first.", "Gladly.\nAsk first. See you.")
    ]


def test_an_answer_needs_a_day_that_was(desk: Desk, sent: Message) -> None:
    desk.press("message_replied")
    form = desk.page.pane.reply_form
    for typed, said in (("never", "This is not a date."), ("tomorrow", "This day is still to come.")):
        form.day.edit.clear()
        desk.qtbot.keyClicks(form.day.edit, typed)
        desk.press("message_reply_keep")
        assert form.day.note.startswith(said)
    assert desk.kept(sent).state is MessageState.SENT
    form.day.edit.clear()
    desk.qtbot.keyClicks(form.day.edit, "1 Jan 2026")
    desk.press("message_reply_keep")
    assert form.day.note == "The end is before the start."
    desk.press("message_reply_cancel")
    assert desk.page.pane.foot.shown is desk.page.pane.sent_foot


def test_the_next_step_is_asked_for_and_kept(desk: Desk, sent: Message) -> None:
    desk.tools.services.messages.mark_replied(sent, TODAY)
    desk.press("next_step")
    overlay = desk.surface.overlays[-1]
    assert isinstance(overlay, NextStepOverlay)
    overlay.keep()
    assert overlay.step.note == "Something has to stand here."
    desk.qtbot.keyClicks(overlay.step.edit, "Send the sketch")
    desk.qtbot.keyClicks(overlay.day.edit, "someday")
    overlay.keep()
    assert overlay.day.note.startswith("This is not a date.")
    overlay.day.edit.clear()
    desk.qtbot.keyClicks(overlay.day.edit, "tomorrow")
    desk.qtbot.keyClick(overlay.day.edit, Qt.Key.Key_Return)
    (promise,) = desk.tools.services.store.find(Commitment, person_id=desk.leila.id)
    assert (promise.text, promise.due) == ("Send the sketch", TODAY + timedelta(days=1))


def test_no_reply_offers_a_follow_up_while_one_is_allowed(desk: Desk, sent: Message) -> None:
    desk.press("message_no_reply")
    assert desk.kept(sent).state is MessageState.NO_REPLY
    assert desk.asked() == "No reply from Leila."
    assert desk.answers() == ["follow_up", "let_rest", "copy_as_draft", "reopen"]
    desk.press("follow_up")
    assert desk.surface.commands == [("write_message", (desk.leila.id, "follow_up"))]


def test_after_the_last_follow_up_a_kind_close_is_offered(desk: Desk, sent: Message) -> None:
    messages = desk.tools.services.messages
    for offered in (["kind_close", "follow_up"], ["kind_close", "let_rest"]):
        messages.mark_sent(messages.start(desk.leila.id, MessageKind.FOLLOW_UP), TODAY)
        desk.tools.navigator.open("message", sent.id)
        assert desk.asked() == "No reply from Leila."
        assert desk.answers()[:2] == offered
    desk.press("kind_close")
    assert desk.surface.commands[-1] == ("write_message", (desk.leila.id, "close"))


def test_a_no_offers_thanks_and_rest(desk: Desk, sent: Message) -> None:
    desk.press("message_declined")
    desk.press("message_reply_keep")
    assert desk.kept(sent).state is MessageState.DECLINED
    assert desk.asked() == "Leila declined."
    desk.press("let_rest")
    assert desk.tools.services.people.get(desk.leila.id).resting_until == TODAY + timedelta(days=182)
    assert desk.surface.toasts[-1] == "Leila is resting"
    desk.press("write_thanks")
    assert desk.surface.commands[-1] == ("write_message", (desk.leila.id, "thank_you", "", "accept_a_no"))


def test_a_closed_message_can_be_copied_and_reopened(desk: Desk, sent: Message) -> None:
    desk.press("message_no_reply")
    desk.press("reopen")
    assert desk.kept(sent).state is MessageState.SENT
    desk.press("message_more")
    desk.choose("copy_as_draft")
    shown = desk.page.pane.message
    assert shown is not None
    assert (shown.state, shown.body, shown.id == sent.id) == (MessageState.DRAFT, "Hello.", False)


def test_what_was_not_sent_after_all_is_a_draft_again(desk: Desk, sent: Message) -> None:
    desk.press("message_more")
    desk.choose("reopen")
    assert desk.kept(sent).state is MessageState.DRAFT
    assert desk.page.pane.foot.shown is desk.page.pane.write_foot
    assert not desk.page.pane.letter.isReadOnly()


def test_a_copy_of_one_follow_up_too_many_is_refused(desk: Desk) -> None:
    services = desk.tools.services
    for _ in range(2):
        last = services.messages.start(desk.leila.id, MessageKind.FOLLOW_UP)
        services.messages.mark_sent(last, TODAY)
    desk.tools.navigator.open("message", last.id)
    desk.page.outcomes.copy_as_draft()
    assert desk.surface.toasts[-1] == "This is more than can be kept."


def test_what_asks_for_no_answer_only_says_that_it_was_sent(desk: Desk) -> None:
    message = desk.begin(MessageKind.THANK_YOU, body="Thank you.")
    desk.tools.services.messages.mark_sent(message, TODAY - timedelta(days=1))
    settle()
    foot = desk.page.pane.sent_foot
    assert foot.day.text() == "Sent yesterday"
    assert not foot.follow_up.isVisible()
    assert not foot.silent.isVisible()
    assert desk.page.pane.top.path.titles == ("Draft", "Sent")


def test_control_and_enter_asks_for_the_answer(desk: Desk, sent: Message) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    desk.qtbot.keyClick(desk.page.pane.sent_foot.reply, Qt.Key.Key_Return, control)
    assert desk.page.pane.foot.shown is desk.page.pane.reply_form
