"""Before a first message it is asked what somebody did that is valued, and the answer stays with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.message_kinds import MessageKind
from mentorkit.domain.slots import Slot, in_braces
from mentorkit.services.interactions import Contact
from tests.builders import TODAY

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.services.bundle import Services
    from tests.gui.messages.conftest import Desk
    from tests.gui.surfaces import FakeSurface


def test_the_answer_is_kept_and_stands_among_what_is_known(
    desk: Desk, services: Services, surface: FakeSurface
) -> None:
    coach, ada = desk.page.coach, services.people.add("Ada Lund")
    desk.page.show_place(services.messages.start(ada.id, MessageKind.FIRST_MESSAGE).id)
    assert coach.evidence.isVisible()
    assert coach.evidence.question.text() == "What did Ada Lund do that you value?"
    QTest.keyClick(coach.evidence.field.edit, Qt.Key.Key_Return)
    assert surface.toasts == []
    letter = desk.page.pane.letter
    letter.insertPlainText(f"{in_braces(Slot.EVIDENCE)} stays with me. {in_braces(Slot.EVIDENCE)}")
    QTest.keyClicks(coach.evidence.field.edit, "Her talk on queues")
    QTest.keyClick(coach.evidence.field.edit, Qt.Key.Key_Return)
    (kept,) = services.people.page(ada.id).evidence
    assert kept.title == "Her talk on queues"
    assert surface.toasts == ["Kept with Ada Lund"]
    assert coach.evidence.isHidden()
    assert coach.facts.facts[0].text == "Her talk on queues"
    assert letter.hasFocus()
    assert letter.toPlainText().startswith("Her talk on queues stays with me. {")
    assert [blank.name for blank in letter.blanks] == [letter.textCursor().selectedText().strip("{}")]


def test_it_is_asked_only_before_a_first_message(desk: Desk, services: Services, leila: Person) -> None:
    ada = services.people.add("Ada Lund")
    note = services.messages.start(ada.id, MessageKind.NOTE)
    desk.page.show_place(note.id)
    assert desk.page.coach.evidence.isVisible()
    services.interactions.log(Contact(TODAY, InteractionKind.MET, (ada.id,)))
    desk.page.show_place(note.id)
    assert desk.page.coach.evidence.isHidden()
    desk.page.show_place(services.messages.start(leila.id, MessageKind.FIRST_MESSAGE).id)
    assert desk.page.coach.evidence.isHidden()
