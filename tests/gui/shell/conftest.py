"""A window around a subject made up for tests, on a vault in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.gui.shell.desk import Desk
from mentorkit.gui.shell.window import MainWindow
from mentorkit.services.settings import Settings
from mentorkit.system.settings import MachineSettings
from tests.gui.shell import samples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme
    from mentorkit.services.bundle import Services


@pytest.fixture
def settings() -> Settings:
    """What is set for this computer, kept nowhere."""
    return Settings(MachineSettings())


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, settings: Settings) -> MainWindow:
    """An empty window of 1,440 by 900."""
    made = MainWindow(theme, settings)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    return made


@pytest.fixture
def desk(window: MainWindow, services: Services, qtbot: QtBot) -> Iterator[Desk]:
    """An open vault in the window, with every sample subject imported."""
    samples.LOGGED.clear()
    samples.DROPPED.clear()
    made = Desk(window, services, samples.ENTRIES)
    made.open()
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    with qtbot.waitSignal(made.ready):
        made.start_idle_work()
    yield made
    made.close()
