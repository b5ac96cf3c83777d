"""Advice and feedback that come out of a meeting, as rows: the words, and of several people whose they are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentorkit.domain.advice import Advice
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import RecordId
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.orders import take_away
from mentorkit.gui.meetings.whom import Whom

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.feedback import Feedback
    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools


class HeardRow(QWidget):
    """One piece of advice or feedback."""

    def __init__(self, tools: Tools, heard: Advice | Feedback, *, most: int = 0) -> None:
        super().__init__()
        theme = tools.theme
        self._tools, self.heard = tools, heard
        self.setObjectName("heard_row")
        self.words = Label(theme, "", "heard_words", "reading", wrap=True, most=most)
        self.whom = Whom(theme, "heard_whom", self.tr("Who said it"))
        self.whom.chosen.connect(self._credit)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.space(1))
        self.column.addWidget(self.words)
        self.column.addWidget(self.whom, 0, Qt.AlignmentFlag.AlignLeading)

    def show_heard(self, heard: Advice | Feedback, people: Sequence[Person]) -> None:
        """Show it as it is now; it was heard among these people."""
        self.heard = heard
        words = heard.text if isinstance(heard, Advice) else heard.words
        self.setAccessibleName(words)
        self.words.set_text(words)
        self.whom.show_people(people, heard.person_id)

    def _credit(self, person_id: str) -> None:
        """Say that somebody else of those who take part said it."""
        services, other = self._tools.services, PersonId(RecordId(person_id))
        if isinstance(self.heard, Advice):
            services.advice.change(replace(self.heard, person_id=other))
        else:
            services.feedback.credit(self.heard, other)


class HeardList(QVBoxLayout):
    """Rows of what was heard; a row stays while others come and go."""

    MOST = 4
    """Lines of each piece."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self.rows: dict[str, HeardRow] = {}
        self.setSpacing(tools.theme.space(2))

    def show_heard(self, heard: Sequence[Advice | Feedback], people: Sequence[Person]) -> None:
        """Show these in their order."""
        there = [one.id for one in heard]
        for gone in [key for key in self.rows if key not in there]:
            row = self.rows.pop(gone)
            self.removeWidget(row)
            take_away(row)
        for one in heard:
            if one.id not in self.rows:
                self.rows[one.id] = HeardRow(self._tools, one, most=self.MOST)
                self.addWidget(self.rows[one.id])
                self.rows[one.id].show()
            self.rows[one.id].show_heard(one, people)
