"""Advice that comes out of a meeting, as rows: the words, and of several people whose they are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentorkit.domain.people import PersonId
from mentorkit.domain.records import RecordId
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.meetings.whom import Whom

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.advice import Advice, AdviceId
    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools


class HeardRow(QWidget):
    """One piece of advice."""

    def __init__(self, tools: Tools, advice_id: AdviceId, *, most: int = 0) -> None:
        super().__init__()
        theme = tools.theme
        self._tools, self.advice_id = tools, advice_id
        self.setObjectName("heard_row")
        self.words = Label(theme, "", "heard_words", "reading", wrap=True, most=most)
        self.whom = Whom(theme, "heard_whom", self.tr("Who advised it"))
        self.whom.chosen.connect(self._credit)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.space(1))
        self.column.addWidget(self.words)
        self.column.addWidget(self.whom, 0, Qt.AlignmentFlag.AlignLeading)

    def show_advice(self, advice: Advice, people: Sequence[Person]) -> None:
        """Show the advice as it is now; it was heard among these people."""
        self.setAccessibleName(advice.text)
        self.words.set_text(advice.text)
        self.whom.show_people(people, advice.person_id)

    def _credit(self, person_id: str) -> None:
        """Say that somebody else of those who take part advised it."""
        services = self._tools.services.advice
        services.change(replace(services.get(self.advice_id), person_id=PersonId(RecordId(person_id))))


class HeardList(QVBoxLayout):
    """Rows of advice; a row stays while others come and go."""

    MOST = 4
    """Lines of each piece."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self.rows: dict[str, HeardRow] = {}
        self.setSpacing(tools.theme.space(2))

    def show_advice(self, advice: Sequence[Advice], people: Sequence[Person]) -> None:
        """Show this advice in its order."""
        there = [one.id for one in advice]
        for gone in [key for key in self.rows if key not in there]:
            row = self.rows.pop(gone)
            self.removeWidget(row)
            row.hide()
            row.deleteLater()
        for one in advice:
            if one.id not in self.rows:
                self.rows[one.id] = HeardRow(self._tools, one.id, most=self.MOST)
                self.addWidget(self.rows[one.id])
                self.rows[one.id].show()
            self.rows[one.id].show_advice(one, people)
