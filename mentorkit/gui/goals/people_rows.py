"""Somebody beside a goal as a row: who they are, and a link at the end where something can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect

from mentorkit.domain.frozen import frozen
from mentorkit.domain.people import initials, tint_of
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.avatars import paint_avatar
from mentorkit.gui.kit.fitted_tables import QuietPainter

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from mentorkit.gui.kit.rows import QuickAct, RowState
    from mentorkit.gui.theme import Theme


@frozen
class PeopleRow:
    """Somebody. `tip` says on hovering why they are there."""

    id: str
    shown: str
    detail: str
    tip: str = ""

    @property
    def spoken(self) -> str:
        """The row as one sentence."""
        return ", ".join(part for part in (self.shown, self.detail) if part)


class PeoplePainter(QuietPainter):
    """Draws people; `act` is the link at the end of each row, or None."""

    def __init__(self, theme: Theme, act: QuickAct | None = None) -> None:
        super().__init__(theme, (act,) if act is not None else (), height="row.mentor")

    def acts_width(self) -> int:
        """Return nothing: the link has its place in the row."""
        return 0

    def act_rects(self, rect: QRect, *, right_to_left: bool) -> list[QRect]:
        """Return where the link is."""
        return [painting.mirrored(self._link(rect), rect, right_to_left=right_to_left) for _ in self.acts]

    def tip_at(self, record: PeopleRow, rect: QRect, point: QPoint, *, right_to_left: bool) -> str:
        """Return why somebody is here."""
        return record.tip

    def paint_row(self, painter: QPainter, rect: QRect, record: PeopleRow, state: RowState) -> None:
        """Draw the avatar, two lines and the link."""
        theme, color, mirrored = self.theme, self.theme.color, state.right_to_left
        box, side = self.inner(rect), theme.scaled(32)
        face = QRect(box.left(), rect.center().y() - side // 2 + 1, side, side)
        face = painting.mirrored(face, rect, right_to_left=mirrored)
        paint_avatar(painter, theme, face, initials(record.shown), tint_of(record.id))
        start = box.left() + side + theme.scaled(10)
        end = self._link(rect).left() - theme.space(2) if self.acts else box.right() + 1
        above, below = theme.line("smallStrong"), theme.line("caption")
        top = rect.top() + (rect.height() - above - below) // 2
        for place, words, style, ink in (
            (QRect(start, top, end - start, above), record.shown, "smallStrong", "text.primary"),
            (QRect(start, top + above, end - start, below), record.detail, "caption", "text.secondary"),
        ):
            box = painting.mirrored(place, rect, right_to_left=mirrored)
            painting.words(painter, theme, box, words, style, color(ink))
        for act, place in zip(self.acts, self.act_rects(rect, right_to_left=mirrored), strict=True):
            painting.words(
                painter, theme, place, act.words, "smallStrong", color("accent.text"), painting.CENTRE
            )
        state.shows_acts = False

    def _link(self, rect: QRect) -> QRect:
        words = max(
            (self.theme.metrics("smallStrong").horizontalAdvance(a.words) for a in self.acts), default=0
        )
        width, height = int(words) + self.theme.space(3), self.theme.size("hitTarget")
        return QRect(self.inner(rect).right() + 1 - width, rect.center().y() - height // 2 + 1, width, height)
