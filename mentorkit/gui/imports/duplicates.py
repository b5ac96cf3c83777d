"""Step three: rows that may be somebody kept already, decided one by one, side by side."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.plans import Answer, Decision
from mentorkit.gui.imports import words
from mentorkit.gui.imports.comparison import Comparison, Heads
from mentorkit.gui.imports.deciding import DecisionActs, DecisionPane, Look, LookAlikePainter
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.lists import RowList, RowModel

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.plans import ImportPlan, PlannedRow
    from mentorkit.gui.theme import Theme


class DuplicatesStep(QWidget):
    """The list of look-alikes, and the comparison of the one chosen."""

    decided = Signal()

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("import_duplicates")
        self._rows: dict[int, PlannedRow] = {}
        self._lines: list[int] = []
        """The line of each row of the plan."""
        self.decisions: dict[int, Decision] = {}
        self._model = RowModel(self._describe, self._name, self)
        self._painter = LookAlikePainter(theme, self._look)
        self.list = RowList(
            theme, self._model, self._painter, "import_look_alikes", self.tr("Possible duplicates")
        )
        self.list.setFixedWidth(theme.size("listPane.default"))
        self.list.current_changed.connect(self._show_current)
        self.comparison = Comparison(theme, today)
        self.comparison.changed.connect(self._keep_sides)
        self._build()
        for shortcut in self.acts.shortcuts(self):
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_plan(self, plan: ImportPlan) -> None:
        """Show the rows a person has to decide about."""
        self._rows = {number: plan.rows[number] for number in plan.undecided}
        self._lines = [row.card.line for row in plan.rows]
        self.decisions.clear()
        self._sides: dict[int, Any] = {}
        self._model.show(list(self._rows))
        twice = all(row.is_twice for row in self._rows.values())
        said = (
            self.tr("{people} may stand in the file twice")
            if twice
            else self.tr("{people} may already be here")
        )
        self.title.set_text(said.format(people=words.people_in_heading(len(self._rows))))
        self._show_progress()
        if self._rows:
            self.list.go_to(0)

    @property
    def is_decided(self) -> bool:
        """Whether nothing is open any more."""
        return len(self.decisions) == len(self._rows)

    def _build(self) -> None:
        theme = self.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        self.title = Label(theme, "", "import_duplicates_title", "title")
        sentence = self.tr("Choose the better value on each line. Notes and history are always kept.")
        column.addWidget(self.title)
        column.addWidget(
            Label(theme, sentence, "import_duplicates_sentence", "body", "text.secondary", wrap=True)
        )
        column.addSpacing(theme.space(4))
        panes = QHBoxLayout()
        panes.setSpacing(theme.space(6))
        left = QVBoxLayout()
        left.setSpacing(theme.space(2))
        self.progress = Label(theme, "", "import_duplicates_progress", "label")
        left.addWidget(self.progress)
        left.addWidget(self.list, 1)
        panes.addLayout(left)
        self.acts = DecisionActs(theme, words.word(Answer.SKIP))
        self.acts.decided.connect(self._decide)
        pane = DecisionPane(theme, self.comparison, self.acts)
        pane.refitted.connect(self._walk_choices)
        panes.addWidget(pane, 1)
        column.addLayout(panes, 1)

    def _decide(self, answer: Answer) -> None:
        number = self.list.current_record()
        if number is None:
            return
        candidate = self._rows[number].candidates[0]
        merges = answer is Answer.MERGE
        self.decisions[number] = Decision(
            answer,
            candidate.person_id if merges else None,
            self.comparison.sides() if merges else {},
        )
        self._show_progress()
        self.decided.emit()
        self._go_on(number)

    def _go_on(self, number: int) -> None:
        """Go to the next row that is still open, from here on and then from the start."""
        numbers = list(self._rows)
        at = numbers.index(number)
        for later in (*range(at + 1, len(numbers)), *range(at)):
            if numbers[later] not in self.decisions:
                self.list.go_to(later)
                return
        self.list.viewport().update()

    def _show_current(self, number: int | None) -> None:
        if number is None:
            return
        row = self._rows[number]
        decision = self.decisions.get(number)
        chosen = decision.sides if decision else self._sides.get(number, {})
        self.comparison.show_candidate(row.candidates[0], self._heads(row), chosen)
        self._walk_choices()

    def _heads(self, row: PlannedRow) -> Heads:
        """Say on which side what is kept stands, or the earlier row of two of the same file."""
        number, earlier = self.locale().toString, row.candidates[0].row
        line = self.tr("line {line}").format(line=number(row.card.line))
        if earlier is None:
            mine, spoken = self.tr("In your vault"), self.tr("in your vault")
            return Heads(mine, self.tr("In the file"), line, spoken, self.tr("in the file"))
        mine = self.tr("Line {line}").format(line=number(self._lines[earlier]))
        theirs = self.tr("Line {line}").format(line=number(row.card.line))
        return Heads(mine, theirs, row.card.source, mine.lower(), theirs.lower())

    def _walk_choices(self) -> None:
        """Let Tab go from the list to the choices: built anew, they would come last on the page."""
        for before, after in pairwise((self.list, *self.comparison.choices)):
            QWidget.setTabOrder(before, after)

    def _keep_sides(self) -> None:
        """Remember what was chosen; a row merged already is merged with the new choice."""
        number = self.list.current_record()
        self._sides[number] = self.comparison.sides()
        if number in self.decisions and self.decisions[number].answer is Answer.MERGE:
            self._decide(Answer.MERGE)

    def _show_progress(self) -> None:
        said = self.tr("{done} of {count} decided")
        number = self.locale().toString
        self.progress.set_text(said.format(done=number(len(self.decisions)), count=number(len(self._rows))))
        self.list.viewport().update()

    def _look(self, number: int) -> Look:
        """Return how a row is drawn: name, why, and a mark once it is decided."""
        row, decision = self._rows[number], self.decisions.get(number)
        icon = "" if decision is None else "x" if decision.answer is Answer.SKIP else "check"
        return Look(row.card.shown, words.word(row.candidates[0].match), icon)

    def _name(self, number: int) -> str:
        return self._rows[number].card.shown

    def _describe(self, number: int) -> str:
        row = self._rows[number]
        parts = [row.card.shown, words.word(row.candidates[0].match)]
        if number in self.decisions:
            parts.append(words.word(self.decisions[number].answer))
        return ". ".join(parts)
