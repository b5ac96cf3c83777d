"""How a timeline is drawn: months as headings, contacts with day, icon, words, and a line between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mentorkit.domain.interactions import Interaction
from mentorkit.gui import texts
from mentorkit.gui.hit_texts import ICONS
from mentorkit.gui.kit import painting
from mentorkit.gui.people.timeline import Month, detail_of, title_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QPainter, QTextLayout

    from mentorkit.gui.people.timeline import TimelineModel
    from mentorkit.gui.theme import Theme

MOST_LINES = 4
"""Lines of somebody's words until *Show all* is chosen."""
MOST_LAYOUTS = 400


class TimelineRows(QStyledItemDelegate):
    """Draws rows and knows their heights. `expanded` holds the ids shown with all their lines."""

    def __init__(self, theme: Theme, model: TimelineModel, today: Callable[[], date]) -> None:
        super().__init__(model)
        self.theme, self._model, self._today = theme, model, today
        self.expanded: set[str] = set()
        self.has_focus = False
        self.focus_row = -1
        self._layouts: dict[tuple[str, str, int, int], QTextLayout] = {}

    def month_height(self) -> int:
        """Return the height of a heading."""
        return self.theme.scaled(36)

    def height_of(self, row: int, width: int) -> int:
        """Return the height of a row at a width."""
        item = self._model.item_at(row)
        if not isinstance(item, Interaction):
            return self.month_height()
        height = self.theme.line("bodyStrong") + 2 * self._padding()
        if item.said:
            layout = self._layout(item, width)
            height += layout.lineCount() * self.theme.line("reading") + self.theme.space(1)
            if self.is_cut(item, width) or item.id in self.expanded:
                height += self.theme.line("small") + self.theme.space(1)
        return height

    def is_cut(self, item: Interaction, width: int) -> bool:
        """Whether not all lines of somebody's words are shown."""
        return item.id not in self.expanded and self._whole(item, width).lineCount() > MOST_LINES

    def link_rect(self, item: Interaction, rect: QRect, *, right_to_left: bool) -> QRect:
        """Return where *Show all* stands in a row; an empty one where everything is shown."""
        if not item.said or not (self.is_cut(item, rect.width()) or item.id in self.expanded):
            return QRect()
        top = rect.bottom() + 1 - self._padding() - self.theme.line("small")
        wide = int(painting.advance(self.theme, "smallStrong", self._link(item))) + 1
        box = QRect(rect.left() + self._text_x(), top, wide, self.theme.line("small"))
        return painting.mirrored(box, rect, right_to_left=right_to_left)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a row."""
        return QSize(option.rect.width(), self.height_of(index.row(), option.rect.width()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a month or a contact."""
        row, rect = index.row(), option.rect
        item = self._model.item_at(row)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        color = self.theme.color
        if isinstance(item, Month):
            paint_month(painter, self.theme, rect, item.words)
        elif isinstance(item, Interaction):
            lit = bool(option.state & QStyle.StateFlag.State_MouseOver)
            if lit or (self.has_focus and bool(option.state & QStyle.StateFlag.State_Selected)):
                ground = rect.adjusted(-self.theme.space(2), 1, self.theme.space(2), -1)
                painting.frame(painter, ground, self.theme.radius("row"), color("surface.hover"))
            self._paint_item(painter, rect, item, row, right_to_left=mirrored)
        if self.has_focus and row == self.focus_row:
            width = self.theme.size("focusRing")
            painting.frame(painter, rect, self.theme.radius("row"), None, color("focus.ring"), width)

    def _paint_item(
        self, painter: QPainter, rect: QRect, item: Interaction, row: int, *, right_to_left: bool
    ) -> None:
        theme, color = self.theme, self.theme.color
        top, line = rect.top() + self._padding(), theme.line("bodyStrong")
        day = QRect(rect.left(), top, self._icon_x() - theme.space(2), line)
        day = painting.mirrored(day, rect, right_to_left=right_to_left)
        words = texts.short_day(item.day, self._today())
        painting.words(painter, theme, day, words, "small", color("text.tertiary"))
        side = theme.icon_size(16)
        icon = QRect(rect.left() + self._icon_x(), top + (line - side) // 2, side, side)
        icon = painting.mirrored(icon, rect, right_to_left=right_to_left)
        painting.icon(painter, theme, ICONS[item.how], (icon.x(), icon.y()))
        if not self._model.is_last(row):
            below = QRect(icon.center().x(), icon.bottom() + 6, 1, rect.bottom() - icon.bottom() - 6)
            below.setHeight(below.height() + self._padding() - 6)
            painter.fillRect(below.intersected(rect), color("border.subtle"))
        self._paint_title(painter, rect, item, top, right_to_left=right_to_left)
        if item.said:
            self._paint_said(painter, rect, item, top + line + theme.space(1), right_to_left=right_to_left)

    def _paint_title(
        self, painter: QPainter, rect: QRect, item: Interaction, top: int, *, right_to_left: bool
    ) -> None:
        theme, x = self.theme, self._text_x()
        title, detail = title_of(item), detail_of(item)
        room = rect.width() - x
        wide = min(int(painting.advance(theme, "bodyStrong", title)) + 1, room)
        box = QRect(rect.left() + x, top, wide, theme.line("bodyStrong"))
        rest = box.adjusted(wide + theme.space(2), 0, room - wide, 0)
        place = painting.mirrored(box, rect, right_to_left=right_to_left)
        painting.words(painter, theme, place, title, "bodyStrong", theme.color("text.primary"))
        rest.setRight(rect.right())
        if detail and rest.width() > theme.space(10):
            place = painting.mirrored(rest, rect, right_to_left=right_to_left)
            painting.words(painter, theme, place, detail, "small", theme.color("text.tertiary"))

    def _paint_said(
        self, painter: QPainter, rect: QRect, item: Interaction, top: int, *, right_to_left: bool
    ) -> None:
        layout = self._layout(item, rect.width())
        x = rect.left() + (0 if right_to_left else self._text_x())
        painter.setPen(self.theme.color("text.primary"))
        if right_to_left:
            painting.align_right(layout)
        layout.draw(painter, QPointF(x, top))
        link = self.link_rect(item, rect, right_to_left=right_to_left)
        if not link.isEmpty():
            color = self.theme.color("accent.text")
            painting.words(painter, self.theme, link, self._link(item), "smallStrong", color)

    def _link(self, item: Interaction) -> str:
        return self.tr("Show less") if item.id in self.expanded else self.tr("Show all")

    def _layout(self, item: Interaction, width: int) -> QTextLayout:
        return (
            self._laid_out(item, width, MOST_LINES) if self.is_cut(item, width) else self._whole(item, width)
        )

    def _whole(self, item: Interaction, width: int) -> QTextLayout:
        return self._laid_out(item, width, 0)

    def _laid_out(self, item: Interaction, width: int, most: int) -> QTextLayout:
        key = (item.id, item.said, width, most)
        found = self._layouts.get(key)
        if found is None:
            if len(self._layouts) >= MOST_LAYOUTS:
                del self._layouts[next(iter(self._layouts))]
            room = max(width - self._text_x(), self.theme.space(10))
            found = painting.wrapped(self.theme, item.said, "reading", room, most)
            self._layouts[key] = found
        return found

    def forget_layouts(self) -> None:
        """Lay everything out anew, after the size of text changed."""
        self._layouts.clear()

    def _padding(self) -> int:
        return self.theme.scaled(10)

    def _icon_x(self) -> int:
        return self.theme.scaled(80)

    def _text_x(self) -> int:
        return self.theme.scaled(112)


def paint_month(painter: QPainter, theme: Theme, rect: QRect, words: str) -> None:
    """Draw a month as a heading, in its row and where it stays in sight."""
    box = rect.adjusted(0, theme.space(2), 0, 0)
    painting.words(painter, theme, box, words, "label", theme.color("text.tertiary"))
