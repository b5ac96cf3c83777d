"""Work that takes longer than a frame, in Python threads; results come back to the main thread.

A job takes values and returns values. It never touches the vault, a record's store or a widget.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

_Result = TypeVar("_Result")


class Job(Generic[_Result]):
    """One piece of work that runs or waits to be told."""

    def __init__(
        self,
        function: Callable[[], _Result],
        then: Callable[[_Result], object],
        failed: Callable[[Exception], object] | None,
    ) -> None:
        self._function, self._then, self._failed = function, then, failed
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=lambda: None, daemon=True)

    @property
    def is_cancelled(self) -> bool:
        """Whether nobody wants the result any more; a long function may ask this and return early."""
        return self._stopped.is_set()

    def cancel(self) -> None:
        """Drop the result: neither `then` nor `failed` is called. The thread ends by itself."""
        self._stopped.set()

    def start(self, deliver: Callable[[Job[Any], Any, Exception | None], None]) -> None:
        """Run in a thread of its own and hand the outcome to `deliver`, in that thread."""
        self._thread = threading.Thread(target=self._work, args=(deliver,), daemon=True)
        self._thread.start()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait for the thread's end; return whether it came."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def tell(self, result: Any, error: Exception | None) -> None:
        """Call `then` or `failed`, in the main thread, unless cancelled."""
        if self.is_cancelled:
            return
        if error is None:
            self._then(result)
        elif self._failed is not None:
            self._failed(error)
        else:
            raise error

    def _work(self, deliver: Callable[[Job[Any], Any, Exception | None], None]) -> None:
        try:
            result = self._function()
        except Exception as error:  # noqa: BLE001  # whatever went wrong is told in the main thread
            deliver(self, None, error)
        else:
            deliver(self, result, None)


class Jobs(QObject):
    """Starts jobs and tells their outcome in the main thread. Close it before the vault."""

    _done = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("jobs")
        self._running: set[Job[Any]] = set()
        self._done.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> int:
        """How many jobs have not been told yet."""
        return len(self._running)

    def run(
        self,
        function: Callable[[], _Result],
        then: Callable[[_Result], object],
        failed: Callable[[Exception], object] | None = None,
    ) -> Job[_Result]:
        """Run `function` in a thread, then call `then(result)` or `failed(error)` in the main thread.

        Without `failed` an error is raised in the main thread. `function` takes its values with it
        (functools.partial) and must not touch Qt or the vault.
        """
        job = Job(function, then, failed)
        self._running.add(job)
        job.start(self._done.emit)
        return job

    def close(self, seconds: float = 5.0) -> None:
        """Cancel all jobs and wait for their threads, each at most `seconds`."""
        for job in self._running:
            job.cancel()
        for job in self._running:
            job.wait(seconds)
        self._running.clear()

    def _tell(self, job: Job[Any], result: Any, error: Exception | None) -> None:
        self._running.discard(job)
        job.tell(result, error)
