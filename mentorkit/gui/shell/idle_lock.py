"""Locking when nobody is there: after so many minutes without a key or the pointer, sleep included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer, Signal

from mentorkit.services.settings import IDLE_LOCK_MINUTES

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mentorkit.domain.clock import Clock
    from mentorkit.services.settings import Setting, Settings

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleLock(QObject):
    """Watches the native window of a widget, so that no timer ticks while nothing happens.

    Two clocks are read: one stands still while the computer sleeps, the other can be set back; the
    longer span counts.
    """

    expired = Signal()

    def __init__(self, settings: Settings, clock: Clock, running: Callable[[], float] | None = None) -> None:
        """Take `running` for seconds that never go back; by default those since now."""
        super().__init__()
        self.setObjectName("idle_lock")
        self._settings, self._clock = settings, clock
        self._timer_of_qt = QElapsedTimer()
        self._timer_of_qt.start()
        self._running = running or self._seconds
        self._window: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setObjectName("idle_lock_timer")
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.check)
        self._stop_listening = settings.listen(self._set)
        self._note_input()

    def watch(self, window: QWidget) -> None:
        """Begin; the widget is shown already."""
        self._window = window
        # The binding drops its side of a native window now and then, so it is asked for each time.
        window.windowHandle().installEventFilter(self)
        self._note_input()
        self._arm()

    def stop(self) -> None:
        """End."""
        self._timer.stop()
        self._stop_listening()
        if self._window is not None:
            self._window.windowHandle().removeEventFilter(self)
            self._window = None

    def check(self) -> None:
        """Tell `expired` if nobody was there for long enough, else wait for the rest of the time."""
        if self._limit() and self.idle_seconds() >= self._limit():
            self._timer.stop()
            self._note_input()
            self.expired.emit()
        else:
            self._arm()

    def idle_seconds(self) -> float:
        """Return how long ago the last input was."""
        by_wall = (self._clock.now() - self._seen_at).total_seconds()
        return max(self._running() - self._seen, by_wall)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note input; what comes after a sleep that was too long locks instead of being obeyed."""
        if event.type() not in _INPUT:
            return False
        if self._limit() and self.idle_seconds() >= self._limit():
            self.check()
            return True
        self._note_input()
        return False

    def _note_input(self) -> None:
        self._seen, self._seen_at = self._running(), self._clock.now()

    def _seconds(self) -> float:
        return self._timer_of_qt.elapsed() / 1000

    def _limit(self) -> int:
        return 60 * self._settings.get(IDLE_LOCK_MINUTES)

    def _set(self, setting: Setting[int]) -> None:
        if setting.name == IDLE_LOCK_MINUTES.name and self._window is not None:
            self._arm()

    def _arm(self) -> None:
        if self._limit():
            left = max(0.0, self._limit() - self.idle_seconds())
            self._timer.start(round(left * 1000) + 1)
        else:
            self._timer.stop()
