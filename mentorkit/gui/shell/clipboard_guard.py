"""Copied text leaves the clipboard after a while, if it is still ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from mentorkit.services.settings import CLIPBOARD_SECONDS

if TYPE_CHECKING:
    from PySide6.QtGui import QClipboard

    from mentorkit.services.settings import Settings


class ClipboardGuard(QObject):
    """Starts counting whenever this app puts something into the clipboard."""

    def __init__(self, clipboard: QClipboard, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("clipboard_guard")
        self._clipboard, self._settings = clipboard, settings
        self._timer = QTimer(self)
        self._timer.setObjectName("clipboard_timer")
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        clipboard.dataChanged.connect(self._changed)

    @property
    def seconds_left(self) -> int:
        """Seconds until the clipboard is cleared; 0 when nothing of ours is in it or nothing is planned."""
        return max(0, -(-self._timer.remainingTime() // 1000)) if self._timer.isActive() else 0

    def clear(self) -> None:
        """Empty the clipboard if what it holds is ours; also before locking and leaving."""
        self._timer.stop()
        if self._clipboard.ownsClipboard() and self._clipboard.text():
            self._clipboard.clear()

    def stop(self) -> None:
        """Clear, and stop watching."""
        self.clear()
        self._clipboard.dataChanged.disconnect(self._changed)

    def _changed(self) -> None:
        seconds = self._settings.get(CLIPBOARD_SECONDS)
        if self._clipboard.ownsClipboard() and self._clipboard.text() and seconds:
            self._timer.start(seconds * 1000)
        else:
            self._timer.stop()
