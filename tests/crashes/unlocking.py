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
    """Do what somebody does, and look until all is still."""
    from PySide6.QtCore import QEvent, QObject, Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from mentorkit.gui.shell.unlock_page import UnlockPage
    from tests.bench.ticks import Ticks

    page, qt = shell.window.page, QApplication.instance()
    assert isinstance(page, UnlockPage)
    assert isinstance(qt, QApplication)
    ticks, frames = Ticks(qt), list[float]()

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
            if event.type() == QEvent.Type.Paint and shell.desk is not None:
                QTimer.singleShot(0, lambda: frames.append(time.perf_counter()))
            return False

    def tell() -> None:
        took = frames[0] - began
        print(json.dumps({"took": took, "longest": ticks.most / 1000}), flush=True)  # noqa: T201  # what it is for
        os._exit(0)

    def look() -> None:
        if frames and time.perf_counter() - frames[0] > AFTER_MS / 1000:
            tell()

    shell.watch = Watch()  # type: ignore[attr-defined]  # as long as the window lives
    shell.window.installEventFilter(shell.watch)  # type: ignore[attr-defined]  # see above
    QTest.keyClicks(page.field.edit, PASSPHRASE if how == "passphrase" else "")
    looking = QTimer(shell)
    looking.timeout.connect(look)
    looking.start(50)
    ticks.__enter__()
    began = time.perf_counter()
    if how == "passphrase":
        QTest.keyClick(page.field.edit, Qt.Key.Key_Return)
    else:
        page.keyring.click()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
