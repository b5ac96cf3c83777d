"""A goal as a row of the list: its mark, its title, who helps and by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect

from mentorkit.domain.frozen import frozen
from mentorkit.domain.goals import GoalState
from mentorkit.gui import texts
from mentorkit.gui.goals.words import month_words, who_words
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.rows import RowPainter

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QPainter

    from mentorkit.gui.kit.rows import RowState
    from mentorkit.gui.theme import Theme
    from mentorkit.services.goals import GoalLine


@frozen
class GoalRow:
    """A goal in words."""

    id: str
    title: str
    detail: str
    colour: int
    is_open: bool
    is_reached: bool
    is_alone: bool
    """Whether nobody helps with it yet."""

    @property
    def spoken(self) -> str:
        """The row as one sentence."""
        return ", ".join(part for part in (self.title, self.detail) if part)


def row_of(line: GoalLine, today: date) -> GoalRow:
    """Describe a goal."""
    goal = line.goal
    is_open = goal.state in (GoalState.ACTIVE, GoalState.PAUSED)
    who = who_words(line, 1 if goal.until is not None else 2)
    parts = [who or QCoreApplication.translate("goals", "Nobody yet")] if is_open else []
    if is_open and goal.until is not None and who:
        until = QCoreApplication.translate("goals", "by {0}")
        parts.append(until.format(texts.known_day(goal.until, today)))
    if goal.closed is not None and not is_open:
        parts.append(month_words(goal.closed, today))
    return GoalRow(
        id=goal.id,
        title=goal.title,
        detail=", ".join(parts),
        colour=goal.colour,
        is_open=is_open,
        is_reached=goal.state is GoalState.REACHED,
        is_alone=is_open and not who,
    )


class GoalPainter(RowPainter):
    """Draws goals in the pane of the list."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, height="row.message", rounded=True)

    def paint_row(self, painter: QPainter, rect: QRect, record: GoalRow, state: RowState) -> None:
        """Draw the mark and two lines."""
        theme, color, mirrored = self.theme, self.theme.color, state.right_to_left
        box = rect.adjusted(theme.space(3), 0, -theme.space(3), 0)
        above, below = theme.line("bodyStrong"), theme.line("small")
        top = rect.top() + (rect.height() - above - below) // 2
        self._paint_mark(painter, rect, top + above // 2, record, state)
        start = box.left() + theme.scaled(18 if record.is_open else 24)
        width = box.right() + 1 - start
        ink = "text.primary" if record.is_open else "text.secondary"
        detail = "status.due.text" if record.is_alone else "text.secondary"
        style = "bodyStrong" if record.is_open else "body"
        for line in (
            (QRect(start, top, width, above), record.title, style, ink),
            (QRect(start, top + above, width, below), record.detail, "small", detail),
        ):
            place = painting.mirrored(line[0], rect, right_to_left=mirrored)
            painting.words(painter, theme, place, line[1], line[2], color(line[3]))

    def _paint_mark(
        self, painter: QPainter, rect: QRect, middle: int, record: GoalRow, state: RowState
    ) -> None:
        """Draw the colour of an open goal, and of a closed one how it ended."""
        theme = self.theme
        side = theme.scaled(8) if record.is_open else theme.icon_size(16)
        left = rect.left() + theme.space(3 if record.is_open else 2)
        box = QRect(left, middle - side // 2 + 1, side, side)
        box = painting.mirrored(box, rect, right_to_left=state.right_to_left)
        if record.is_open:
            painting.frame(painter, box, theme.radius("mark"), theme.color(f"chart.{record.colour}"))
        else:
            icon, ink = ("check", "status.good.line") if record.is_reached else ("x", "text.tertiary")
            painting.icon(painter, theme, icon, (box.x(), box.y()), 16, ink)
