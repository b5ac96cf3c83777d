"""The letter: an editor whose blanks are replaced whole and which remembers what came from fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QKeySequence, QTextCharFormat
from PySide6.QtWidgets import QTextEdit, QToolTip

from mentorkit.gui.kit.filled_runs import FilledRuns
from mentorkit.gui.kit.labels import escaped
from mentorkit.gui.kit.letter_marks import Mark
from mentorkit.gui.kit.marked_editors import MarkedEditor, cleaned
from mentorkit.gui.kit.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QInputMethodEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.theme import Theme

_DELETING = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete})
_ENTERING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Letter(MarkedEditor):
    """A text with blanks, found by `find_blanks`. Typing into one, or deleting in it, takes it whole."""

    answered = Signal(str, str)
    """The name of a blank, and what was typed over it."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        find_blanks: Callable[[str], Iterable[Span]],
        *,
        longest: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, longest=longest, parent=parent)
        self._find_blanks = find_blanks
        self._runs = FilledRuns()
        theme.changed.connect(self._color_blanks)

    def set_text(self, text: str) -> None:
        """Show a text without telling `edited`; nothing in it came from a field."""
        if text != self.text():
            self._runs.show(())
        super().set_text(text)

    @property
    def blanks(self) -> tuple[Span, ...]:
        """The blanks still open, in the order of the text."""
        return self.marked(Mark.BLANK)

    @property
    def filled(self) -> tuple[Span, ...]:
        """The words that came from fields and were not touched since."""
        return tuple(self._units.to_letters(span) for span in self._runs.all)

    def show_filled(self, spans: Iterable[Span]) -> None:
        """Say which words of the text just set came from fields."""
        self._runs.show(self._units.to_units(span) for span in spans)
        self.viewport().update()

    def go_to_blank(self, step: int = 1) -> bool:
        """Select the next blank (1) or the one before (-1), round the ends; False when none is open."""
        blanks, cursor = self._marks.get(Mark.BLANK, ()), self.textCursor()
        if not blanks:
            return False
        if step > 0:
            ahead = (span for span in blanks if span.start >= cursor.selectionEnd())
            found = next(ahead, blanks[0])
        else:
            behind = (span for span in reversed(blanks) if span.end <= cursor.selectionStart())
            found = next(behind, blanks[-1])
        self.setTextCursor(self._cursor_over(found))
        return True

    def fill(self, text: str, name: str = "") -> None:
        """Put words in at the cursor, over the selection or the blank there; a name makes them a field's."""
        self._take_whole_blanks()
        cursor, written = self.textCursor(), cleaned(text)
        start = cursor.selectionStart()
        cursor.insertText(written)
        self.setTextCursor(cursor)
        if name and written:
            self._runs.add(Span(start, cursor.position() - start, name))
            self.viewport().update()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste; a blank is replaced whole."""
        if not self.isReadOnly():
            self._take_whole_blanks()
        super().insertFromMimeData(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; a blank is replaced or deleted whole."""
        if not self.isReadOnly() and _edits(event):
            self._take_whole_blanks(event.key())
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Compose; a blank is replaced whole."""
        if not self.isReadOnly() and (event.commitString() or event.preeditString()):
            self._take_whole_blanks()
        super().inputMethodEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select the blank that was clicked."""
        super().mouseReleaseEvent(event)
        cursor = self.textCursor()
        is_click = event.button() == Qt.MouseButton.LeftButton and not cursor.hasSelection()
        blank = self._touched(cursor.position(), cursor.position()) if is_click else ()
        if blank and not self.isReadOnly():
            self.setTextCursor(self._cursor_over(blank[0]))

    def viewportEvent(self, event: QEvent) -> bool:
        """Name the field that the words below the pointer came from."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self.cursorForPosition(event.pos()).position()
            names = (span.name for span in self._runs.all if span.start <= at <= span.end)
            QToolTip.showText(event.globalPos(), escaped(next(names, "")), self)
            return True
        return super().viewportEvent(event)

    def _shown_marks(self) -> dict[Mark, tuple[Span, ...]]:
        # What cannot be edited any more is simply read.
        return {**super()._shown_marks(), Mark.FILLED: () if self.isReadOnly() else self._runs.all}

    def _read(self) -> None:
        super()._read()
        before = [span.length for span in self._marks.get(Mark.BLANK, ())]
        blanks = tuple(self._units.to_units(span) for span in self._find_blanks(self._text))
        self._marks[Mark.BLANK] = blanks
        if before != [span.length for span in blanks]:
            self._color_blanks()

    def _color_blanks(self) -> None:
        self.setExtraSelections([self._colored(span) for span in self._marks.get(Mark.BLANK, ())])

    def _colored(self, blank: Span) -> QTextEdit.ExtraSelection:
        found, shape = QTextEdit.ExtraSelection(), QTextCharFormat()
        shape.setForeground(self.theme.color("field.blank.text"))
        found.cursor, found.format = self._cursor_over(blank), shape
        return found

    def _edited_at(self, at: int, removed: int, added: int) -> None:
        super()._edited_at(at, removed, added)
        if not self._quiet:
            self._runs.edited(at, removed, added)

    def _cursor_moved(self) -> None:
        answer = self._runs.left(self.textCursor().position())
        if answer is not None:
            there = self._units.to_letters(answer)
            self.answered.emit(answer.name, self._text[there.start : there.end])
        super()._cursor_moved()

    def _take_whole_blanks(self, key: int = 0) -> None:
        """Select every blank that the next edit, made by `key`, would touch."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if start == end:
            end += key == Qt.Key.Key_Delete
            start -= key == Qt.Key.Key_Backspace
        touched = self._touched(start, end)
        if not touched:
            return
        whole = Span(min(start, touched[0].start), 0)
        whole = Span(whole.start, max(end, touched[-1].end) - whole.start, touched[0].name)
        self.setTextCursor(self._cursor_over(whole))
        if len(touched) == 1 and whole.length == touched[0].length:
            self._runs.begin_answer(whole)

    def _touched(self, start: int, end: int) -> tuple[Span, ...]:
        blanks = self._marks.get(Mark.BLANK, ())
        if start == end:
            return tuple(span for span in blanks if span.holds(start))
        return tuple(span for span in blanks if span.meets(start, end))


def _edits(event: QKeyEvent) -> bool:
    """Whether a key changes the text."""
    key = event.key()
    types = bool(event.text()) and event.text().isprintable()
    return types or key in _DELETING or key in _ENTERING or event.matches(QKeySequence.StandardKey.Cut)
