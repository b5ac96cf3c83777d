"""What comes out of a meeting: what you will do, what they will, what they advise and saw, and what is still to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.commitments import Whose
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.fact_lines import FactLine
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.scroll import ReadingScroll
from mentorkit.gui.meetings.heard_rows import HeardList
from mentorkit.gui.meetings.promise_rows import PromiseList
from mentorkit.gui.meetings.whom import called

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.rooms import Room


class Outcome(QWidget):
    """The pane beside the notes."""

    finished = Signal()
    add_wanted = Signal()
    question_chosen = Signal(object)
    """A `BankQuestion` to talk about next."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self._tools, self.theme = tools, theme
        self.setObjectName("room_outcome")
        self.setAccessibleName(self.tr("Coming out of this"))
        self.heading = Label(theme, self.tr("Coming out of this"), "room_outcome_heading", "label")
        self.finish = Button(theme, self.tr("Finish"), "room_finish", Kind.PRIMARY, "check")
        self.finish.clicked.connect(self.finished)
        self.mine = Label(theme, self.tr("You will"), "room_you_will", "label")
        self.theirs = Label(theme, "", "room_they_will", "label")
        self.promises = {whose: PromiseList(tools) for whose in Whose}
        self.add = Button(theme, self.tr("Add, or type [] in the notes"), "room_add", Kind.LINK, "plus")
        self.add.clicked.connect(self.add_wanted)
        self.heard = Label(theme, self.tr("Advice"), "room_heard", "label")
        self.advice = HeardList(tools)
        self.observed = Label(theme, self.tr("Feedback"), "room_observed", "label")
        self.feedback = HeardList(tools)
        self.still = Label(theme, self.tr("Still to ask"), "room_still", "label")
        self.questions: list[FactLine] = []
        self._lay_out()

    def show_room(self, room: Room) -> None:
        """Show what came out so far."""
        for whose, rows in self.promises.items():
            rows.show_promises([one for one in room.promises if one.whose is whose], room.people)
        self.theirs.set_text(self._they_will(room.people))
        self.theirs.setVisible(bool(self.promises[Whose.THEIRS].rows))
        self.advice.show_heard(room.advice, room.people)
        self.heard.setVisible(bool(room.advice))
        self.feedback.show_heard(room.feedback, room.people)
        self.observed.setVisible(bool(room.feedback))
        self._show_questions(room)

    def flush(self) -> bool:
        """Keep what is typed in any promise."""
        kept = [rows.flush() for rows in self.promises.values()]
        return all(kept)

    def _they_will(self, people: Sequence[Person]) -> str:
        if len(people) != 1:
            return self.tr("They will")
        return self.tr("{0} will").format(called(people[0]))

    def _show_questions(self, room: Room) -> None:
        while len(self.questions) < len(room.still_to_ask):
            line = FactLine(self.theme, "room_question")
            line.setToolTip(self.tr("Talk about this next"))
            line.opened.connect(self.question_chosen)
            self.questions.append(line)
            self._question_column.addWidget(line)
        for at, line in enumerate(self.questions):
            has = at < len(room.still_to_ask)
            line.setVisible(has)
            if has:
                line.show_fact(room.still_to_ask[at], room.still_to_ask[at].text)
        self.still.setVisible(bool(room.still_to_ask))
        self.rule.setVisible(bool(room.still_to_ask))

    def _lay_out(self) -> None:
        theme, space = self.theme, self.theme.space
        head = QWidget()
        head.setObjectName("room_outcome_head")
        head.setFixedHeight(theme.size("paneHeader"))
        row = QHBoxLayout(head)
        row.setContentsMargins(space(5), 0, space(4), 0)
        row.addWidget(self.heading, 1)
        row.addWidget(self.finish)
        scroll = ReadingScroll(theme, "room_outcome_scroll", self.tr("Coming out of this"), most=0, padding=5)
        scroll.outer.setContentsMargins(space(5), space(4), space(4), space(6))
        column = scroll.column
        column.setSpacing(space(2))
        column.addWidget(self.mine)
        column.addLayout(self.promises[Whose.MINE])
        column.addWidget(self.theirs)
        column.addLayout(self.promises[Whose.THEIRS])
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self._question_column = QVBoxLayout()
        self._question_column.setSpacing(space(2))
        column.addWidget(self.heard)
        column.addLayout(self.advice)
        column.addWidget(self.observed)
        column.addLayout(self.feedback)
        column.addSpacing(space(2))
        self.rule = Rule(theme, "room_outcome_rule")
        column.addWidget(self.rule)
        column.addSpacing(space(1))
        column.addWidget(self.still)
        column.addLayout(self._question_column)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(Rule(theme, "room_outcome_head_rule"))
        whole.addWidget(scroll, 1)
