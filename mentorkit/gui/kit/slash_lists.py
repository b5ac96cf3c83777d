"""A slash at the start of a word opens a list of what can be put in there; typing on narrows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent

from mentorkit.gui.kit.spans import Span
from mentorkit.gui.kit.suggestions import Suggestion, Suggestions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mentorkit.gui.kit.letters import Letter
    from mentorkit.gui.theme import Theme

WIDTH = 280


class SlashList(QObject):
    """Watches a letter. `choices` returns what fits the text after the slash; what is chosen is told.

    The slash and what was typed after it are gone by then; Escape leaves them in the letter.
    """

    chosen = Signal(object)
    """The `Suggestion` chosen."""

    def __init__(
        self, theme: Theme, letter: Letter, choices: Callable[[str], Sequence[Suggestion]], name: str
    ) -> None:
        super().__init__(letter)
        self.setObjectName(name)
        self._theme, self._letter, self._choices = theme, letter, choices
        self._dropped = -1
        self.list = Suggestions(theme, f"{name}_suggestions", letter)
        self.list.chosen.connect(self._choose)
        letter.installEventFilter(self)
        letter.edited.connect(self._look)
        letter.cursorPositionChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list and choose from it while it is open."""
        if event.type() == QEvent.Type.FocusOut:
            self.list.hide()
        if event.type() == QEvent.Type.ShortcutOverride and self.list.isVisible():
            assert isinstance(event, QKeyEvent), "a shortcut is a key"
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return self.list.isVisible() and not event.modifiers() and self._key(event.key())

    def _key(self, key: int) -> bool:
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.list.move_mark(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self.list.choose_marked()
        elif key == Qt.Key.Key_Escape:
            span = self._slash()
            self._dropped = span.start if span is not None else -1
            self.list.hide()
        else:
            return False
        return True

    def _slash(self) -> Span | None:
        """Return the slash before the cursor with the word begun after it."""
        before = self._letter.text()[: self._letter.place]
        at = before.rfind("/")
        word = before[at + 1 :]
        begins = at == 0 or (at > 0 and before[at - 1].isspace())
        is_one = not any(letter.isspace() for letter in word)
        return Span(at, len(word) + 1, word) if begins and is_one else None

    def _look(self) -> None:
        span = self._slash()
        if span is None or span.start == self._dropped:
            self.list.hide()
            return
        self._dropped = -1
        self.list.show_all(self._choices(span.name))
        self.list.open_at(self._letter, self._corner(), self._theme.scaled(WIDTH))

    def _corner(self) -> QPoint:
        """Return where the list begins: below the cursor, or above it where there is no room below."""
        letter, gap = self._letter, self._theme.space(1)
        cursor = letter.cursorRect()
        mirrored = letter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = cursor.left() - (self._theme.scaled(WIDTH) if mirrored else 0)
        lower = letter.mapTo(letter.window(), cursor.bottomLeft()).y() + gap + self.list.height()
        is_low = lower > letter.window().height()
        y = cursor.top() - gap - self.list.height() if is_low else cursor.bottom() + gap
        return QPoint(x, y)

    def _follow(self) -> None:
        if self.list.isVisible() and self._slash() is None:
            self.list.hide()

    def _choose(self, suggestion: Suggestion) -> None:
        span = self._slash()
        self.list.hide()
        if span is not None:
            self._letter.replace_words(span, "")
            self.chosen.emit(suggestion)
