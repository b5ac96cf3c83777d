"""The guards of every test are seen to bite, each on one small offender."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

CONFTEST = Path(__file__).with_name("conftest.py")
SETTINGS = """
[pytest]
filterwarnings = error
qt_api = pyside6
qt_log_level_fail = WARNING
addopts = -p no:randomly -p no:cacheprovider -p no:cov -p no:xdist
"""

OFFENDERS = {
    "a warning": ("import warnings\ndef test(): warnings.warn('old')", "UserWarning: old"),
    "a logged warning": ("import logging\ndef test(): logging.warning('odd')", "logged unexpectedly: odd"),
    "a thread": (
        """
        import threading
        def test():
            threading.Thread(target=threading.Event().wait, name="lost", daemon=True).start()
        """,
        "left behind: lost",
    ),
    "a widget": (
        """
        from PySide6.QtWidgets import QWidget
        def test(qapp):
            qapp.kept = QWidget()
        """,
        "left behind: widget QWidget()",
    ),
    "a timer": (
        """
        from PySide6.QtCore import QTimer
        def test(qapp):
            qapp.kept = QTimer(objectName="tick")
            qapp.kept.start(9999)
        """,
        "left behind: timer QTimer(tick)",
    ),
    "a datagram": (
        """
        import socket
        def test():
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sending:
                sending.sendto(b"", ("127.0.0.1", 9))
        """,
        "reached for the network: socket.sendto ('127.0.0.1', 9)",
    ),
    "a message of Qt": ("from PySide6.QtCore import qWarning\ndef test(qapp): qWarning('cannot')", "cannot"),
    "a broken model": (
        """
        from PySide6.QtCore import QStringListModel
        class Broken(QStringListModel):
            def rowCount(self, parent=None):
                return -1
        def test(qapp, checked_model):
            checked_model(Broken())
        """,
        "FAIL!",
    ),
}


INNOCENTS = {
    "one who asks for the log": """
        import logging
        def test(logged):
            logging.warning("odd")
            assert logged[0].msg == "odd"
        """,
    "a window": """
        from PySide6.QtWidgets import QLabel
        def test(qtbot):
            label = QLabel("a")
            qtbot.addWidget(label)
            label.show()
        """,
}


def test_who_leaves_or_says_something_fails_and_nobody_else(pytester: pytest.Pytester) -> None:
    """All in one run: beginning another takes longer than all of them."""
    pytester.makeini(SETTINGS)
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    code = {name: code for name, (code, _told) in OFFENDERS.items()} | INNOCENTS
    pytester.makepyfile(
        **{named(name): text.replace("def test(", f"def {named(name)}(") for name, text in code.items()}
    )
    output = pytester.runpytest_subprocess().stdout.str()
    heads = re.split(r"^_{3,} (?:.* )?(test_\w+) _{3,}$", output, flags=re.MULTILINE)[1:]
    failed = dict(zip(heads[::2], heads[1::2], strict=True))
    assert sorted(failed) == sorted(map(named, OFFENDERS))
    assert [name for name, (_code, told) in OFFENDERS.items() if told not in failed[named(name)]] == []


def named(name: str) -> str:
    return f"test_{name.replace(' ', '_')}"


def test_every_test_has_a_home_of_its_own(own_home: Path) -> None:
    assert Path.home() == own_home
    assert Path(os.environ["MENTORKIT_HOME"]).is_relative_to(own_home)
    assert list(own_home.rglob("*.db")) == []


def test_no_test_reaches_the_desktop() -> None:
    assert os.environ["QT_QPA_PLATFORM"]
    assert not Path(os.environ["DBUS_SESSION_BUS_ADDRESS"].partition("path=")[2]).exists()


def test_full_counts_are_run_only_when_asked(count: object, monkeypatch: pytest.MonkeyPatch) -> None:
    assert callable(count)
    monkeypatch.delenv("MENTORKIT_FULL", raising=False)
    assert count(10, 1_000) == 10
    monkeypatch.setenv("MENTORKIT_FULL", "1")
    assert count(10, 1_000) == 1_000
