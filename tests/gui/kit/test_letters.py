"""A letter keeps every character, replaces blanks whole and knows which words came from fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout

from mentorkit.gui.kit.letter_marks import Mark
from mentorkit.gui.kit.letters import Letter
from mentorkit.gui.kit.spans import Span
from mentorkit.gui.theme import Scheme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme

TEXT = "Dear Leila,\nyour talk {talk you saw} and {paper} helped."
BLANK = Span(22, 14, "talk you saw")


def find_blanks(text: str) -> list[Span]:
    found = re.finditer(r"\{([^{}\n]+)\}", text)
    return [Span(match.start(), len(match[0]), match[1]) for match in found]


@pytest.fixture
def letter(theme: Theme, window: QWidget) -> Letter:
    made = Letter(theme, "letter", find_blanks, longest=500)
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addStretch(1)
    made.set_text(TEXT)
    made.setFocus()
    window.grab()
    return made


def put_cursor(letter: Letter, start: int, end: int | None = None) -> None:
    cursor = letter.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start if end is None else end, QTextCursor.MoveMode.KeepAnchor)
    letter.setTextCursor(cursor)


def paste(letter: Letter, text: str) -> None:
    pasted = QMimeData()
    pasted.setText(text)
    letter.insertFromMimeData(pasted)


def tip_at(letter: Letter, at: int) -> str:
    cursor = QTextCursor(letter.document())
    cursor.setPosition(at)
    point = letter.cursorRect(cursor).center() + QPoint(2, 0)
    tip = QHelpEvent(QEvent.Type.ToolTip, point, letter.viewport().mapToGlobal(point))
    QApplication.sendEvent(letter.viewport(), tip)
    shown = QToolTip.text()
    QToolTip.hideText()
    return shown


def test_its_blanks_are_known(letter: Letter) -> None:
    assert [blank.name for blank in letter.blanks] == ["talk you saw", "paper"]
    assert letter.blanks[0] == BLANK


def test_typing_inside_a_blank_replaces_all_of_it(letter: Letter, qtbot: QtBot) -> None:
    put_cursor(letter, 30)
    qtbot.keyClicks(letter, "on queues")
    assert letter.text() == "Dear Leila,\nyour talk on queues and {paper} helped."


def test_what_was_typed_over_a_blank_is_told_and_counts_as_filled(letter: Letter, qtbot: QtBot) -> None:
    put_cursor(letter, 30)
    qtbot.keyClicks(letter, "on queues")
    with qtbot.waitSignal(letter.answered) as told:
        put_cursor(letter, 0)
    assert told.args == ["talk you saw", "on queues"]
    assert letter.filled == (Span(22, 9, "talk you saw"),)


def test_a_blank_typed_away_again_is_no_answer(letter: Letter, qtbot: QtBot) -> None:
    put_cursor(letter, 30)
    qtbot.keyClicks(letter, "x")
    qtbot.keyClick(letter, Qt.Key.Key_Backspace)
    with qtbot.assertNotEmitted(letter.answered):
        put_cursor(letter, 0)
    assert letter.filled == ()


def test_an_edit_elsewhere_leaves_an_answer_and_one_across_it_ends_it(letter: Letter, qtbot: QtBot) -> None:
    put_cursor(letter, 30)
    qtbot.keyClicks(letter, "queues")
    letter.replace_words(Span(0, 4), "Hello")
    assert letter.filled == (Span(23, 6, "talk you saw"),)
    letter.replace_words(Span(18, 7), "")
    assert not letter.filled


@pytest.mark.parametrize(
    ("key", "at"), [(Qt.Key.Key_Backspace, 36), (Qt.Key.Key_Delete, 22), (Qt.Key.Key_Backspace, 30)]
)
def test_deleting_at_a_blank_takes_it_whole(letter: Letter, qtbot: QtBot, key: Qt.Key, at: int) -> None:
    put_cursor(letter, at)
    qtbot.keyClick(letter, key)
    assert letter.text() == "Dear Leila,\nyour talk  and {paper} helped."


def test_typing_beside_a_blank_leaves_it(letter: Letter, qtbot: QtBot) -> None:
    put_cursor(letter, 22)
    qtbot.keyClicks(letter, "x")
    put_cursor(letter, 37)
    qtbot.keyClicks(letter, "y")
    assert "talk x{talk you saw}y and" in letter.text()


def test_cutting_half_of_two_blanks_cuts_both(letter: Letter, qtbot: QtBot) -> None:
    put_cursor(letter, 30, 43)
    qtbot.keyClick(letter, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert letter.text() == "Dear Leila,\nyour talk  helped."


def test_composing_and_pasting_replace_a_blank_whole(letter: Letter) -> None:
    put_cursor(letter, 30)
    composed = QInputMethodEvent()
    composed.setCommitString("講演")
    QApplication.sendEvent(letter, composed)
    assert "your talk 講演 and" in letter.text()
    put_cursor(letter, 30)
    paste(letter, "draft")
    assert letter.text().endswith("and draft helped.")


def test_keys_go_from_blank_to_blank_round_the_ends(letter: Letter) -> None:
    put_cursor(letter, 0)
    seen = []
    for step in (1, 1, 1, -1, -1):
        assert letter.go_to_blank(step)
        seen.append(letter.textCursor().selectedText())
    first, second = "{talk you saw}", "{paper}"
    assert seen == [first, second, first, second, first]
    letter.set_text("No blank.")
    assert not letter.go_to_blank()


def test_a_click_selects_a_blank(letter: Letter) -> None:
    cursor = QTextCursor(letter.document())
    cursor.setPosition(30)
    QTest.mouseClick(letter.viewport(), Qt.MouseButton.LeftButton, pos=letter.cursorRect(cursor).center())
    assert letter.textCursor().selectedText() == "{talk you saw}"


def test_a_field_is_put_in_over_a_blank_and_named_by_its_tip(letter: Letter) -> None:
    put_cursor(letter, 30)
    letter.fill("Queues at rest", "their work")
    assert letter.text() == "Dear Leila,\nyour talk Queues at rest and {paper} helped."
    assert letter.filled == (Span(22, 14, "their work"),)
    assert tip_at(letter, 3) == ""
    assert tip_at(letter, 25) == "their work"


def test_editing_filled_words_makes_them_the_users_own(letter: Letter, qtbot: QtBot) -> None:
    letter.show_filled([Span(5, 5, "given name"), Span(12, 4, "other")])
    put_cursor(letter, 7)
    qtbot.keyClicks(letter, "e")
    assert letter.filled == (Span(13, 4, "other"),)
    assert letter._shown_marks()[Mark.FILLED]
    letter.setReadOnly(True)
    assert not letter._shown_marks()[Mark.FILLED]


def test_places_are_letters_even_after_an_emoji(letter: Letter) -> None:
    letter.set_text("😀😀 {talk} and more")
    assert letter.blanks == (Span(3, 6, "talk"),)
    letter.mark(Mark.NOTED, [Span(14, 4)])
    letter.select(Span(14, 4))
    assert letter.textCursor().selectedText() == "more"
    assert letter.marked(Mark.NOTED) == (Span(14, 4),)
    put_cursor(letter, 2)
    assert letter.place == 1


def test_marks_move_with_their_words_and_go_when_those_change(letter: Letter, qtbot: QtBot) -> None:
    letter.mark(Mark.MISSPELLED, [Span(5, 5)])
    put_cursor(letter, 0)
    qtbot.keyClicks(letter, "My ")
    assert letter.marked(Mark.MISSPELLED) == (Span(8, 5),)
    put_cursor(letter, 10)
    qtbot.keyClicks(letter, "x")
    assert letter.marked(Mark.MISSPELLED) == ()


def test_another_text_begins_without_marks_and_undo(letter: Letter) -> None:
    letter.mark(Mark.NOTED, [Span(0, 4)])
    letter.show_filled([Span(5, 5, "given name")])
    letter.set_text("Another")
    assert letter.marked(Mark.NOTED) == ()
    assert letter.filled == ()
    assert letter.blanks == ()
    assert not letter.document().isUndoAvailable()


def test_pasting_brings_clean_plain_text(letter: Letter) -> None:
    letter.set_text("")
    letter.insertFromMimeData(QMimeData())
    paste(letter, "one\r\ntwo\x00\x07\u2028three\u00a0four\tfive\ue000")
    assert letter.text() == "one\ntwo\nthree\u00a0four\tfive\ue000"


def test_what_is_too_long_is_not_pasted_and_that_is_told(letter: Letter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(letter.refused):
        paste(letter, "x" * 1_000_000)
    put_cursor(letter, 30)
    with qtbot.waitSignal(letter.refused):
        paste(letter, "x" * 1_000_000)
    with qtbot.assertNotEmitted(letter.answered):
        put_cursor(letter, 0)
    assert letter.text() == TEXT
    put_cursor(letter, 0, len(TEXT))
    paste(letter, "x" * 500)
    assert letter.text() == "x" * 500


def test_copying_gives_plain_text_only(letter: Letter) -> None:
    put_cursor(letter, 0, 16)
    copied = letter.createMimeDataFromSelection()
    assert copied.formats() == ["text/plain"]
    assert copied.text() == "Dear Leila,\nyour"


def test_a_frozen_letter_takes_nothing(letter: Letter, qtbot: QtBot) -> None:
    letter.setReadOnly(True)
    put_cursor(letter, 30)
    qtbot.keyClicks(letter, "x")
    paste(letter, "y")
    QApplication.sendEvent(letter, QInputMethodEvent())
    assert letter.text() == TEXT


def test_the_menu_is_about_the_misspelled_word_below_it(letter: Letter, qtbot: QtBot) -> None:
    letter.mark(Mark.MISSPELLED, [Span(5, 5)])
    put_cursor(letter, 7)
    by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    with qtbot.waitSignal(letter.menu_wanted) as told:
        QApplication.sendEvent(letter, by_key)
    assert told.args is not None
    assert told.args[0] == Span(5, 5)
    end = letter.cursorRect(letter.textCursor()).bottomRight() + QPoint(400, 200)
    by_mouse = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, end, letter.mapToGlobal(end))
    with qtbot.waitSignal(letter.menu_wanted) as told:
        QApplication.sendEvent(letter.viewport(), by_mouse)
    assert told.args is not None
    assert told.args[0] is None


def test_marks_are_drawn_in_their_colours(letter: Letter, theme: Theme) -> None:
    letter.setReadOnly(True)
    plain = letter.grab().toImage()
    ground = theme.color("field.blank.bg")
    colors = {plain.pixelColor(x, y).name() for x in range(plain.width()) for y in range(plain.height())}
    assert ground.name() in colors
    for mark in (Mark.CHOSEN, Mark.NOTED, Mark.MISSPELLED):
        letter.mark(mark, [Span(0, 4)])
        assert letter.grab().toImage() != plain
        letter.mark(mark, [])
    assert letter.grab().toImage() == plain


def test_a_word_being_typed_is_not_called_misspelled_yet(letter: Letter) -> None:
    put_cursor(letter, 4)
    plain = letter.grab().toImage()
    letter.mark(Mark.MISSPELLED, [Span(0, 4)])
    assert letter.grab().toImage() == plain
    put_cursor(letter, 11)
    assert letter.grab().toImage() != plain


def test_words_far_down_are_brought_into_view(letter: Letter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(letter.cursor_moved) as told:
        letter.show_words(Span(12, 4))
    assert told.args is not None
    assert told.args[0].top() >= letter.theme.line("letter") - 4


def test_blanks_follow_the_theme(letter: Letter, theme: Theme) -> None:
    theme.set_scheme(Scheme.DARK)
    (first, _second) = letter.extraSelections()
    assert first.format.foreground().color() == theme.color("field.blank.text")
