"""What the gallery shows standing still: widgets fixed in one state, and the words of pills."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.avatars import paint_avatar
from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.kit.pills import Tone
from mentorkit.gui.kit.rhythm_line import Line, Mark, line_of, list_span, paint_rhythm

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mentorkit.gui.theme import Theme

TODAY = date(2025, 10, 14)
ICONS = (
    "sun",
    "users-round",
    "mail",
    "calendar-clock",
    "message-square-quote",
    "target",
    "waypoints",
    "chart-line",
    "lock",
    "settings",
    "pen-line",
    "reply",
    "heart",
    "trending-up",
    "mail-plus",
    "hand-heart",
    "handshake",
    "calendar-plus",
    "list-checks",
    "timer",
)
TINTS = ("lake", "moss", "ochre", "clay", "rose", "plum", "iris", "slate")
STAGES = (
    ("To approach", "circle-dashed", Tone.NEUTRAL),
    ("Approached", "send", Tone.NEUTRAL),
    ("In conversation", "messages-square", Tone.NEUTRAL),
    ("Mentor", "handshake", Tone.ACCENT),
    ("Resting", "moon", Tone.NEUTRAL),
    ("Past mentor", "flag", Tone.NEUTRAL),
)
STATES = (
    ("Draft", "pen-line", Tone.NEUTRAL),
    ("Sent", "send", Tone.ACCENT),
    ("Replied", "mail-check", Tone.GOOD),
    ("No reply", "mail-question-mark", Tone.NEUTRAL),
    ("Declined", "mail-x", Tone.NEUTRAL),
    ("Follow up today", "reply", Tone.DUE),
    ("8 days late", "clock", Tone.LATE),
)


class StillButton(Button):
    """A button that stands still in one state."""

    still = ""

    def _state(self) -> str:
        return self.still


class StillRhythm(QWidget):
    """One line of a row, as painted in tables."""

    def __init__(self, theme: Theme, line: Line) -> None:
        super().__init__()
        self.theme, self.line = theme, line

    def paintEvent(self, event: QPaintEvent) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        surface = self.theme.color("surface.canvas")
        span, painter = list_span(self.theme), QPainter(self)
        paint_rhythm(painter, self.theme, self.rect(), self.line, surface, span, right_to_left=mirrored)


class StillRow(QWidget):
    """One row of a pane in one state."""

    def __init__(self, theme: Theme, who: tuple[str, str, str], surface: str, words: str) -> None:
        super().__init__()
        self.theme, self.who, self.surface, self.words = theme, who, surface, words

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.theme
        name, initials, tint = self.who
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self.surface != "surface.canvas":
            painting.frame(painter, self.rect(), theme.radius("row"), theme.color(self.surface))
        elif self.words == "keyboard focus":
            painting.frame(painter, self.rect(), theme.radius("row"), None, theme.color("focus.ring"), 2)
        side = theme.scaled(28)
        box = QRect(theme.scaled(10), (self.height() - side) // 2, side, side)
        box = painting.mirrored(box, self.rect(), right_to_left=mirrored)
        paint_avatar(painter, theme, box, initials, tint)
        inner = self.rect().adjusted(theme.scaled(50), 0, -theme.scaled(10), 0)
        inner = painting.mirrored(inner, self.rect(), right_to_left=mirrored)
        color = theme.color("text.primary")
        painting.words(painter, theme, inner, name, "bodyStrong", color, painting.START)
        grey = theme.color("text.tertiary")
        painting.words(painter, theme, inner, self.words, "caption", grey, painting.END)


def _line(met: list[float], mine: list[float], theirs: list[float], due: int | None, state: str) -> Line:
    """Make a line of weeks before today and days until it is due."""
    kinds = ((met, Mark.MET), (mine, Mark.I_WROTE), (theirs, Mark.THEY_WROTE))
    marks = [(TODAY - timedelta(weeks=ago), mark) for weeks, mark in kinds for ago in weeks]
    if due is None:
        return line_of(marks, TODAY, None, None, state)
    return line_of(marks, TODAY, TODAY - timedelta(weeks=min(met)), TODAY + timedelta(days=due), state)


def rhythms() -> list[tuple[str, Line]]:
    """Return the five lines of the sheet, each with its words."""
    often = [0.9 + step for step in range(11)]
    answers = [ago + 0.5 for ago in often]
    return [
        ("On rhythm", _line([3, 7.4, 12, 20], [16], [], 21, "good")),
        ("Due within a week", _line([3.5, 8, 13, 22], [], [18], 5, "due")),
        ("Late: the ring stays behind today", _line([9, 14, 20], [12], [], -21, "late")),
        ("No rhythm agreed: history only", _line([1.8], [4], [3.4], None, "")),
        ("Many events: ticks, at most one a week", _line([1, 5, 9], often, answers, 23, "good")),
    ]
