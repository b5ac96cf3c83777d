"""Hygiene of the process: no memory dumps, no text of exceptions, and a lock that starts over."""

from __future__ import annotations

import os
import sys
import threading
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from mentorkit.domain.errors import NotSaved, Unsaved

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

_PR_SET_DUMPABLE = 4
_DAMAGED_CODES = {11, 26}
"""SQLite's primary codes for a page, and for a whole file, that is not what it should be."""
_OF_THE_DISK = {"disk I/O error", "Cannot operate on a closed database."}
"""What SQLite says when the disk fails it, and when the file could not be opened again after that."""
_WITHOUT_MEMORY = "Error binding parameter"
"""What the database library says, with a guess at the kind of value, where it finds no memory for a text."""
_OURS = Path(__file__).resolve().parent.parent


def harden() -> None:
    """Forbid memory dumps and reading by other processes. Repeated after every exec, which undoes a part."""
    _forbid_core_files()
    if sys.platform == "linux" and "SNAP" not in os.environ:  # portals need it inside a snap
        import ctypes  # noqa: PLC0415  # Linux only

        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def install_exception_hooks(
    report: Callable[[str], None], refused: Callable[[Unsaved], None], damaged: Callable[[], None]
) -> None:
    """Send every unhandled exception to `report` as `described`, from every thread; print nothing of it.

    A change that could not be saved is no mistake of ours: its reason goes to `refused`, as does a disk that
    fails while it is read, and a want of memory. Nor is a page of the vault that is not what it was: `damaged` is called.
    """

    def unhandled(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        why = refusal_of(error)
        if why is not None:
            refused(why)
        elif getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED_CODES:
            damaged()
        else:
            report(described(error, where))

    def unhandled_in_thread(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            report(described(arguments.exc_value, arguments.exc_traceback))

    sys.excepthook = unhandled
    threading.excepthook = unhandled_in_thread


def refusal_of(error: BaseException) -> Unsaved | None:
    """Return what an error says the computer refused; None for any other error."""
    if isinstance(error, NotSaved):
        return error.why
    text = str(error)
    if isinstance(error, MemoryError) or text.startswith(_WITHOUT_MEMORY):
        return Unsaved.NO_MEMORY
    return Unsaved.DISK_FAILED if text in _OF_THE_DISK else None


def described(error: BaseException, where: TracebackType | None = None) -> str:
    """Return an exception's type and our own lines on its way, never its text: texts hold what people typed."""
    frames = traceback.extract_tb(where if where is not None else error.__traceback__)
    lines = [f"{_name(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join([*lines, f"{type(error).__module__}.{type(error).__qualname__}"])


def start_again(arguments: Sequence[str], *, replace: Callable[..., object] = os.execv) -> NoReturn:
    """Replace this process by a new one of the same program, so that no key and no note stays in memory.

    `arguments` follow the interpreter; they and the environment never hold anything personal. Everything
    must be closed and flushed before.
    """
    command = [sys.executable, *arguments]
    if sys.platform == "win32":  # pragma: no cover  # run on Windows only
        import subprocess  # noqa: PLC0415  # needed there alone

        subprocess.Popen(command, close_fds=True)  # noqa: S603  # our own interpreter and arguments
        os._exit(0)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    os.closerange(3, _highest_descriptor())
    replace(sys.executable, command)
    raise SystemExit(1)


def _name(filename: str) -> str:
    path = Path(filename)
    return str(path.relative_to(_OURS.parent)) if path.is_relative_to(_OURS) else path.name


def _forbid_core_files() -> None:
    if sys.platform == "win32":  # pragma: no cover  # has no core files
        return
    import resource  # noqa: PLC0415  # absent on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _highest_descriptor() -> int:
    if sys.platform == "win32":  # pragma: no cover
        return 3
    import resource  # noqa: PLC0415  # Windows has none

    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return min(soft, 1 << 16) if soft > 0 else 1 << 16
