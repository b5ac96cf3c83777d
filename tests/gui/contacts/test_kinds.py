"""Every kind of contact can be chosen, the rarer ones under More."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from mentorkit.domain.interactions import InteractionKind
from tests.gui.contacts.dialogs import logged, open_dialog

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from mentorkit.domain.people import Person
    from mentorkit.gui.contacts.dialog import LogContact
    from mentorkit.gui.kit.features import Tools

pytestmark = pytest.mark.usefixtures("shown")

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("family", "finer", "expected"),
    [
        (0, None, InteractionKind.MET),
        (1, None, InteractionKind.CALL),
        (1, InteractionKind.VIDEO, InteractionKind.VIDEO),
        (2, None, InteractionKind.MESSAGE_OUT),
        (2, InteractionKind.MESSAGE_IN, InteractionKind.MESSAGE_IN),
        (3, None, InteractionKind.EVENT),
        (4, InteractionKind.THEY_HELPED, InteractionKind.THEY_HELPED),
    ],
)
def test_every_kind_can_be_chosen(
    tools: Tools,
    ada: Person,
    family: int,
    finer: InteractionKind | None,
    expected: InteractionKind,
) -> None:
    dialog = open_dialog(tools, ada.id)
    for _ in range(family):
        QTest.keyClick(dialog.kind.segments, Qt.Key.Key_Right)
    if finer is not None:
        dialog.kind.finer.chips[finer].click()

    dialog.log()

    assert [entry.how for entry in logged(tools)] == [expected]


def _more(dialog: LogContact) -> list[QAction]:
    dialog.kind.more.click()
    return [action for action in dialog.kind.findChildren(QMenu)[0].actions() if not action.isSeparator()]


def test_a_note_is_found_under_more(tools: Tools, ada: Person) -> None:
    dialog = open_dialog(tools, ada.id)
    _more(dialog)[0].trigger()
    assert not dialog.kind.segments.isVisible()
    assert dialog.next.sentence.text() == "A note moves no rhythm."

    dialog.log()

    assert [entry.how for entry in logged(tools)] == [InteractionKind.NOTE]


def test_a_click_on_the_note_returns_to_the_five_kinds(tools: Tools, ada: Person) -> None:
    dialog = open_dialog(tools, ada.id)
    _more(dialog)[0].trigger()

    dialog.kind.note.click()

    assert dialog.kind.segments.isVisible()
    assert dialog.kind.value() is InteractionKind.MET


def test_a_title_and_a_length_can_be_added(tools: Tools, ada: Person) -> None:
    dialog = open_dialog(tools, ada.id)
    _more(dialog)[1].trigger()
    QTest.keyClicks(dialog.title.edit, "Monthly catch-up")
    QTest.keyClicks(dialog.minutes.edit, "0")
    dialog.log()
    assert dialog.minutes.note == "A number from 1 up"

    QTest.keyClicks(dialog.minutes.edit, "45"[::-1])
    dialog.minutes.set_value("45")
    dialog.log()

    (entry,) = logged(tools)
    assert (entry.title, entry.minutes) == ("Monthly catch-up", 45)
