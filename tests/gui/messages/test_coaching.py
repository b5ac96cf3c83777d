"""The coach runs after a rest, marks words, and its acts mend what it found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from mentorkit.domain.coaching.notes import Act, Found, Note, Rule
from mentorkit.domain.messages import MessageKind
from mentorkit.gui.kit.letter_marks import Mark
from mentorkit.gui.messages import coach_words
from tests.gui.desks import settle
from tests.gui.messages.conftest import BODY

if TYPE_CHECKING:
    from mentorkit.gui.messages.notes import NoteRow
    from tests.gui.messages.conftest import Desk

TEXT = BODY.replace("{talk you saw}", "on containers") + "\n\nSorry to bother you with this."


def coached(desk: Desk, found: Found) -> NoteRow:
    """Wait for a note of this kind and return its row."""

    def row() -> NoteRow | None:
        shown = (row for row in desk.page.coach.rows if row.isVisible() and row.note is not None)
        return next((row for row in shown if row.note is not None and row.note.found is found), None)

    desk.qtbot.waitUntil(lambda: row() is not None, timeout=8000)
    settle()
    there = row()
    assert there is not None
    return there


def test_notes_come_after_a_rest_and_mark_their_words(desk: Desk) -> None:
    desk.begin(subject="Your talk on containers", body=TEXT)
    row = coached(desk, Found.APOLOGY)
    assert row.heading.text() == "You apologise for asking"
    assert "Sorry to bother" in row.sentence.text()
    assert row.toolTip()
    start = TEXT.index("Sorry to bother")
    assert any(span.start <= start < span.end for span in desk.page.pane.letter.marked(Mark.NOTED))
    assert desk.page.coach.count.text().endswith("to look at")


def test_a_key_typed_meanwhile_drops_the_answer(desk: Desk) -> None:
    desk.begin(subject="Your talk on containers", body=TEXT)
    desk.page.coaching.ask()
    job = desk.page.coaching._job
    assert job is not None
    desk.write("x")
    assert job.is_cancelled


def test_choosing_a_note_highlights_its_words_and_again_lets_go(desk: Desk) -> None:
    desk.begin(subject="Your talk on containers", body=TEXT)
    row = coached(desk, Found.APOLOGY)
    desk.qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert desk.page.pane.letter.marked(Mark.CHOSEN)
    row.setFocus()
    desk.qtbot.keyClick(row, Qt.Key.Key_Space)
    assert desk.page.pane.letter.marked(Mark.CHOSEN) == ()


def test_what_should_go_is_taken_out(desk: Desk) -> None:
    desk.begin(subject="Your talk on containers", body=TEXT)
    row = coached(desk, Found.APOLOGY)
    assert row.note is not None
    desk.page.coaching.do(
        Note(Rule.TONE, row.note.level, Found.APOLOGY, row.note.spans, act=Act.REMOVE_WORDS)
    )
    assert "Sorry to bother" not in desk.page.pane.letter.text()
    assert "  " not in desk.page.pane.letter.text()


def test_the_blank_is_gone_to(desk: Desk) -> None:
    desk.begin(subject="Your talk on containers", body=BODY)
    coached(desk, Found.BLANK_LEFT).act.click()
    assert desk.page.pane.letter.textCursor().selectedText() == "{talk you saw}"


def test_several_blanks_are_one_note_that_names_the_first(desk: Desk) -> None:
    desk.begin(subject="Your talk on containers", body="Dear Leila,\n\nThank you for {one} and {two}.")
    row = coached(desk, Found.BLANK_LEFT)
    rows = [note for note in desk.page.coach.open_notes if note.found is Found.BLANK_LEFT]
    assert len(rows) == 1
    assert row.note is not None
    assert coach_words.heading(row.note, "Leila") == "2 blanks to fill"
    assert coach_words.sentence(row.note, "Leila") == "The first: “one”."
    row.act.click()
    assert desk.page.pane.letter.textCursor().selectedText() == "{one}"


def test_a_missing_subject_leads_there(desk: Desk) -> None:
    desk.begin(body=TEXT)
    coached(desk, Found.NO_SUBJECT).act.click()
    assert desk.page.pane.head.subject.edit.hasFocus()


def test_notes_on_the_subject_mark_it(desk: Desk) -> None:
    desk.begin(subject="A talk, a question, and perhaps one more thing on {day}", body=TEXT)
    subject = desk.page.pane.head.subject.edit
    row = coached(desk, Found.SUBJECT_TOO_LONG)
    assert [span.length for span in subject.marked(Mark.NOTED)] == [len(subject.text())]
    assert [span.length for span in subject.marked(Mark.BLANK)] == [5]
    desk.qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert subject.marked(Mark.CHOSEN) == subject.marked(Mark.NOTED)
    assert desk.page.pane.letter.marked(Mark.CHOSEN) == ()


def test_a_sentence_is_put_in_before_the_closing(desk: Desk) -> None:
    desk.begin(subject="Your talk on containers", body="Dear Leila,\n\nMay I ask one thing?\n\nThanks,\nInes")
    row = coached(desk, Found.NO_WAY_OUT)
    assert row.note is not None
    row.act.click()
    text = desk.page.pane.letter.text()
    assert text.endswith(f"{row.note.values['text']}\n\nThanks,\nInes")


def test_a_fact_is_chosen_from_a_menu_and_from_the_pane(desk: Desk) -> None:
    desk.begin(subject="One short question", body="Dear Leila,\n\nMay I ask one thing?\n\nThanks,\nInes")
    coached(desk, Found.NOTHING_OF_THEIRS).act.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[0].text() == "Who pays for an empty container"
    menu.actions()[0].trigger()
    menu.close()
    assert "Who pays for an empty container" in desk.page.pane.letter.text()
    assert [fact.text for fact in desk.page.coach.facts.facts][:3] == [
        "Who pays for an empty container",
        "Samir Bhatt",
        "Rust meetup",
    ]
    desk.press("known_fact_1")
    assert "Samir Bhatt" in desk.page.pane.letter.text()


def test_what_is_typed_over_their_work_is_theirs_and_proposed_to_be_kept(desk: Desk) -> None:
    ada = desk.tools.services.people.add("Ada Lund")
    message = desk.tools.services.messages.start(ada.id, MessageKind.FIRST_MESSAGE)
    desk.tools.services.messages.change(
        replace(message, subject="One question", body="Dear Ada,\n\nI read {their work}.")
    )
    desk.tools.navigator.open("message", message.id)
    coached(desk, Found.NOTHING_OF_THEIRS)
    letter, evidence = desk.page.pane.letter, desk.page.coach.evidence.field
    assert letter.textCursor().selectedText() == "{their work}"
    desk.qtbot.keyClicks(letter, "the harbour plan")
    assert evidence.value() == ""
    desk.qtbot.keyClick(letter, Qt.Key.Key_End)
    assert evidence.value() == "the harbour plan"
    coached(desk, Found.SOMETHING_OF_THEIRS)
    evidence.set_value("mine")
    desk.page.coach.evidence.propose("another")
    assert evidence.value() == "mine"


def test_a_language_without_rules_says_so(desk: Desk) -> None:
    desk.begin(subject="Shalom", body=BODY, language="he")
    coached(desk, Found.BLANK_LEFT)
    assert desk.page.coach.hint.isVisible()
    assert desk.page.coach.hint.text() == "In this language I only check blanks and length."
