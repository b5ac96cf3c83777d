"""One input at a time under watch: what breaks a reader, and what holds it up, is kept as a find."""

from __future__ import annotations

import hashlib
import resource
import signal
import sys
import traceback
from time import process_time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LONGEST_SECONDS = 2.0
"""Of the processor, what one input may take: a busy machine is no hang."""

COUNTED = 5
"""Times as long an input may take while coverage counts each line, which is what counting cost at most."""

MOST_MEMORY = 1 << 30
"""Bytes of address space that may be added while inputs are read."""

PLACES = 3
"""Innermost lines of a trace by which two finds are told to be one."""


class Hang(BaseException):
    """An input that takes too long; no reader may swallow it as a fault of its file."""


class Watch:
    """Runs a reader on inputs and keeps the first input of each different failure in a folder."""

    def __init__(self, read: Callable[[bytes], object], folder: Path) -> None:
        self._read = read
        self._folder = folder
        self._seen: set[str] = set()
        self.slowest = 0.0
        """Seconds of the processor for the slowest input."""
        signal.signal(signal.SIGPROF, _hang)

    def look_at(self, content: bytes) -> None:
        """Read one input; a find is written to the folder and printed."""
        begin = process_time()
        longest = LONGEST_SECONDS * (1 if sys.gettrace() is None else COUNTED)
        signal.setitimer(signal.ITIMER_PROF, longest)
        try:
            self._read(content)
        except (Exception, Hang) as error:  # noqa: BLE001  # whatever a reader lets through is a find
            signal.setitimer(signal.ITIMER_PROF, 0)
            self._keep(content, error)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        self.slowest = max(self.slowest, process_time() - begin)

    def _keep(self, content: bytes, error: BaseException) -> None:
        frames = traceback.extract_tb(error.__traceback__)[-PLACES:]
        place = " < ".join(
            f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in reversed(frames)
        )
        said = "hang" if isinstance(error, Hang) else f"{type(error).__name__} at {place}"
        if said in self._seen:
            return
        self._seen.add(said)
        name = hashlib.blake2b(content, digest_size=6).hexdigest()
        (self._folder / name).write_bytes(content)
        print(f"FOUND {name}: {said}: {error}"[:300], flush=True)


def limit_memory() -> None:
    """Let this process have so much more and no more: what wants more fails with a MemoryError."""
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123  # no file of ours
        pages = int(file.read().split()[0])
    most = pages * resource.getpagesize() + MOST_MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def largest() -> int:
    """Return the most memory this process ever held, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _hang(_signal: int, _frame: Any) -> None:
    raise Hang
