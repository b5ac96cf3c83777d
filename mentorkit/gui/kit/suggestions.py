"""Suggestions below a line: a short list that floats inside the window while the line keeps the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from mentorkit.domain.frozen import frozen
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.announcements import announce
from mentorkit.gui.kit.avatars import paint_avatar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from mentorkit.gui.theme import Theme

MOST = 7
"""Rows shown; whoever types one letter more sees the others."""


@frozen
class Suggestion:
    """Something to choose. `key` is "" for something that would be new; `label` is shown in the list."""

    key: str
    text: str
    detail: str = ""
    initials: str = ""
    tint: str = ""
    icon: str = ""
    label: str = ""


class Suggestions(QWidget):
    """The list. It never takes the focus: whoever owns the line tells it which keys were pressed."""

    chosen = Signal(object)
    """The `Suggestion` chosen."""

    def __init__(self, theme: Theme, name: str, owner: QWidget) -> None:
        """`owner` is whose line is typed into: the list goes when it goes."""
        super().__init__(owner)
        owner.destroyed.connect(self.deleteLater)
        self.theme = theme
        self._all: tuple[Suggestion, ...] = ()
        self._marked = 0
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Suggestions"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def all(self) -> tuple[Suggestion, ...]:
        """What is suggested."""
        return self._all

    @property
    def marked(self) -> Suggestion | None:
        """What Enter would choose."""
        return self._all[self._marked] if self._all else None

    def show_all(self, suggestions: Sequence[Suggestion]) -> None:
        """Suggest these, the first of them marked."""
        self._all, self._marked = tuple(suggestions[:MOST]), 0
        self.setVisible(bool(self._all) and self.isVisible())
        self._place(self.pos(), self.width())
        self.update()

    def open_below(self, widget: QWidget) -> None:
        """Float below a widget, inside its window and above everything in it."""
        self.open_at(widget, QPoint(0, widget.height() + self.theme.space(1)), widget.width())

    def open_at(self, widget: QWidget, corner: QPoint, width: int) -> None:
        """Float with the first corner at a point of a widget, `width` wide."""
        window = widget.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        if not self._all:
            self.hide()
            return
        at = widget.mapTo(window, corner)
        at.setX(min(max(at.x(), 0), max(window.width() - width, 0)))
        self._place(at, width)
        self.show()
        self.raise_()
        self._tell()

    def move_mark(self, step: int) -> None:
        """Mark the next or the one before, round the ends."""
        if self._all:
            self._marked = (self._marked + step) % len(self._all)
            self.update()
            self._tell()

    def choose_marked(self) -> None:
        """Choose what is marked."""
        if self.marked is not None:
            self.chosen.emit(self.marked)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark what is below the pointer."""
        self._mark_at(event.position().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked; the line keeps the focus."""
        self._mark_at(event.position().toPoint())
        self.choose_marked()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows."""
        painter, color = QPainter(self), self.theme.color
        radius = self.theme.radius("row")
        edge = color("border.default")
        painting.frame(painter, self.rect(), radius, color("surface.raised"), edge, self.theme.edge)
        for row, suggestion in enumerate(self._all):
            self._paint_row(painter, self._row_rect(row), suggestion, marked=row == self._marked)

    def _paint_row(self, painter: QPainter, rect: QRect, suggestion: Suggestion, *, marked: bool) -> None:
        theme, space, color = self.theme, self.theme.space, self.theme.color
        if marked:
            painting.frame(painter, rect, theme.radius("control"), color("surface.selected"))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = theme.scaled(24) if suggestion.tint else theme.icon_size(16)
        start = rect.left() + space(2) + (theme.scaled(24) - side) // 2
        place = QRect(start, rect.center().y() - side // 2 + 1, side, side)
        place = painting.mirrored(place, rect, right_to_left=mirrored)
        if suggestion.tint:
            paint_avatar(painter, theme, place, suggestion.initials, suggestion.tint)
        elif suggestion.icon:
            painting.icon(painter, theme, suggestion.icon, (place.x(), place.y()), 16, "text.secondary")
        words = suggestion.label or suggestion.text
        before = space(2) + theme.scaled(24) + space(2)
        room = rect.width() - before - space(2)
        wide = min(int(theme.metrics("bodyStrong").horizontalAdvance(words)) + 1, room)
        name = QRect(rect.left() + before, rect.top(), wide, rect.height())
        detail = QRect(name.right() + space(3), rect.top(), max(room - wide - space(3), 0), rect.height())
        painting.words(
            painter,
            theme,
            painting.mirrored(name, rect, right_to_left=mirrored),
            words,
            "bodyStrong",
            color("accent.text" if marked else "text.primary"),
        )
        if suggestion.detail and detail.width() > space(6):
            place = painting.mirrored(detail, rect, right_to_left=mirrored)
            painting.words(painter, theme, place, suggestion.detail, "small", color("text.secondary"))

    def _place(self, at: QPoint, width: int) -> None:
        edge = self.theme.space(1)
        self.setGeometry(at.x(), at.y(), width, len(self._all) * self._row_height() + 2 * edge)

    def _row_height(self) -> int:
        return self.theme.scaled(36)

    def _row_rect(self, row: int) -> QRect:
        edge, height = self.theme.space(1), self._row_height()
        return QRect(edge, edge + row * height, self.width() - 2 * edge, height)

    def _mark_at(self, point: QPoint) -> None:
        for row in range(len(self._all)):
            if self._row_rect(row).contains(point) and row != self._marked:
                self._marked = row
                self.update()

    def _tell(self) -> None:
        if self.marked is not None:
            words = ", ".join(
                part for part in (self.marked.label or self.marked.text, self.marked.detail) if part
            )
            announce(self, words)
