"""The pause after a round: what it came to, and what one could do now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentorkit.domain.sorting import ROUND
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.flow import FlowLayout
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.sorting import words

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.domain.sorting import Round
    from mentorkit.gui.kit.features import Tools


class Pause(QWidget):
    """Says how many shall be approached and offers to go on, to write to the first of them, or to stop."""

    more_wanted = Signal(int)
    """So many people more."""
    message_wanted = Signal(str)
    """To whom: the person's id."""
    people_wanted = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self._people = tools.services.people
        self._round: Round | None = None
        self._first: Person | None = None
        self.setObjectName("sort_pause")
        self.heading = Label(theme, "", "sort_pause_heading", "display", wrap=True)
        self.names = Label(theme, "", "sort_pause_names", "lead", "text.secondary", wrap=True)
        self.question = Label(theme, "", "sort_pause_question", "body", wrap=True)
        self.more = Button(theme, "", "sort_more", Kind.PRIMARY)
        self.everybody = Button(theme, "", "sort_everybody", Kind.GHOST)
        self.write = Button(theme, "", "sort_write", Kind.OUTLINE, "pen-line")
        self.show_people = Button(theme, self.tr("See people"), "sort_people", Kind.OUTLINE, "users-round")
        self.more.clicked.connect(self._ask_more)
        self.everybody.clicked.connect(self._ask_everybody)
        self.write.clicked.connect(self._write)
        self.show_people.clicked.connect(self.people_wanted)
        acts = QWidget()
        acts.setObjectName("sort_pause_acts")
        row = FlowLayout(theme, acts, gap=8)
        for button in (self.more, self.write, self.show_people, self.everybody):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        for label in (self.heading, self.names, self.question):
            column.addWidget(label)
        column.addSpacing(theme.space(3))
        column.addWidget(acts)
        column.addStretch(1)

    def show_round(self, found: Round) -> None:
        """Say what a round came to."""
        self._round = found
        chosen = [self._people.get(person_id) for person_id in found.to_approach]
        self._first = chosen[0] if chosen else None
        left, was_asked = len(found.waiting), bool(found.answers)
        none = self.tr("Nobody to approach this time") if was_asked else self.tr("Everybody is sorted")
        self.heading.set_text(words.round_words(len(chosen)) if chosen else none)
        self.names.set_text(words.names_words([person.shown for person in chosen]))
        self.names.setVisible(bool(chosen))
        name = (chosen[0].given or chosen[0].shown) if chosen else ""
        self.question.set_text(self._asked(left, name))
        self.more.set_text(words.more_words(min(left, ROUND)))
        self.more.setVisible(left > 0)
        self.everybody.set_text(self.tr("All {0} left").format(self.locale().toString(left)))
        self.everybody.setVisible(left > ROUND)
        self.write.set_text(self.tr("Write to {0}").format(name))
        self.write.setVisible(bool(chosen))
        self.show_people.setVisible(not left)

    def focus_first(self) -> None:
        """Give the focus to the way on."""
        on = next(part for part in (self.more, self.write, self.show_people) if not part.isHidden())
        on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _asked(self, left: int, name: str) -> str:
        more = words.more_words(min(left, ROUND))
        if left and name:
            return self.tr("{0}, or write to {1} first?").format(more, name)
        if left:
            return self.tr("{0}, or enough for now? Nothing is lost.").format(more)
        if name:
            return self.tr("That was everybody. Write to {0} first?").format(name)
        return self.tr("Whoever comes in by the next import waits here.")

    def _ask_more(self) -> None:
        self.more_wanted.emit(ROUND)

    def _ask_everybody(self) -> None:
        if self._round is not None:
            self.more_wanted.emit(len(self._round.waiting))

    def _write(self) -> None:
        if self._first is not None:
            self.message_wanted.emit(str(self._first.id))
