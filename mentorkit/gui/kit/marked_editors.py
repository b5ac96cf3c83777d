"""An editor that knows what is said about its words: marks that move with them and are drawn with them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QTextCursor

from mentorkit.gui.kit.editors import ReadingEditor
from mentorkit.gui.kit.letter_marks import LetterMarks, Mark
from mentorkit.gui.kit.spans import Span, Units, moved

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.theme import Theme

MOST_LINES = 1_000_000
"""A letter is as high as its text: the page scrolls, not the letter."""

_ENDS = "\u2029\u2028\ufdd0\ufdd1"
"""What Qt puts between the lines of a text."""
_BREAKS = dict.fromkeys((0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029), "\n")
_NOT_WRITTEN = frozenset({"Cc", "Cs", "Cn"})


class MarkedEditor(ReadingEditor):
    """A letter of plain text with marks. Places are counted in letters, as Python does."""

    cursor_moved = Signal(object)
    """Where something is now that ought to be seen, a QRect of this widget."""
    menu_wanted = Signal(object, object)
    """The misspelled `Span` at the pointer or None, and the global point for the menu."""
    refused = Signal()
    """Something pasted was too long, and nothing of it was taken."""

    def __init__(self, theme: Theme, name: str, *, longest: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, style="letter", framed=False, lines=6, most=MOST_LINES, parent=parent)
        self._longest = longest
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._marks: dict[Mark, tuple[Span, ...]] = {}
        self._painter = LetterMarks(self, theme)
        self._text, self._units = "", Units("")
        self.document().contentsChange.connect(self._edited_at)
        self.cursorPositionChanged.connect(self._cursor_moved)

    def text(self) -> str:
        """Return the text as typed, no-break spaces included."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show a text without telling `edited`; its undo starts anew and nothing in it is marked."""
        if text == self._text:
            return
        self._marks.clear()
        super().set_text(cleaned(text))
        self._read()

    def mark(self, mark: Mark, spans: Iterable[Span]) -> None:
        """Mark these words, and no others, as this."""
        self._marks[mark] = tuple(self._units.to_units(span) for span in spans)
        self.viewport().update()

    def marked(self, mark: Mark) -> tuple[Span, ...]:
        """Return what is marked as this now."""
        return tuple(self._units.to_letters(span) for span in self._marks.get(mark, ()))

    @property
    def place(self) -> int:
        """The letter before which the cursor stands."""
        return self._units.letter(self.textCursor().position())

    def select(self, span: Span) -> None:
        """Select a stretch and bring it into view."""
        self.setTextCursor(self._cursor_over(self._units.to_units(span)))

    def show_words(self, span: Span) -> None:
        """Bring a stretch into view without moving the cursor."""
        box = self._painter.rect_of(self._units.to_units(span))
        if not box.isNull():
            self.cursor_moved.emit(box.toAlignedRect())

    def replace_words(self, span: Span, text: str) -> None:
        """Replace a stretch, as one step to undo."""
        self._cursor_over(self._units.to_units(span)).insertText(cleaned(text))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste the plain text only, unless the letter would become too long."""
        if self.isReadOnly() or not source.hasText():
            return
        pasted = cleaned(source.text())
        rest = len(self._text) - len(self.textCursor().selectedText())
        if rest + len(pasted) > self._longest:
            self.refused.emit()
            return
        self.textCursor().insertText(pasted)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the plain text only."""
        copied = QMimeData()
        copied.setText(_with_lines(self.textCursor().selectedText()))
        return copied

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the word under the pointer, or at the cursor for the key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        cursor = self.textCursor() if by_key else self.cursorForPosition(event.pos())
        at, words = cursor.position(), self._marks.get(Mark.MISSPELLED, ())
        found = next((span for span in words if span.start <= at <= span.end), None)
        point = self.cursorRect(cursor).bottomLeft() if by_key else event.pos()
        span = None if found is None else self._units.to_letters(found)
        self.menu_wanted.emit(span, self.viewport().mapToGlobal(point))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of marked words, the text, and the lines below."""
        clip = QRectF(event.rect())
        self._painter.behind(clip, self._marks)
        super().paintEvent(event)
        self._painter.below(clip, self._shown_marks())

    def _shown_marks(self) -> dict[Mark, tuple[Span, ...]]:
        """Return the marks drawn: a word still being typed is not called misspelled yet."""
        shown = dict(self._marks)
        if self.hasFocus():
            at, words = self.textCursor().position(), shown.get(Mark.MISSPELLED, ())
            shown[Mark.MISSPELLED] = tuple(span for span in words if span.end != at)
        return shown

    def _cursor_over(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(span.start)
        cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _changed(self) -> None:
        if not self._quiet:
            self._read()
        super()._changed()

    def _read(self) -> None:
        """Keep the text at hand."""
        self._text = _with_lines(self.document().toRawText())
        self._units = Units(self._text)

    def _edited_at(self, at: int, removed: int, added: int) -> None:
        if not self._quiet:
            for mark, spans in self._marks.items():
                self._marks[mark] = moved(spans, at, removed, added)

    def _cursor_moved(self) -> None:
        self.cursor_moved.emit(self.cursorRect())


def _with_lines(text: str) -> str:
    """Return Qt's text with our ends of lines: four searches are a hundred times faster than a table."""
    for end in _ENDS:
        text = text.replace(end, "\n")
    return text


def cleaned(text: str) -> str:
    """Return text as a letter holds it: one kind of line end, and no control characters."""
    plain = text.replace("\r\n", "\n").translate(_BREAKS)
    if plain.isprintable():
        return plain
    return "".join(letter for letter in plain if letter in "\n\t" or _is_written(letter))


def _is_written(letter: str) -> bool:
    return unicodedata.category(letter) not in _NOT_WRITTEN
