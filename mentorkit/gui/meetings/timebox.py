"""The timebox: how the items of an agenda fill the time of a meeting, with the clock below."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentorkit.domain.agendas import planned_minutes
from mentorkit.domain.frozen import frozen
from mentorkit.gui.kit import painting
from mentorkit.gui.meetings.words import clock_words
from mentorkit.services.zones import clock_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from mentorkit.domain.meetings import AgendaItem, Meeting
    from mentorkit.gui.theme import Theme

BAR = 28
STEP = timedelta(minutes=15)
"""The clock is written this often, as far as there is room."""
GAP = 2


@frozen
class Part:
    """A part of the bar: from and to in minutes, what it is called, and whether it is time left."""

    starts: int
    ends: int
    title: str
    is_spare: bool = False


def parts_of(meeting: Meeting, items: Sequence[AgendaItem]) -> list[Part]:
    """Return the parts of the bar; time that is left comes last."""
    parts, at = [], 0
    for item in items:
        parts.append(Part(at, at + item.minutes, item.title or item.question))
        at += item.minutes
    if at < meeting.minutes:
        spare = QCoreApplication.translate("meetings", "{0} spare").format(meeting.minutes - at)
        parts.append(Part(at, meeting.minutes, spare, is_spare=True))
    return parts


class Timebox(QWidget):
    """Draws the bar. What goes over the time of the meeting is amber."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._meeting: Meeting | None = None
        self._parts: list[Part] = []
        self._most = 1
        self.setObjectName("meeting_timebox")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def parts(self) -> tuple[Part, ...]:
        """What is drawn."""
        return tuple(self._parts)

    def show_agenda(self, meeting: Meeting, items: Sequence[AgendaItem]) -> None:
        """Show how items fill a meeting."""
        self._meeting, self._parts = meeting, parts_of(meeting, items)
        self._most = max(meeting.minutes, planned_minutes(items))
        said = [
            self.tr("{0}, {1} minutes").format(part.title, part.ends - part.starts) for part in self._parts
        ]
        self.setAccessibleName(self.tr("Time of the agenda: {0}").format("; ".join(said)))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the bar and the clock."""
        return QSize(self.theme.scaled(320), self.theme.scaled(BAR) + self.theme.space(1) + self._line())

    def minimumSizeHint(self) -> QSize:
        """Return the same height, however narrow."""
        return QSize(self.theme.scaled(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the parts and the clock."""
        if self._meeting is None:
            return
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setLayoutDirection(self.layoutDirection())
        bar = QRect(0, 0, self.width(), self.theme.scaled(BAR))
        painting.frame(
            painter,
            bar,
            self.theme.radius("mark"),
            self.theme.color("surface.raised"),
            self.theme.color("border.default"),
            self.theme.edge,
        )
        for part in self._parts:
            self._paint_part(painter, part, mirrored=mirrored)
        self._paint_clock(painter, mirrored=mirrored)

    def _paint_part(self, painter: QPainter, part: Part, *, mirrored: bool) -> None:
        theme = self.theme
        left, right = self._x(part.starts), self._x(part.ends)
        is_last = part.ends >= self._most
        box = QRect(left, 0, right - left - (0 if is_last else GAP), theme.scaled(BAR))
        box = painting.mirrored(box, self.rect(), right_to_left=mirrored)
        ink, style = "text.secondary", "caption"
        if not part.is_spare:
            over = self._meeting is not None and part.ends > self._meeting.minutes
            painting.frame(
                painter,
                box,
                theme.radius("mark"),
                theme.color("status.due.tint" if over else "accent.tintStrong"),
            )
            ink, style = ("status.due.text" if over else "accent.text"), "smallStrong"
        inner = box.adjusted(theme.space(2), 0, -theme.space(1), 0)
        if mirrored:
            inner = box.adjusted(theme.space(1), 0, -theme.space(2), 0)
        if inner.width() > theme.scaled(12):
            words = _fitted(theme, style, part.title, inner.width())
            painting.words(painter, theme, inner, words, style, theme.color(ink))

    def _paint_clock(self, painter: QPainter, *, mirrored: bool) -> None:
        assert self._meeting is not None, "painted only with a meeting"
        theme, top = self.theme, self.theme.scaled(BAR) + self.theme.space(1)
        last_right = -theme.space(2)
        for minute in self._minutes():
            words = clock_words(clock_in(self._meeting.starts + timedelta(minutes=minute), ""))
            width = int(theme.metrics("caption").horizontalAdvance(words)) + 1
            x = self._x(minute)
            left = min(max(0, x - (width // 2 if minute > 0 else 0)), self.width() - width)
            if left < last_right + theme.space(2):
                continue
            last_right = left + width
            box = painting.mirrored(
                QRect(left, top, width, self._line()), self.rect(), right_to_left=mirrored
            )
            painting.words(painter, theme, box, words, "caption", theme.color("text.secondary"))

    def _minutes(self) -> list[int]:
        """Return the minutes at which the clock is written: the ends first, then what fits between."""
        step = int(STEP.total_seconds() // 60)
        while self._most // step > 6:
            step *= 2
        between = [minute for minute in range(0, self._most, step) if self._most - minute >= step // 2]
        return [*between, self._most]

    def _x(self, minute: int) -> int:
        return round(self.width() * minute / self._most)

    def _line(self) -> int:
        return self.theme.line("caption")


def _fitted(theme: Theme, style: str, title: str, width: int) -> str:
    """Return as many whole words as fit; a first word that does not is left to be cut."""
    words = title.split()
    for count in range(len(words), 0, -1):
        shorter = " ".join(words[:count]).rstrip(",.;:")
        if painting.advance(theme, style, shorter) <= width:
            return shorter
    return title
