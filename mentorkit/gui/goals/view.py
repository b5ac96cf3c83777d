"""One goal: its title and term, what it is in the user's own words, skills, steps and progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.clarity import clarity
from mentorkit.domain.goals import GoalState
from mentorkit.gui.goals.edit_goal import EditGoal
from mentorkit.gui.goals.lines_part import LinesPart
from mentorkit.gui.goals.skills_part import SkillsPart
from mentorkit.gui.goals.words import clear_words, statement, term_words
from mentorkit.gui.kit.buttons import Button, IconButton, Kind
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.menus import Entry, menu, open_below

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.domain.goals import GoalTask, ProgressNote
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.goals import GoalPage


class GoalView(QWidget):
    """Shows a goal and follows what changes about it."""

    deleted = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self._tools = tools
        self._page: GoalPage | None = None
        self.setObjectName("goal_view")
        self.title = Label(theme, "", "goal_title", "title", wrap=True, most=2)
        self.term = Label(theme, "", "goal_term", "body", "text.secondary", wrap=True)
        self.statement = Label(theme, "", "goal_statement", "letter", wrap=True)
        self.unclear = Label(theme, "", "goal_unclear", "small", "text.secondary", wrap=True)
        self.if_then = Label(theme, "", "goal_if_then", "small", "text.secondary", wrap=True)
        self.edit = Button(theme, self.tr("Edit"), "goal_edit", Kind.OUTLINE, "pen-line")
        self.edit.clicked.connect(self.open_editor)
        self.more = IconButton(theme, "ellipsis", self.tr("More"), "goal_more", kind=Kind.OUTLINE)
        self.more.clicked.connect(self._open_more)
        self.skills = SkillsPart(tools)
        step, note = self.tr("Add a step"), self.tr("Add a note")
        self.tasks = LinesPart(tools, "goal_tasks", self.tr("Steps"), step, self._add_task)
        self.progress = LinesPart(tools, "goal_progress", self.tr("Progress"), note, self._add_note)
        self._lay_out()

    def show_page(self, page: GoalPage) -> None:
        """Show a goal."""
        self._page = page
        goal, today = page.goal, self._tools.services.clock.today()
        self.setAccessibleName(goal.title)
        self.title.set_text(goal.title)
        self.term.set_text(term_words(goal, today))
        self.statement.set_text(statement(goal))
        self.statement.setVisible(bool(statement(goal)))
        missing = next((found for found in clarity(goal, today) if not found.is_met), None)
        is_open = goal.state in (GoalState.ACTIVE, GoalState.PAUSED)
        self.unclear.set_text(clear_words(missing) if missing is not None else "")
        self.unclear.setVisible(missing is not None and is_open)
        plan = self.tr("If {0}, then I will {1}.").format(goal.obstacle, goal.plan)
        self.if_then.set_text(plan if goal.obstacle and goal.plan else "")
        self.if_then.setVisible(bool(self.if_then.text()))
        self.skills.show_page(page)
        self.tasks.show_lines(page.tasks)
        self.progress.show_lines(page.notes)

    def open_editor(self) -> None:
        """Edit the goal shown."""
        if self._page is not None:
            self._tools.surface.show_overlay(EditGoal(self._tools, self._page.goal))

    def _open_more(self) -> None:
        if self._page is None:
            return
        state = self._page.goal.state
        entries: list[Entry | None] = []
        for target, words, icon in (
            (GoalState.REACHED, self.tr("Reached"), "check"),
            (GoalState.PAUSED, self.tr("Pause"), "moon"),
            (GoalState.LET_GO, self.tr("Let go"), "x"),
            (GoalState.ACTIVE, self.tr("Take up again"), "undo-2"),
        ):
            if target is not state:
                entries.append(Entry(words, self._setter(target), icon, name=f"goal_{target.value}"))
        entries += [
            None,
            Entry(self.tr("Delete"), self._delete, "trash-2", name="goal_delete", is_dangerous=True),
        ]
        open_below(menu(self._tools.theme, "goal_menu", self.tr("More"), entries, self.more), self.more)

    def _setter(self, state: GoalState) -> Callable[[], None]:
        def set_state() -> None:
            if self._page is not None:
                self._tools.services.goals.set_state(self._page.goal.id, state)
                self._tools.surface.toast(self._told(state).format(self._page.goal.title), undo=True)

        return set_state

    def _told(self, state: GoalState) -> str:
        return {
            GoalState.REACHED: self.tr("“{0}” is reached"),
            GoalState.PAUSED: self.tr("“{0}” is paused"),
            GoalState.LET_GO: self.tr("“{0}” is let go"),
            GoalState.ACTIVE: self.tr("“{0}” is taken up again"),
        }[state]

    def _delete(self) -> None:
        if self._page is not None:
            title = self._page.goal.title
            self._tools.services.goals.delete(self._page.goal.id)
            self._tools.surface.toast(self.tr("“{0}” deleted").format(title), undo=True)

    def _add_task(self, text: str) -> GoalTask | None:
        return self._tools.services.goals.add_task(self._page.goal.id, text) if self._page else None

    def _add_note(self, text: str) -> ProgressNote | None:
        return self._tools.services.goals.note(self._page.goal.id, text) if self._page else None

    def _lay_out(self) -> None:
        space = self._tools.theme.space
        names = QVBoxLayout()
        names.setSpacing(space(1))
        names.addWidget(self.title)
        names.addWidget(self.term)
        top = QHBoxLayout()
        top.setSpacing(space(2))
        top.addLayout(names, 1)
        top.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(3))
        column.addLayout(top)
        for part in (self.statement, self.if_then, self.unclear):
            column.addWidget(part)
        for below in (self.skills, self.tasks, self.progress):
            column.addSpacing(space(3))
            column.addWidget(below)
        column.addStretch(1)
