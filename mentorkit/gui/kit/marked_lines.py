"""A line to type on that knows what is said about its words, as a letter does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QLineEdit

from mentorkit.gui.kit.letter_marks import Mark, MarkPainter, Stretch, place_of
from mentorkit.gui.kit.spans import Span, Units

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QPaintEvent

    from mentorkit.gui.kit.letter_marks import Measure
    from mentorkit.gui.theme import Theme


class MarkedLine(QLineEdit):
    """One line of plain text with marks, which go when it is edited. Places are counted in letters.

    It has no ground of its own (`bare`), for what is drawn behind the words would be covered by it.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("bare", "true")
        self._marks: dict[Mark, tuple[Span, ...]] = {}
        self._painter = LineMarks(self, theme)
        self.textChanged.connect(self._forget)

    def mark(self, mark: Mark, spans: Iterable[Span]) -> None:
        """Mark these words, and no others, as this."""
        units = Units(self.text())
        self._marks[mark] = tuple(units.to_units(span) for span in spans)
        self.update()

    def marked(self, mark: Mark) -> tuple[Span, ...]:
        """Return what is marked as this now."""
        units = Units(self.text())
        return tuple(units.to_letters(span) for span in self._marks.get(mark, ()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of marked words, the text, and the lines below."""
        clip, before = QRectF(event.rect()), self.cursorRect()
        self._painter.behind(clip, self._marks)
        super().paintEvent(event)
        self._painter.below(clip, self._marks)
        if self.cursorRect() != before:
            # Qt scrolls a line while it paints it: what lies behind stands right the next time.
            self.update()

    def _forget(self) -> None:
        self._marks.clear()


class LineMarks(MarkPainter):
    """The marks of a line. Qt tells only where its cursor is; the words are measured from there."""

    def __init__(self, line: QLineEdit, theme: Theme) -> None:
        super().__init__(theme)
        self._line = line

    def surface(self) -> QLineEdit:
        """Return the line."""
        return self._line

    def measure(self, clip: QRectF) -> Measure:
        """Return what measures spans on the line."""
        return partial(self._stretches, clip)

    def _stretches(self, clip: QRectF, spans: Iterable[Span]) -> Iterator[Stretch]:
        cursor, metrics = QRectF(self._line.cursorRect()), self._line.fontMetrics()
        layout = QTextLayout(self._line.text(), self._line.font())
        layout.beginLayout()
        words = layout.createLine()
        layout.endLayout()
        if not words.isValid():
            return
        shift = cursor.center().x() - place_of(words.cursorToX(self._line.cursorPosition()))
        top = (self._line.height() - metrics.height()) / 2
        for span in spans:
            left, right = sorted(shift + place_of(words.cursorToX(at)) for at in (span.start, span.end))
            box = QRectF(left, top, right - left, metrics.height()).adjusted(0, -3, 0, 3)
            if box.intersects(clip):
                yield Stretch(box, top + metrics.ascent())
