"""The rhythm line: who was contacted when, and when it is time again, drawn on one axis of time."""

from __future__ import annotations

from datetime import timedelta
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QLocale, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from PySide6.QtGui import QColor

    from mentorkit.gui.theme import Theme


class Mark(IntEnum):
    """What happened on a day."""

    MET = 0
    I_WROTE = 1
    THEY_WROTE = 2
    DUE = 3
    """Only in legends: the ring of the next time."""


@frozen
class Span:
    """How much time an axis shows, in weeks before and after today."""

    past: int
    future: int

    @property
    def days(self) -> int:
        """The whole axis in days."""
        return (self.past + self.future) * 7


def list_span(theme: Theme) -> Span:
    """Return the half year that rows show."""
    return Span(theme.rhythm("pastWeeks"), theme.rhythm("futureWeeks"))


def year_span(theme: Theme) -> Span:
    """Return the year that a page shows."""
    return Span(theme.rhythm("yearPastWeeks"), theme.rhythm("yearFutureWeeks"))


@frozen
class Line:
    """One prepared line: days before today for what was, `due` in days from today (negative is late).

    `state` is good, due or late; "" draws the marks only.
    """

    met: tuple[int, ...] = ()
    mine: tuple[int, ...] = ()
    theirs: tuple[int, ...] = ()
    last: int | None = None
    due: int | None = None
    state: str = ""


def line_of(
    marks: Iterable[tuple[date, Mark]], today: date, last: date | None, due: date | None, state: str
) -> Line:
    """Prepare a line once, so that painting only draws: of each kind of tick at most one a week stays."""
    days: dict[Mark, dict[int, int]] = {Mark.MET: {}, Mark.I_WROTE: {}, Mark.THEY_WROTE: {}}
    for day, mark in marks:
        ago = (today - day).days
        days[mark].setdefault(ago if mark is Mark.MET else ago // 7, ago)
    return Line(
        tuple(days[Mark.MET].values()),
        tuple(days[Mark.I_WROTE].values()),
        tuple(days[Mark.THEY_WROTE].values()),
        (today - last).days if last is not None else None,
        (due - today).days if due is not None else None,
        state if due is not None and last is not None else "",
    )


def paint_rhythm(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    line: Line,
    surface: QColor,
    span: Span,
    *,
    right_to_left: bool = False,
    large: bool = False,
) -> None:
    """Draw a line in `rect`; the ring is filled with `surface`, the row's own background."""
    step = rect.width() / span.days
    today = rect.left() + span.past * 7 * step
    if right_to_left:
        step, today = -step, rect.right() + 1 - span.past * 7 * step
    # Between two pixels, where a line two pixels wide is sharp.
    y = rect.top() + rect.height() // 2
    oldest, furthest = span.past * 7, span.future * 7
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(rect.left(), y - 0.5, rect.width(), 1), theme.color("border.default"))
    radius = theme.rhythm("meetingRadiusLarge" if large else "meetingRadius")
    width = theme.rhythm("lineWidth")
    ring = line.state and line.due is not None and -oldest <= line.due <= furthest
    color = theme.color(f"status.{line.state}.line") if line.state else theme.color("text.primary")
    if line.state and line.last is not None:
        start = today - min(line.last, oldest) * step
        painter.setPen(QPen(color, width))
        painter.drawLine(QPointF(start, y), QPointF(today, y))
    _paint_ticks(painter, theme, line, (today, step, y), oldest)
    met = [QPointF(today - ago * step, y) for ago in line.met if 0 <= ago <= oldest]
    if met:
        ink = theme.color("text.primary")
        painter.setPen(QPen(ink, radius * 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPoints(met)
    painter.fillRect(QRectF(today - 0.5, rect.top(), 1, rect.height()), theme.color("accent.line"))
    if ring and line.due is not None:
        painter.setPen(QPen(color, width))
        painter.setBrush(surface)
        painter.drawEllipse(QPointF(today + line.due * step, y), radius, radius)


def _paint_ticks(
    painter: QPainter, theme: Theme, line: Line, axis: tuple[float, float, float], oldest: int
) -> None:
    today, step, y = axis
    length = theme.rhythm("tickLength")
    ticks = [
        QLineF(today - ago * step, y, today - ago * step, y + way * length)
        for days, way in ((line.mine, -1), (line.theirs, 1))
        for ago in days
        if 0 <= ago <= oldest
    ]
    if ticks:
        pen = QPen(theme.color("text.secondary"), theme.rhythm("tickWidth"))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLines(ticks)


def paint_axis(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    today: date,
    words: str,
    span: Span,
    *,
    months: int = 0,
    right_to_left: bool = False,
) -> None:
    """Write the names of months above or below a line, each over its first day, and `words` at today.

    `months` is the step between names; 0 takes as many as fit. Names that would touch are left out.
    """
    step = rect.width() / span.days
    metrics, locale = theme.metrics("caption"), QLocale()
    wide = metrics.horizontalAdvance(words)
    centre = rect.left() + span.past * 7 * step
    every = months or (1 if step * 30 >= theme.scaled(44) else 2 if step * 61 >= theme.scaled(44) else 3)
    painter.setFont(theme.font("caption"))
    free, day, skipped = centre - wide / 2 - theme.space(2), today.replace(day=1), every
    places = [(centre, words, "accent.text")]
    while (today - day).days <= span.past * 7:
        name = locale.standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
        x, half = centre - (today - day).days * step, metrics.horizontalAdvance(name) / 2
        if skipped >= every and x + half <= free and x - half >= rect.left():
            places.append((x, name, "text.tertiary"))
            free, skipped = x - half - theme.space(2), 0
        day = (day - timedelta(days=1)).replace(day=1)
        skipped += 1
    for x, name, color in places:
        half = metrics.horizontalAdvance(name) / 2 + 2
        left = rect.left() + rect.right() + 1 - x - half if right_to_left else x - half
        painter.setPen(theme.color(color))
        box = QRectF(left, rect.top(), half * 2, rect.height())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), name)


def paint_state_ring(painter: QPainter, theme: Theme, rect: QRect, state: str) -> None:
    """Draw the small ring, 9 px: empty for good, half filled for due, full for late, nothing for ""."""
    if not state:
        return
    color, width = theme.color(f"status.{state}.line"), theme.rhythm("lineWidth")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setPen(QPen(color, width))
    painter.setBrush(color if state == "late" else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(inner)
    if state == "due":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPie(inner, 90 * 16, 180 * 16)
