"""A goal in all its fields, with what is found about it while it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentorkit.domain.clarity import clarity
from mentorkit.domain.goals import Goal, Support
from mentorkit.gui import texts
from mentorkit.gui.goals.words import clear_words, word
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.choices import Chip
from mentorkit.gui.kit.day_fields import PartialDayField
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.flow import FlowLayout
from mentorkit.gui.kit.forms import Form
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay

if TYPE_CHECKING:
    from mentorkit.domain.clarity import Finding
    from mentorkit.domain.errors import Invalid
    from mentorkit.gui.kit.features import Tools


class ClarityLine(QWidget):
    """One criterion: an icon and what is found about it."""

    def __init__(self, tools: Tools, name: str) -> None:
        super().__init__()
        theme = tools.theme
        self.setObjectName(name)
        self._met = Icon(theme, "check", f"{name}_met", color="status.good.line")
        self._open = Icon(theme, "circle-dashed", f"{name}_open", color="status.due.line")
        self.words = Label(theme, "", f"{name}_words", "small", "text.secondary", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        for icon in (self._met, self._open):
            row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)

    def show_finding(self, found: Finding) -> None:
        """Show what is found."""
        told = QCoreApplication.translate("goals", "{0}: {1}")
        self.words.set_text(told.format(word(found.criterion), clear_words(found)))
        self._met.setVisible(found.is_met)
        self._open.setVisible(not found.is_met)


class EditGoal(Overlay):
    """Edits a goal. Every field saves itself; Esc and *Done* close."""

    def __init__(self, tools: Tools, goal: Goal) -> None:
        super().__init__(tools.theme, QCoreApplication.translate("EditGoal", "Edit goal"), "edit_goal")
        self._tools = tools
        theme = tools.theme
        self.form = Form(theme, "edit_goal_form", self._save, _words)
        self._add_fields(tools)
        self.body.addWidget(self.form)
        self.lines = [ClarityLine(tools, f"edit_goal_clarity_{n}") for n in range(3)]
        for line in self.lines:
            self.body.addWidget(line)
        self.body.addWidget(Label(theme, self.tr("Support you want"), "edit_goal_supports", "label"))
        self.body.addWidget(self._support_chips(goal))
        done = Button(theme, self.tr("Done"), "edit_goal_done", Kind.PRIMARY)
        done.clicked.connect(self.close_overlay)
        self.add_act(done)
        self.form.show_record(goal)
        self._judge()

    def close_overlay(self) -> None:
        """Save what is typed; what cannot be kept stays open and is said at its field."""
        if self.form.flush():
            super().close_overlay()

    def _add_fields(self, tools: Tools) -> None:
        theme, form = tools.theme, self.form
        today = tools.services.clock.today
        until = PartialDayField(theme, self.tr("By when"), "edit_goal_until", today, ahead=True)
        form.add("title", TextField(theme, self.tr("What you want to be able to do"), "edit_goal_title"))
        form.add("want", TextField(theme, self.tr("I want …"), "edit_goal_want"))
        form.add("why", TextField(theme, self.tr("so that …"), "edit_goal_why"))
        measure = self.tr("How others would see that you got there")
        form.add("measure", TextField(theme, measure, "edit_goal_measure"))
        form.add("until", until, until.read, until.written)
        form.add("obstacle", TextField(theme, self.tr("If this comes in between …"), "edit_goal_obstacle"))
        form.add("plan", TextField(theme, self.tr("… then I will"), "edit_goal_plan"))
        for field in form.findChildren(TextField):
            field.edited.connect(self._judge)

    def _support_chips(self, goal: Goal) -> QWidget:
        box = QWidget()
        box.setObjectName("edit_goal_support_chips")
        flow = FlowLayout(self.theme, box, gap=6)
        self.chips: dict[Support, Chip] = {}
        for support in Support:
            chip = Chip(self.theme, word(support), f"edit_goal_support_{support.value}")
            chip.setCheckable(True)
            chip.setChecked(support in goal.supports)
            chip.clicked.connect(self._supports_changed)
            self.chips[support] = chip
            flow.addWidget(chip)
        return box

    def _supports_changed(self) -> None:
        if self.form.flush():
            wanted = tuple(support for support, chip in self.chips.items() if chip.isChecked())
            self._tools.services.goals.change_supports(self.form.record.id, wanted)
            self.form.show_record(self._tools.services.goals.page(self.form.record.id).goal)

    def _judge(self) -> None:
        found = clarity(self.form.candidate(), self._tools.services.clock.today())
        for line, one in zip(self.lines, found, strict=True):
            line.show_finding(one)

    def _save(self, goal: Goal) -> None:
        self._tools.services.goals.change(goal)


def _words(error: Invalid) -> str:
    return texts.word(error.why)
