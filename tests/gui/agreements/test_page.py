"""What was agreed is proposed, confirmed, changed by a new version and ended on its page."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import Stage
from mentorkit.gui.agreements.confirming import ConfirmAgreement
from mentorkit.gui.agreements.feature import FEATURE
from mentorkit.gui.agreements.notes import AgreementNotes
from mentorkit.gui.agreements.page import AgreementPage
from mentorkit.gui.agreements.panel import AgreementPanel
from mentorkit.services.interactions import Contact
from tests.builders import TODAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.agreements import Agreement
    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface


@pytest.fixture
def ada(tools: Tools) -> Person:
    made = tools.services.people.add("Ada Lovelace")
    tools.services.people.set_stage([made.id], Stage.IN_CONVERSATION)
    tools.services.goals.add("Lead a team")
    return made


@pytest.fixture
def page(tools: Tools, host: QWidget, ada: Person, qtbot: QtBot) -> AgreementPage:
    made = FEATURE.pages["agreement"](tools)
    assert isinstance(made, AgreementPage)
    QVBoxLayout(host).addWidget(made)
    with qtbot.waitActive(host):
        host.show()
    made.show_place(ada.id)
    return made


def agreed(tools: Tools, person: Person, **fields: object) -> Agreement:
    start = replace(tools.services.agreements.start(person.id), **{"purpose": "Hire well", **fields})  # type: ignore[arg-type]  # fields of agreements
    return tools.services.agreements.confirm(start, TODAY)


def confirm(surface: FakeSurface) -> ConfirmAgreement:
    found = surface.overlays[-1]
    assert isinstance(found, ConfirmAgreement)
    return found


def press_entry(page: AgreementPage, name: str) -> None:
    page.more.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.objectName() == name).trigger()
    menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_a_proposal_is_written_agreed_and_makes_a_mentor(
    page: AgreementPage, ada: Person, tools: Tools, surface: FakeSurface
) -> None:
    services = tools.services
    assert page.state.text() == "Nothing is agreed yet."
    assert not page.more.isVisible()
    page.focus_first()
    QTest.keyClicks(page.form.written["purpose"].editor, "Learn to hire")
    next(iter(page.form.chips.values())).click()
    (kept,) = services.agreements.agreed(ada.id).versions
    assert (kept.purpose, len(kept.goals)) == ("Learn to hire", 1)
    page.examples.click()
    proposal = services.agreements.agreed(ada.id).proposal
    assert proposal is not None
    assert proposal.ending == services.documents.starter_texts["ending"]
    assert proposal.purpose == "Learn to hire"
    page.share.click()
    assert surface.commands == [("share", ("agreement", ada.id))]
    page.agree.click()
    dialog = confirm(surface)
    for typed in ("nonsense", "tomorrow"):
        dialog.day.edit.setText(typed)
        dialog.day.edit.textEdited.emit(typed)
        dialog.agree()
        assert dialog.day.has_error
    dialog.day.set_value(TODAY)
    QTest.keyClicks(dialog.answer.editor, "Gladly")
    QTest.keyClick(dialog.answer.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.state.text() == "Version 1, agreed on 18 Mar."
    assert page.agreed.answer.text() == "Gladly"
    assert not page.form.isVisible()
    page.mentor.acted.emit()
    assert surface.toasts[-1] == "Log a contact with this person first."
    services.interactions.log(Contact(TODAY, InteractionKind.CALL, (ada.id,)))
    page.mentor.acted.emit()
    assert services.people.get(ada.id).stage is Stage.MENTOR
    assert not page.mentor.isVisible()


def test_answer_and_notes_stay_with_me_and_can_be_changed(
    page: AgreementPage, ada: Person, tools: Tools, surface: FakeSurface
) -> None:
    tools.services.agreements.annotate(agreed(tools, ada), note="", answer="Gladly")
    press_entry(page, "agreement_notes")
    notes = surface.overlays[-1]
    assert isinstance(notes, AgreementNotes)
    assert notes.answer.value() == "Gladly"
    QTest.keyClicks(notes.note.editor, "Be on time")
    notes.keep()
    assert page.agreed.note.text() == "Be on time"
    assert page.agreed.answer.text() == "Gladly"


def test_a_change_is_a_new_version_whose_difference_is_read(
    page: AgreementPage, ada: Person, tools: Tools, surface: FakeSurface
) -> None:
    agreed(tools, ada, minutes=30, channel="Mail", every_days=10)
    page.change.click()
    assert page.form.isVisible()
    assert page.form.choices["every_days"].combo.currentText() == "Every 10 days"
    page.form.written["channel"].set_value("")
    page.form.written["channel"].edited.emit()
    page.form.written["ending"].set_value("Any time")
    page.form.written["ending"].edited.emit()
    page.agree.click()
    second = tools.services.agreements.agreed(ada.id).proposal
    assert second is not None
    tools.services.agreements.confirm(replace(second, minutes=60), TODAY)
    assert page.agreed.history.text().splitlines() == [
        "Version 2, 18 Mar",
        "– How long: 30 minutes → 60 minutes",
        "– Between talks: no longer Mail",
        "– How it ends, new: Any time",
        "Version 1, 18 Mar",
    ]
    press_entry(page, "agreement_end")
    assert tools.services.agreements.current(ada.id) is None
    assert page.form.isVisible()


def test_a_proposal_can_be_deleted_and_the_page_left(
    page: AgreementPage, ada: Person, tools: Tools, surface: FakeSurface
) -> None:
    version = tools.services.agreements.propose(
        replace(tools.services.agreements.start(ada.id), purpose="Hire")
    )
    assert page.state.text() == "Nothing is agreed yet. Version 1 is a proposal."
    press_entry(page, "agreement_remove")
    assert tools.services.agreements.agreed(ada.id).versions == ()
    tools.services.history.undo()
    page.show_place(version.id)
    page.back.click()
    here = tools.navigator.here
    assert here is not None
    assert (here.kind, here.id) == ("person", ada.id)
    tools.navigator.open("agreement", ada.id)
    tools.services.people.delete([ada.id])
    page.show_place(ada.id)
    left = tools.navigator.here
    assert left is None or left.kind != "agreement"


def test_drift_is_told_plainly_with_what_could_be_done(
    page: AgreementPage, ada: Person, tools: Tools, surface: FakeSurface
) -> None:
    current = agreed(tools, ada, review=TODAY)
    tools.services.store.connection.execute(
        "UPDATE agreement SET review = ?", ((TODAY - timedelta(days=8)).isoformat(),)
    )
    tools.services.agreements.annotate(current, note="n", answer="a")
    tools.services.store.connection.execute(
        "UPDATE agreement SET review = ?", ((TODAY - timedelta(days=8)).isoformat(),)
    )
    page.show_place(ada.id)
    assert page.drift.words.text() == "You wanted to look at it again on 10 Mar."
    page.drift.plan.click()
    assert surface.commands == [("plan_meeting", (ada.id,))]
    page.drift.change.click()
    assert page.form.isVisible()
    assert page.drift.change.isHidden()


def test_the_persons_page_shows_what_one_needs_to_know(
    tools: Tools, ada: Person, host: QWidget, surface: FakeSurface
) -> None:
    panel = FEATURE.panels["person"](tools)
    assert isinstance(panel, AgreementPanel)
    panel.show_record(ada.id)
    QVBoxLayout(host).addWidget(panel)
    host.show()
    assert panel.act.text() == "Add"
    current = agreed(tools, ada, every_days=42, off_limits="Salaries", review=None)
    shown = [child.accessibleName() for child in panel.terms.findChildren(QWidget)]
    assert [words for words in shown if ": " in words] == ["How often: Every 6 weeks", "Off limits: Salaries"]
    tools.services.agreements.propose(replace(tools.services.agreements.start(ada.id), minutes=20))
    assert panel.state.text() == "A proposal, not agreed yet"
    panel.act.click()
    here = tools.navigator.here
    assert here is not None
    assert (here.kind, here.id) == ("agreement", current.person_id)
