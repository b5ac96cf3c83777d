"""Fields are put in by menu, slash and blank; templates and kinds never replace one's own text unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from mentorkit.domain.messages import MessageKind
from mentorkit.domain.slots import Slot
from tests.builders import an_evidence
from tests.gui.desks import settle

if TYPE_CHECKING:
    from tests.gui.messages.conftest import Desk


def open_menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_a_field_from_the_menu_brings_what_is_known(desk: Desk) -> None:
    desk.begin(body="Dear ")
    desk.page.pane.letter.moveCursor(desk.page.pane.letter.textCursor().MoveOperation.End)
    desk.press("message_field")
    desk.choose("given_name")
    assert desk.page.pane.letter.text() == "Dear Leila"
    assert [span.name for span in desk.page.pane.letter.filled] == ["Given name"]


def test_a_slash_brings_the_same_list(desk: Desk) -> None:
    desk.begin(body="")
    desk.write("At /organ")
    assert desk.page.fields.slash.list.all[0].key == Slot.ORGANISATION.value
    desk.qtbot.keyClick(desk.page.pane.letter, Qt.Key.Key_Return)
    assert desk.page.pane.letter.text() == "At Quay & Ledger"


def test_what_is_not_known_stays_a_blank_that_is_selected(desk: Desk) -> None:
    desk.begin(body="")
    desk.page.fields.insert(Slot.GOAL)
    assert desk.page.pane.letter.text() == "{my goal}"
    assert desk.page.pane.letter.textCursor().selectedText() == "{my goal}"


def test_several_values_are_offered_to_choose_from(desk: Desk) -> None:
    with desk.tools.services.store.transaction("test") as tx:
        tx.add(an_evidence(desk.leila, "The bad quarter first"))
    desk.begin(body="")
    desk.page.fields.insert(Slot.EVIDENCE)
    menu = open_menu()
    assert len(menu.actions()) == 2
    menu.actions()[1].trigger()
    menu.close()
    assert desk.page.pane.letter.text() in ("The bad quarter first", "Who pays for an empty container")


def test_an_answer_is_remembered_for_the_message(desk: Desk) -> None:
    desk.begin(body="{my goal} and {my goal}")
    letter = desk.page.pane.letter
    letter.go_to_blank()
    desk.qtbot.keyClicks(letter, "to lead")
    letter.go_to_blank()
    desk.page.fields.open_word_menu(None, QPoint(10, 10))
    menu = open_menu()
    assert menu.actions()[0].text() == "to lead"
    menu.actions()[0].trigger()
    menu.close()
    assert letter.text() == "to lead and to lead"


def test_a_template_fills_an_empty_letter_at_once(desk: Desk) -> None:
    message = desk.begin(MessageKind.THANK_YOU)
    desk.press("message_template")
    first = open_menu().actions()[0]
    title = first.text()
    first.trigger()
    open_menu().close()
    settle()
    kept = desk.kept(message)
    assert kept.template == title
    assert kept.body
    assert desk.page.pane.head.template.text() == f"Template: {title}"


def test_an_unchanged_template_is_replaced_at_once_and_ones_own_text_after_asking(desk: Desk) -> None:
    message = desk.begin()
    first, second = desk.tools.services.templates.fitting(MessageKind.FIRST_MESSAGE)[:2]
    desk.page.beginnings.use(first)
    desk.page.beginnings.use(second)
    assert desk.kept(message).template == second.title
    desk.write(" More of mine.")
    desk.page.beginnings.use(first)
    assert desk.asked().startswith(f"Replace your text with “{first.title}”?")
    desk.press("keep_text")
    assert desk.kept(message).body.endswith("More of mine.")
    desk.page.beginnings.use(first)
    desk.press("replace_text")
    assert desk.kept(message).template == first.title


def test_a_kind_without_templates_says_so(desk: Desk) -> None:
    desk.begin(MessageKind.NOTE)
    offered = desk.tools.services.templates.fitting(MessageKind.NOTE)
    desk.press("message_template")
    words = [action.text() for action in open_menu().actions()]
    open_menu().close()
    assert words == ([one.title for one in offered] or ["No template for this kind yet"])


def test_a_kind_that_is_not_allowed_is_refused(desk: Desk) -> None:
    services = desk.tools.services
    for _ in range(2):
        last = services.messages.start(desk.leila.id, MessageKind.FOLLOW_UP)
        services.messages.mark_sent(last, services.clock.today())
    message = desk.begin(MessageKind.NOTE)
    desk.page.beginnings.set_kind(MessageKind.FOLLOW_UP)
    assert desk.kept(message).what is MessageKind.NOTE
    assert desk.surface.toasts[-1] == "This is more than can be kept."
