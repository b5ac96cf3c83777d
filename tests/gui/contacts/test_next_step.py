"""A next step becomes a promise, and the rhythm is spoken of."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from mentorkit.domain.commitments import Commitment
from tests.builders import TODAY
from tests.gui.contacts.dialogs import logged, open_dialog

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools

pytestmark = pytest.mark.usefixtures("shown")

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_next_step_becomes_a_promise(tools: Tools, ada: Person) -> None:
    dialog = open_dialog(tools, ada.id)
    QTest.keyClicks(dialog.next.text, "Send the draft")
    QTest.keyClicks(dialog.next.day.edit, "thu")

    dialog.log()

    (promise,) = tools.services.store.all(Commitment)
    assert (promise.text, promise.due) == ("Send the draft", TODAY + timedelta(days=1))


def test_a_date_without_a_step_asks_what_is_to_be_done(tools: Tools, ada: Person) -> None:
    dialog = open_dialog(tools, ada.id)
    QTest.keyClicks(dialog.next.day.edit, "thu")

    dialog.log()

    assert dialog.next.day.note == "What is to be done by then?"
    assert dialog.next.text.hasFocus()


def test_a_next_date_that_is_none_is_refused(tools: Tools, ada: Person) -> None:
    dialog = open_dialog(tools, ada.id)
    QTest.keyClicks(dialog.next.text, "Send the draft")
    QTest.keyClicks(dialog.next.day.edit, "whenever")

    dialog.log()

    assert dialog.next.day.has_error
    assert logged(tools) == []


def test_the_menu_of_dates_offers_near_days(tools: Tools, ada: Person) -> None:
    dialog = open_dialog(tools, ada.id)
    dialog.next.day.open_offers()
    menu = dialog.next.day.findChildren(QMenu)[0]
    offered = [action.data() for action in menu.actions()]

    menu.actions()[1].trigger()
    menu.close()

    assert offered[0] == TODAY + timedelta(days=1)
    assert offered[-1] is None
    assert dialog.next.due == TODAY + timedelta(days=2)


def test_it_says_what_happens_to_the_rhythm(tools: Tools, ada: Person) -> None:
    tools.services.people.set_rhythm([ada.id], 30)
    dialog = open_dialog(tools, ada.id)
    assert dialog.next.sentence.text() == "The rhythm (monthly) starts again from today."

    dialog.when.chips[1].click()
    assert dialog.next.sentence.text() == "The rhythm (monthly) starts again from yesterday."

    dialog.when.chips[2].click()
    assert not dialog.next.sentence.isVisible()
