"""Step three: rows that may be somebody kept already, decided one by one, side by side."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mentorkit.domain.plans import Answer, Decision
from mentorkit.gui.imports import words
from mentorkit.gui.imports.comparison import Comparison
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.lists import RowList, RowModel
from mentorkit.gui.kit.rows import RowPainter, RowState

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

    from mentorkit.domain.plans import ImportPlan, PlannedRow
    from mentorkit.gui.theme import Theme

KEYS = {"M": Answer.MERGE, "B": Answer.KEEP_BOTH, "S": Answer.SKIP}
ICONS = {Answer.MERGE: "git-merge", Answer.KEEP_BOTH: "users-round", Answer.SKIP: "x"}


class DuplicatesStep(QWidget):
    """The list of look-alikes, and the comparison of the one chosen."""

    decided = Signal()

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("import_duplicates")
        self._rows: dict[int, PlannedRow] = {}
        self.decisions: dict[int, Decision] = {}
        self._model = RowModel(self._describe, self._name, self)
        self._painter = _Painter(theme, self.decisions)
        self.list = RowList(
            theme, self._model, self._painter, "import_look_alikes", self.tr("Possible duplicates")
        )
        self.list.setFixedWidth(theme.size("listPane.default"))
        self.list.current_changed.connect(self._show_current)
        self.comparison = Comparison(theme, today)
        self.comparison.changed.connect(self._keep_sides)
        self._build()
        for key, answer in KEYS.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(getattr(self, f"_{answer.value}"))

    def show_plan(self, plan: ImportPlan) -> None:
        """Show the rows a person has to decide about."""
        self._rows = {number: plan.rows[number] for number in plan.undecided}
        self.decisions.clear()
        self._sides: dict[int, Any] = {}
        self._model.show(list(self._rows))
        said = self.tr("{people} may already be here")
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
        panes.addWidget(self._right(), 1)
        column.addLayout(panes, 1)

    def _right(self) -> QScrollArea:
        theme = self.theme
        area = QScrollArea()
        area.setObjectName("import_comparison_scroll")
        area.setAccessibleName(self.tr("Comparison"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        inner = QWidget()
        inner.setObjectName("import_comparison_page")
        inner.setProperty("page", "true")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addWidget(self.comparison)
        self._acts = acts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        acts.setSpacing(theme.space(2))
        acts.addStretch(1)
        self.buttons: dict[Answer, Button] = {}
        for key, answer in reversed(KEYS.items()):
            kind = Kind.PRIMARY if answer is Answer.MERGE else Kind.OUTLINE
            button = Button(
                theme, words.word(answer), f"import_{answer.value}", kind, ICONS[answer], keys=key
            )
            button.clicked.connect(getattr(self, f"_{answer.value}"))
            self.buttons[answer] = button
            acts.addWidget(button)
        column.addLayout(acts)
        column.addStretch(1)
        area.setWidget(inner)
        area.installEventFilter(self)
        return area

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Never scroll sideways: in a narrow pane the comparison and the answers stand below each other."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QScrollArea):
            bar = watched.verticalScrollBar().sizeHint().width()
            if self.comparison.fit(watched.width() - bar):
                way = QBoxLayout.Direction
                is_beside = self._acts.direction() is way.LeftToRight
                self._acts.setDirection(way.TopToBottom if is_beside else way.LeftToRight)
                self._walk_choices()
        return False

    def _merge(self) -> None:
        self._decide(Answer.MERGE)

    def _keep_both(self) -> None:
        self._decide(Answer.KEEP_BOTH)

    def _skip(self) -> None:
        self._decide(Answer.SKIP)

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
        self.comparison.show_candidate(row.candidates[0], row.card.line, chosen)
        self._walk_choices()

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
        self._painter.rows = self._rows
        self.list.viewport().update()

    def _name(self, number: int) -> str:
        return self._rows[number].card.shown

    def _describe(self, number: int) -> str:
        row = self._rows[number]
        parts = [row.card.shown, words.word(row.candidates[0].match)]
        if number in self.decisions:
            parts.append(words.word(self.decisions[number].answer))
        return ". ".join(parts)


class _Painter(RowPainter):
    """Draws a look-alike: name, why, and a check once it is decided."""

    def __init__(self, theme: Theme, decisions: dict[int, Decision]) -> None:
        super().__init__(theme, height="row.meeting", rounded=True)
        self._decisions = decisions
        self.rows: dict[int, PlannedRow] = {}

    def paint_row(self, painter: QPainter, rect: QRect, record: Any, state: RowState) -> None:
        theme, row = self.theme, self.rows[record]
        color = theme.color
        box = rect.adjusted(theme.space(3), theme.space(2), -theme.space(8), -theme.space(2))
        box = painting.mirrored(box, rect, right_to_left=state.right_to_left)
        first, second = box.adjusted(0, 0, 0, 0), box.adjusted(0, 0, 0, 0)
        first.setHeight(box.height() // 2)
        second.setTop(box.top() + box.height() // 2)
        painting.words(painter, theme, first, row.card.shown, "bodyStrong", color("text.primary"))
        decision = self._decisions.get(record)
        reason = words.word(row.candidates[0].match)
        painting.words(painter, theme, second, reason, "small", color("text.secondary"))
        if decision is not None:
            side = theme.icon_size(16)
            mark = box.adjusted(0, 0, 0, 0)
            mark.setLeft(rect.right() - theme.space(3) - side)
            mark.setWidth(side)
            mark = painting.mirrored(mark, rect, right_to_left=state.right_to_left)
            icon = "x" if decision.answer is Answer.SKIP else "check"
            painting.icon(painter, theme, icon, (mark.left(), first.top() + 2), 16, "status.good.line")
