"""A window around a subject made up for tests, on a vault in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from mentorkit.gui.kit.features import Command
from mentorkit.gui.shell.desk import Desk
from mentorkit.gui.shell.palette import Palette
from mentorkit.gui.shell.window import MainWindow
from mentorkit.services.settings import Settings
from mentorkit.system.settings import MachineSettings
from tests.gui.shell import samples

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
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


@pytest.fixture
def ran() -> list[str]:
    """The commands that were run."""
    return []


@pytest.fixture
def leila(tools: Tools) -> Person:
    return tools.services.people.add("Leila Mansour")


@pytest.fixture
def palette(tools: Tools, host: QWidget, ran: list[str], qtbot: QtBot) -> Callable[[str], Palette]:
    """Open the palette and type something into it."""
    with qtbot.waitActive(host):
        host.show()

    def command(name: str, label: str, keys: str = "", menu: str = "", **more: object) -> Command:
        return Command(name, label, "plus", lambda: ran.append(name), keys, menu, **more)  # type: ignore[arg-type]  # as given below

    commands = (
        command("lock", "Lock", "Ctrl+Shift+L"),
        command("log_contact", "Log a contact", "Ctrl+L", "people"),
        command("larger", "Larger text", "Ctrl++", also="zoom tagged"),
        command("tag", "Tag people"),
        command("larger_rows", "Larger"),
        command("never", "Lost", is_enabled=lambda: False),
        command("hidden", "Looking glass", in_palette=False),
    )

    def opened(text: str = "", *, finishes: bool = True) -> Palette:
        made = Palette(tools, commands)
        tools.surface.show_overlay(made)
        QTest.keyClicks(made.line, text)
        if finishes:
            qtbot.waitUntil(lambda: not made._next_turn.isActive())
        return made

    return opened
