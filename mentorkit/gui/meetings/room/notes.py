"""Notes: their words in serif; `[]` at the start of a line makes it an action with a circle."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QSyntaxHighlighter, QTextCharFormat, QTextCursor

from mentorkit.domain.rooms import ACTION, actions_in
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.letter_marks import Mark
from mentorkit.gui.kit.marked_editors import MarkedEditor
from mentorkit.gui.kit.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QPaintEvent, QTextBlock

    from mentorkit.gui.theme import Theme

LONGEST = 200_000
"""Characters of notes under one item; a transcript of three hours is less."""

CIRCLE = 18
GAP = 9
_BEGINS = re.compile(r"\s*\[\] ?")


class NotesEditor(MarkedEditor):
    """Takes notes. The box of an action stays in the text, invisible below the circle drawn over it."""

    line_left = Signal()
    """The cursor went to another line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "room_notes", longest=LONGEST)
        self._told: Mapping[str, str] = {}
        self._line = 0
        self._boxes = _Boxes(self, theme)
        self.setAccessibleName(self.tr("Notes"))
        self.setPlaceholderText(self.tr("What they say, in their words. [] makes an action."))
        self.cursorPositionChanged.connect(self._moved)

    def tell_actions(self, told: Mapping[str, str]) -> None:
        """Say what stands behind each action, by its words: who, and until when."""
        self._told = told
        self.viewport().update()

    def mark_feedback(self, passages: Iterable[str]) -> None:
        """Mark the passages that are saved as feedback, wherever they stand."""
        patterns = (r"\s+".join(map(re.escape, words.split())) for words in passages)
        found = [re.search(pattern, self.text()) for pattern in patterns]
        self.mark(Mark.FILLED, [Span(one.start(), one.end() - one.start()) for one in found if one])

    @property
    def selected(self) -> str:
        """What is selected, or else the line with the cursor, without the box of an action."""
        cursor = self.textCursor()
        text = cursor.selectedText() or cursor.block().text()
        return _BEGINS.sub("", " ".join(text.replace("\u2029", "\n").split()), count=1).strip()

    @property
    def has_selection(self) -> bool:
        """Whether anything is selected that says something."""
        return bool(self.textCursor().selectedText().strip())

    def settled_actions(self) -> tuple[str, ...]:
        """Return the actions of every line but the one that is being typed."""
        if not self.hasFocus():
            return actions_in(self.text())
        lines = self.text().split("\n")
        here = self.textCursor().blockNumber()
        return actions_in("\n".join(line for at, line in enumerate(lines) if at != here))

    def toggle_action(self) -> None:
        """Make the line with the cursor an action, or plain again."""
        cursor = QTextCursor(self.textCursor().block())
        found = _BEGINS.match(cursor.block().text())
        if found is None:
            cursor.insertText(f"{ACTION} ")
        else:
            cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, found.end())
            cursor.removeSelectedText()

    def begin_action(self) -> None:
        """Begin an action in a new line at the end."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if cursor.block().text().strip():
            cursor.insertText("\n")
        self.setTextCursor(cursor)
        self.toggle_action()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and for each action its circle and what stands behind it."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        block = self.cursorForPosition(event.rect().topLeft()).block()
        last = self.cursorForPosition(event.rect().bottomLeft()).blockNumber()
        while block.isValid() and block.blockNumber() <= last:
            if _BEGINS.match(block.text()):
                self._paint_action(painter, block)
            block = block.next()

    def _paint_action(self, painter: QPainter, block: QTextBlock) -> None:
        layout = block.layout()
        if not layout.lineCount():
            return
        at = self.document().documentLayout().blockBoundingRect(block).topLeft() + self._origin()
        line, side = self.theme.line("letter"), self.theme.scaled(CIRCLE)
        mirrored = layout.textOption().textDirection() == Qt.LayoutDirection.RightToLeft
        left = self.viewport().width() - side if mirrored else at.x()
        circle = QRectF(left, at.y() + (line - side) / 2, side, side)
        color = self.theme.color
        edge = color("border.control")
        painting.frame(painter, circle, side / 2, color("surface.raised"), edge, self.theme.edge)
        words = next(iter(actions_in(block.text())), "")
        told = self._told.get(words, "")
        last = layout.lineAt(layout.lineCount() - 1)
        start = last.naturalTextRect().right() + self.theme.space(2)
        if told and not mirrored:
            rect = QRectF(at.x() + start, at.y() + (layout.lineCount() - 1) * line, self.width(), line)
            painting.words(painter, self.theme, rect.toRect(), told, "small", color("text.tertiary"))

    def _origin(self) -> QPointF:
        return QPointF(0, -self.verticalScrollBar().value())

    def _moved(self) -> None:
        line = self.textCursor().blockNumber()
        if line != self._line:
            self._line = line
            self.line_left.emit()


class _Boxes(QSyntaxHighlighter):
    """Makes the box of an action invisible and as wide as the circle and the gap after it."""

    def __init__(self, editor: NotesEditor, theme: Theme) -> None:
        super().__init__(editor.document())
        self._theme = theme
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        """Hide the box at the start of a line."""
        found = _BEGINS.match(text)
        if found is None:
            return
        hidden, length = QTextCharFormat(), found.end()
        wanted = self._theme.scaled(CIRCLE + GAP)
        # As small as letters can be: a selection draws what is transparent.
        small = QFont(self._theme.font("letter"))
        small.setPixelSize(1)
        natural = QFontMetricsF(small).horizontalAdvance(text[:length])
        hidden.setFont(small)
        hidden.setForeground(Qt.GlobalColor.transparent)
        hidden.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        hidden.setFontLetterSpacing((wanted - natural) / length)
        self.setFormat(0, length, hidden)
