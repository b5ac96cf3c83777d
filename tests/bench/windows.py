"""Starts one window in this process and says when it stood still: run by goals 1, 2 and 22, never imported.

`windows.py SINCE floor` shows a bare window; `windows.py SINCE app KEYRING [ARGUMENT ...]` starts mentorkit,
whose keyring is a file. SINCE is the monotonic time of the start. Prints one line of JSON and ends at once.
"""

from __future__ import annotations

import sys
from importlib.machinery import PathFinder
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec
    from types import ModuleType

QUIET = 400
"""Milliseconds without a paint after which a window is said to stand still."""


class Watcher:
    """Waits for the window library to be imported, so that it is neither early nor late because of us."""

    def __init__(self, since: float) -> None:
        self.since = since

    def find_spec(self, name: str, path: Any = None, target: ModuleType | None = None) -> ModuleSpec | None:
        if name != "PySide6.QtWidgets":
            return None
        sys.meta_path.remove(self)
        spec = PathFinder.find_spec(name, path, target)
        assert spec is not None
        assert spec.loader is not None
        load = spec.loader.exec_module

        def load_and_watch(module: ModuleType) -> None:
            load(module)
            watch(module, self.since)

        spec.loader.exec_module = load_and_watch  # type: ignore[method-assign]  # the one way to be told
        return spec


def watch(widgets: Any, since: float) -> None:
    """Look at the windows from the moment the event loop runs."""
    run = widgets.QApplication.exec

    def run_watched(*_self: object) -> int:
        eye = opened_eye(since)
        eye.look()
        return int(run())

    widgets.QApplication.exec = run_watched


def opened_eye(since: float) -> Any:
    """Return an object that sees every window being drawn and ends the process when that is over."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtGui import QGuiApplication

    drawing = {QEvent.Type.Expose, QEvent.Type.UpdateRequest}

    class Eye(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.last = 0.0
            self.still = QTimer(self, singleShot=True, interval=QUIET)
            self.still.timeout.connect(lambda: tell(self.last - since))

        def look(self) -> None:
            windows = QGuiApplication.topLevelWindows()
            for window in windows:
                window.installEventFilter(self)
            if not windows:
                QTimer.singleShot(1, self.look)

        def eventFilter(self, _window: QObject, event: QEvent) -> bool:  # noqa: N802  # its name in Qt
            if event.type() in drawing:
                QTimer.singleShot(0, self.seen)
            return False

        def seen(self) -> None:
            self.last = monotonic()
            self.still.start()

    return Eye()


def tell(seconds: float) -> None:
    """Print when the window stood still and what had been imported, and leave without any farewell."""
    import json
    import os

    sys.stdout.write(json.dumps({"settled": seconds * 1000, "modules": sorted(sys.modules)}) + "\n")
    sys.stdout.flush()
    os._exit(0)


def floor() -> int:
    """Show the barest window there is."""
    from PySide6.QtWidgets import QApplication, QWidget

    application = QApplication([])
    window = QWidget()
    window.resize(1280, 800)
    window.show()
    return application.exec()


class FileKeyring:
    """A keyring that answers at once: what the real one costs is another goal."""

    kind, desktop = "fake", "bench"

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self, service: str, user: str) -> str | None:
        with self._path.open(encoding="utf-8") as file:
            kept = dict(line.rstrip("\n").split("\t") for line in file)
        return kept.get(f"{service} {user}")

    def write(self, service: str, user: str, value: str) -> None:
        with self._path.open("a", encoding="utf-8") as file:
            file.write(f"{service} {user}\t{value}\n")

    def forget(self, service: str, user: str) -> None:
        """Nothing is forgotten: a vault of a bench lives for one goal."""


def app(path: str, arguments: list[str]) -> int:
    """Start mentorkit as `python -m mentorkit` does, with a keyring in a file."""
    import mentorkit.system.keyring as keyrings
    from mentorkit.__main__ import main

    keyrings.SystemKeyring = lambda: FileKeyring(Path(path))  # type: ignore[assignment,misc]  # a keyring like any other
    return main(arguments)


if __name__ == "__main__":
    sys.meta_path.insert(0, Watcher(float(sys.argv[1])))
    sys.exit(floor() if sys.argv[2] == "floor" else app(sys.argv[3], sys.argv[4:]))
