"""One person to be sorted: who they are, what is known, the question and its five answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.people import initials, tint_of
from mentorkit.domain.sorting import SortAnswer
from mentorkit.domain.ties import Tie
from mentorkit.gui.kit.avatars import Avatar
from mentorkit.gui.kit.choice_cards import ChoiceCard
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.labels import Label, escaped
from mentorkit.gui.kit.pictures import Pictures
from mentorkit.gui.sorting import words
from mentorkit.gui.sorting.goal_choice import GoalChoice
from mentorkit.gui.tie_texts import tie_source, tie_word

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.sorting import SortCard

ROWS = ("connected", "contact", "tie", "goal", "also", "tags")
FIRST_ROW = 3
"""How many answers stand in the first row; the others stand below, where they are used less."""
STACKED_BELOW = 520


class PersonCard(QWidget):
    """Shows somebody and tells which answer was pressed."""

    answered = Signal(object)

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self.theme, self._tools = theme, tools
        self.setObjectName("sort_card")
        self.avatar = Avatar(theme, 72, "sort_avatar")
        self.name = Label(theme, "", "sort_name", "display", wrap=True, most=2)
        self.role = Label(theme, "", "sort_role", "lead", "text.secondary", wrap=True, most=2)
        self.goal = GoalChoice(theme)
        self.facts = {
            row: Label(theme, "", f"sort_{row}_words", "body", wrap=True) for row in ROWS if row != "goal"
        }
        self._headings: dict[str, Label] = {}
        self.question = Label(theme, "", "sort_question", "heading", wrap=True)
        self.note = TextField(theme, "", "sort_note", placeholder=self.tr("A note, kept with your answer"))
        self.note.edit.setAccessibleName(self.tr("Note"))
        self.answers = {
            answer: ChoiceCard(
                theme,
                offered.icon,
                words.said(offered.text),
                f"sort_{answer.value}",
                detail=words.said(offered.detail),
                key=str(number),
            )
            for number, (answer, offered) in enumerate(words.OFFERED.items(), 1)
        }
        for answer, card in self.answers.items():
            card.clicked.connect(partial(self.answered.emit, answer))
        self.goal.changed.connect(self._say_where)
        self._pictures = Pictures(tools.services.people.photo)
        self._lay_out()

    def show_person(self, card: SortCard) -> None:
        """Show somebody; the answer that is most likely right gets the focus."""
        person, line, today = card.person, card.line, self._tools.services.clock.today()
        photo = self._pictures.pixmap(person.photo)
        self.avatar.show_person(person.shown, initials(person.shown), tint_of(person.id), photo)
        self.name.set_text(person.shown)
        self.role.set_text(", ".join(part for part in (line.title, line.organisation) if part))
        self.role.setVisible(bool(self.role.text()))
        told = {
            "connected": words.connected_words(card, today),
            "contact": words.contact_words(card, today),
            "tie": tie_word(card.tie) if card.tie is not Tie.NOT_KNOWN else "",
            "also": words.also_words(card),
            "tags": ", ".join(person.tags),
        }
        for row, label in self.facts.items():
            label.set_text(told[row])
            for part in (label, self._headings[row]):
                part.setVisible(bool(told[row]))
        self.facts["tie"].setToolTip(escaped(tie_source(card.tie)))
        self.goal.show_guesses(card.guesses)
        self.question.set_text(self.tr("Could you learn from {0}?").format(words.first_name(card)))
        self.note.set_value("")
        self.note.hide()
        for answer, choice in self.answers.items():
            choice.suggest(suggested=answer is card.suggested)
        self.answers[card.suggested].setFocus(Qt.FocusReason.OtherFocusReason)

    def open_note(self) -> None:
        """Show the line for a note and put the focus on it."""
        self.note.show()
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_note(self) -> None:
        """Put the focus back on the suggested answer; the note stays."""
        self.note.setVisible(bool(self.note.value()))
        self.focus_answer()

    def focus_answer(self) -> None:
        """Put the focus on the suggested answer."""
        suggested = next(card for card in self.answers.values() if card.is_suggested)
        suggested.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_where(self) -> None:
        """Say where the first answer leads: to a goal only where one is meant."""
        approach = words.OFFERED[SortAnswer.APPROACH].detail if self.goal.goal is None else words.LINKED
        self.answers[SortAnswer.APPROACH].set_detail(words.said(approach))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answers below each other where they would be too narrow."""
        super().resizeEvent(event)
        is_narrow = self.width() < self.theme.scaled(STACKED_BELOW)
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        for row in self._rows_of_answers:
            row.setDirection(way)

    def _lay_out(self) -> None:
        space = self.theme.space
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addSpacing(space(6))
        column.addLayout(self._grid())
        column.addSpacing(space(8))
        column.addWidget(self.question)
        column.addSpacing(space(3))
        self._rows_of_answers = []
        cards = list(self.answers.values())
        for part in (cards[:FIRST_ROW], cards[FIRST_ROW:]):
            row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            row.setSpacing(space(3))
            for card in part:
                row.addWidget(card, 1)
            self._rows_of_answers.append(row)
            column.addLayout(row)
            column.addSpacing(space(3))
        column.addWidget(self.note)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.space(5))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self.name)
        names.addWidget(self.role)
        names.addStretch(1)
        row.addWidget(self.avatar)
        row.addLayout(names, 1)
        return row

    def _grid(self) -> QGridLayout:
        theme = self.theme
        headings = {
            "connected": self.tr("Connected"),
            "contact": self.tr("Last contact"),
            "tie": self.tr("The tie"),
            "goal": self.tr("Might fit"),
            "also": self.tr("Also there"),
            "tags": self.tr("Tags"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(4))
        grid.setVerticalSpacing(theme.space(3))
        grid.setColumnMinimumWidth(0, theme.scaled(104))
        grid.setColumnStretch(1, 1)
        for number, row in enumerate(ROWS):
            heading = Label(theme, headings[row], f"sort_{row}", "body", "text.secondary")
            self._headings[row] = heading
            grid.addWidget(heading, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self.goal if row == "goal" else self.facts[row], number, 1)
        return grid
