"""The three panes of the room: agenda, notes and outcome, of which the outer two give way where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from mentorkit.gui.kit.cards import Rule

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mentorkit.gui.theme import Theme

WIDE_FROM = 1100
"""Width of the room at 100 % from which the outer panes have their whole width."""
BESIDE_FROM = 860
"""Width of the room at 100 % from which the outcome stands beside the notes; else it is below the agenda."""
FIRST, LAST, NARROW = 320, 300, 256


class RoomPanes(QWidget):
    """Lays out two panes with a column between them."""

    def __init__(self, theme: Theme, first: QWidget, column: QLayout, last: QWidget) -> None:
        super().__init__()
        self.theme, self.first, self.last = theme, first, last
        self.setObjectName("room_panes")
        self._below = Rule(theme, "room_below_rule")
        self._beside = Rule(theme, "room_right_rule", upright=True)
        self._aside = QVBoxLayout()
        self._aside.setSpacing(0)
        self._aside.addWidget(first, 1)
        self._aside.addWidget(self._below)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(self._aside)
        self._row.addWidget(Rule(theme, "room_left_rule", upright=True))
        self._row.addLayout(column, 1)
        self._row.addWidget(self._beside)
        self._row.addWidget(last)
        self._below.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the notes the room that the panes can spare."""
        super().resizeEvent(event)
        room = self.width() / self.theme.text_scale
        for pane, width in ((self.first, FIRST), (self.last, LAST)):
            pane.setFixedWidth(self.theme.scaled(NARROW if room < WIDE_FROM else width))
        is_beside = room >= BESIDE_FROM
        if is_beside != self._below.isHidden():
            if is_beside:
                self._row.addWidget(self.last)
            else:
                self._aside.addWidget(self.last, 1)
            self._below.setVisible(not is_beside)
            self._beside.setVisible(is_beside)

    def minimumSizeHint(self) -> QSize:
        """Return the room of the smallest window."""
        return QSize(self.theme.scaled(560), self.theme.scaled(320))
