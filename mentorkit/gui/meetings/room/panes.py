"""The three panes of the room: agenda, notes and outcome, of which the outer two give way where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from mentorkit.gui.kit.cards import Rule

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mentorkit.gui.theme import Theme

WIDE_FROM = 1100
"""Width of the room at 100 % from which the outer panes have their whole width."""
FIRST, LAST, NARROW = 320, 300, 232


class RoomPanes(QWidget):
    """Lays out two panes with a column between them."""

    def __init__(self, theme: Theme, first: QWidget, column: QLayout, last: QWidget) -> None:
        super().__init__()
        self.theme, self.first, self.last = theme, first, last
        self.setObjectName("room_panes")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(first)
        row.addWidget(Rule(theme, "room_left_rule", upright=True))
        row.addLayout(column, 1)
        row.addWidget(Rule(theme, "room_right_rule", upright=True))
        row.addWidget(last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the notes the room that the panes can spare."""
        super().resizeEvent(event)
        is_narrow = self.width() / self.theme.text_scale < WIDE_FROM
        for pane, width in ((self.first, FIRST), (self.last, LAST)):
            pane.setFixedWidth(self.theme.scaled(NARROW if is_narrow else width))

    def minimumSizeHint(self) -> QSize:
        """Return the room of the smallest window."""
        return QSize(self.theme.scaled(560), self.theme.scaled(320))
