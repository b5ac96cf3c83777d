"""A new goal, one question at a time; all but the first can be skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mentorkit.domain.errors import Invalid
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.chip_fields import ChipField
from mentorkit.gui.kit.day_fields import PartialDayField
from mentorkit.gui.kit.fields import Field, TextField
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.kit.suggestions import Suggestion

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from mentorkit.gui.kit.features import Tools


class NewGoal(Overlay):
    """Asks what, why, by when and which skills; Enter goes on."""

    def __init__(self, tools: Tools) -> None:
        title = QCoreApplication.translate("NewGoal", "A new goal")
        super().__init__(tools.theme, title, "new_goal", width=520)
        self._tools = tools
        theme, today = tools.theme, tools.services.clock.today
        what = self.tr("What do you want to be able to do?")
        self.what = TextField(
            theme, what, "new_goal_what", large=True, placeholder=self.tr("Lead a small team")
        )
        why = self.tr("Why? Finish the sentence: so that …")
        self.why = TextField(theme, why, "new_goal_why", large=True)
        until = self.tr("By when?")
        self.until = PartialDayField(theme, until, "new_goal_until", today, ahead=True, large=True)
        self.until.edit.setPlaceholderText(self.tr("June 2027"))
        skills = self.tr("Which two or three skills does it take?")
        hint = self.tr("Hiring, then Enter")
        self.skills = ChipField(
            theme, skills, "new_goal_skills", _as_typed, placeholder=hint, when_done=self.go_on
        )
        self.steps: tuple[Field, ...] = (self.what, self.why, self.until, self.skills)
        self.stack = QStackedWidget()
        self.stack.setObjectName("new_goal_steps")
        for number, field in enumerate(self.steps):
            self.stack.addWidget(self._step(number, field))
            field.edited.connect(field.clear_error)
        self.body.addWidget(self.stack)
        self.back = Button(theme, self.tr("Back"), "new_goal_back", Kind.GHOST, "arrow-left")
        self.back.clicked.connect(self.go_back)
        self.skip = Button(theme, self.tr("Skip"), "new_goal_skip", Kind.GHOST)
        self.skip.clicked.connect(self.go_on)
        self.act = Button(theme, self.tr("Continue"), "new_goal_act", Kind.PRIMARY)
        self.act.clicked.connect(self.go_on)
        self.add_aside(self.back)
        self.add_act(self.skip)
        self.add_act(self.act)
        self._show_step(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        else:
            super().keyPressEvent(event)

    def go_on(self) -> None:
        """Ask the next question, or keep the goal after the last; what is missing is said at its field."""
        step = self.stack.currentIndex()
        try:
            if self.steps[step] is self.what and not self.what.value():
                self.what.show_error(self.tr("One sentence is enough. You can change it at any time."))
                self.what.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            if self.steps[step] is self.until:
                self.until.day()
        except Invalid as error:
            self.until.show_error(texts.word(error.why))
            return
        if step + 1 < len(self.steps):
            self._show_step(step + 1)
        else:
            self._keep()

    def go_back(self) -> None:
        """Ask the question before."""
        self._show_step(max(0, self.stack.currentIndex() - 1))

    def _keep(self) -> None:
        self.skills.take_typed()
        goal = self._tools.services.goals.add(
            self.what.value(),
            self.why.value(),
            self.until.day(),
            [chosen.text for chosen in self.skills.value()],
        )
        surface, navigator = self._tools.surface, self._tools.navigator
        self.close_overlay()
        surface.toast(self.tr("Goal added"), undo=True)
        navigator.open("goals", goal.id)

    def _show_step(self, step: int) -> None:
        self.stack.setCurrentIndex(step)
        self.back.setVisible(step > 0)
        self.skip.setVisible(step > 0)
        last = step + 1 == len(self.steps)
        self.act.set_text(self.tr("Add goal") if last else self.tr("Continue"))
        field = self.steps[step]
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, number: int, field: Field) -> QWidget:
        holder = QWidget()
        holder.setObjectName(f"new_goal_step_{number + 1}")
        told = self.tr("{0} of {1}").format(number + 1, len(self.steps))
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(field)
        column.addStretch(1)
        column.addWidget(Label(self.theme, told, f"new_goal_count_{number + 1}", "caption", "text.tertiary"))
        holder.setMinimumHeight(self.theme.scaled(132))
        return holder


def _as_typed(text: str) -> list[Suggestion]:
    typed = " ".join(text.split())
    return [Suggestion(typed, typed, icon="sprout")] if typed else []
