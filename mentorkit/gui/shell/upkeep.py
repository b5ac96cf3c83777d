"""The vault's tasks by themselves, in the background of an open window."""

from __future__ import annotations

import contextlib
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mentorkit.domain.upkeep import Task
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.gui.kit.jobs import Jobs

if TYPE_CHECKING:
    from mentorkit.services.sessions import Session

LOOK_MS = 60_000
CHECKPOINT_AFTER = 15
"""Looks, each a minute after the one before, after which the log is set aside whatever its size."""
LEAVING_S = 1.0
"""So long at most leaving waits for a task: what it made half is cleared away by the next start."""


class UpkeepTimer(QObject):
    """Looks once a minute what is due and does one thing at a time, in a thread."""

    damage_found = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("upkeep")
        self._vault, self._upkeep = session.vault, session.services.upkeep
        self._jobs = Jobs(self)
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setObjectName("upkeep_timer")
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._stop_hearing = self._upkeep.listen(self._heard)

    def look(self) -> None:
        """Begin what is due, if anything."""
        self._looks += 1
        if self._looks % CHECKPOINT_AFTER == 0:
            # What is wrong with the file is told by the next change: that one must not seem saved.
            with contextlib.suppress(VaultError, OSError):
                self._vault.checkpoint()
        task = self._upkeep.next()
        if task is None:
            return
        try:
            work = self._upkeep.prepare(task)
        except (VaultError, OSError) as error:
            self._upkeep.failed(task, error)
            return
        assert work is not None, "nothing else is being done"
        self._jobs.run(work, partial(self._upkeep.done, task), partial(self._upkeep.failed, task))

    def stop(self) -> None:
        """Begin nothing more, and let what runs end."""
        self._timer.stop()
        self._stop_hearing()
        self._vault.kept.stop_copies()
        self._jobs.close(LEAVING_S)

    def bring_last(self) -> None:
        """After everything was saved: bring it to the second place too, as far as leaving can wait for that."""
        with contextlib.suppress(VaultError, OSError):
            work = self._upkeep.prepare_last_mirror()
            if work is not None:
                self._jobs.run(work, bool, bool)
                self._jobs.close(LEAVING_S)

    def _heard(self) -> None:
        is_damaged = self._upkeep.found(Task.CHECK).trouble is VaultState.DATABASE_DAMAGED
        if is_damaged and self._upkeep.running is None:
            self.damage_found.emit()
