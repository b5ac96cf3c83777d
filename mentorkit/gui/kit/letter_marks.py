"""Drawing what is said about words of a letter: behind them and below them, where they are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import partial
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap

from mentorkit.gui.kit.spans import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QTextBlock, QTextLine
    from PySide6.QtWidgets import QTextEdit, QWidget

    from mentorkit.gui.theme import Theme


class Mark(StrEnum):
    """What a stretch of a letter is marked as."""

    BLANK = "blank"
    CHOSEN = "chosen"
    FILLED = "filled"
    NOTED = "noted"
    MISSPELLED = "misspelled"


BEHIND = {Mark.CHOSEN: "highlight.coach", Mark.BLANK: "field.blank.bg"}
"""Colours drawn behind the words, in this order."""
BELOW = {Mark.FILLED: "accent.line", Mark.NOTED: "status.due.line", Mark.MISSPELLED: "status.late.line"}
"""Colours of the lines below the words."""

FUZZY = Qt.HitTestAccuracy.FuzzyHit
MOST_WAVES = 8
REPEATED = 8
"""Waves in one picture: so many are whole pixels wide at every scaling there is."""
LINE = 1.5
BELOW_BASELINE = 4
WAVES = {Mark.NOTED: (5.0, 2.0), Mark.MISSPELLED: (2.5, 1.25)}
"""Half a wave's length and its height; what is filled gets dots instead."""


class Stretch(NamedTuple):
    """The part of a span that lies on one line, in the coordinates of the view."""

    box: QRectF
    baseline: float


Measure = Callable[[Iterable["Span"]], Iterator[Stretch]]
"""What yields where spans stand."""


class MarkPainter:
    """Draws marks on a surface. Only what lies in the part being painted is measured."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._waves: dict[tuple[float, ...], QPixmap] = {}

    def surface(self) -> QWidget:
        """Return what is drawn on."""
        raise NotImplementedError

    def measure(self, clip: QRectF) -> Measure:
        """Return what yields where spans stand, line by line, as far as they are in `clip`."""
        raise NotImplementedError

    def behind(self, clip: QRectF, marks: Mapping[Mark, tuple[Span, ...]]) -> None:
        """Fill the ground of blanks and of what was chosen, before the text is drawn."""
        radius = self._theme.radius("mark")
        for painter, mark, stretches in self._drawn(clip, marks, BEHIND):
            painter.setBrush(self._theme.color(BEHIND[mark]))
            for stretch in stretches:
                painter.drawRoundedRect(stretch.box.adjusted(-1, 2, 1, -2), radius, radius)

    def below(self, clip: QRectF, marks: Mapping[Mark, tuple[Span, ...]]) -> None:
        """Draw the lines below the words, after the text."""
        down = self._theme.scaled(BELOW_BASELINE)
        for painter, mark, stretches in self._drawn(clip, marks, BELOW):
            pen = QPen(self._theme.color(BELOW[mark]), self._theme.scaled(LINE * 4) / 4)
            underline = (
                partial(_wavy, painter, self._wave(pen, mark)) if mark in WAVES else _dotted(painter, pen)
            )
            for stretch in stretches:
                underline(stretch.box.left(), stretch.box.right(), stretch.baseline + down)

    def _drawn(
        self, clip: QRectF, marks: Mapping[Mark, tuple[Span, ...]], wanted: Iterable[Mark]
    ) -> Iterator[tuple[QPainter, Mark, Iterator[Stretch]]]:
        """Yield every wanted mark there is with where it stands; where there is none, nothing is measured."""
        found = {mark: spans for mark in wanted if (spans := marks.get(mark))}
        if not found:
            return
        measure, painter = self.measure(clip), self._painter()
        for mark, spans in found.items():
            yield painter, mark, measure(spans)
        painter.end()

    def _painter(self) -> QPainter:
        painter = QPainter(self.surface())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        return painter

    def _wave(self, pen: QPen, mark: Mark) -> QPixmap:
        """Return some waves to repeat: a curve drawn along every word would take longer than the text."""
        step, height = (self._theme.scaled(size * 4) / 4 for size in WAVES[mark])
        ratio = self.surface().devicePixelRatio()
        key = (pen.color().rgba(), pen.widthF(), step, height, ratio)
        if key not in self._waves:
            if len(self._waves) >= MOST_WAVES:
                self._waves.clear()
            self._waves[key] = _drawn_wave(pen, step, height, ratio)
        return self._waves[key]


class LetterMarks(MarkPainter):
    """The marks of a letter, which stand on as many lines as its words need."""

    def __init__(self, editor: QTextEdit, theme: Theme) -> None:
        super().__init__(theme)
        self._editor = editor

    def surface(self) -> QWidget:
        """Return the view: asked for each time, for Qt may drop it before the editor."""
        return self._editor.viewport()

    def measure(self, clip: QRectF) -> Measure:
        """Return what measures spans as far as they are in view."""
        return partial(self._stretches, self._shown(clip), self._corner())

    def rect_of(self, span: Span) -> QRectF:
        """Return where the first line of a span is shown; an empty one where nothing is laid out."""
        first = next(self._stretches(span, self._corner(), [span]), None)
        return QRectF() if first is None else first.box

    def _shown(self, clip: QRectF) -> Span:
        """Return the paragraphs that stand in `clip`: of a long letter few are in view."""
        document = self._editor.document()
        top, layout, height = self._corner().y(), document.documentLayout(), document.size().height()
        first, last = (
            document.findBlock(max(layout.hitTest(QPointF(0, min(max(y - top, 0), height)), FUZZY), 0))
            for y in (clip.top(), clip.bottom())
        )
        return Span(first.position(), last.position() + last.length() - first.position())

    def _stretches(self, shown: Span, corner: QPointF, spans: Iterable[Span]) -> Iterator[Stretch]:
        document, first, end = self._editor.document(), shown.start, shown.end
        for span in spans:
            if span.start >= end or span.start + span.length <= first:
                continue
            block = document.findBlock(max(span.start, first))
            while block.isValid() and block.position() < min(span.end, end):
                yield from self._in_block(block, span, corner)
                block = block.next()

    def _in_block(self, block: QTextBlock, span: Span, corner: QPointF) -> Iterator[Stretch]:
        layout, before = block.layout(), block.position()
        at, end = max(span.start - before, 0), min(span.end - before, block.length() - 1)
        top = self._editor.document().documentLayout().blockBoundingRect(block).topLeft() + corner
        while at < end:
            line = layout.lineForTextPosition(at)
            if not line.isValid():
                return
            stop = min(end, line.textStart() + line.textLength())
            yield self._stretch(line, at, stop, top)
            at = stop

    def _corner(self) -> QPointF:
        """Return where the text begins, as far as it is scrolled."""
        across, down = self._editor.horizontalScrollBar(), self._editor.verticalScrollBar()
        return QPointF(-float(across.value()), -float(down.value()))

    def _stretch(self, line: QTextLine, start: int, end: int, corner: QPointF) -> Stretch:
        # Spaces that hang beyond the end of a line belong to no word.
        words = line.naturalTextRect()
        places = (min(max(place_of(line.cursorToX(at)), words.left()), words.right()) for at in (start, end))
        left, right = sorted(places)
        baseline = corner.y() + line.y() + line.ascent()
        height = self._theme.line("letter")
        centre = baseline - self._theme.metrics("letter").xHeight() / 2
        box = QRectF(corner.x() + left, centre - height / 2, right - left, height)
        return Stretch(box, baseline)


def _wavy(painter: QPainter, wave: QPixmap, left: float, right: float, y: float) -> None:
    height = wave.deviceIndependentSize().height()
    painter.drawTiledPixmap(QRectF(left, y - height / 2, right - left, height), wave)


def _dotted(painter: QPainter, pen: QPen) -> Callable[[float, float, float], None]:
    pen.setDashPattern([1.0, 1.4])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    return lambda left, right, y: painter.drawLine(QPointF(left, y), QPointF(right, y))


def _drawn_wave(pen: QPen, step: float, height: float, ratio: float) -> QPixmap:
    width, room = 2 * step * REPEATED, 2 * (height + pen.widthF())
    wave = QPixmap(round(width * ratio), ceil(room * ratio))
    wave.setDevicePixelRatio(ratio)
    wave.fill(Qt.GlobalColor.transparent)
    path = QPainterPath(QPointF(-step * 2, room / 2))
    for number in range(-2, 2 * REPEATED + 2):
        up = 1 if number % 2 else -1
        path.quadTo(
            QPointF((number + 0.5) * step, room / 2 + 2 * up * height), QPointF((number + 1) * step, room / 2)
        )
    painter = QPainter(wave)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.drawPath(path)
    painter.end()
    return wave


def place_of(found: object) -> float:
    """Return a place on a line of text: Qt's own signature gives the cursor back beside it."""
    place = found[0] if isinstance(found, tuple) else found
    assert isinstance(place, float), "a place is a number"
    return place
