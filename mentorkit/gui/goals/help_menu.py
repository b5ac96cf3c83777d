"""The menu of somebody who helps with a goal: with which skills, as what, and no longer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.goals import Support
from mentorkit.gui.goals.words import word
from mentorkit.gui.kit.menus import Entry, add, menu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMenu, QWidget

    from mentorkit.domain.goals import GoalHelp, Skill
    from mentorkit.gui.kit.features import Tools


def help_menu(tools: Tools, shown: str, help_: GoalHelp, skills: Sequence[Skill], parent: QWidget) -> QMenu:
    """Return the menu for a link of `shown` with a goal that takes these skills."""
    helping, theme = tools.services.helping, tools.theme
    words = QCoreApplication.translate("goals", "Helps with {0}")
    entries: list[Entry | None] = [
        Entry(
            words.format(skill.name),
            partial(helping.toggle_skill, help_, skill.id),
            is_on=skill.id in help_.skills,
        )
        for skill in skills
    ]
    made = menu(theme, "goal_people_menu", shown, entries, parent)
    made.addMenu(_supports(tools, help_, made))
    made.addSeparator()
    off = QCoreApplication.translate("goals", "Take off this goal")
    add(made, theme, Entry(off, partial(_unlink, tools, shown, help_), "x", is_dangerous=True))
    return made


def _supports(tools: Tools, help_: GoalHelp, parent: QWidget) -> QMenu:
    """Return the menu of the nine kinds of support."""
    title = QCoreApplication.translate("goals", "Gives")
    toggle = tools.services.helping.toggle_support
    entries = [
        Entry(
            word(support),
            partial(toggle, help_, support),
            name=support.value,
            is_on=support in help_.supports,
        )
        for support in Support
    ]
    made = menu(tools.theme, "goal_supports_menu", title, entries, parent)
    made.setTitle(title)
    made.setIcon(tools.theme.icon("hand-heart"))
    return made


def _unlink(tools: Tools, shown: str, help_: GoalHelp) -> None:
    tools.services.helping.unlink(help_)
    words = QCoreApplication.translate("goals", "{0} taken off the goal")
    tools.surface.toast(words.format(shown), undo=True)
