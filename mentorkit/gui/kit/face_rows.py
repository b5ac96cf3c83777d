"""Rows of a list that are about somebody: a face, a name, what about, and words at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt

from mentorkit.domain.frozen import frozen
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.avatars import paint_avatar
from mentorkit.gui.kit.rows import RowPainter

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPainter

    from mentorkit.gui.kit.pictures import Pictures
    from mentorkit.gui.kit.rows import RowState
    from mentorkit.gui.theme import Theme

AVATAR = 32


@frozen
class FaceRow:
    """Everything a row draws, in words."""

    id: str
    shown: str
    about: str
    """The second line."""
    state: str
    is_due: bool
    initials: str
    tint: str
    photo: str | None = None

    @property
    def spoken(self) -> str:
        """The row as one sentence."""
        return ", ".join(part for part in (self.shown, self.about, self.state) if part)


class FaceRows(RowPainter):
    """Paints such rows."""

    def __init__(self, theme: Theme, pictures: Pictures, height: str = "row.message") -> None:
        super().__init__(theme, height=height, rounded=True)
        self._pictures = pictures

    def paint_row(self, painter: QPainter, rect: QRect, record: FaceRow, state: RowState) -> None:
        """Draw one row."""
        theme, space, mirrored = self.theme, self.theme.space, state.right_to_left
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        )
        box = rect.adjusted(space(3), 0, -space(3), 0)
        name, about = theme.line("bodyStrong"), theme.line("small")
        top = rect.top() + (rect.height() - name - about) // 2
        side = theme.scaled(AVATAR)
        avatar = painting.mirrored(QRect(box.left(), top, side, side), rect, right_to_left=mirrored)
        photo = self._pictures.pixmap(record.photo)
        paint_avatar(painter, theme, avatar, record.initials, record.tint, photo)
        start = box.left() + side + space(3)
        wide = self._state_width(record)
        first = QRect(start, top, box.right() + 1 - start - wide - (space(2) if wide else 0), name)
        second = QRect(start, top + name, box.right() + 1 - start, about)
        end = QRect(box.right() + 1 - wide, top, wide, name)
        ink = "status.due.text" if record.is_due else "text.tertiary"
        for place, words, style, color in (
            (first, record.shown, "bodyStrong", "text.primary"),
            (second, record.about, "small", "text.secondary"),
            (end, record.state, "caption", ink),
        ):
            there = painting.mirrored(place, rect, right_to_left=mirrored)
            painting.words(painter, theme, there, words, style, theme.color(color))

    def tip_at(self, record: FaceRow, rect: QRect, point: QPoint, *, right_to_left: bool) -> str:
        """Return the whole row: its lines are cut at their ends."""
        return record.spoken

    def _state_width(self, record: FaceRow) -> int:
        if not record.state:
            return 0
        return int(self.theme.metrics("caption").horizontalAdvance(record.state)) + 1
