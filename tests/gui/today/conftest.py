"""The page in a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.gui.today.page import TodayPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools


@pytest.fixture
def page(tools: Tools, host: QWidget, qtbot: QtBot) -> TodayPage:
    """Today, in an active window."""
    made = TodayPage(tools)
    made.setParent(host)
    made.resize(1200, 900)
    with qtbot.waitActive(host):
        host.show()
    return made
