"""The reminder at the desktop: once a day, at a time of the user's choice, how much waits and never who."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QSystemTrayIcon

from mentorkit.services.settings import REMINDED, REMINDER

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QIcon

    from mentorkit.domain.clock import Clock
    from mentorkit.services.settings import Setting, Settings

LONGEST_MS = 3_600_000
"""At least once an hour the clock is read anew: computers sleep, and clocks are set."""
TRAY_MS = 10_000


class Reminder(QObject):
    """Waits for the time and shows a notice. Off, as it is until somebody turns it on, no timer runs."""

    def __init__(
        self,
        settings: Settings,
        clock: Clock,
        how_many: Callable[[], int | None],
        show: Callable[[str, str], object],
    ) -> None:
        """`how_many` says for how many people something is worth doing; None while the vault is closed."""
        super().__init__()
        self.setObjectName("reminder")
        self._settings, self._clock, self._how_many, self._show = settings, clock, how_many, show
        self._timer = QTimer(self)
        self._timer.setObjectName("reminder_timer")
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.check)

    @property
    def waits(self) -> bool:
        """Whether a time is waited for."""
        return self._timer.isActive()

    def begin(self) -> None:
        """Wait for the next time; whoever starts the app after today's looks at it already."""
        if self._is_due():
            self._settings.set(REMINDED, self._today().isoformat())
        self._arm()

    def follow(self, settings: Settings) -> Callable[[], None]:
        """Wait for another time as soon as one is chosen; returns the call that ends it."""
        return settings.listen(self._set)

    def stop(self) -> None:
        """Wait no more."""
        self._timer.stop()

    def check(self) -> None:
        """Show the notice if its time has come, and there is anything to say; then wait again."""
        if self._is_due():
            self._settings.set(REMINDED, self._today().isoformat())
            count = self._how_many()
            if count != 0:
                self._show("mentorkit", self._words(count))
        self._arm()

    def _words(self, count: int | None) -> str:
        if count is None:
            return self.tr("There may be something worth doing today. Unlock mentorkit to see it.")
        one, many = self.tr("One thing is worth doing today."), self.tr("{0} things are worth doing today.")
        return one if count == 1 else many.format(count)

    def _set(self, setting: Setting[Any]) -> None:
        if setting is REMINDER:
            self.begin()

    def _is_due(self) -> bool:
        moment = self._moment()
        reminded = self._settings.get(REMINDED)
        return moment is not None and moment <= self._now() and reminded != self._today().isoformat()

    def _arm(self) -> None:
        self._timer.stop()
        moment = self._moment()
        if moment is not None:
            later = moment if moment > self._now() else moment + timedelta(days=1)
            left = (later - self._now()).total_seconds() * 1000
            self._timer.start(min(int(left) + 1, LONGEST_MS))

    def _moment(self) -> datetime | None:
        """Return when today's notice is due; None where none is wished for."""
        at = self._settings.get(REMINDER)
        now = self._now()
        return None if at == REMINDER.default else datetime.combine(now, time.fromisoformat(at), now.tzinfo)

    def _now(self) -> datetime:
        return self._clock.now().astimezone()

    def _today(self) -> date:
        return self._now().date()


def show_in_tray(icon: QIcon, title: str, words: str, parent: QObject) -> bool:
    """Show a notice by an icon in the tray, which goes again; whether there is a tray that shows notices."""
    if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
        return False
    tray = QSystemTrayIcon(icon, parent)
    tray.setObjectName("reminder_tray")
    tray.show()
    tray.showMessage(title, words, icon, TRAY_MS)
    QTimer.singleShot(TRAY_MS, tray.deleteLater)
    return True
