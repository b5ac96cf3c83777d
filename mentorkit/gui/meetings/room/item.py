"""One item of the agenda in the room: quiet, or the one that is talked about, with its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from mentorkit.domain.rooms import MINUTE, is_over, minutes_used
from mentorkit.gui.kit.buttons import Button, Height, IconButton, Kind
from mentorkit.gui.kit.cards import Ground
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.meetings.room.used_bar import UsedBar

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from mentorkit.domain.meetings import AgendaItem
    from mentorkit.gui.theme import Theme

MINUTES_WIDTH = 56
"""Pixels at 100 % of the column that says how long an item takes."""


class RoomItem(Ground):
    """Minutes, title and question; the current one has a bar and leads on to the next."""

    chosen = Signal(object)
    """The item that was clicked."""
    next_wanted = Signal()
    uncovered = Signal(object)
    """The item whose check mark was taken back."""

    def __init__(self, theme: Theme, item: AgendaItem) -> None:
        super().__init__(theme, f"room_item_{item.id}", radius="row")
        self.item, self.is_current = item, False
        self.minutes = Label(theme, "", "room_item_minutes", "small", "text.secondary")
        self.title = Label(theme, "", "room_item_title", "body", wrap=True)
        self.question = Label(theme, "", "room_item_question", "small", "text.secondary", wrap=True)
        self.bar = UsedBar(theme, "room_item_bar")
        self.told = Label(theme, "", "room_item_used", "small", "text.secondary")
        self.next = Button(theme, self.tr("Next item"), "room_next", Kind.LINK)
        self.next.clicked.connect(self.next_wanted)
        self.check = _Covered(
            theme, "check", self.tr("Talked about. Open it again"), "room_item_check", height=Height.SMALL
        )
        self.check.clicked.connect(self._uncover)
        self._lay_out()

    def show_item(self, item: AgendaItem, *, current: bool, last: bool) -> None:
        """Show an item, as the one talked about or not."""
        self.item, self.is_current = item, current
        self.setAccessibleName(item.title or item.question)
        self.set_fill("accent.tint" if current else "surface.canvas")
        self.minutes.set_text(self.tr("{0} min").format(item.minutes))
        self.title.set_text(item.title or item.question)
        self.title.set_style("bodyStrong" if current else "body")
        is_quiet = item.covered and not current
        self.title.set_color("text.secondary" if is_quiet else "text.primary")
        self.question.set_text(item.question if item.title else "")
        self.question.set_style("reading" if current else "small")
        self.question.set_color("text.primary" if current else "text.secondary")
        self.question.setVisible(bool(item.question and item.title) and not is_quiet)
        self.check.setVisible(item.covered and not current)
        for part in (self.bar, self.told, self.next):
            part.setVisible(current)
        self.next.set_text(self.tr("Last item") if last else self.tr("Next item"))
        self.next.setEnabled(not last)
        self.next.setVisible(current and not last)
        self.show_used(item)

    def show_used(self, item: AgendaItem) -> None:
        """Show how much of its time is used; more than that turns amber."""
        self.item = item
        self.bar.show_part(item.used, item.minutes * MINUTE)
        words = self.tr("{0} of {1} min").format(minutes_used(item), item.minutes)
        self.told.set_text(words)
        self.told.set_color("status.due.text" if is_over(item) else "text.secondary")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to this item."""
        self.chosen.emit(self.item)
        event.accept()

    def _uncover(self) -> None:
        self.uncovered.emit(self.item)

    def _lay_out(self) -> None:
        theme, space = self.theme, self.theme.space
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.minutes.setFixedWidth(theme.scaled(MINUTES_WIDTH))
        first = QHBoxLayout()
        first.setSpacing(0)
        top = Qt.AlignmentFlag.AlignTop
        first.addWidget(self.minutes, 0, top)
        words = QVBoxLayout()
        words.setSpacing(space(1))
        words.addWidget(self.title)
        words.addWidget(self.question)
        first.addLayout(words, 1)
        first.addWidget(self.check, 0, top)
        told = QHBoxLayout()
        told.addWidget(self.told, 1)
        told.addWidget(self.next)
        below = QVBoxLayout()
        below.setContentsMargins(theme.scaled(MINUTES_WIDTH), 0, 0, 0)
        below.setSpacing(space(1))
        below.addWidget(self.bar)
        below.addLayout(told)
        column = QVBoxLayout(self)
        column.setContentsMargins(space(3), space(3), space(3), space(3))
        column.setSpacing(space(2))
        column.addLayout(first)
        column.addLayout(below)


class _Covered(IconButton):
    """The check mark of what was talked about."""

    def _word_color(self) -> str:
        return "status.good.text"
