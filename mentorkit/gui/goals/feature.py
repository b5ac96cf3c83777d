"""What goals offer the window: their page, and writing a new one from anywhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.gui.goals.coverage import CoveragePage
from mentorkit.gui.goals.new_goal import NewGoal
from mentorkit.gui.goals.page import GoalsPage
from mentorkit.gui.goals.person_goals import PersonGoals
from mentorkit.gui.goals.prompts import WhoCouldHelp
from mentorkit.gui.kit.features import Command, Feature

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.goals import Goal
    from mentorkit.gui.kit.features import Tools


def commands(tools: Tools) -> Sequence[Command]:
    """Return what can be done with goals from anywhere."""

    def add_goal() -> None:
        tools.surface.show_overlay(NewGoal(tools))

    def who_could_help(goal_id: str = "") -> None:
        goal = goal_meant(tools, goal_id)
        if goal is None:
            add_goal()
        else:
            tools.surface.show_overlay(WhoCouldHelp(tools, goal))

    translate = QCoreApplication.translate
    return (
        Command("add_goal", translate("goals", "Write a goal"), "target", add_goal, menu="file"),
        Command(
            "who_could_help",
            translate("goals", "Who could help with a goal?"),
            "user-plus",
            who_could_help,
            menu="people",
        ),
        Command(
            "show_coverage",
            translate("goals", "Who helps with what"),
            "list-checks",
            partial(tools.navigator.open, "coverage"),
            menu="go",
        ),
    )


def goal_meant(tools: Tools, goal_id: str) -> Goal | None:
    """Return the goal of this id, or the one in view, or the first that is worked on; None where none is."""
    here = tools.navigator.here
    wanted = goal_id or (here.id if here is not None and here.kind == "goals" else "")
    active = tools.services.goals.active()
    return next((goal for goal in active if goal.id == wanted), next(iter(active), None))


FEATURE = Feature(
    pages={"goals": GoalsPage, "coverage": CoveragePage},
    commands=commands,
    panels={"person": PersonGoals},
)
