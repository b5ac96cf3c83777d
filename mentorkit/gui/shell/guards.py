"""What watches over an open vault once it is shown."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from mentorkit.domain.errors import NotSaved
from mentorkit.gui.shell.appearance import Appearance
from mentorkit.gui.shell.clipboard_guard import ClipboardGuard
from mentorkit.gui.shell.idle_lock import IdleLock
from mentorkit.gui.shell.text_undo import TextUndo
from mentorkit.gui.shell.upkeep import UpkeepTimer
from mentorkit.services.settings import LOCK_WITH_SCREEN

if TYPE_CHECKING:
    from mentorkit.gui.shell.shell import Shell
    from mentorkit.gui.shell.window import MainWindow
    from mentorkit.services.sessions import Session

CHECK_MS = 30_000
"""After so long without a change what is older than promised is dropped, and a grown log is folded in."""

MERGE_MS = 2_000
"""After so long without a change or any input, pieces of the index are merged, a few milliseconds at a time."""
GAP_MS = 20
"""Between two turns of merging, so that the window and whoever types go first."""


class Guards(QObject):
    """What watches over an open vault once it is shown: idleness, the desktop, the clipboard, a second start."""

    def __init__(self, shell: Shell, session: Session, window: MainWindow) -> None:
        super().__init__()
        self.setObjectName("guards")
        from mentorkit.gui.shell.desktop_signals import DesktopSignals  # noqa: PLC0415  # imports QtDBus
        from mentorkit.gui.shell.instances import RaiseListener  # noqa: PLC0415  # imports QtNetwork

        settings = session.services.settings
        self._session, self._settings = session, settings
        self.lock = shell.lock
        self.idle = IdleLock(settings, session.services.clock)
        self.idle.expired.connect(self.lock)
        self.idle.watch(window)
        self.appearance = Appearance(window.theme, settings)
        self.clipboard = ClipboardGuard(QGuiApplication.clipboard(), settings)
        app = QApplication.instance()
        assert isinstance(app, QApplication), "a window needs one"
        self.text_undo = TextUndo(app, self)
        self.desktop = DesktopSignals()
        self.desktop.leaving.connect(self._leaving)
        self.desktop.sleeping.connect(self._sleeping)
        self.desktop.listen()
        self.instances = RaiseListener()
        self.instances.asked.connect(window.come_to_front)
        self.instances.listen(session.vault.folder)
        self._quiet = QTimer(self)
        self._quiet.setObjectName("quiet_timer")
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(CHECK_MS)
        self._quiet.timeout.connect(self._tidy_up)
        self._quiet.start()
        self._merging = QTimer(self)
        self._merging.setObjectName("merging_timer")
        self._merging.setSingleShot(True)
        self._merging.timeout.connect(self._merge)
        self._merging.start(CHECK_MS)
        self._has_purged = False
        self.upkeep = None if shell.is_demo else UpkeepTimer(session)
        if self.upkeep is not None:
            self.upkeep.damage_found.connect(shell.tell_damage)
        self._stop_hearing = session.services.listen(self._changed)

    def stop(self) -> None:
        """Stop watching, and take what is ours out of the clipboard."""
        self._stop_hearing()
        if self.upkeep is not None:
            self.upkeep.stop()
        self._quiet.stop()
        self._merging.stop()
        self.instances.close()
        self.desktop.leaving.disconnect(self._leaving)
        self.desktop.sleeping.disconnect(self._sleeping)
        self.desktop.deleteLater()
        self.clipboard.stop()
        self.appearance.stop()
        self.idle.stop()

    def _leaving(self) -> None:
        if self._settings.get(LOCK_WITH_SCREEN):
            self.lock()

    def _sleeping(self) -> None:
        if self._settings.get(LOCK_WITH_SCREEN):
            self.lock(at_once=True)

    def _changed(self, _change: object) -> None:
        self._quiet.start()
        self._merging.start(MERGE_MS)

    def _merge(self) -> None:
        if self.idle.idle_seconds() * 1000 < MERGE_MS:
            self._merging.start(MERGE_MS)
        elif self._session.merge_index():
            self._merging.start(GAP_MS)
            self._quiet.start()  # what merging wrote is folded in afterwards

    def _tidy_up(self) -> None:
        if not self._has_purged and not self._session.is_writing:
            self._has_purged = True
            # What a disk without room refuses is dropped in the next session.
            with contextlib.suppress(NotSaved):
                self._session.purge()
        if self._session.vault.wants_checkpoint:
            self._session.vault.checkpoint()
