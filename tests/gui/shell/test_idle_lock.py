from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mentorkit.gui.shell.idle_lock import IdleLock
from mentorkit.services.settings import IDLE_LOCK_MINUTES, THEME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from mentorkit.gui.shell.window import MainWindow
    from mentorkit.services.settings import Settings
    from tests.fakes import FakeClock


class Running:
    """Seconds that pass when told."""

    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def running() -> Running:
    return Running()


@pytest.fixture
def idle(
    qtbot: QtBot, window: MainWindow, settings: Settings, clock: FakeClock, running: Running
) -> Iterator[IdleLock]:
    with qtbot.waitExposed(window):
        window.show()
    made = IdleLock(settings, clock, running)
    made.watch(window)
    yield made
    made.stop()


def expired(idle: IdleLock) -> list[bool]:
    told: list[bool] = []
    idle.expired.connect(lambda: told.append(True))
    return told


def test_nothing_happens_before_the_time_is_over(idle: IdleLock, running: Running) -> None:
    told = expired(idle)
    running.seconds = 599
    idle.check()
    assert told == []
    assert idle._timer.remainingTime() < 2000


def test_after_ten_minutes_without_input_it_expires(idle: IdleLock, running: Running) -> None:
    told = expired(idle)
    running.seconds = 600
    idle.check()
    assert told == [True]


def test_time_asleep_counts_although_the_running_clock_stood_still(idle: IdleLock, clock: FakeClock) -> None:
    told = expired(idle)
    clock.pass_by(minutes=11)
    idle.check()
    assert told == [True]


def test_a_clock_set_back_does_not_keep_the_vault_open(
    idle: IdleLock, clock: FakeClock, running: Running
) -> None:
    told = expired(idle)
    clock.pass_by(minutes=-30)
    running.seconds = 601
    idle.check()
    assert told == [True]


def test_a_key_begins_the_time_anew(idle: IdleLock, window: MainWindow, running: Running) -> None:
    told = expired(idle)
    running.seconds = 599
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    running.seconds = 1100
    idle.check()
    assert told == []
    assert idle.idle_seconds() == 501


def test_the_first_input_after_a_long_sleep_locks_instead_of_being_obeyed(
    idle: IdleLock, window: MainWindow, clock: FakeClock
) -> None:
    told = expired(idle)
    clock.pass_by(hours=8)
    QTest.mousePress(
        window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5)
    )
    assert told == [True]


def test_another_limit_counts_at_once_and_none_waits_for_ever(
    idle: IdleLock, settings: Settings, running: Running
) -> None:
    told = expired(idle)
    settings.set(THEME, "dark")
    settings.set(IDLE_LOCK_MINUTES, 1)
    assert idle._timer.remainingTime() < 65_000
    settings.set(IDLE_LOCK_MINUTES, 0)
    running.seconds = 1e6
    idle.check()
    assert told == []
    assert not idle._timer.isActive()


def test_by_default_qt_counts_the_seconds(settings: Settings, clock: FakeClock, qapp: object) -> None:
    made = IdleLock(settings, clock)
    assert 0 <= made.idle_seconds() < 60
    made.stop()
