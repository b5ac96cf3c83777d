"""Somebody to log a contact with, and a window to do it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools


@pytest.fixture
def ada(tools: Tools) -> Person:
    """Somebody known."""
    return tools.services.people.add("Ada Lindqvist")


@pytest.fixture
def shown(host: QWidget, qtbot: QtBot) -> QWidget:
    """The window, active."""
    with qtbot.waitActive(host):
        host.show()
    return host
