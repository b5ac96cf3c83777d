"""Doing by a button what the vault also does by itself: one thing at a time, in a thread, and noted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mentorkit.domain.upkeep import Task
from mentorkit.domain.vaults import VaultError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mentorkit.gui.kit.features import Tools


TASKS: Mapping[Task, Any] = {
    Task.BACKUP: QT_TRANSLATE_NOOP("settings", "A backup is being made. Try again in a moment."),
    Task.CHECK: QT_TRANSLATE_NOOP("settings", "Every page is being checked. Try again in a moment."),
    Task.DRILL: QT_TRANSLATE_NOOP("settings", "A backup is being proven. Try again in a moment."),
    Task.MIRROR: QT_TRANSLATE_NOOP(
        "settings", "Backups are being brought to the second place. Try again in a moment."
    ),
}
"""What is said to somebody who wants another task done meanwhile; Any as in `vault_texts`."""


class Working:
    """Runs one task of the vault and hands its outcome on."""

    def __init__(
        self,
        tools: Tools,
        task: Task,
        then: Callable[[Any], object],
        failed: Callable[[Exception], object],
    ) -> None:
        self._tools, self._task, self._then, self._told = tools, task, then, failed

    def start(self) -> bool:
        """Begin; False where it cannot begin, which is told."""
        upkeep = self._tools.services.upkeep
        try:
            work = upkeep.prepare(self._task, is_asked_for=True)
        except (VaultError, OSError) as error:
            self._failed(error)
            return False
        if work is None:
            assert upkeep.running is not None, "only what is being done stands in the way"
            self._tools.surface.toast(QCoreApplication.translate("settings", TASKS[upkeep.running]))
            return False
        self._tools.jobs.run(work, self._done, self._failed)
        return True

    def _done(self, result: Any) -> None:
        self._tools.services.upkeep.done(self._task, result)
        self._then(result)

    def _failed(self, error: Exception) -> None:
        self._tools.services.upkeep.failed(self._task, error)
        self._told(error)
