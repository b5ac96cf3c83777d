"""Feedback is asked for about one moment; what is missing is said, and a letter comes out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.feedback_requests import Occasion
from mentorkit.domain.messages import MessageKind
from mentorkit.domain.slots import blanks
from mentorkit.gui.feedback.asking import AskForFeedback
from mentorkit.gui.feedback.feature import FEATURE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface


def asked(surface: FakeSurface) -> AskForFeedback:
    overlay = surface.overlays[-1]
    assert isinstance(overlay, AskForFeedback)
    return overlay


def test_a_request_is_written_by_keys_alone(
    tools: Tools, surface: FakeSurface, host: QWidget, qtbot: QtBot
) -> None:
    ada = tools.services.people.add("Ada Żak")
    with qtbot.waitActive(host):
        host.show()
    assert FEATURE.commands is not None
    FEATURE.commands(tools)[0].run()
    dialog = asked(surface)
    dialog.go_on()
    assert dialog.who.has_error
    QTest.keyClicks(dialog.who.line, "ada")
    QTest.keyClick(dialog.who.line, Qt.Key.Key_Return)
    QTest.keyClick(dialog.occasion, Qt.Key.Key_Right)
    assert dialog.what.edit.placeholderText() == "the budget review"
    dialog.go_on()
    assert dialog.what.has_error, "a sample is no answer"
    assert dialog.what.edit.hasFocus()
    fields = (dialog.what, dialog.when, dialog.skill)
    for field, words in zip(fields, ("the review", "on Monday", "listening"), strict=True):
        QTest.keyClicks(field.edit, words)
    QTest.keyClicks(dialog.question.editor, "Any feedback")
    assert dialog.question.note == "Ask about one moment they saw."
    dialog.question.set_value("Where? Why? When?")
    dialog.go_on()
    assert dialog.question.note.startswith("Two questions")
    dialog.question.editor.selectAll()
    QTest.keyClicks(dialog.question.editor, "Whom did I interrupt?")
    assert dialog.question.note.startswith("Ask for advice")
    QTest.keyClick(dialog.question.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (draft,) = tools.services.messages.to(ada.id)
    assert (draft.what, draft.subject) == (MessageKind.FEEDBACK_REQUEST, "Advice on the review")
    assert "You were there at the review on Monday." in draft.body
    assert "\n\nWhom did I interrupt?\n\n" in draft.body
    assert {blank.name for blank in blanks(draft.body)} <= {"my given name"}
    here = tools.navigator.here
    assert here is not None
    assert (here.kind, here.id) == ("message", draft.id)


def test_whoever_is_in_view_is_asked_and_somebody_new_becomes_a_person(
    tools: Tools, surface: FakeSurface
) -> None:
    ada = tools.services.people.add("Ada Żak")
    tools.navigator.open("person", ada.id)
    assert FEATURE.commands is not None
    FEATURE.commands(tools)[0].run()
    dialog = asked(surface)
    assert [chip.key for chip in dialog.who.value()] == [ada.id]
    assert dialog.first_focus() is dialog.what.edit
    QTest.keyClicks(dialog.who.line, "Bo New")
    QTest.keyClick(dialog.who.line, Qt.Key.Key_Return)
    assert [chip.text for chip in dialog.who.value()] == ["Bo New"]
    dialog.occasion.set_value(Occasion.HABIT)
    for field in (dialog.what, dialog.when, dialog.skill, dialog.question):
        field.set_value("x")
    dialog.act.click()
    (draft,) = tools.services.messages.list().drafts
    assert draft.shown == "Bo New"
