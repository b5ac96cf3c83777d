"""Rows of tables and lists: their states, check box, quick acts and headings, painted once for all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mentorkit.domain.frozen import frozen
from mentorkit.gui.kit import painting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QColor, QPainter

    from mentorkit.gui.kit.table_models import Group, TableModel
    from mentorkit.gui.theme import Theme

_MOUSE_OVER = QStyle.StateFlag.State_MouseOver.value
_SELECTED = QStyle.StateFlag.State_Selected.value
"""Plain numbers: flags in Python cost more than what they decide."""
_ACTIVE = QStyle.StateFlag.State_Active


@frozen
class QuickAct:
    """Something to do with the row under the pointer: `name` is told, `words` are shown.

    One without an icon is drawn by the row itself, which also says where it is.
    """

    name: str
    icon: str
    words: str


@dataclass(slots=True)
class RowState:
    """How a row is to be painted. `surface` is the colour behind it."""

    surface: QColor
    hovered: bool
    selected: bool
    checked: bool
    right_to_left: bool
    shows_acts: bool


@frozen
class Column:
    """One column: `width` in logical pixels at 100 %, 0 for the rest of the row."""

    key: str
    title: str
    width: int = 0
    is_sortable: bool = False
    is_axis: bool = False


class Columns:
    """Where the columns of a table lie; header and rows share one."""

    def __init__(self, theme: Theme, columns: Sequence[Column], before: int = 36, after: int = 12) -> None:
        self._theme, self._all, self._shown = theme, tuple(columns), tuple(columns)
        self._before, self._after = before, after
        self._key: tuple[int, bool, float] | None = None
        self._places: dict[str, tuple[int, int]] = {}

    @property
    def shown(self) -> tuple[Column, ...]:
        """The columns shown, in reading order."""
        return self._shown

    def show(self, keys: Sequence[str]) -> None:
        """Show only these columns."""
        self._shown = tuple(column for column in self._all if column.key in keys)
        self._key = None

    def fit(self, widths: Mapping[str, int]) -> None:
        """Show only the columns named, each so wide in logical pixels at 100 %, 0 for the rest."""
        self._shown = tuple(
            replace(column, width=widths[column.key]) for column in self._all if column.key in widths
        )
        self._key = None

    def cell(self, key: str, row: QRect, *, right_to_left: bool) -> QRect:
        """Return the rectangle of a column in a row; an empty one while it is not shown."""
        self._measure(row.width(), right_to_left=right_to_left)
        left, width = self._places.get(key, (0, 0))
        return QRect(row.left() + left, row.top(), width, row.height())

    def _measure(self, width: int, *, right_to_left: bool) -> None:
        wanted = (width, right_to_left, self._theme.text_scale)
        if self._key == wanted:
            return
        scaled = self._theme.scaled
        fixed = sum(scaled(column.width) for column in self._shown)
        loose = sum(not column.width for column in self._shown)
        rest = max(0, width - fixed - scaled(self._before) - scaled(self._after))
        x = scaled(self._before)
        self._places = {}
        for column in self._shown:
            wide = scaled(column.width) if column.width else rest // max(loose, 1)
            self._places[column.key] = (width - x - wide if right_to_left else x, wide)
            x += wide
        self._key = wanted


class RowPainter(QStyledItemDelegate):
    """Paints one row in one go. Inherit and write `paint_row`; draw from the record and the theme only.

    `rounded` rows are those of panes (radius 8, no hairline), the others cross the whole table.
    """

    def __init__(
        self,
        theme: Theme,
        acts: Sequence[QuickAct] = (),
        *,
        height: str = "row.person",
        checkable: bool = False,
        rounded: bool = False,
    ) -> None:
        super().__init__()
        self.theme, self.acts, self.height = theme, tuple(acts), height
        self.checkable, self.rounded = checkable, rounded
        self.focus_row = -1
        self.has_focus = False

    def paint_row(self, painter: QPainter, rect: QRect, record: Any, state: RowState) -> None:
        """Draw the content of a row."""
        raise NotImplementedError

    def tip_at(self, record: Any, rect: QRect, point: QPoint, *, right_to_left: bool) -> str:
        """Return what a tooltip says at a point of a row; nothing for most points."""
        return ""

    def offers(self, record: Any, act: str) -> bool:
        """Whether a row offers one of the acts."""
        return True

    def row_height(self) -> int:
        """Return the height of a row at the present text size and density."""
        return self.theme.size(self.height)

    def group_height(self) -> int:
        """Return the height of a heading."""
        return self.theme.scaled(40)

    def check_rect(self, rect: QRect, *, right_to_left: bool) -> QRect:
        """Return where the check box of a row is."""
        side = self.theme.size("checkSmall")
        box = QRect(rect.left() + self.theme.space(3), rect.center().y() - side // 2 + 1, side, side)
        return painting.mirrored(box, rect, right_to_left=right_to_left)

    def act_rects(self, rect: QRect, *, right_to_left: bool) -> list[QRect]:
        """Return where the quick acts of a row are, in their order; nowhere for those without an icon."""
        side, edge = self.theme.size("hitTarget"), self.theme.scaled(6)
        left = rect.right() + 1 - edge - self._icons * (side + 2)
        found = []
        for act in self.acts:
            box = QRect(left, rect.center().y() - side // 2 + 1, side, side) if act.icon else QRect()
            found.append(painting.mirrored(box, rect, right_to_left=right_to_left) if act.icon else box)
            left += side + 2 if act.icon else 0
        return found

    def acts_width(self) -> int:
        """Return the room the quick acts take at the end of a row."""
        return self._icons * (self.theme.size("hitTarget") + 2)

    @property
    def _icons(self) -> int:
        """How many acts stand as icons at the end of a row."""
        return sum(bool(act.icon) for act in self.acts)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a heading, or a row's state, content, check box and acts."""
        model: Any = index.model()
        row, rect = index.row(), option.rect
        group = model.group_at(row)
        if group is not None:
            self._paint_group(painter, rect, group, model, option)
            self._paint_focus(painter, rect, row)
            return
        record = model.record_at(row)
        if record is None:
            return
        state = self._state(option, model.is_checked(model.id_at(row)), row)
        self._paint_ground(painter, rect, state)
        self.paint_row(painter, rect, record, state)
        shows_check = state.hovered or state.checked or state.shows_acts
        if self.checkable and shows_check:
            box = self.check_rect(rect, right_to_left=state.right_to_left)
            paint_check(painter, self.theme, box, checked=state.checked)
        if state.shows_acts:
            for box, act in zip(
                self.act_rects(rect, right_to_left=state.right_to_left), self.acts, strict=True
            ):
                if act.icon:
                    inset = (box.width() - self.theme.icon_size(16)) // 2
                    painting.icon(painter, self.theme, act.icon, (box.left() + inset, box.top() + inset))
        self._paint_focus(painter, rect, row)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of rows."""
        return QSize(self.theme.space(10), self.row_height())

    def _state(self, option: QStyleOptionViewItem, checked: bool, row: int) -> RowState:
        flags = option.state.value
        hovered, selected = bool(flags & _MOUSE_OVER), bool(flags & _SELECTED)
        if checked or (selected and self.has_focus):
            surface = "surface.selected"
        elif selected:
            surface = "surface.selectedInactive"
        else:
            surface = "surface.hover" if hovered else "surface.canvas"
        focused = self.has_focus and row == self.focus_row
        return RowState(
            self.theme.color(surface),
            hovered,
            selected,
            checked,
            option.direction == Qt.LayoutDirection.RightToLeft,
            bool(self.acts) and (hovered or focused),
        )

    def _paint_ground(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        filled = state.hovered or state.selected or state.checked
        if self.rounded:
            if filled:
                painting.frame(painter, rect, self.theme.radius("row"), state.surface)
            return
        if filled:
            painter.fillRect(rect, state.surface)
        painting.hairline(
            painter, rect.left(), rect.right() + 1, rect.bottom() + 1, self.theme.color("border.subtle")
        )

    def _paint_group(
        self, painter: QPainter, rect: QRect, group: Group, model: TableModel, option: QStyleOptionViewItem
    ) -> None:
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        space = self.theme.space
        box = rect.adjusted(space(3), space(2), -space(3), 0)
        width = int(painting.advance(self.theme, "label", group.title)) + 1
        title = QRect(box.left(), box.top(), min(width, box.width()), box.height())
        count = QRect(title.right() + space(2), box.top(), space(12), box.height())
        fold = QRect(count.left(), box.top(), space(6), box.height())
        color = self.theme.color
        place = painting.mirrored(title, rect, right_to_left=mirrored)
        painting.words(painter, self.theme, place, group.title, "label", color("text.primary"))
        shown = option.widget.locale().toString(len(group.ids)) if option.widget else str(len(group.ids))
        place = painting.mirrored(count, rect, right_to_left=mirrored)
        painting.words(painter, self.theme, place, shown, "small", color("text.tertiary"))
        if model.is_folded(group) or option.state.value & _MOUSE_OVER:
            name = "chevron-right" if model.is_folded(group) else "chevron-down"
            fold.translate(int(painting.advance(self.theme, "small", shown)) + space(2), 0)
            place = painting.mirrored(fold, rect, right_to_left=mirrored)
            side = self.theme.icon_size(12)
            painting.icon(painter, self.theme, name, (place.left(), place.center().y() - side // 2), 12)

    def _paint_focus(self, painter: QPainter, rect: QRect, row: int) -> None:
        if self.has_focus and row == self.focus_row:
            radius = self.theme.radius("row") if self.rounded else 0
            width = self.theme.size("focusRing")
            painting.frame(painter, rect, radius, None, self.theme.color("focus.ring"), width)


def paint_check(painter: QPainter, theme: Theme, box: QRect, *, checked: bool, round_: bool = False) -> None:
    """Draw a check mark: a square for choices, a circle for tasks."""
    radius = box.height() / 2 if round_ else theme.radius("check")
    if not checked:
        painting.frame(
            painter, box, radius, theme.color("surface.raised"), theme.color("border.control"), 1.25
        )
        return
    painting.frame(painter, box, radius, theme.color("accent.solid"))
    side = theme.icon_size(12)
    at = (box.left() + (box.width() - side) / 2, box.top() + (box.height() - side) / 2)
    painting.icon(painter, theme, "check", at, 12, "text.onAccent")
