"""The head of a meeting in the room and at its wrap-up: with whom, when, and the phases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentorkit.domain.people import initials, tint_of
from mentorkit.gui.kit.avatars import Avatar
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.meetings.phases import Phase, PhaseSwitch
from mentorkit.gui.meetings.words import names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from mentorkit.domain.people import Person
    from mentorkit.gui.theme import Theme


NARROW = 520
"""Width at 100 % below which only the names and the phases are shown."""


class MeetingHead(QWidget):
    """One line on the level of the pane headings."""

    phase_wanted = Signal(object)
    """Another `Phase` than the one shown."""

    def __init__(self, theme: Theme, name: str, phase: Phase) -> None:
        super().__init__()
        self.theme, self._has_face = theme, False
        self.setObjectName(name)
        self.setFixedHeight(theme.size("paneHeader"))
        self.avatar = Avatar(theme, 28, f"{name}_avatar")
        self.who = Label(theme, "", f"{name}_who", "bodyStrong")
        self.when = Label(theme, "", f"{name}_when", "body", "text.secondary")
        self.phases = PhaseSwitch(theme, f"{name}_phases", phase)
        self.phases.phase_wanted.connect(self.phase_wanted)
        words = QCoreApplication.translate("meetings", "Meetings")
        self.back = Button(theme, words, f"{name}_back", Kind.LINK, "arrow-left")
        self.back.clicked.connect(self._go_back)
        self.back.hide()
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(10), 0, theme.space(10), 0)
        row.setSpacing(theme.space(3))
        for part in (self.back, self.avatar, self.who, self.when):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.phases)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the name the room there is."""
        super().resizeEvent(event)
        has_room = self.width() >= self.theme.scaled(NARROW)
        self.when.setVisible(has_room)
        self.avatar.setVisible(has_room and self._has_face)
        edge = self.theme.space(10 if has_room else 5)
        self._row.setContentsMargins(edge, 0, edge, 0)

    def show_people(self, people: Sequence[Person]) -> None:
        """Show with whom the meeting is."""
        self.who.set_text(names(people))
        self._has_face = bool(people)
        self.avatar.setVisible(self._has_face and self.width() >= self.theme.scaled(NARROW))
        if people:
            first = people[0]
            self.avatar.show_person(first.shown, initials(first.shown), tint_of(first.id))

    def show_phases(self, *, shown: bool) -> None:
        """Show the phases of a meeting; one that is written up has none, and only a way back."""
        self.phases.setVisible(shown)
        self.back.setVisible(not shown)

    def _go_back(self) -> None:
        self.phase_wanted.emit(Phase.PREPARE)
