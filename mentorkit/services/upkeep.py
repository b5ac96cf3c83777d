"""Keeping the vault well without being asked: what is due, doing it one at a time, and how it went."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from mentorkit import __version__
from mentorkit.domain.frozen import frozen
from mentorkit.domain.upkeep import PATIENCE, THOROUGH_EVERY, Task, Upkeep, due, is_over
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.services.settings import SECOND_PLACE

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.domain.clock import Clock
    from mentorkit.services.settings import Settings
    from mentorkit.services.unlocked import UnlockedVault


@frozen
class Found:
    """How a task ended the last time it was done; `trouble` is None where all is well."""

    at: str
    """In ISO 8601; "" for never."""
    trouble: VaultState | None = None


class UpkeepService:
    """The tasks of one open vault. Whoever wants one done calls `prepare`, then `done` or `failed`."""

    def __init__(self, vault: UnlockedVault, clock: Clock, settings: Settings) -> None:
        self._vault = vault
        self._kept = vault.kept
        self._clock = clock
        self._settings = settings
        self._running: Task | None = None
        self._is_thorough = True
        self._failed: dict[Task, datetime] = {}
        self._troubles: dict[Task, VaultState] = {}
        self._listeners: list[Callable[[], None]] = []

    @property
    def running(self) -> Task | None:
        """The task being done just now."""
        return self._running

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener` whenever a task begins or ends; returns the call that ends it."""
        self._listeners.append(listener)
        return partial(self._listeners.remove, listener)

    def next(self) -> Task | None:
        """Return what is to be done now, if anything; what failed a moment ago is left alone for a while."""
        if self._running is not None:
            return None
        now = self._clock.now()
        waiting = {task for task, at in self._failed.items() if timedelta(0) <= now - at < PATIENCE}
        return next((task for task in due(self._upkeep(), now) if task not in waiting), None)

    def prepare(self, task: Task, *, is_asked_for: bool = False) -> Callable[[], Any] | None:
        """Prepare a task; call what is returned once, in any thread. None while another one is being done.

        What somebody asked for is done thoroughly. Raises what preparing raises; then nothing is being done.
        """
        if self._running is not None:
            return None
        work = self._prepared(task, is_asked_for=is_asked_for)
        self._running = task
        self._tell()
        return work

    def prepare_last_mirror(self) -> Callable[[], int] | None:
        """Prepare to bring everything to the second place before the vault is closed; None without one."""
        return self._prepared(Task.MIRROR, is_asked_for=False) if self._settings.get(SECOND_PLACE) else None

    def done(self, task: Task, result: Any) -> None:
        """Note a task's result."""
        now, trouble = self._clock.now().isoformat(), None
        if task is Task.CHECK:
            trouble = None if result.is_well else VaultState.DATABASE_DAMAGED
            self._kept.note(last_check=now, check_trouble=trouble)
            if self._is_thorough:
                self._kept.note(last_thorough_check=now)
        elif task is Task.DRILL:
            self._kept.note(last_drill=now, drilled_by=__version__)
        elif task is Task.MIRROR:
            self._kept.note(last_mirror=now)
        self._ended(task, trouble)

    def failed(self, task: Task, error: Exception) -> None:
        """Remember that a task could not be done, and why. What is no trouble of a vault is raised again."""
        self._running = None
        if not isinstance(error, VaultError | OSError):
            raise error
        trouble = error.state if isinstance(error, VaultError) else VaultState.READ_ONLY
        if task is Task.BACKUP and trouble is VaultState.DATABASE_DAMAGED:
            self._kept.note(last_check=self._clock.now().isoformat(), check_trouble=trouble)
        self._failed[task] = self._clock.now()
        self._ended(task, trouble)

    def found(self, task: Task) -> Found:
        """Return when a task was last done, and what was wrong the last time it was tried."""
        if task is Task.CHECK:
            state = self._kept.noted("check_trouble")
            trouble = VaultState(state) if state else self._troubles.get(task)
            return Found(self._kept.noted("last_check"), trouble)
        at = self._last_backup() if task is Task.BACKUP else self._kept.noted(f"last_{task.value}")
        return Found(at, self._troubles.get(task))

    def _ended(self, task: Task, trouble: VaultState | None) -> None:
        self._running = None
        self._troubles.pop(task, None)
        if trouble is None:
            self._failed.pop(task, None)
        else:
            self._troubles[task] = trouble
        self._tell()

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()

    def _prepared(self, task: Task, *, is_asked_for: bool) -> Callable[[], Any]:
        if task is Task.BACKUP:
            return self._vault.prepare_backup() if is_asked_for else self._kept.prepare_backup_in_use()
        if task is Task.CHECK:
            last = self._kept.noted("last_thorough_check")
            self._is_thorough = is_asked_for or is_over(last, THOROUGH_EVERY, self._clock.now())
            return self._vault.prepare_check(thoroughly=self._is_thorough)
        if task is Task.DRILL:
            return self._kept.prepare_drill()
        self._vault.checkpoint()
        return self._kept.prepare_mirror(self._settings.get(SECOND_PLACE))

    def _upkeep(self) -> Upkeep:
        kept = self._kept
        return Upkeep(
            backup=self._last_backup(),
            check=kept.noted("last_check"),
            drill=kept.noted("last_drill"),
            mirror=kept.noted("last_mirror"),
            has_changed=kept.has_changed,
            has_grown=kept.wants_backup,
            is_updated=kept.noted("drilled_by") != __version__,
            has_second_place=bool(self._settings.get(SECOND_PLACE)),
        )

    def _last_backup(self) -> str:
        found = self._vault.backups()
        return next((backup.made_at for backup in found if backup.epoch == self._kept.epoch), "")
