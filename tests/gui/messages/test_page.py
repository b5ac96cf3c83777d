"""The page as somebody uses it: opening, writing, keys, narrow windows, and what happens elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication

from mentorkit.domain.coaching.notes import Level
from mentorkit.domain.messages import MessageKind
from mentorkit.gui.messages.versions import VersionsOverlay
from mentorkit.gui.theme import Scheme
from tests.builders import TODAY
from tests.gui.desks import settle
from tests.gui.messages.conftest import BODY

if TYPE_CHECKING:
    from tests.gui.messages.conftest import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def key(desk: Desk, key: Qt.Key, held: Qt.KeyboardModifier = CONTROL) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    desk.qtbot.keyClick(focus, key, held)
    settle()


def test_without_messages_it_says_how_to_begin(desk: Desk) -> None:
    assert desk.page.empty.heading.text() == "No message yet"
    assert desk.page.empty.button.hasFocus()
    desk.page.empty.button.click()
    desk.choose("thank_you")
    assert desk.surface.commands == [("write_message", ("", MessageKind.THANK_YOU))]


def test_beside_the_list_the_draft_last_worked_on_is_open(desk: Desk) -> None:
    draft = desk.tools.services.messages.start(desk.leila.id, MessageKind.NOTE)
    desk.tools.navigator.open("messages")
    settle()
    assert desk.page.pane.message == draft
    assert desk.page.list.table.hasFocus()


def test_without_a_draft_nothing_is_chosen_and_the_list_has_the_focus(desk: Desk) -> None:
    sent = desk.tools.services.messages.start(desk.leila.id, MessageKind.NOTE)
    desk.tools.services.messages.mark_sent(sent, TODAY)
    desk.tools.navigator.open("messages")
    settle()
    assert desk.page.empty.heading.text() == "Nothing chosen"
    assert desk.page.list.table.hasFocus()
    assert desk.page.pane.message is None


def test_what_is_typed_is_saved_and_says_so(desk: Desk) -> None:
    message = desk.begin()
    assert desk.page.pane.letter.hasFocus()
    desk.qtbot.keyClicks(desk.page.pane.letter, "- Hello Leila")
    assert desk.page.pane.top.saved.text() == ""
    desk.qtbot.keyClick(desk.page.pane.letter, Qt.Key.Key_Tab)
    settle()
    assert desk.kept(message).body == "- Hello Leila"
    assert desk.page.pane.top.saved.text() == "Saved"
    assert desk.page.pane.write_foot.words.text() == "2 words"
    desk.qtbot.keyClicks(desk.page.pane.letter, " again")
    desk.qtbot.waitUntil(lambda: desk.page.pane.write_foot.words.text() == "3 words", timeout=1200)


def test_a_crash_loses_at_most_a_second(desk: Desk) -> None:
    message = desk.begin()
    desk.qtbot.keyClicks(desk.page.pane.letter, "Half a sent")
    desk.qtbot.waitUntil(lambda: desk.kept(message).body == "Half a sent", timeout=3000)
    assert desk.tools.services.store.get(type(message), message.id).body == ""


def test_to_and_kind_are_shown_and_the_kind_can_be_changed(desk: Desk) -> None:
    message = desk.begin(subject="Your talk", body=BODY)
    head = desk.page.pane.head
    assert (head.to.text(), head.address.text(), head.kind.text()) == (
        "Leila Mansour",
        "leila@quay.example",
        "First message",
    )
    assert not head.address.has_arrow
    desk.press("message_kind")
    desk.choose("thank_you")
    assert desk.kept(message).what is MessageKind.THANK_YOU
    assert head.kind.text() == "Thank-you"


def test_the_name_leads_to_the_person(desk: Desk) -> None:
    desk.begin()
    desk.press("message_to")
    assert desk.tools.navigator.here is not None
    assert desk.tools.navigator.here.kind == "person"


def test_keys_go_through_blanks_and_notes_and_panes(desk: Desk) -> None:
    desk.begin(subject="Your talk", body=BODY + "\n\nSorry to bother you. {more}")
    letter = desk.page.pane.letter
    assert letter.textCursor().selectedText() == "{talk you saw}"
    key(desk, Qt.Key.Key_J)
    assert letter.textCursor().selectedText() == "{more}"
    key(desk, Qt.Key.Key_J, CONTROL | SHIFT)
    assert letter.textCursor().selectedText() == "{talk you saw}"
    desk.qtbot.waitUntil(lambda: bool(desk.page.coach.open_notes), timeout=5000)
    key(desk, Qt.Key.Key_Semicolon)
    assert desk.page.coach.rows[0].note is desk.page.coach.notes[0]
    assert desk.page.coach.notes[0].level is Level.FIX
    key(desk, Qt.Key.Key_Backslash, CONTROL | SHIFT)
    assert desk.page.coach.isHidden()
    assert desk.page.pane.top.coach.text() == f"Coach: {len(desk.page.coach.open_notes)}"
    desk.press("message_coach")
    assert desk.page.coach.isVisible()
    key(desk, Qt.Key.Key_Backslash)
    assert desk.page.list.isHidden()


def test_tab_leaves_the_letter_and_everything_is_reached_by_it(desk: Desk) -> None:
    desk.begin(subject="Your talk", body=BODY)
    seen = set()
    for _ in range(60):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.add(focus.objectName())
        desk.qtbot.keyClick(focus, Qt.Key.Key_Tab)
    wanted = {
        "messages_new",
        "messages_list",
        "message_history",
        "message_delete",
        "message_to",
        "message_address",
        "message_kind",
        "message_template",
        "message_subject_control",
        "message_body_control",
        "message_field",
        "message_copy",
        "message_mail_main",
        "message_mail_more",
        "known_fact_0",
    }
    assert wanted <= seen


def test_deleting_can_be_taken_back(desk: Desk) -> None:
    message = desk.begin(subject="Your talk", body=BODY)
    desk.press("message_delete")
    assert desk.surface.toasts[-1] == "Message deleted"
    assert desk.page.pane.message is None
    assert desk.page.list.is_empty
    desk.tools.services.history.undo()
    settle()
    desk.tools.navigator.open("message", message.id)
    assert desk.page.pane.letter.text() == BODY


def test_delete_in_the_list_removes_the_row(desk: Desk) -> None:
    desk.tools.services.messages.start(desk.leila.id, MessageKind.NOTE)
    desk.page.list.table.setFocus()
    key(desk, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    assert desk.page.list.is_empty
    desk.page.delete()
    assert len(desk.surface.toasts) == 1


def test_history_brings_an_old_text_back(desk: Desk) -> None:
    message = desk.begin(subject="Old", body="Old words.")
    desk.tools.services.clock.pass_by(minutes=10)  # type: ignore[attr-defined]  # the fake clock
    desk.tools.services.messages.change(replace(desk.kept(message), subject="New", body="New words."))
    settle()
    desk.press("message_history")
    overlay = desk.surface.overlays[-1]
    assert isinstance(overlay, VersionsOverlay)
    assert (overlay.subject.text(), overlay.text.text()) == ("Old", "Old words.")
    overlay.restore()
    settle()
    assert desk.kept(message).body == "Old words."
    assert desk.page.pane.letter.text() == "Old words."


def test_a_new_text_has_no_history(desk: Desk) -> None:
    desk.begin()
    desk.press("message_history")
    overlay = desk.surface.overlays[-1]
    assert isinstance(overlay, VersionsOverlay)
    assert overlay.model.rowCount() == 0
    overlay.restore()
    assert overlay.isVisible()


def test_a_record_that_is_gone_shows_the_list(desk: Desk) -> None:
    desk.tools.navigator.open("message", "gone")
    assert desk.page.pane.message is None


def test_what_changes_elsewhere_is_followed(desk: Desk) -> None:
    message = desk.begin(subject="Your talk", body=BODY)
    services = desk.tools.services
    services.people.change(replace(services.people.get(desk.leila.id), shown="Leila M."))
    settle()
    assert desk.page.pane.head.to.text() == "Leila M."
    services.messages.mark_sent(desk.kept(message), TODAY)
    settle()
    assert desk.page.pane.foot.shown is desk.page.pane.sent_foot
    services.people.delete([desk.leila.id])
    settle()
    assert desk.page.pane.message is None


def test_a_narrow_window_shows_one_thing_at_a_time(desk: Desk) -> None:
    message = desk.begin(subject="Your talk", body=BODY)
    desk.page.window().resize(1100, 700)
    settle()
    assert desk.page.list.isHidden()
    assert desk.page.coach.isVisible()
    key(desk, Qt.Key.Key_Backslash)
    assert desk.page.list.isVisible()
    desk.press("message_back")
    assert desk.page.list.isVisible()
    assert desk.page.middle.isHidden()
    assert desk.page.coach.isHidden()
    desk.page.list.table.setFocus()
    key(desk, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
    assert desk.page.middle.isHidden()
    desk.page.list.table.go_to(message.id)
    key(desk, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert desk.page.middle.isVisible()
    desk.page.window().resize(800, 600)
    settle()
    assert desk.page.coach.isHidden()
    desk.press("message_coach")
    assert desk.page.coach.isVisible()


def test_back_at_the_list_the_message_stays_beside_it(desk: Desk) -> None:
    message = desk.begin(subject="Your talk", body=BODY)
    desk.tools.navigator.open("messages")
    assert desk.page.pane.message is not None
    assert desk.page.list.table.current_id() == message.id
    assert desk.page.list.table.hasFocus()


def test_odd_input_does_no_harm(desk: Desk) -> None:
    message = desk.begin()
    letter = desk.page.pane.letter
    for text in ("x" * 1_000_000, "שלום 😀 עולם\n", "a\x00b\x1b[31m"):
        pasted = QMimeData()
        pasted.setText(text)
        letter.insertFromMimeData(pasted)
    assert desk.surface.toasts == ["This is more than a letter takes. Nothing was pasted."]
    desk.page.pane.form.flush()
    assert desk.kept(message).body == "שלום 😀 עולם\nab[31m"


def test_it_looks_right_in_every_theme_and_size(desk: Desk) -> None:
    desk.begin(subject="Your talk", body=BODY)
    light = desk.page.grab().toImage()
    desk.tools.theme.set_scheme(Scheme.DARK)
    settle()
    dark = desk.page.grab().toImage()
    assert light.pixelColor(700, 800) != dark.pixelColor(700, 800)
    desk.tools.theme.set_text_scale(2.0)
    settle()
    assert desk.page.list.isHidden()
    assert desk.page.pane.letter.width() <= 1200
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    desk.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    try:
        back = desk.page.pane.top.back_button
        assert back.mapTo(desk.page, back.rect().center()).x() > desk.page.width() / 2
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_f6_finds_three_panes(desk: Desk) -> None:
    assert [pane.objectName() for pane in desk.page.panes] == [
        "messages_list_pane",
        "messages_middle",
        "coach",
    ]
