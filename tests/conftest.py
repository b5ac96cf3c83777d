"""What holds in every test: a home of its own, no display, and nothing left behind or unexpected."""

from __future__ import annotations

import logging
import os
import socket
import sys
import threading
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
EXAMPLES = int(os.environ.get("MENTORKIT_EXAMPLES", "100"))
"""Of each property that names no number itself."""
settings.register_profile("mentorkit", deadline=None, max_examples=EXAMPLES)  # a busy machine is no failure
settings.load_profile("mentorkit")

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QAbstractItemModel

HOMES = {
    "MENTORKIT_HOME": "mentorkit",
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "runtime",
}
NO_BUS = "unix:path=/nonexistent/bus"
"""Where no bus listens: a test never talks to the real keyring or to the desktop."""

SECONDS_TO_END = 2.0
"""How long a thread may take to end after its test."""


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test folders of its own, so that none reads or writes the user's."""
    home = tmp_path_factory.mktemp("home")
    for name, folder in HOMES.items():
        monkeypatch.setenv(name, str(home / folder))
    (home / "runtime").mkdir(mode=0o700)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", NO_BUS)
    return home


_REACHED: list[str] = []
"""What was asked of the network since it was last looked at."""


def _hear(event: str, given: tuple[Any, ...]) -> None:
    """Note whatever would leave this computer; Python calls this before it does anything of the kind."""
    is_sent = event in {"socket.connect", "socket.sendto", "socket.sendmsg"}
    if event == "socket.getaddrinfo" or (is_sent and given[0].family != socket.AF_UNIX):
        _REACHED.append(f"{event} {given[1]}")


if hasattr(socket, "AF_UNIX"):
    sys.addaudithook(_hear)


@pytest.fixture(autouse=True)
def _nobody_is_reached() -> Iterator[None]:
    """Fail a test that asks anything of the network."""
    yield
    reached, _REACHED[:] = [*_REACHED], []
    if reached:
        pytest.fail(f"reached for the network: {', '.join(reached)}")


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Make the application of all tests as the app makes its own."""
    from mentorkit.gui.theme import QT_ARGUMENTS

    return ["mentorkit", *QT_ARGUMENTS]


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture
def logged(_warnings: list[logging.LogRecord]) -> list[logging.LogRecord]:
    """Return the warnings logged so far; a test that asks for them expects them."""
    return _warnings


@pytest.fixture(autouse=True)
def _warnings(request: pytest.FixtureRequest) -> Iterator[list[logging.LogRecord]]:
    """Fail a test that logs a warning it does not expect."""
    handler = _Warnings()
    logging.getLogger().addHandler(handler)
    yield handler.records
    logging.getLogger().removeHandler(handler)
    if handler.records and "logged" not in request.fixturenames:
        pytest.fail("logged unexpectedly: " + "; ".join(record.getMessage() for record in handler.records))


@pytest.fixture(autouse=True)
def _nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a running thread, a top-level widget or a running timer."""
    threads = set(threading.enumerate())
    yield
    left = [thread.name for thread in threading.enumerate() if thread not in threads and not _ends(thread)]
    if "PySide6.QtWidgets" in sys.modules and {"qapp", "qtbot"} & set(request.fixturenames):
        left += _left_in_qt()
    if left:
        pytest.fail(f"left behind: {', '.join(left)}")


def _ends(thread: threading.Thread) -> bool:
    thread.join(SECONDS_TO_END)
    return not thread.is_alive()


def _left_in_qt() -> list[str]:
    from PySide6.QtCore import QCoreApplication, QEvent, QThread, QThreadPool, QTimer
    from PySide6.QtWidgets import QApplication
    from shiboken6 import Shiboken

    # Whether an application exists is asked of Qt: a test of locks may have taken it away.
    if QCoreApplication.instance() is None:
        return []
    QThreadPool.globalInstance().waitForDone(int(SECONDS_TO_END * 1000))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = [f"widget {_named(widget)}" for widget in QApplication.topLevelWidgets()]
    for found in Shiboken.getAllValidWrappers():
        if isinstance(found, QTimer) and found.isActive():
            left.append(f"timer {_named(found)}")
        elif isinstance(found, QThread) and found.isRunning():
            left.append(f"thread {_named(found)}")
    if left:
        _close_all()
    return left


def _named(found: Any) -> str:
    return f"{type(found).__name__}({found.objectName()})"


def _close_all() -> None:
    """Clean up after a failed test, so that the next one is not blamed for it."""
    from PySide6.QtCore import QCoreApplication, QEvent, QTimer
    from PySide6.QtWidgets import QApplication
    from shiboken6 import Shiboken

    for widget in QApplication.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    for found in Shiboken.getAllValidWrappers():
        if isinstance(found, QTimer):
            found.stop()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def checked_model(qapp: object) -> Iterator[Callable[[QAbstractItemModel], None]]:
    """Return a function that puts a model under Qt's own tester; a broken promise fails the test."""
    from PySide6.QtTest import QAbstractItemModelTester

    testers: list[QAbstractItemModelTester] = []
    warning = QAbstractItemModelTester.FailureReportingMode.Warning

    def check(model: QAbstractItemModel) -> None:
        testers.append(QAbstractItemModelTester(model, warning))

    yield check
    for tester in testers:
        tester.deleteLater()


@pytest.fixture(scope="session")
def count() -> Callable[..., int]:
    """Return a function that chooses between this run's share of a count and the full one.

    `dev.py slow` sets MENTORKIT_FULL; continuous integration runs the share. A count with a name can be given
    on its command line, and stands in MENTORKIT_COUNTS then: `cuts=5000 kills=1000`.
    """

    def chosen(share: int, full: int, name: str = "") -> int:
        given = dict(each.split("=") for each in os.environ.get("MENTORKIT_COUNTS", "").split())
        if name in given:
            return int(given[name])
        return full if os.environ.get("MENTORKIT_FULL") == "1" else share

    return chosen
