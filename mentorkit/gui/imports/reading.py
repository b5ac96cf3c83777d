"""Reading files and planning what they would change, both beside the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from mentorkit.gui.imports import words
from mentorkit.services.files import Found, Unreadable, found_in, read_found
from mentorkit.services.transfer import plan_import

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mentorkit.domain.plans import ImportPlan
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.jobs import Job
    from mentorkit.services.files import UnreadableWhy
    from mentorkit.services.known import KnownPeople

Refused = tuple[str, "UnreadableWhy"]
"""A file that could not be read, and why."""


class FileReading(QObject):
    """Finds what files hold, then, once their columns are matched, plans what they would change."""

    found = Signal(object, object)
    """The files (`Found`), and sentences about those that could not be read."""
    planned = Signal(object)
    """The `ImportPlan` of all files together."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.setObjectName("import_reading")
        self._tools = tools
        self._job: Job[Any] | None = None
        self.known: KnownPeople | None = None
        """Everybody kept, as the last plan compared with them."""
        self._files: tuple[Found, ...] = ()
        self._reading: Iterator[None] = iter(())
        self._turns = QTimer(self)
        self._turns.setObjectName("known_timer")
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._take_in)

    @property
    def is_busy(self) -> bool:
        """Whether files are being read or compared."""
        return self._job is not None or self._turns.isActive()

    def start(self, paths: Sequence[str]) -> None:
        """Find out what files are; `found` tells."""
        self.cancel()
        jobs = self._tools.jobs
        self._job = jobs.run(partial(_found, [Path(path) for path in paths]), self._tell_found)

    def plan(self, files: Sequence[Found]) -> None:
        """Compare all people of some files with everybody kept; `planned` tells."""
        self.cancel()
        self._files = tuple(files)
        self.known, self._reading = self._tools.services.transfer.known_in_turns()
        self._turns.start()

    def cancel(self) -> None:
        """Tell nothing of what is under way."""
        if self._job is not None:
            self._job.cancel()
        self._job = None
        self._turns.stop()

    def _take_in(self) -> None:
        """Read some of those kept; the comparing itself runs beside the window."""
        for _ in self._reading:
            return
        self._turns.stop()
        assert self.known is not None, "they were read"
        work = partial(_planned, self._files, self.known)
        self._job = self._tools.jobs.run(work, self._tell_planned)

    def _tell_found(self, outcome: tuple[list[Found], list[Refused]]) -> None:
        self._job = None
        files, refused = outcome
        self.found.emit(files, [words.unreadable_sentence(why, name) for name, why in refused])

    def _tell_planned(self, plan: ImportPlan) -> None:
        self._job = None
        self.planned.emit(plan)


def _found(paths: Sequence[Path]) -> tuple[list[Found], list[Refused]]:
    """Return what files hold, under names that tell them apart, and which could not be read."""
    files: list[Found] = []
    refused: list[Refused] = []
    for path in paths:
        try:
            files += found_in(path)
        except Unreadable as error:
            refused.append((path.name, error.why))
    return named_apart(files), refused


def named_apart(files: Sequence[Found]) -> list[Found]:
    """Return files under names of which none occurs twice."""
    seen: dict[str, int] = {}
    apart = []
    for one in files:
        seen[one.name] = seen.get(one.name, 0) + 1
        number = seen[one.name]
        apart.append(one if number == 1 else Found(f"{one.name} ({number})", one.content))
    return apart


def _planned(files: Sequence[Found], known: KnownPeople) -> ImportPlan:
    return plan_import(read_found(files), known)
