"""How a line of *Worth doing today* is drawn: a circle or a mark, who, what and why, and its button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect

from mentorkit.domain.people import initials, tint_of
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.avatars import paint_avatar
from mentorkit.gui.kit.fitted_tables import QuietPainter
from mentorkit.gui.kit.rows import QuickAct, paint_check

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from mentorkit.gui.kit.rows import RowState
    from mentorkit.gui.theme import Theme
    from mentorkit.gui.today.task_words import TaskRow

DONE, OPEN, ACT = "done", "open", "act"
NARROW = 620
"""Below this width, in logical pixels, the button keeps only its icon."""


PRIMARY = ("accent.solid", "accent.hover", "text.onAccent")
OUTLINE = ("surface.raised", "surface.hover", "text.primary")
"""Colours of a button at rest and under the pointer, and of its words."""


class TaskPainter(QuietPainter):
    """Draws tasks. The circle, the person and the button are acts of their own."""

    def __init__(self, theme: Theme) -> None:
        acts = (
            QuickAct(DONE, "check", QCoreApplication.translate("today", "Done")),
            QuickAct(OPEN, "users-round", ""),
            QuickAct(ACT, "plus", QCoreApplication.translate("today", "Begin")),
        )
        super().__init__(theme, acts, height="row.task")
        self.foremost = ""
        """The id of the task whose button is the primary one of the page; "" for none."""

    def act_rects(self, rect: QRect, *, right_to_left: bool) -> list[QRect]:
        """Return where the circle, the person and the button are."""
        places = (self._circle(rect), self._person(rect), self._button(rect))
        return [painting.mirrored(place, rect, right_to_left=right_to_left) for place in places]

    def acts_width(self) -> int:
        """Return nothing: the acts of a task have their places in the row."""
        return 0

    def paint_row(self, painter: QPainter, rect: QRect, record: TaskRow, state: RowState) -> None:
        """Draw a task."""
        mirrored = state.right_to_left
        self._paint_mark(painter, painting.mirrored(self._circle(rect), rect, right_to_left=mirrored), record)
        person = self._person(rect)
        side = self.theme.scaled(32)
        avatar = QRect(person.left(), rect.center().y() - side // 2 + 1, side, side)
        paint_avatar(
            painter,
            self.theme,
            painting.mirrored(avatar, rect, right_to_left=mirrored),
            initials(record.shown),
            tint_of(record.id),
        )
        text = QRect(
            avatar.right() + 1 + self.theme.space(3),
            rect.top(),
            person.right() - avatar.right() - self.theme.space(3),
            rect.height(),
        )
        self._paint_words(painter, rect, text, record, mirrored=mirrored)
        if not record.is_done:
            self._paint_button(painter, rect, record, state)
        # The kit would draw the acts as icons at the end of the row, where the button stands.
        state.shows_acts = False

    def _paint_mark(self, painter: QPainter, place: QRect, record: TaskRow) -> None:
        side = self.theme.size("check")
        box = QRect(place.center().x() - side // 2, place.center().y() - side // 2 + 1, side, side)
        if record.can_be_done:
            paint_check(painter, self.theme, box, checked=record.is_done, round_=True)
            return
        color = "status.late.line" if record.is_late else "status.due.line"
        inset = (side - self.theme.icon_size(16)) / 2
        at = (box.left() + inset, box.top() + inset)
        painting.icon(painter, self.theme, record.mark, at, 16, color)

    def _paint_words(
        self, painter: QPainter, rect: QRect, text: QRect, record: TaskRow, *, mirrored: bool
    ) -> None:
        theme, color = self.theme, self.theme.color
        above, below = theme.line("bodyStrong"), theme.line("small")
        top = rect.top() + (rect.height() - above - below) // 2
        title = QRect(text.left(), top, text.width(), above)
        ink = color("text.tertiary" if record.is_done else "text.primary")
        wide = min(int(painting.advance(theme, "bodyStrong", record.title)) + 1, title.width())
        part = QRect(title.left(), title.top(), wide, above)
        place = painting.mirrored(part, rect, right_to_left=mirrored)
        painting.words(painter, theme, place, record.title, "bodyStrong", ink)
        rest = title.adjusted(wide + theme.space(2), 0, 0, 0)
        reason = record.reason
        if record.is_promise and rest.width() > painting.advance(theme, "body", record.shown):
            place = painting.mirrored(rest, rect, right_to_left=mirrored)
            painting.words(painter, theme, place, record.shown, "body", color("text.secondary"))
        elif record.is_promise:
            reason = f"{record.shown}. {reason}"
        why = QRect(text.left(), top + above, text.width(), below)
        place = painting.mirrored(why, rect, right_to_left=mirrored)
        painting.words(painter, theme, place, reason, "small", color("text.secondary"))

    def _paint_button(self, painter: QPainter, rect: QRect, record: TaskRow, state: RowState) -> None:
        theme, color = self.theme, self.theme.color
        box = painting.mirrored(self._button(rect), rect, right_to_left=state.right_to_left)
        is_primary = record.id == self.foremost
        rest, hover, ink = PRIMARY if is_primary else OUTLINE
        fill = color(hover if state.hovered else rest)
        edge = fill if is_primary else color("border.default")
        painting.frame(painter, box, theme.radius("control"), fill, edge, theme.edge)
        side, words = theme.icon_size(16), "" if self._is_narrow(rect) else record.button
        gap = theme.scaled(6) if words else 0
        wide = int(painting.advance(theme, "smallStrong", words)) + 1 if words else 0
        start = box.left() + (box.width() - side - gap - wide) // 2
        icon = QRect(start, box.center().y() - side // 2 + 1, side, side)
        icon = painting.mirrored(icon, box, right_to_left=state.right_to_left)
        painting.icon(painter, theme, record.icon, (icon.x(), icon.y()), 16, ink)
        text = QRect(start + side + gap, box.top(), wide, box.height())
        text = painting.mirrored(text, box, right_to_left=state.right_to_left)
        painting.words(painter, theme, text, words, "smallStrong", color(ink), painting.CENTRE)

    def _circle(self, rect: QRect) -> QRect:
        side = self.theme.size("hitTarget")
        left = self.inner(rect).left() - (side - self.theme.size("check")) // 2
        return QRect(left, rect.center().y() - side // 2 + 1, side, side)

    def _person(self, rect: QRect) -> QRect:
        left = self.inner(rect).left() + self.theme.size("check") + self.theme.scaled(14)
        end = self._button(rect).left() - self.theme.space(4)
        return QRect(left, rect.top(), max(end - left, 0), rect.height())

    def _button(self, rect: QRect) -> QRect:
        height = self.theme.size("control.small")
        width = self.theme.space(8) if self._is_narrow(rect) else self.theme.scaled(148)
        return QRect(self.inner(rect).right() + 1 - width, rect.center().y() - height // 2 + 1, width, height)

    def _is_narrow(self, rect: QRect) -> bool:
        return rect.width() < self.theme.scaled(NARROW)
