"""Unlock the app's own window as a lock left it, by the keyring or by the passphrase, and tell how that went.

Run as a process of its own: `unlocking HOME keyring|passphrase`. Prints as JSON the seconds from the click or the
last key to the first frame of the open vault, and the longest turn of the loop from then until everything has come.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mentorkit import app
from mentorkit.services.demo_vaults import fill_demo
from mentorkit.services.sessions import Session
from mentorkit.services.vaults import VaultService
from mentorkit.system.clock import Clock
from mentorkit.system.folders import resources
from tests.bench.app_window import KeptKeyring

if TYPE_CHECKING:
    from mentorkit.gui.shell.shell import Shell

PASSPHRASE = "seven words nobody else would think of"
AT_REST_MS = 1_500
"""The locked page has been painted and imports nothing more."""
AFTER_MS = 1_500
"""So long what an open vault did not need for its first frame comes bit by bit."""


def make(home: Path) -> None:
    """Make the vault of the demo's people, with a passphrase that costs what the format asks, remembered here."""
    clock = Clock()
    vaults = VaultService(KeptKeyring(home / "keyring.json"), clock, home / "state" / "seen.json")
    vault, _ = vaults.create(home / "data" / "vault", vaults.prepare(PASSPHRASE, remember=True))
    session = Session(vault, clock)
    fill_demo(session.store, resources(), clock)
    session.close()


def main(home: Path, how: str) -> None:
    """Start the app on the vault, locked."""
    build, start = app.build, app._start

    def built(options: app.Options) -> Any:
        made = build(options)
        made.vaults._keyring = KeptKeyring(home / "keyring.json")
        return made

    def started(shell: Shell, options: app.Options) -> None:
        from PySide6.QtCore import QTimer

        start(shell, options)
        QTimer.singleShot(AT_REST_MS, lambda: unlock(shell, how))

    app.build, app._start = built, started
    app.main(["--vault", str(home / "data" / "vault"), "--locked"])


def unlock(shell: Shell, how: str) -> None:
    """Do what somebody does; `Measured` tells how it went."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from mentorkit.gui.shell.unlock_page import UnlockPage

    page = shell.window.page
    assert isinstance(page, UnlockPage)
    if how == "passphrase":
        QTest.keyClicks(page.field.edit, PASSPHRASE)
    shell.measured = Measured(shell)  # type: ignore[attr-defined]  # as long as the window lives
    if how == "passphrase":
        QTest.keyClick(page.field.edit, Qt.Key.Key_Return)
    else:
        page.keyring.click()


class Measured:
    """Looks when the open vault is painted first, and how late the loop is until all is still."""

    def __init__(self, shell: Shell) -> None:
        from PySide6.QtCore import QEvent, QObject, QTimer
        from PySide6.QtWidgets import QApplication

        from tests.bench.ticks import Ticks

        frames, qt = list[float](), QApplication.instance()
        assert isinstance(qt, QApplication)

        class Watch(QObject):
            def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
                if event.type() == QEvent.Type.Paint and shell.desk is not None:
                    QTimer.singleShot(0, lambda: frames.append(time.perf_counter()))
                return False

        def look() -> None:
            if frames and time.perf_counter() - frames[0] > AFTER_MS / 1000:
                found = {"took": frames[0] - began, "longest": ticks.most / 1000}
                print(json.dumps(found), flush=True)  # noqa: T201  # what it is for
                os._exit(0)

        self._watch, self._looking, ticks = Watch(), QTimer(shell), Ticks(qt)
        shell.window.installEventFilter(self._watch)
        self._looking.timeout.connect(look)
        self._looking.start(50)
        ticks.__enter__()
        began = time.perf_counter()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
