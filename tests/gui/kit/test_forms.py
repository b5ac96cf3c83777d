"""A form saves what is typed by itself, once, and never loses a letter of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from mentorkit.domain.errors import Invalid, Why
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.forms import Form

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


@dataclass(frozen=True)
class Note:
    id: str
    title: str = ""
    words: str = ""
    minutes: int | None = None


class Book:
    """What a service does with a note: checks and keeps it."""

    def __init__(self) -> None:
        self.kept: list[Note] = []
        self.drafts: list[Note] = []

    def save(self, note: Note) -> Note | None:
        if not note.title:
            raise Invalid("title", Why.EMPTY)
        if "hidden" in note.title:
            raise Invalid("elsewhere", Why.ITSELF)
        self.kept.append(note)
        return None

    def keep_draft(self, note: Note) -> None:
        self.drafts.append(note)


def read_minutes(text: str) -> int | None:
    if text and not text.isdigit():
        raise Invalid("minutes", Why.NOT_POSITIVE)
    return int(text) if text else None


@pytest.fixture
def book() -> Book:
    return Book()


@pytest.fixture
def form(theme: Theme, book: Book, window: QWidget) -> Form:
    made = Form(theme, "note", book.save, lambda error: f"{error.field} is {error.why}", book.keep_draft)
    made.add("title", TextField(theme, "Title", "title"))
    made.add("minutes", TextField(theme, "Minutes", "minutes"), read_minutes, lambda m: str(m or ""))
    made.add("words", LongField(theme, "Words", "words"))
    made.setParent(window)
    made.show_record(Note("1", "First", "One"))
    return made


@pytest.fixture
def field(form: Form) -> Callable[[str], TextField]:
    def found(name: str) -> TextField:
        return next(child for child in form.findChildren(TextField) if child.objectName() == name)

    return found


def type_in(qtbot: QtBot, field: TextField, text: str) -> None:
    field.edit.setFocus()
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, text)


def test_leaving_a_field_saves_it(
    form: Form, book: Book, field: Callable[[str], TextField], qtbot: QtBot
) -> None:
    type_in(qtbot, field("title"), "Second")
    assert form.is_dirty
    with qtbot.waitSignal(form.saved) as told:
        qtbot.keyClick(field("title").edit, Qt.Key.Key_Return)
    assert book.kept == [Note("1", "Second", "One")] == told.args
    assert form.record == book.kept[0]
    assert not form.is_dirty


def test_typing_the_same_again_saves_nothing(
    form: Form, book: Book, field: Callable[[str], TextField], qtbot: QtBot
) -> None:
    type_in(qtbot, field("title"), "First")
    assert form.flush()
    assert book.kept == []
    assert not form.is_dirty


def test_a_long_text_is_saved_after_a_rest(
    form: Form, book: Book, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mentorkit.gui.kit.forms.REST_MS", 1)
    editor = form.findChildren(LongField)[0].editor
    with qtbot.waitSignal(form.saved):
        qtbot.keyClicks(editor, "Two ")
    assert book.kept[-1].words == "Two One"


def test_an_invalid_value_is_shown_beside_its_field_and_stays(
    form: Form, book: Book, field: Callable[[str], TextField], qtbot: QtBot
) -> None:
    field("title").edit.setFocus()
    field("title").edit.selectAll()
    qtbot.keyClick(field("title").edit, Qt.Key.Key_Backspace)
    assert not form.flush()
    assert field("title").note == "title is empty"
    assert field("title").has_error
    assert book.kept == []
    qtbot.keyClicks(field("title").edit, "T")
    assert not field("title").has_error
    assert form.flush()
    assert book.kept == [Note("1", "T", "One")]


def test_what_cannot_be_read_is_shown_too(
    form: Form, book: Book, field: Callable[[str], TextField], qtbot: QtBot
) -> None:
    type_in(qtbot, field("minutes"), "soon")
    assert not form.flush()
    assert field("minutes").note == "minutes is not_positive"
    assert form.candidate() == Note("1", "First", "One")
    type_in(qtbot, field("minutes"), "50")
    assert form.flush()
    assert book.kept == [Note("1", "First", "One", 50)]


def test_an_error_of_another_field_is_shown_where_it_was_typed(
    form: Form, field: Callable[[str], TextField], qtbot: QtBot
) -> None:
    type_in(qtbot, field("title"), "hidden")
    assert not form.flush()
    assert field("title").note == "elsewhere is itself"


def test_news_never_overwrite_what_is_being_typed(
    form: Form, book: Book, field: Callable[[str], TextField], qtbot: QtBot
) -> None:
    type_in(qtbot, field("title"), "Mine")
    form.show_record(Note("1", "Theirs", "Other words"))
    assert field("title").value() == "Mine"
    assert form.findChildren(LongField)[0].value() == "Other words"
    assert form.flush()
    assert book.kept == [Note("1", "Mine", "Other words")]


def test_another_record_is_shown_after_the_first_was_saved(
    form: Form, book: Book, field: Callable[[str], TextField], qtbot: QtBot
) -> None:
    type_in(qtbot, field("title"), "Kept")
    form.show_record(Note("2", "Other"))
    assert book.kept == [Note("1", "Kept", "One")]
    assert field("title").value() == "Other"
    assert form.record == Note("2", "Other")


def test_the_record_may_come_back_changed(form: Form, theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    tidy = Form(theme, "tidy", lambda note: replace(note, title=note.title.title()), str)
    tidy.add("title", TextField(theme, "Title", "tidy_title"))
    tidy.setParent(window)
    tidy.show_record(Note("1"))
    edit = tidy.findChildren(TextField)[0].edit
    qtbot.keyClicks(edit, "ada")
    edit.clearFocus()
    assert tidy.flush()
    assert tidy.record == Note("1", "Ada")
    assert edit.text() == "Ada"


def test_a_draft_is_kept_while_typing(
    form: Form, book: Book, field: Callable[[str], TextField], qtbot: QtBot
) -> None:
    type_in(qtbot, field("title"), "Drafted")
    assert book.drafts == []
    qtbot.waitUntil(lambda: bool(book.drafts), timeout=3000)
    assert book.drafts == [Note("1", "Drafted", "One")]
    assert book.kept == []
    assert form.flush()


def test_a_form_without_a_record_has_nothing_to_save(theme: Theme, window: QWidget) -> None:
    empty = Form(theme, "empty", lambda note: note, str)
    empty.setParent(window)
    empty.show_invalid(Invalid("title", Why.EMPTY))
    assert empty.flush()
