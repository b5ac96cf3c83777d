from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from mentorkit.gui.shell.desktop_signals import DesktopSignals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

LOGIN = "org.freedesktop.login1"


@pytest.fixture
def address() -> Iterator[str]:
    """The address of a bus nobody else knows."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("there is no dbus-daemon here")
    command = [daemon, "--session", "--nofork", "--print-address=1"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert running.stdout is not None
    yield running.stdout.readline().strip()
    running.terminate()
    running.wait(5)
    running.stdout.close()


@pytest.fixture
def buses(address: str, qapp: object) -> Iterator[tuple[QDBusConnection, QDBusConnection]]:
    """The bus as the app sees it, and as the desktop does."""
    names = ("test-app", "test-desktop")
    app, desktop = (QDBusConnection.connectToBus(address, name) for name in names)
    assert app.isConnected()
    assert desktop.registerService(LOGIN)
    yield app, desktop
    del app, desktop
    for name in names:
        QDBusConnection.disconnectFromBus(name)


@pytest.mark.parametrize(
    "told",
    [
        ("/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", [True]),
        ("/org/freedesktop/login1/session/_31", f"{LOGIN}.Session", "Lock", []),
        ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", [True]),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", [True]),
    ],
)
def test_sleep_and_a_locked_screen_are_heard(
    qtbot: QtBot,
    buses: tuple[QDBusConnection, QDBusConnection],
    told: tuple[str, str, str, list[bool]],
) -> None:
    app, desktop = buses
    path, interface, name, arguments = told
    signals = DesktopSignals()
    assert signals.listen(app, app)
    # An answer from the bus means that what was asked before, the subscription, has arrived there.
    app.interface().registeredServiceNames()
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(arguments)
    heard = signals.sleeping if name == "PrepareForSleep" else signals.leaving
    with qtbot.waitSignal(heard):
        desktop.send(message)


def test_waking_up_and_an_unlocked_screen_lock_nothing(qtbot: QtBot, qapp: object) -> None:
    signals = DesktopSignals()
    with qtbot.assertNotEmitted(signals.leaving), qtbot.assertNotEmitted(signals.sleeping):
        signals.sleep(False)
        signals.screen(False)


def test_without_any_bus_nothing_is_heard(qapp: object) -> None:
    nowhere = QDBusConnection("nobody-made-this")
    assert not DesktopSignals().listen(nowhere, nowhere)
