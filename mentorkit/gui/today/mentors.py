"""How the mentors stand: one rhythm line each on a common axis, with today across all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentorkit.domain.frozen import frozen
from mentorkit.domain.interactions import TALKS, InteractionKind
from mentorkit.domain.people import initials, tint_of
from mentorkit.domain.rhythm import RhythmState, due_day, state_on
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.avatars import paint_avatar
from mentorkit.gui.kit.fitted_tables import QuietPainter
from mentorkit.gui.kit.rhythm_line import Line, Mark, line_of, list_span, paint_axis, paint_rhythm
from mentorkit.gui.texts import due_word, rhythm_word
from mentorkit.gui.today.sentences import mentor_words

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QPaintEvent

    from mentorkit.domain.lines import PersonLine
    from mentorkit.gui.kit.rows import RowState
    from mentorkit.gui.theme import Theme

_MARKS = {
    **dict.fromkeys(TALKS, Mark.MET),
    InteractionKind.MESSAGE_OUT: Mark.I_WROTE,
    InteractionKind.MESSAGE_IN: Mark.THEY_WROTE,
}
_TONES = {RhythmState.LATE: "status.late.text", RhythmState.DUE: "status.due.text"}
NAMES, DATES = 184, 104
"""Logical pixels at the start for who it is and at the end for when; the axis has the rest."""
NARROWEST_AXIS = 140


@frozen
class MentorRow:
    """A mentor, prepared once so that painting only draws."""

    id: str
    shown: str
    rhythm: str
    line: Line
    when: str
    state: RhythmState
    spoken: str


def row_of(line: PersonLine, today: date) -> MentorRow:
    """Prepare the row of a mentor."""
    due = due_day(line.clocks.contact, line.rhythm_days)
    state = state_on(today, due)
    marks = [(mark.day, _MARKS[mark.how]) for mark in line.marks if mark.how in _MARKS]
    drawn = "" if state is RhythmState.NONE else state.value
    return MentorRow(
        id=line.id,
        shown=line.shown,
        rhythm=rhythm_word(line.rhythm_days),
        line=line_of(marks, today, line.clocks.contact, due, drawn),
        when=due_word(due, today) if due is not None else "",
        state=state,
        spoken=mentor_words(line, due, today),
    )


def axis_rect(theme: Theme, rect: QRect) -> QRect:
    """Return where the axis lies in a row; an empty rectangle where there is no room for it."""
    edge, names, dates = theme.space(3), theme.scaled(NAMES), theme.scaled(DATES)
    width = rect.width() - 2 * edge - names - dates
    if width < theme.scaled(NARROWEST_AXIS):
        return QRect()
    return QRect(rect.left() + edge + names, rect.top(), width, rect.height())


class MentorPainter(QuietPainter):
    """Draws mentors."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, height="row.mentor")

    def paint_row(self, painter: QPainter, rect: QRect, record: MentorRow, state: RowState) -> None:
        """Draw who, the line, and when."""
        theme, box, mirrored = self.theme, self.inner(rect), state.right_to_left
        side = theme.scaled(28)
        avatar = QRect(box.left(), rect.center().y() - side // 2 + 1, side, side)
        place = painting.mirrored(avatar, rect, right_to_left=mirrored)
        paint_avatar(painter, theme, place, initials(record.shown), tint_of(record.id))
        axis = axis_rect(theme, rect)
        dates = theme.scaled(DATES)
        end = axis.left() if axis.isValid() else box.right() + 1 - dates
        start = avatar.right() + 1 + theme.scaled(10)
        self._paint_name(
            painter, rect, QRect(start, rect.top(), end - start - theme.space(2), 0), record, state
        )
        if axis.isValid():
            surface = theme.color("surface.canvas")
            place = painting.mirrored(axis, rect, right_to_left=mirrored)
            span = list_span(theme)
            paint_rhythm(painter, theme, place, record.line, surface, span, right_to_left=mirrored)
        when = QRect(box.right() + 1 - dates, rect.top(), dates, rect.height())
        place = painting.mirrored(when, rect, right_to_left=mirrored)
        color = theme.color(_TONES.get(record.state, "text.secondary"))
        painting.words(painter, theme, place, record.when, "small", color, painting.END)

    def _paint_name(
        self, painter: QPainter, rect: QRect, room: QRect, record: MentorRow, state: RowState
    ) -> None:
        theme = self.theme
        above, below = theme.line("smallStrong"), theme.line("caption")
        top = rect.top() + (rect.height() - above - below) // 2
        lines = (
            (QRect(room.left(), top, room.width(), above), record.shown, "smallStrong", "text.primary"),
            (
                QRect(room.left(), top + above, room.width(), below),
                record.rhythm,
                "caption",
                "text.secondary",
            ),
        )
        for place, words, style, color in lines:
            at = painting.mirrored(place, rect, right_to_left=state.right_to_left)
            painting.words(painter, theme, at, words, style, theme.color(color))


class MentorHeading(QWidget):
    """The heading of the mentors with the months of their axis on the same line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._today: date | None = None
        self._title = QCoreApplication.translate("today", "Your mentors")
        self.setObjectName("today_mentors_heading")
        self.setAccessibleName(self._title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(self, today: date) -> None:
        """Show the months up to a day."""
        self._today = today
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a heading above an axis."""
        return QSize(self.theme.scaled(NAMES), self.theme.size("headerAxis"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw heading and months."""
        painter, theme = QPainter(self), self.theme
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        axis = axis_rect(theme, self.rect())
        end = axis.left() if axis.isValid() else self.width()
        box = QRect(theme.space(3), 0, end - theme.space(3), self.height())
        place = painting.mirrored(box, self.rect(), right_to_left=mirrored)
        painting.words(painter, theme, place, self._title, "heading", theme.color("text.primary"))
        if axis.isValid() and self._today is not None:
            place = painting.mirrored(axis, self.rect(), right_to_left=mirrored)
            words = QCoreApplication.translate("today", "today")
            paint_axis(painter, theme, place, self._today, words, list_span(theme), right_to_left=mirrored)
