"""Feedback is written down from anywhere: by whom or by name only, word for word, on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.meetings import Meeting
from mentorkit.gui.feedback.feature import FEATURE, hear_feedback
from mentorkit.gui.feedback.hearing import HearFeedback
from tests.builders import TODAY, a_meeting
from tests.feedback import DAY

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.feedback import Feedback
    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface


def asked(surface: FakeSurface) -> HearFeedback:
    overlay = surface.overlays[-1]
    assert isinstance(overlay, HearFeedback)
    return overlay


def test_what_somebody_said_is_written_down_by_keys(
    tools: Tools, ada: Person, surface: FakeSurface, host: QWidget, qtbot: QtBot
) -> None:
    with qtbot.waitActive(host):
        host.show()
    assert FEATURE.commands is not None
    next(one for one in FEATURE.commands(tools) if one.name == "hear_feedback").run()
    dialog = asked(surface)
    assert dialog.who.line.hasFocus()
    QTest.keyClicks(dialog.who.line, "ada")
    QTest.keyClick(dialog.who.line, Qt.Key.Key_Return)
    dialog.keep()
    assert dialog.words.has_error
    QTest.keyClicks(dialog.words.editor, "You are impatient")
    assert dialog.restated.isVisible()
    assert dialog.restated.note == "“You are impatient” says what you are. What did they see you do?"
    dialog.words.editor.selectAll()
    QTest.keyClicks(dialog.words.editor, "You decide alone")
    assert not dialog.restated.isVisible()
    dialog.day.edit.clear()
    QTest.keyClicks(dialog.day.edit, "no day")
    dialog.keep()
    assert dialog.day.has_error
    dialog.day.edit.clear()
    QTest.keyClicks(dialog.day.edit, "yesterday")
    QTest.keyClicks(dialog.situation.edit, "In planning")
    QTest.keyClick(dialog.words.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (one,) = tools.services.feedback.of_person(ada.id)
    assert (one.words, one.situation, one.heard) == ("You decide alone", "In planning", TODAY - DAY)
    assert one.known_as is ada.known_as
    assert (surface.toasts, surface.undo_offered) == (["Feedback written down"], [True])


def test_somebody_is_kept_by_name_only_or_not_at_all(tools: Tools, surface: FakeSurface) -> None:
    for name, giver in (("A guest", "A guest"), ("", "")):
        hear_feedback(tools, text="Well told")
        dialog = asked(surface)
        QTest.keyClicks(dialog.who.line, name)
        dialog.strength.setChecked(True)
        dialog.keep()
        (line,) = [one for one in tools.services.feedback.lines() if one.feedback.giver == giver]
        assert (line.feedback.person_id, line.feedback.is_strength) == (None, True)
    assert not tools.services.search.people("guest")


def test_what_is_in_view_is_known_and_what_it_was_said_in_is_kept(
    tools: Tools, ada: Person, surface: FakeSurface
) -> None:
    meeting = a_meeting()
    with tools.services.store.transaction("plan_meeting") as tx:
        tx.add(meeting)
    tools.navigator.open("person", ada.id)
    hear_feedback(tools, text="You decide alone", source=Meeting.kind, record=meeting.id)
    dialog = asked(surface)
    assert [chip.key for chip in dialog.who.value()] == [ada.id]
    assert dialog.first_focus() is dialog.words.editor
    dialog.keep()
    assert tools.services.feedback.of_meeting(meeting.id)[0].words == "You decide alone"


def test_feedback_is_edited_and_shown_where_feedback_is(
    tools: Tools, heard: Feedback, ada: Person, surface: FakeSurface
) -> None:
    tools.navigator.open("feedback")
    tools.surface.show_overlay(HearFeedback(tools, feedback=heard))
    dialog = asked(surface)
    assert dialog.words.value() == heard.words
    assert not dialog.question.isVisible()
    assert dialog.who.line.placeholderText() == ""
    QTest.keyClicks(dialog.who.line, "Somebody else")
    QTest.keyClick(dialog.who.line, Qt.Key.Key_Return)
    dialog.impact.set_value("Nobody spoke up")
    dialog.keep()
    changed = tools.services.feedback.get(heard.id)
    assert (changed.person_id, changed.giver, changed.impact) == (None, "Somebody else", "Nobody spoke up")
    tools.surface.show_overlay(HearFeedback(tools, feedback=changed))
    assert [chip.text for chip in asked(surface).who.value()] == ["Somebody else"]
    here = tools.navigator.here
    assert here is not None
    assert (here.kind, here.id) == ("feedback", heard.id)
