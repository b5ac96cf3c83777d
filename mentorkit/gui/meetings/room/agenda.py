"""The agenda in the room: every item, the one talked about, and how much time is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.rooms import minutes_left
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.orders import take_away
from mentorkit.gui.kit.scroll import ReadingScroll
from mentorkit.gui.meetings.room.item import RoomItem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from mentorkit.domain.meetings import AgendaItem, Meeting
    from mentorkit.gui.theme import Theme


class RoomAgenda(QWidget):
    """Lists the items; a click goes to one of them."""

    chosen = Signal(object)
    next_wanted = Signal()
    uncovered = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.rows: list[RoomItem] = []
        self.setObjectName("room_agenda")
        self.setAccessibleName(self.tr("Agenda"))
        self.heading = Label(theme, self.tr("Agenda"), "room_agenda_heading", "label")
        self.left_over = Label(theme, "", "room_time_left", "small", "text.secondary")
        self.pane = ReadingScroll(
            theme, "room_agenda_scroll", self.tr("Agenda"), most=0, padding=2, top=3, bottom=4
        )
        self.pane.column.setSpacing(theme.space(1))
        self.list = QVBoxLayout()
        self.list.setSpacing(theme.space(1))
        self.pane.column.addLayout(self.list)
        self.pane.column.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(theme.space(5), 0, theme.space(5), 0)
        head.addWidget(self.heading, 1)
        head.addWidget(self.left_over)
        top = QWidget()
        top.setObjectName("room_agenda_top")
        top.setFixedHeight(theme.size("paneHeader"))
        top.setLayout(head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(Rule(theme, "room_agenda_rule"))
        column.addWidget(self.pane, 1)

    def show_items(self, items: Sequence[AgendaItem], current_id: str) -> None:
        """Show these items; rows of the same ones stay."""
        if [row.item.id for row in self.rows] != [item.id for item in items]:
            self._build(items)
        for row, item in zip(self.rows, items, strict=True):
            row.show_item(item, current=item.id == current_id, last=item is items[-1])

    def show_time(self, meeting: Meeting, now: datetime, current: AgendaItem | None) -> None:
        """Show the time that is left, and what the current item used."""
        left = minutes_left(meeting, now)
        words = self.tr("{0} min left") if left >= 0 else self.tr("{0} min over")
        self.left_over.set_text(words.format(abs(left)))
        self.left_over.set_color("text.secondary" if left >= 0 else "status.due.text")
        for row in self.rows:
            if current is not None and row.item.id == current.id:
                row.show_used(current)

    def _build(self, items: Sequence[AgendaItem]) -> None:
        for row in self.rows:
            self.list.removeWidget(row)
            take_away(row)
        self.rows = [RoomItem(self.theme, item) for item in items]
        for row in self.rows:
            row.chosen.connect(self.chosen)
            row.next_wanted.connect(self.next_wanted)
            row.uncovered.connect(self.uncovered)
            self.list.addWidget(row)
            row.show()
