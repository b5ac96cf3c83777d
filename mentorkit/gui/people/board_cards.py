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

HEIGHT, GAP = 104, 8
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
        """Draw what to do and when; a day that is still to come gives way to the words."""
        color = self.theme.color
        wide = int(painting.advance(self.theme, "smallStrong", step.text)) + 1
        taken = int(painting.advance(self.theme, "caption", step.when)) + 1
        if step.tone or wide + taken + self.theme.space(2) <= box.width():
            tone = color(STEP_TONES[step.tone])
            painting.words(painter, self.theme, box, step.when, "caption", tone, painting.END)
        else:
            taken = 0
        room = QRect(box.left(), box.top(), box.width() - taken - self.theme.space(2), box.height())
        room = painting.mirrored(room, box, right_to_left=state.right_to_left)
        ink = color("accent.text" if state.shows_acts and step.starts else "text.primary")
        painting.words(painter, self.theme, room, step.text, "smallStrong", ink)

    def _paint_who(self, painter: QPainter, rect: QRect, record: PersonRow, state: RowState) -> None:
        """Draw the avatar, the name, and the role below it."""
        theme, inner = self.theme, self._inner(rect)
        side, name, role = theme.scaled(28), theme.line("smallStrong"), theme.line("caption")
        high = name + (role if record.role else 0)
        face = QRect(inner.left(), inner.top() + (name + role - side) // 2, side, side)
        picture = self._pictures.pixmap(record.line.photo)
        at = painting.mirrored(face, rect, right_to_left=state.right_to_left)
        paint_avatar(painter, theme, at, record.initials, record.tint, picture)
        start = side + theme.scaled(10)
        top = inner.top() + (name + role - high) // 2
        for box, words, style, ink in (
            (
                QRect(inner.left() + start, top, inner.width() - start, name),
                record.line.shown,
                "smallStrong",
                "text.primary",
            ),
            (
                QRect(inner.left() + start, top + name, inner.width() - start, role),
                record.role,
                "caption",
                "text.secondary",
            ),
        ):
            at = painting.mirrored(box, rect, right_to_left=state.right_to_left)
            painting.words(painter, theme, at, words, style, theme.color(ink))

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
        above = self.theme.line("smallStrong") + self.theme.line("caption")
        below = self.theme.line("small")
        return inner.adjusted(0, above, 0, -below)

    def _step(self, rect: QRect) -> QRect:
        inner = self._inner(rect)
        high = self.theme.line("small")
        return QRect(inner.left(), inner.bottom() + 1 - high, inner.width(), high)
