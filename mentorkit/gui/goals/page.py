"""The page Goals: the list, the goal chosen, and the people for it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout

from mentorkit.domain.goals import Goal, GoalHelp, GoalId, GoalPlace, GoalState, GoalTask, ProgressNote, Skill
from mentorkit.domain.interactions import Interaction
from mentorkit.domain.people import Channel, Evidence, Person, Role
from mentorkit.domain.records import RecordId
from mentorkit.gui.goals.new_goal import NewGoal
from mentorkit.gui.goals.people_part import PeoplePart
from mentorkit.gui.goals.rows import GoalPainter, row_of
from mentorkit.gui.goals.view import GoalView
from mentorkit.gui.goals.words import word
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.empty import EmptyState
from mentorkit.gui.kit.scroll import ReadingScroll
from mentorkit.gui.kit.story_pages import StoryPage
from mentorkit.gui.kit.table_models import Group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.table_models import Id
    from mentorkit.services.goals import GoalLine

translate = QCoreApplication.translate

SIDE_WIDTH = 300
SIDE_FROM = 1060
"""Width of the page at 100 % from which the people stand beside the goal; else they stand below."""
FOLLOWED = (
    Goal,
    Skill,
    GoalTask,
    GoalPlace,
    ProgressNote,
    GoalHelp,
    Person,
    Role,
    Evidence,
    Channel,
    Interaction,
)
"""What goals and the fit of people to them are made of."""


class GoalsPage(StoryPage):
    """Lists goals and shows one, with the people for it."""

    kind = "goals"
    followed = FOLLOWED
    list_width, both_from = 272, 860

    def __init__(self, tools: Tools) -> None:
        title = translate("goals", "Goals")
        story = ReadingScroll(tools.theme, "goal_scroll", translate("goals", "Goal"), most=624)
        empty = EmptyState(
            tools.theme,
            "target",
            translate("goals", "What do you want to be able to do in a year?"),
            translate("goals", "A goal shows you who could help, and keeps what you learn on the way."),
            "goals_empty",
            translate("goals", "Write a goal"),
        )
        super().__init__(tools, title, GoalPainter(tools.theme), story, empty)
        self.view = GoalView(tools)
        self.people = PeoplePart(tools)
        words = self.tr("Who helps with what")
        self.overview = Button(tools.theme, words, "goals_overview", Kind.GHOST, "list-checks")
        self.overview.clicked.connect(self._show_coverage)
        self.list_column.addWidget(self.overview, 0, Qt.AlignmentFlag.AlignLeading)
        self.list_column.addSpacing(tools.theme.space(4))
        self.story_pane.column.setSpacing(tools.theme.space(8))
        self._inset_story()
        self._add_side()

    def begin(self) -> None:
        """Ask for a new goal."""
        self.tools.surface.show_overlay(NewGoal(self.tools))

    def read(self) -> list[Group]:
        """Read every goal."""
        today = self.tools.services.clock.today()
        lines = self.tools.services.goals.lines()
        self.rows = {line.goal.id: row_of(line, today) for line in lines}
        return _groups(lines)

    def show_story(self, key: Id) -> None:
        """Show a goal and the people for it."""
        page = self.tools.services.goals.page(GoalId(RecordId(str(key))))
        self.view.show_page(page)
        self.people.show_page(page)

    def fit(self) -> None:
        """Put the people beside the goal where there is room, else below it."""
        super().fit()
        is_beside = self.width() / self.theme.text_scale >= SIDE_FROM
        if is_beside != (self.people.parentWidget() is self.side.content):
            (self.side.column if is_beside else self.story_pane.column).addWidget(self.people)
        self.side.setVisible(is_beside and bool(self.shown))
        self.side_rule.setVisible(is_beside and bool(self.shown))

    def _show_coverage(self) -> None:
        self.tools.navigator.open("coverage")

    def _inset_story(self) -> None:
        """Let the rows of people reach as far beyond the edge of the goal as the ring of their focus needs."""
        story, space = self.story_pane, self.theme.space
        margins = story.outer.contentsMargins()
        margins.setLeft(space(10) - space(3))
        margins.setRight(space(10) - space(3))
        story.outer.setContentsMargins(margins)
        told = QVBoxLayout()
        told.setContentsMargins(space(3), 0, space(3), 0)
        told.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        told.addWidget(self.view)
        story.column.addLayout(told)

    def _add_side(self) -> None:
        theme, space = self.theme, self.theme.space
        self.side_rule = Rule(theme, "goals_side_rule", upright=True)
        self.side = ReadingScroll(theme, "goals_side", self.tr("People for this goal"), most=0, padding=3)
        self.side.setFixedWidth(theme.scaled(SIDE_WIDTH))
        self.side.column.addWidget(self.people)
        self.side.outer.setContentsMargins(space(3), theme.scaled(23), space(3), space(8))
        self.panes.addWidget(self.side_rule)
        self.panes.addWidget(self.side)


def _groups(lines: Sequence[GoalLine]) -> list[Group]:
    """Return the goals by state; the active ones need no heading."""
    return [
        Group(
            state.value,
            "" if state is GoalState.ACTIVE else word(state),
            [line.goal.id for line in found],
        )
        for state, found in groupby(lines, key=lambda line: line.goal.state)
    ]
