"""The day is today, yesterday or typed, and never still to come."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.builders import TODAY
from tests.gui.contacts.dialogs import focused, logged, open_dialog

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools

pytestmark = pytest.mark.usefixtures("shown")

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_yesterday_is_one_click_away(tools: Tools, ada: Person) -> None:
    dialog = open_dialog(tools, ada.id)

    dialog.when.chips[1].click()
    dialog.log()

    assert [entry.day for entry in logged(tools)] == [TODAY - timedelta(days=1)]


def test_another_day_is_typed_and_said_in_words(tools: Tools, ada: Person) -> None:
    dialog = open_dialog(tools, ada.id)
    dialog.when.chips[2].click()
    QTest.keyClicks(focused(dialog), "last tue")
    assert dialog.when.other.note == "Tuesday, 17 March 2026" or "March 17" in dialog.when.other.note

    QTest.keyClick(focused(dialog), Qt.Key.Key_Return, CONTROL)

    assert [entry.day for entry in logged(tools)] == [TODAY - timedelta(days=1)]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Which day was it?"),
        ("whenever", "This is not a date. Try 14 October, or Friday."),
        ("tomorrow", "This day is still to come. What will happen belongs into the next step below."),
    ],
)
def test_a_day_that_cannot_be_is_refused_with_a_sentence(
    tools: Tools, ada: Person, typed: str, sentence: str
) -> None:
    dialog = open_dialog(tools, ada.id)
    dialog.when.chips[2].click()
    QTest.keyClicks(dialog.when.other.edit, typed)

    dialog.log()

    assert dialog.when.other.note == sentence
    assert dialog.when.other.edit.hasFocus()
    assert logged(tools) == []


def test_a_day_typed_on_a_chip_begins_the_other_day(tools: Tools, ada: Person) -> None:
    dialog = open_dialog(tools, ada.id)
    dialog.when.chips[0].setFocus()
    QTest.keyClick(dialog.when.chips[0], Qt.Key.Key_L, CONTROL)
    assert dialog.when.chips[0].isChecked()

    QTest.keyClicks(dialog.when.chips[0], "l")
    QTest.keyClicks(focused(dialog), "ast tue")
    dialog.log()

    assert [entry.day for entry in logged(tools)] == [TODAY - timedelta(days=1)]
