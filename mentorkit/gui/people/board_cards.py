"""One person as a card of the board: who, the rhythm, and the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.avatars import paint_avatar
from mentorkit.gui.kit.rhythm_line import list_span, paint_rhythm
from mentorkit.gui.kit.rows import QuickAct, RowPainter, RowState
from mentorkit.gui.people.rows import STEP, STEP_TONES

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QColor, QPainter

    from mentorkit.gui.kit.pictures import Pictures
    from mentorkit.gui.people.rows import PersonRow
    from mentorkit.gui.people.sentences import Step
    from mentorkit.gui.theme import Theme

HEIGHT, GAP = 122, 8
"""Logical pixels at 100 % of a card, and below it."""


class CardPainter(RowPainter):
    """Draws people as cards below each other. The words of the next step are an act."""

    def __init__(self, theme: Theme, pictures: Pictures) -> None:
        super().__init__(theme, (QuickAct(STEP, "", ""),), rounded=True)
        self._pictures, self._span = pictures, list_span(theme)

    def row_height(self) -> int:
        """Return the height of a card and the gap below it."""
        return self.theme.scaled(HEIGHT + GAP)

    def act_rects(self, rect: QRect, *, right_to_left: bool) -> list[QRect]:
        """Return where the words of the next step are."""
        return [self._step(rect)]

    def offers(self, record: PersonRow, act: str) -> bool:
        """Whether there is anything to start."""
        return record.step.starts

    def tip_at(self, record: PersonRow, rect: QRect, point: QPoint, *, right_to_left: bool) -> str:
        """Say the card in whole."""
        goals = ", ".join(record.line.goals)
        parts = (record.line.shown, record.role, goals, record.told, record.step.spoken)
        return "\n".join(part for part in parts if part)

    def paint_row(self, painter: QPainter, rect: QRect, record: PersonRow, state: RowState) -> None:
        """Draw one card."""
        self._paint_who(painter, rect, record, state)
        paint_rhythm(
            painter,
            self.theme,
            self._rhythm(rect),
            record.rhythm,
            self._fill(state),
            self._span,
            right_to_left=state.right_to_left,
        )
        self._paint_step(painter, self._step(rect), record.step, state)

    def _paint_step(self, painter: QPainter, box: QRect, step: Step, state: RowState) -> None:
        """Draw what to do on up to two lines, and when at the end of the last; a day still to come gives way."""
        theme, color, gap = self.theme, self.theme.color, self.theme.space(2)
        taken = int(painting.advance(theme, "caption", step.when)) + 1 + gap if step.when else 0
        wide = int(painting.advance(theme, "smallStrong", step.text)) + 1
        first, rest = (
            (step.text, "") if wide + taken <= box.width() else parted(self.theme, step.text, box.width())
        )
        above, below = _halves(box)
        last = below if rest or wide + taken > box.width() else above
        if step.tone or not rest:
            tone = color(STEP_TONES[step.tone])
            painting.words(painter, theme, last, step.when, "caption", tone, painting.END)
        else:
            taken = 0
        ink = color("accent.text" if state.shows_acts and step.starts else "text.primary")
        for line, words in ((above, first), (below, rest)):
            room = line.adjusted(0, 0, -taken if line is last else 0, 0)
            room = painting.mirrored(room, box, right_to_left=state.right_to_left)
            painting.words(painter, theme, room, words, "smallStrong", ink)

    def _paint_who(self, painter: QPainter, rect: QRect, record: PersonRow, state: RowState) -> None:
        """Draw the avatar, and beside it name and role; a long name takes the place of the role."""
        theme, inner = self.theme, self._inner(rect)
        side, high = theme.scaled(28), theme.line("smallStrong")
        face = QRect(inner.left(), inner.top() + (self._who_height() - side) // 2, side, side)
        picture = self._pictures.pixmap(record.line.photo)
        at = painting.mirrored(face, rect, right_to_left=state.right_to_left)
        paint_avatar(painter, theme, at, record.initials, record.tint, picture)
        start = side + theme.scaled(10)
        room = QRect(inner.left() + start, inner.top(), inner.width() - start, high)
        name, rest = parted(self.theme, record.line.shown, room.width())
        below = (rest, "smallStrong", "text.primary") if rest else (record.role, "caption", "text.secondary")
        lines = [(name, "smallStrong", "text.primary"), *([below] if below[0] else [])]
        room.translate(0, (self._who_height() - sum(theme.line(style) for _, style, _ in lines)) // 2)
        for words, style, ink in lines:
            at = painting.mirrored(room, rect, right_to_left=state.right_to_left)
            painting.words(painter, theme, at, words, style, theme.color(ink))
            room.translate(0, high)

    def _who_height(self) -> int:
        return self.theme.line("smallStrong") + self.theme.line("caption")

    def _paint_ground(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        edge = self.theme.color("border.default")
        painting.frame(painter, self._card(rect), self.theme.radius("row"), self._fill(state), edge)

    def _paint_focus(self, painter: QPainter, rect: QRect, row: int) -> None:
        if self.has_focus and row == self.focus_row:
            ring, width = self.theme.color("focus.ring"), self.theme.size("focusRing")
            painting.frame(painter, self._card(rect), self.theme.radius("row"), None, ring, width)

    def _fill(self, state: RowState) -> QColor:
        """Return the colour of a card: only hovering changes it."""
        return self.theme.color("surface.hover" if state.hovered else "surface.raised")

    def _card(self, rect: QRect) -> QRect:
        return rect.adjusted(0, 0, 0, -self.theme.scaled(GAP))

    def _inner(self, rect: QRect) -> QRect:
        edge = self.theme.space(3)
        return self._card(rect).adjusted(edge, edge, -edge, -edge)

    def _rhythm(self, rect: QRect) -> QRect:
        inner = self._inner(rect)
        return inner.adjusted(0, self._who_height(), 0, -2 * self.theme.line("small"))

    def _step(self, rect: QRect) -> QRect:
        inner = self._inner(rect)
        high = 2 * self.theme.line("small")
        return QRect(inner.left(), inner.bottom() + 1 - high, inner.width(), high)


def parted(theme: Theme, text: str, width: int) -> tuple[str, str]:
    """Return the words of a name or a step that fit on a line, one at least, and the others."""
    words = text.split()
    fitting = (
        count
        for count in range(len(words), 1, -1)
        if painting.advance(theme, "smallStrong", " ".join(words[:count])) <= width
    )
    count = next(fitting, 1)
    return " ".join(words[:count]), " ".join(words[count:])


def _halves(box: QRect) -> tuple[QRect, QRect]:
    """Return the upper and the lower half of a box."""
    half = box.height() // 2
    return QRect(box.left(), box.top(), box.width(), half), QRect(
        box.left(), box.top() + half, box.width(), half
    )
