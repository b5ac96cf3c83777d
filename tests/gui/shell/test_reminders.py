"""Once a day, at the time chosen, the desktop says how much waits and never who."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from mentorkit.gui.shell.reminders import Reminder, show_in_tray
from mentorkit.services.settings import REMINDER, Settings
from mentorkit.system.settings import MachineSettings
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@dataclass
class Desk:
    """A reminder with its clock, and what it showed."""

    clock: FakeClock = field(default_factory=FakeClock)
    settings: Settings = field(default_factory=lambda: Settings(MachineSettings()))
    count: int | None = 3
    shown: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.reminder = Reminder(self.settings, self.clock, lambda: self.count, self._show)

    def _show(self, _title: str, words: str) -> None:
        self.shown.append(words)

    def at(self, hour: int, day: int = 0) -> None:
        """Let it be an hour of the local day, and look at the clock."""
        local = datetime(2026, 3, 18, hour, tzinfo=datetime.now(UTC).astimezone().tzinfo)
        self.clock.moment = (local + timedelta(days=day)).astimezone(UTC)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk()
    yield made
    made.reminder.stop()


def test_it_is_silent_until_somebody_wants_it(desk: Desk) -> None:
    desk.at(8)
    desk.reminder.begin()
    desk.reminder.check()
    assert (desk.reminder.waits, desk.shown) == (False, [])


def test_it_says_once_a_day_how_much_waits(desk: Desk) -> None:
    end = desk.reminder.follow(desk.settings)
    desk.at(8)
    desk.settings.set(REMINDER, "09:00")
    assert desk.reminder.waits
    desk.reminder.check()
    assert desk.shown == []
    desk.at(9)
    desk.reminder.check()
    desk.at(10)
    desk.reminder.check()
    assert desk.shown == ["3 things are worth doing today."]
    for day, count in ((1, 1), (2, 0), (3, None)):
        desk.at(9, day)
        desk.count = count
        desk.reminder.check()
    assert desk.shown[1:] == [
        "One thing is worth doing today.",
        "There may be something worth doing today. Unlock mentorkit to see it.",
    ]
    desk.settings.set(REMINDER, "off")
    assert not desk.reminder.waits
    end()
    desk.settings.set(REMINDER, "07:00")
    assert not desk.reminder.waits


def test_whoever_starts_later_is_not_told_what_they_see(desk: Desk) -> None:
    desk.settings.set(REMINDER, "09:00")
    desk.at(11)
    desk.reminder.begin()
    desk.reminder.check()
    assert desk.shown == []
    desk.at(9, 1)
    desk.reminder.check()
    assert len(desk.shown) == 1


def test_a_tray_shows_it_where_there_is_one(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    parent, told = QObject(), list[str]()
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    assert not show_in_tray(QIcon(), "mentorkit", "One thing", parent)
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _self: None)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda *parts: told.append(parts[2]))
    monkeypatch.setattr("mentorkit.gui.shell.reminders.TRAY_MS", 1)
    assert show_in_tray(QIcon(), "mentorkit", "One thing", parent)
    assert told == ["One thing"]
    qtbot.waitUntil(lambda: not parent.findChildren(QSystemTrayIcon))
