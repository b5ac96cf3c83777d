"""How late a timer of a millisecond comes: whatever holds up the event loop shows in it."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

EVERY_MS = 1


def run_for(milliseconds: int) -> None:
    """Run the event loop as the app does: tests' own waiting sleeps ten milliseconds at a time."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Ticks:
    """Listens inside a `with` block that runs the event loop."""

    def __init__(self, qt: QApplication) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.late: list[float] = []
        """Milliseconds by which each tick came later than it should have."""
        self._last = 0.0
        self._timer = QTimer(qt)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def most(self) -> float:
        """The worst of all."""
        return max(self.late)

    @property
    def p99(self) -> float:
        """What one in a hundred comes later than."""
        return sorted(self.late)[min(int(len(self.late) * 0.99), len(self.late) - 1)]

    def __enter__(self) -> Self:
        self._last = perf_counter()
        self._timer.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._timer.stop()
        self._timer.deleteLater()

    def _tick(self) -> None:
        now = perf_counter()
        self.late.append(max((now - self._last) * 1000 - EVERY_MS, 0.0))
        self._last = now
