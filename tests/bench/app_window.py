"""The app's own start, from exec to its last early frame, driven through `mentorkit.app`.

Run as a process of its own: `app_window.py BEGIN FOLDER locked|open`. Prints milliseconds since
BEGIN at the first frame of the wanted page and at the last frame that differed from the one before,
once half a second was quiet. `open` unlocks by a keyring of this process that holds what
FOLDER/keyring.json says.
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
PAGES = {"locked": "unlock", "open": "main_page"}
PAINTED = "painted"
"""Said on the standard error after the first frame."""


class KeptKeyring:
    """A keyring that answers at once from a file; stands in for the system's."""

    kind, desktop = "fake", "test"

    def __init__(self, path: Path) -> None:
        self._path = path

    def check(self) -> None:
        """Be there."""

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
        Measured(shell, begin, PAGES[how])
        start(shell, options)

    def built(options: app.Options) -> Any:
        made = build(options)
        made.vaults._keyring = KeptKeyring(folder / "keyring.json")
        return made

    app._start, app.build = measured, built
    app.main(["--vault", str(folder / "vault"), *([] if how == "open" else ["--locked"])])


class Measured:
    """Looks at every frame of the window until none differs from the one before any more.

    It hears the events of the window alone: a filter over the whole app would slow what it measures.
    """

    def __init__(self, shell: Shell, begin: float, page: str) -> None:
        from PySide6.QtCore import QEvent, QObject, QTimer
        from PySide6.QtGui import QGuiApplication, QImage

        milestones: dict[str, float] = {}
        last = QImage()
        quiet = QTimer(singleShot=True, interval=QUIET_MS)

        class Watch(QObject):
            def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
                if event.type() in {QEvent.Type.Paint, QEvent.Type.UpdateRequest}:
                    QTimer.singleShot(0, look)  # as the bare window tells its frame
                return False

        def look() -> None:
            nonlocal last
            now = (time.monotonic() - begin) * 1000
            if shell.window.page is None or shell.window.page.objectName() != page:
                return
            if "painted" not in milestones:
                milestones["painted"] = now
                print(PAINTED, file=sys.stderr, flush=True)  # noqa: T201  # among what `-X importtime` says
            shown = shell.window.screen().grabWindow(shell.window.winId()).toImage()
            if shown != last:
                last, milestones["settled"] = shown, now
            quiet.start()

        def tell() -> None:
            print(json.dumps(milestones), flush=True)  # noqa: T201  # what it is for
            os._exit(0)

        quiet.timeout.connect(tell)
        QGuiApplication.styleHints().setCursorFlashTime(0)  # a blinking caret never settles
        self._kept = (Watch(), quiet)
        shell.window.installEventFilter(self._kept[0])
        shell.measured = self  # type: ignore[attr-defined]  # as long as the window lives


if __name__ == "__main__":
    main()
