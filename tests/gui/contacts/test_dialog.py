"""A contact is logged by keys alone, and nothing typed into the dialog is lost."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from mentorkit.domain.commitments import Commitment
from mentorkit.domain.interactions import Interaction, InteractionKind
from mentorkit.gui.contacts.dialog import LogContact
from mentorkit.gui.contacts.feature import log_contact
from tests.builders import TODAY

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface

pytestmark = pytest.mark.usefixtures("shown")

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ada(tools: Tools) -> Person:
    return tools.services.people.add("Ada Lindqvist")


@pytest.fixture
def shown(host: QWidget, qtbot: QtBot) -> QWidget:
    with qtbot.waitActive(host):
        host.show()
    return host


def _open(tools: Tools, person_id: str = "") -> LogContact:
    log_contact(tools, person_id)
    dialog = tools.surface.overlays[-1]  # type: ignore[attr-defined]
    assert isinstance(dialog, LogContact)
    return dialog


def _logged(tools: Tools) -> list[Interaction]:
    return list(tools.services.store.all(Interaction))


def _focused(dialog: LogContact) -> QWidget:
    found = dialog.window().focusWidget()
    assert found is not None
    return found


def test_a_few_keys_log_a_contact(tools: Tools, ada: Person, surface: FakeSurface) -> None:
    dialog = _open(tools)

    QTest.keyClicks(_focused(dialog), "ada")
    QTest.keyClick(_focused(dialog), Qt.Key.Key_Return)
    QTest.keyClick(_focused(dialog), Qt.Key.Key_Return, CONTROL)

    (entry,) = _logged(tools)
    assert (entry.person_id, entry.how, entry.day) == (ada.id, InteractionKind.MET, TODAY)
    assert surface.toasts == ["Logged."]
    assert surface.undo_offered == [True]
    assert dialog.isHidden()


def test_the_person_in_view_is_filled_in(tools: Tools, ada: Person) -> None:
    tools.navigator.open("person", ada.id)

    dialog = _open(tools)

    assert dialog.people.people == (ada.id,)
    assert dialog.said.hasFocus()


def test_somebody_given_comes_before_the_person_in_view(tools: Tools, ada: Person) -> None:
    ben = tools.services.people.add("Ben")
    tools.navigator.open("person", ada.id)

    assert _open(tools, ben.id).people.people == (ben.id,)


def test_an_unknown_name_becomes_a_person(tools: Tools, ada: Person) -> None:
    dialog = _open(tools)
    QTest.keyClicks(dialog.people.line, "Zoe  Okafor")
    assert dialog.people.suggestions.all[0].label == "Add “Zoe Okafor” as a new person"

    QTest.keyClick(dialog.people.line, Qt.Key.Key_Return, CONTROL)

    (found,) = tools.services.search.people("zoe")
    assert found.shown == "Zoe Okafor"
    assert found.clocks.contact == TODAY


def test_a_name_typed_in_full_is_not_offered_as_new(tools: Tools, ada: Person) -> None:
    dialog = _open(tools)

    QTest.keyClicks(dialog.people.line, "ada lindqvist")

    assert [found.key for found in dialog.people.suggestions.all] == [ada.id]


def test_without_anybody_it_asks_who(tools: Tools) -> None:
    dialog = _open(tools)

    dialog.log_button.click()

    assert dialog.people.note == "Who was it with?"
    assert dialog.people.line.hasFocus()
    assert _logged(tools) == []


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
    dialog = _open(tools, ada.id)
    for _ in range(family):
        QTest.keyClick(dialog.kind.segments, Qt.Key.Key_Right)
    if finer is not None:
        dialog.kind.finer.chips[finer].click()

    dialog.log()

    assert [entry.how for entry in _logged(tools)] == [expected]


def _more(dialog: LogContact) -> list[QAction]:
    dialog.kind.more.click()
    return [action for action in dialog.kind.findChildren(QMenu)[0].actions() if not action.isSeparator()]


def test_a_note_is_found_under_more(tools: Tools, ada: Person) -> None:
    dialog = _open(tools, ada.id)
    _more(dialog)[0].trigger()
    assert not dialog.kind.segments.isVisible()
    assert dialog.next.sentence.text() == "A note moves no rhythm."

    dialog.log()

    assert [entry.how for entry in _logged(tools)] == [InteractionKind.NOTE]


def test_a_click_on_the_note_returns_to_the_five_kinds(tools: Tools, ada: Person) -> None:
    dialog = _open(tools, ada.id)
    _more(dialog)[0].trigger()

    dialog.kind.note.click()

    assert dialog.kind.segments.isVisible()
    assert dialog.kind.value() is InteractionKind.MET


def test_a_title_and_a_length_can_be_added(tools: Tools, ada: Person) -> None:
    dialog = _open(tools, ada.id)
    _more(dialog)[1].trigger()
    QTest.keyClicks(dialog.title.edit, "Monthly catch-up")
    QTest.keyClicks(dialog.minutes.edit, "0")
    dialog.log()
    assert dialog.minutes.note == "A number from 1 up"

    QTest.keyClicks(dialog.minutes.edit, "45"[::-1])
    dialog.minutes.set_value("45")
    dialog.log()

    (entry,) = _logged(tools)
    assert (entry.title, entry.minutes) == ("Monthly catch-up", 45)


def test_yesterday_is_one_click_away(tools: Tools, ada: Person) -> None:
    dialog = _open(tools, ada.id)

    dialog.when.chips[1].click()
    dialog.log()

    assert [entry.day for entry in _logged(tools)] == [TODAY - timedelta(days=1)]


def test_another_day_is_typed_and_said_in_words(tools: Tools, ada: Person) -> None:
    dialog = _open(tools, ada.id)
    dialog.when.chips[2].click()
    QTest.keyClicks(_focused(dialog), "last tue")
    assert dialog.when.other.note == "Tuesday, 17 March 2026" or "March 17" in dialog.when.other.note

    QTest.keyClick(_focused(dialog), Qt.Key.Key_Return, CONTROL)

    assert [entry.day for entry in _logged(tools)] == [TODAY - timedelta(days=1)]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Which day was it?"),
        ("whenever", "This is not a date. Try 14 October, or yesterday."),
        ("tomorrow", "This day is still to come. What will happen belongs into the next step below."),
    ],
)
def test_a_day_that_cannot_be_is_refused_with_a_sentence(
    tools: Tools, ada: Person, typed: str, sentence: str
) -> None:
    dialog = _open(tools, ada.id)
    dialog.when.chips[2].click()
    QTest.keyClicks(dialog.when.other.edit, typed)

    dialog.log()

    assert dialog.when.other.note == sentence
    assert dialog.when.other.edit.hasFocus()
    assert _logged(tools) == []


def test_a_next_step_becomes_a_promise(tools: Tools, ada: Person) -> None:
    dialog = _open(tools, ada.id)
    QTest.keyClicks(dialog.next.text, "Send the draft")
    QTest.keyClicks(dialog.next.day.edit, "thu")

    dialog.log()

    (promise,) = tools.services.store.all(Commitment)
    assert (promise.text, promise.due) == ("Send the draft", TODAY + timedelta(days=1))


def test_a_date_without_a_step_asks_what_is_to_be_done(tools: Tools, ada: Person) -> None:
    dialog = _open(tools, ada.id)
    QTest.keyClicks(dialog.next.day.edit, "thu")

    dialog.log()

    assert dialog.next.day.note == "What is to be done by then?"
    assert dialog.next.text.hasFocus()


def test_a_next_date_that_is_none_is_refused(tools: Tools, ada: Person) -> None:
    dialog = _open(tools, ada.id)
    QTest.keyClicks(dialog.next.text, "Send the draft")
    QTest.keyClicks(dialog.next.day.edit, "whenever")

    dialog.log()

    assert dialog.next.day.has_error
    assert _logged(tools) == []


def test_the_menu_of_dates_offers_near_days(tools: Tools, ada: Person) -> None:
    dialog = _open(tools, ada.id)
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
    dialog = _open(tools, ada.id)
    assert dialog.next.sentence.text() == "The rhythm (monthly) starts again from today."

    dialog.when.chips[1].click()
    assert dialog.next.sentence.text() == "The rhythm (monthly) starts again from yesterday."

    dialog.when.chips[2].click()
    assert not dialog.next.sentence.isVisible()


def test_another_can_be_logged_right_after(tools: Tools, ada: Person) -> None:
    dialog = _open(tools, ada.id)
    dialog.another.setChecked(True)
    dialog.when.chips[1].click()
    dialog.said.insertPlainText("First")
    dialog.log()
    assert dialog.isVisible()
    assert dialog.entry().said == ""
    assert dialog.people.line.hasFocus()

    QTest.keyClicks(dialog.people.line, "ada")
    dialog.log()

    assert [entry.said for entry in _logged(tools)] == ["First", ""]
    assert {entry.day for entry in _logged(tools)} == {TODAY - timedelta(days=1)}


def test_what_was_typed_survives_closing(tools: Tools, ada: Person, surface: FakeSurface) -> None:
    dialog = _open(tools, ada.id)
    dialog.said.insertPlainText("Ten minutes by the lifts.")
    dialog.next.text.setText("Send the draft")
    QTest.keyClick(dialog.said, Qt.Key.Key_Escape)
    assert surface.toasts == ["Kept as a draft. Log a contact brings it back."]

    again = _open(tools)

    assert again.entry().said == "Ten minutes by the lifts."
    assert again.next.words == "Send the draft"
    assert again.people.people == (ada.id,)


def test_what_is_typed_is_kept_within_a_second(tools: Tools, ada: Person, qtbot: QtBot) -> None:
    dialog = _open(tools, ada.id)
    dialog.said.insertPlainText("Before the crash")

    qtbot.waitUntil(lambda: tools.services.drafts.named("contact:") != ())

    assert "Before the crash" in (tools.services.drafts.get(f"contact:{ada.id}") or "")


def test_a_logged_contact_leaves_no_draft(tools: Tools, ada: Person) -> None:
    dialog = _open(tools, ada.id)
    dialog.said.insertPlainText("Said")
    dialog.close_overlay()

    _open(tools, ada.id).log()

    assert tools.services.drafts.named("contact:") == ()
    assert [entry.said for entry in _logged(tools)] == ["Said"]


def test_closing_without_a_word_keeps_nothing(tools: Tools, ada: Person, surface: FakeSurface) -> None:
    _open(tools, ada.id).close_overlay()

    assert surface.toasts == []
    assert tools.services.drafts.named("contact:") == ()


def test_a_draft_with_somebody_deleted_meanwhile_still_opens(tools: Tools, ada: Person) -> None:
    dialog = _open(tools, ada.id)
    dialog.said.insertPlainText("Said")
    dialog.close_overlay()
    tools.services.people.delete([ada.id])

    again = _open(tools)

    assert again.people.people == ()
    assert again.entry().said == "Said"
