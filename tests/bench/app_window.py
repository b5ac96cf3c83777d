"""The app's own start, from exec to its last early frame, driven through `mentorkit.app`.

Run as a process of its own: `app_window.py BEGIN FOLDER locked|open`. Prints milliseconds since
BEGIN at the first painted frame and at the last one before half a second of quiet. `open` unlocks
by a keyring of this process that holds what FOLDER/keyring.json says.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mentorkit import app

if TYPE_CHECKING:
    from mentorkit.gui.shell.shell import Shell

QUIET_MS = 500


class KeptKeyring:
    """A keyring that answers at once from a file; stands in for the system's."""

    kind, desktop = "fake", "test"

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self, service: str, user: str) -> str | None:
        """Return a value or None."""
        kept: dict[str, str] = json.loads(self._path.read_text())
        return kept.get(f"{service}/{user}")

    def write(self, service: str, user: str, value: str) -> None:
        """Keep a value."""
        kept = json.loads(self._path.read_text()) if self._path.exists() else {}
        self._path.write_text(json.dumps(kept | {f"{service}/{user}": value}))

    def forget(self, service: str, user: str) -> None:
        """Remove a value."""


def main() -> None:
    """Start the app on a vault and measure."""
    begin, folder, how = float(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    start = app._start
    build = app.build

    def measured(shell: Shell, options: app.Options) -> None:
        Measured(shell, begin)
        start(shell, options)

    def built(options: app.Options) -> Any:
        made = build(options)
        made.vaults._keyring = KeptKeyring(folder / "keyring.json")
        return made

    app._start, app.build = measured, built
    app.main(["--vault", str(folder / "vault"), *([] if how == "open" else ["--locked"])])


class Measured:
    """Watches every frame of the window until nothing moves any more."""

    def __init__(self, shell: Shell, begin: float) -> None:
        from PySide6.QtCore import QEvent, QObject, QTimer
        from PySide6.QtGui import QGuiApplication
        from PySide6.QtWidgets import QApplication

        times: list[float] = []
        self._timer = timer = QTimer()
        timer.setSingleShot(True)
        timer.setInterval(QUIET_MS)

        class Watch(QObject):
            def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
                if event.type() == QEvent.Type.Paint and shell.window.isVisible():
                    times.append((time.monotonic() - begin) * 1000)
                    timer.start()
                return False

        def tell() -> None:
            print(json.dumps({"painted": times[0], "settled": times[-1]}), flush=True)  # noqa: T201
            os._exit(0)

        timer.timeout.connect(tell)
        QGuiApplication.styleHints().setCursorFlashTime(0)  # a blinking caret never settles
        self._watch = Watch()
        QApplication.instance().installEventFilter(self._watch)  # type: ignore[union-attr]
        shell.measured = self  # type: ignore[attr-defined]


if __name__ == "__main__":
    main()
