"""The skills of a goal: a ladder for each, and who helps with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.people import initials, tint_of
from mentorkit.gui.goals.adding import AddingPart
from mentorkit.gui.kit.avatars import Avatar
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label, escaped
from mentorkit.gui.kit.ladders import AXIS_EDGE, Ladder
from mentorkit.gui.kit.orders import take_all_away, take_away
from mentorkit.gui.kit.quiet_buttons import QuietButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.goals import GoalId, Skill
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.theme import Theme
    from mentorkit.services.goals import GoalPage, LinkedPerson

MOST_FACES = 3


class SkillRow(QWidget):
    """One skill. The row is built once and follows what changes."""

    def __init__(self, tools: Tools, skill: Skill) -> None:
        super().__init__()
        theme = tools.theme
        self._tools, self._skill = tools, skill
        name = f"skill_{skill.id}"
        self.setObjectName(name)
        self.name = Label(theme, skill.name, f"{name}_name", "bodyStrong")
        self.ladder = Ladder(theme, skill.name, f"{name}_ladder")
        self.ladder.moved.connect(self._rate)
        self.faces = QHBoxLayout()
        self.faces.setSpacing(theme.space(1))
        words = self.tr("Remove {0}").format(skill.name)
        self.remove = QuietButton(theme, "x", words, f"{name}_remove", self)
        self.remove.clicked.connect(self._remove)
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.space(2), 0, theme.space(2))
        row.setSpacing(theme.space(3))
        row.addWidget(self.name, 1)
        row.addWidget(self.ladder)
        row.addSpacing(theme.space(2))
        row.addLayout(self.faces, 1)
        row.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Rule(theme, f"{name}_rule"))

    def show_skill(self, skill: Skill, linked: Sequence[LinkedPerson]) -> None:
        """Show where the skill stands and who helps with it."""
        self._skill = skill
        self.name.set_text(skill.name)
        self.ladder.show_levels(skill.start, skill.now, skill.target)
        take_all_away(self.faces)
        self.faces.addStretch(1)
        helping = [one for one in linked if skill.id in one.help.skills]
        theme = self._tools.theme
        for one in helping[:MOST_FACES]:
            face = Avatar(theme, 28, f"{self.objectName()}_face")
            face.show_person(one.line.shown, initials(one.line.shown), tint_of(one.line.id))
            face.setToolTip(escaped(one.line.shown))
            self.faces.addWidget(face)
        if not helping:
            icon = Icon(theme, "circle-dashed", f"{self.objectName()}_nobody_icon", color="status.due.text")
            nobody = Label(
                theme, self.tr("nobody yet"), f"{self.objectName()}_nobody", "small", "status.due.text"
            )
            self.faces.addWidget(icon)
            self.faces.addWidget(nobody)

    def _rate(self, level: int) -> None:
        self._tools.services.goals.rate(self._skill, level)

    def _remove(self) -> None:
        self._tools.services.goals.remove_skill(self._skill)
        self._tools.surface.toast(self.tr("{0} removed").format(self._skill.name), undo=True)


class SkillsPart(AddingPart):
    """All skills of the goal shown, and a line to add one."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(
            tools.theme, "goal_skills", self.tr("Skills"), self.tr("Add a skill"), self._add_skill
        )
        theme = tools.theme
        self._tools = tools
        self._goal_id: GoalId | None = None
        self._shown: dict[str, SkillRow] = {}
        words = self.tr("where you began, where you are now")
        self.legend = Label(theme, words, "goal_skills_legend", "small", "text.secondary")
        self.top.insertWidget(2, self.legend)
        self.scale = _Scale(theme)
        column = self.layout()
        assert column is not None, "made with a column"
        column.addWidget(self.scale)

    def show_page(self, page: GoalPage) -> None:
        """Show a goal's skills; rows of the same skills stay, with their focus."""
        self._goal_id = page.goal.id
        there = {skill.id for skill in page.skills}
        for gone in [key for key in self._shown if key not in there]:
            row = self._shown.pop(gone)
            take_away(row)
        for skill in page.skills:
            if skill.id not in self._shown:
                self._shown[skill.id] = SkillRow(self._tools, skill)
                self.add_row(self._shown[skill.id])
            self._shown[skill.id].show_skill(skill, page.linked)
        self.legend.setVisible(bool(page.skills))
        self.scale.setVisible(bool(page.skills))

    def _add_skill(self, name: str) -> None:
        assert self._goal_id is not None, "a goal is shown"
        self._tools.services.goals.add_skill(self._goal_id, name)


class _Scale(QWidget):
    """What the two ends of all ladders mean, below the last one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("goal_skills_scale")
        ends = QHBoxLayout(self)
        ends.setContentsMargins(0, 0, 0, 0)
        ends.setSpacing(theme.space(3))
        room = QWidget()
        room.setObjectName("goal_skills_ends")
        room.setFixedWidth(theme.scaled(206))
        row = QHBoxLayout(room)
        axis = theme.scaled(AXIS_EDGE)
        row.setContentsMargins(axis, 0, axis, 0)
        row.addWidget(Label(theme, self.tr("new to me"), "goal_skills_low", "caption", "text.secondary"))
        row.addStretch(1)
        row.addWidget(
            Label(theme, self.tr("could teach it"), "goal_skills_high", "caption", "text.secondary")
        )
        # The same columns as in the rows above: name, ladder, faces, cross.
        ends.addWidget(_gap("goal_skills_name_gap"), 1)
        ends.addWidget(room)
        ends.addSpacing(theme.space(2))
        ends.addWidget(_gap("goal_skills_faces_gap"), 1)
        ends.addSpacing(theme.space(3) + theme.size("control.small"))


def _gap(name: str) -> QWidget:
    gap = QWidget()
    gap.setObjectName(name)
    return gap
