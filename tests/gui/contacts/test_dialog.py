"""Who it was with is found or added, and nothing typed into the dialog is lost."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.interactions import InteractionKind
from tests.builders import TODAY
from tests.gui.contacts.dialogs import focused, logged, open_dialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface

pytestmark = pytest.mark.usefixtures("shown")

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_few_keys_log_a_contact(tools: Tools, ada: Person, surface: FakeSurface) -> None:
    dialog = open_dialog(tools)

    QTest.keyClicks(focused(dialog), "ada")
    QTest.keyClick(focused(dialog), Qt.Key.Key_Return)
    QTest.keyClick(focused(dialog), Qt.Key.Key_Return, CONTROL)

    (entry,) = logged(tools)
    assert (entry.person_id, entry.how, entry.day) == (ada.id, InteractionKind.MET, TODAY)
    assert surface.toasts == ["Logged."]
    assert surface.undo_offered == [True]
    assert dialog.isHidden()


def test_the_person_in_view_is_filled_in(tools: Tools, ada: Person) -> None:
    tools.navigator.open("person", ada.id)

    dialog = open_dialog(tools)

    assert dialog.people.people == (ada.id,)
    assert dialog.said.hasFocus()


def test_somebody_given_comes_before_the_person_in_view(tools: Tools, ada: Person) -> None:
    ben = tools.services.people.add("Ben")
    tools.navigator.open("person", ada.id)

    assert open_dialog(tools, ben.id).people.people == (ben.id,)


def test_an_unknown_name_becomes_a_person(tools: Tools, ada: Person) -> None:
    dialog = open_dialog(tools)
    QTest.keyClicks(dialog.people.line, "Zoe  Okafor")
    assert dialog.people.suggestions.all[0].label == "Add “Zoe Okafor” as a new person"

    QTest.keyClick(dialog.people.line, Qt.Key.Key_Return, CONTROL)

    (found,) = tools.services.search.people("zoe")
    assert found.shown == "Zoe Okafor"
    (line,) = tools.services.people.lines_of([found.id])
    assert line.clocks.contact == TODAY


def test_a_name_typed_in_full_is_not_offered_as_new(tools: Tools, ada: Person) -> None:
    dialog = open_dialog(tools)

    QTest.keyClicks(dialog.people.line, "ada lindqvist")

    assert [found.key for found in dialog.people.suggestions.all] == [ada.id]


def test_without_anybody_it_asks_who(tools: Tools) -> None:
    dialog = open_dialog(tools)

    dialog.log_button.click()

    assert dialog.people.note == "Who was it with?"
    assert dialog.people.line.hasFocus()
    assert logged(tools) == []


def test_another_can_be_logged_right_after(tools: Tools, ada: Person) -> None:
    dialog = open_dialog(tools, ada.id)
    dialog.another.setChecked(True)
    dialog.when.chips[1].click()
    dialog.said.insertPlainText("First")
    dialog.log()
    assert dialog.isVisible()
    assert dialog.entry().said == ""
    assert dialog.people.line.hasFocus()

    QTest.keyClicks(dialog.people.line, "ada")
    dialog.log()

    assert [entry.said for entry in logged(tools)] == ["First", ""]
    assert {entry.day for entry in logged(tools)} == {TODAY - timedelta(days=1)}


def test_what_was_typed_survives_closing(tools: Tools, ada: Person, surface: FakeSurface) -> None:
    dialog = open_dialog(tools, ada.id)
    dialog.said.insertPlainText("Ten minutes by the lifts.")
    dialog.next.text.setText("Send the draft")
    QTest.keyClick(dialog.said, Qt.Key.Key_Escape)
    assert surface.toasts == ["Kept as a draft. Log a contact brings it back."]

    again = open_dialog(tools)

    assert again.entry().said == "Ten minutes by the lifts."
    assert again.next.words == "Send the draft"
    assert again.people.people == (ada.id,)


def test_what_is_typed_is_kept_within_a_second(tools: Tools, ada: Person, qtbot: QtBot) -> None:
    dialog = open_dialog(tools, ada.id)
    dialog.said.insertPlainText("Before the crash")

    qtbot.waitUntil(lambda: tools.services.drafts.named("contact:") != ())

    assert "Before the crash" in (tools.services.drafts.get(f"contact:{ada.id}") or "")


def test_a_logged_contact_leaves_no_draft(tools: Tools, ada: Person) -> None:
    dialog = open_dialog(tools, ada.id)
    dialog.said.insertPlainText("Said")
    dialog.close_overlay()

    open_dialog(tools, ada.id).log()

    assert tools.services.drafts.named("contact:") == ()
    assert [entry.said for entry in logged(tools)] == ["Said"]


def test_closing_without_a_word_keeps_nothing(tools: Tools, ada: Person, surface: FakeSurface) -> None:
    open_dialog(tools, ada.id).close_overlay()

    assert surface.toasts == []
    assert tools.services.drafts.named("contact:") == ()


def test_a_draft_with_somebody_deleted_meanwhile_still_opens(tools: Tools, ada: Person) -> None:
    dialog = open_dialog(tools, ada.id)
    dialog.said.insertPlainText("Said")
    dialog.close_overlay()
    tools.services.people.delete([ada.id])

    again = open_dialog(tools)

    assert again.people.people == ()
    assert again.entry().said == "Said"


def test_control_enter_logs_from_inside_the_text_too(tools: Tools, ada: Person) -> None:
    dialog = open_dialog(tools, ada.id)
    QTest.keyClicks(dialog.said, "Said")

    QTest.keyClick(dialog.said, Qt.Key.Key_Return, CONTROL)

    assert [entry.said for entry in logged(tools)] == ["Said"]


def test_a_name_without_end_is_refused_with_a_sentence(tools: Tools) -> None:
    dialog = open_dialog(tools)
    dialog.people.line.setText("q" * 600)

    dialog.log()

    assert dialog.people.note == "This is too long to be kept."
    assert dialog.isVisible()
    assert logged(tools) == []
