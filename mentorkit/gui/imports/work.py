"""The work of an import and of undoing one: a backup first where much would come, then slice after slice."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mentorkit.domain.errors import NotSaved
from mentorkit.domain.plans import Verdict
from mentorkit.gui.imports import words
from mentorkit.gui.kit.pictures import scaled_photo
from mentorkit.services.taking_back import TakingBack
from mentorkit.services.transfer import BACKED_UP_FROM

if TYPE_CHECKING:
    from mentorkit.domain.imports import Import, ImportId
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.jobs import Job
    from mentorkit.services.transfer import ImportOrder, ImportRun

SLICE_MS = 10
"""How long the import works before the window gets its turn."""


class ImportWork(QObject):
    """Drives one import at a time while the window stays live."""

    progressed = Signal(int, int)
    """How many rows are done, of how many."""
    done = Signal(object)
    """The `ImportRun`, once everything is kept."""
    undone = Signal(object)
    """The `TakingBack`, once an import is undone."""
    refused = Signal(object)
    """Why (`Unsaved`) nothing of it could be kept."""
    not_backed_up = Signal()
    """No backup could be made; nothing was begun."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.setObjectName("import_work")
        self._tools = tools
        self._job: Job[object] | None = None
        self._run: ImportRun | TakingBack | None = None
        self._last: Import | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.step)

    @property
    def is_running(self) -> bool:
        """Whether an import, or the backup before it, is under way."""
        return self._run is not None or self._job is not None

    def start(self, order: ImportOrder, *, with_backup: bool = True) -> None:
        """Begin; everything further is told by signals."""
        vault = self._tools.services.vault
        changes = len(order.plan.rows) - order.plan.count(Verdict.SAME)
        self.progressed.emit(0, len(order.plan.rows))
        if with_backup and vault is not None and changes > BACKED_UP_FROM:
            make = vault.prepare_backup_before_import()
            self._job = self._tools.jobs.run(make, partial(self._begin, order), self._no_backup)
        else:
            self._begin(order)

    def take_back(self, import_id: ImportId) -> None:
        """Undo an import; everything further is told by signals."""
        self._run = self._tools.services.imports.take_back(import_id)
        self.progressed.emit(0, self._run.total)
        self._timer.start()

    def take_back_last(self) -> None:
        """Undo the import done last, which changed something."""
        assert self._last is not None, "only an import that changed something is undone"
        self.take_back(self._last.id)

    def undone_sentence(self, run: TakingBack) -> str:
        """Return what is said once an import is undone: who stays, by name."""
        return words.undone_sentence([self._tools.services.people.get(one).shown for one in run.kept])

    def cancel(self) -> None:
        """Leave everything as it was."""
        if self._job is not None:
            self._job.cancel()
        if self._run is not None:
            self._run.cancel()
        self._stop()

    def step(self) -> None:
        """Do one slice; the event loop gets its turn after each."""
        run = self._run
        if run is None:
            self._timer.stop()
            return
        try:
            is_done = run.step(SLICE_MS)
        except NotSaved as reason:
            self._stop()
            self.refused.emit(reason.why)
            return
        if is_done:
            self._stop()
            if isinstance(run, TakingBack):
                self.undone.emit(run)
            else:
                self._last = run.entry
                self.done.emit(run)
        else:
            self.progressed.emit(run.done, run.total)

    def _begin(self, order: ImportOrder, _backup: object = None) -> None:
        self._job = None
        self._run = self._tools.services.transfer.start(order)
        self._timer.start()

    def _no_backup(self, _error: Exception) -> None:
        self._stop()
        self.not_backed_up.emit()

    def _stop(self) -> None:
        self._timer.stop()
        self._run = self._job = None


def shrunk(content: bytes) -> bytes:
    """Make a photo small enough to keep; what is no picture stays as it is."""
    return scaled_photo(content) or content
