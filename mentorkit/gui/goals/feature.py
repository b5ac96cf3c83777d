"""What goals offer the window: their page, and writing a new one from anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.gui.goals.new_goal import NewGoal
from mentorkit.gui.goals.page import GoalsPage
from mentorkit.gui.goals.person_goals import PersonGoals
from mentorkit.gui.kit.features import Command, Feature

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.gui.kit.features import Tools


def commands(tools: Tools) -> Sequence[Command]:
    """Return what can be done with goals from anywhere."""

    def add_goal() -> None:
        tools.surface.show_overlay(NewGoal(tools))

    words = QCoreApplication.translate("goals", "Write a goal")
    return (Command("add_goal", words, "target", add_goal, menu="file"),)


FEATURE = Feature(pages={"goals": GoalsPage}, commands=commands, panels={"person": PersonGoals})
