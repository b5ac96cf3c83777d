"""What tests of goals start with: two goals on their page in a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.gui.goals.pages import shown_page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.goals import Goal
    from mentorkit.gui.goals.page import GoalsPage
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.bundle import Services


@pytest.fixture
def goal(services: Services) -> Goal:
    """The first of two goals, with two skills; nobody helps yet."""
    made = services.goals.add("Lead a team", "people grow", skills=["Hiring", "Delegation"])
    services.goals.add("Speak at a conference")
    return made


@pytest.fixture
def page(tools: Tools, host: QWidget, goal: Goal, qtbot: QtBot) -> GoalsPage:
    return shown_page(tools, host, qtbot)
