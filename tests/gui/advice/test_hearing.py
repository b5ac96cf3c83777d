"""Advice is kept from anywhere, with who gave it and what it was given in."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.messages import MessageKind
from mentorkit.gui.advice.feature import FEATURE, hear_advice
from mentorkit.gui.advice.hearing import HearAdvice
from mentorkit.services.interactions import Contact
from tests.builders import TODAY

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.advice import Advice
    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface


def asked(surface: FakeSurface) -> HearAdvice:
    overlay = surface.overlays[-1]
    assert isinstance(overlay, HearAdvice)
    return overlay


def test_advice_of_anybody_is_kept_by_keys(
    tools: Tools, ada: Person, surface: FakeSurface, host: QWidget, qtbot: QtBot
) -> None:
    goal = tools.services.goals.add("Lead a team")
    with qtbot.waitActive(host):
        host.show()
    assert FEATURE.commands is not None
    command, show = FEATURE.commands(tools)
    show.run()
    command.run()
    dialog = asked(surface)
    assert dialog.first_focus() is dialog.who.line
    dialog.keep()
    assert dialog.who.has_error
    QTest.keyClicks(dialog.who.line, "ada")
    QTest.keyClick(dialog.who.line, Qt.Key.Key_Return)
    dialog.keep()
    assert dialog.text.has_error
    QTest.keyClicks(dialog.text.editor, "Ask first")
    QTest.keyClicks(dialog.topic.edit, "dates")
    assert dialog.goal.value() == goal.id
    dialog.day.edit.clear()
    QTest.keyClicks(dialog.day.edit, "nonsense")
    dialog.keep()
    assert dialog.day.has_error
    dialog.day.edit.clear()
    QTest.keyClicks(dialog.day.edit, "yesterday")
    QTest.keyClick(dialog.topic.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (advice,) = tools.services.advice.of_person(ada.id)
    assert (advice.text, advice.topic, advice.heard) == ("Ask first", "dates", TODAY - timedelta(days=1))
    assert advice.goal_id == goal.id
    assert surface.toasts == ["Advice kept"]


def test_what_it_was_given_in_is_kept_with_it(tools: Tools, ada: Person, surface: FakeSurface) -> None:
    services = tools.services
    message = services.messages.start(ada.id, MessageKind.NOTE)
    replied = services.messages.mark_replied(services.messages.mark_sent(message, TODAY), TODAY, "", "Yes.")
    hear_advice(tools, ada.id, "Yes.", "message", message.id)
    asked(surface).keep()
    services.interactions.log(Contact(TODAY, InteractionKind.CALL, (ada.id,)))
    ((_row, contact), *_others) = services.interactions.timeline(ada.id)
    tools.navigator.open("person", ada.id)
    hear_advice(tools, text="Ask", kind="interaction", source=contact.id)
    asked(surface).keep()
    given = {(one.text, one.interaction_id, one.message_id) for one in services.advice.of_person(ada.id)}
    assert given == {("Yes.", replied.answer_id, message.id), ("Ask", contact.id, None)}


def test_advice_is_edited_and_the_new_one_opens_where_advice_is_shown(
    tools: Tools, advice: Advice, surface: FakeSurface
) -> None:
    tools.surface.show_overlay(HearAdvice(tools, advice=advice))
    dialog = asked(surface)
    assert dialog.first_focus() is dialog.text.editor
    dialog.text.set_value("Ask what it is for")
    dialog.keep()
    assert tools.services.advice.get(advice.id).text == "Ask what it is for"
    tools.navigator.open("advice")
    hear_advice(tools, advice.person_id, "Another")
    asked(surface).keep()
    here = tools.navigator.here
    assert here is not None
    assert (here.kind, bool(here.id)) == ("advice", True)
