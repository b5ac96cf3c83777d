"""The process: no dumps, no text of exceptions, and a lock that leaves nothing in memory."""

from __future__ import annotations

import builtins
import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.errors import NotSaved, Unsaved
from mentorkit.system import process

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CANARY = "Žofie-Canary-4711"
TROUBLES: list[Callable[[], object]] = [
    lambda: int(CANARY),
    lambda: dict[str, str]()[CANARY],
    lambda: open(CANARY),  # noqa: SIM115, PTH123  # never opened
    lambda: CANARY.encode("ascii"),
    lambda: __import__("json").loads("{" + CANARY),
    lambda: __import__("sqlcipher3").connect(":memory:").execute(f"SELECT '{CANARY}"),
    lambda: getattr(object(), CANARY),
]


def raised(act: Callable[[], object]) -> BaseException:
    with pytest.raises(Exception) as caught:  # any kind is the point
        act()
    return caught.value


@pytest.mark.parametrize("number", range(len(TROUBLES)))
def test_an_exception_is_told_without_its_text(number: int) -> None:
    error = raised(TROUBLES[number])
    told = process.described(error)
    assert CANARY not in told
    assert type(error).__qualname__ in told
    assert "test_process.py" in told


def of_every_kind() -> Iterator[BaseException]:
    """Yield each kind of exception Python has, holding what somebody wrote."""
    for kind in vars(builtins).values():
        if not isinstance(kind, type) or not issubclass(kind, Exception):
            continue
        if issubclass(kind, UnicodeError) and kind is not UnicodeError:
            texts = (CANARY.encode(),) if kind is UnicodeDecodeError else (CANARY,)
            given = texts if kind is UnicodeTranslateError else ("ascii", *texts)
            yield kind(*given, 0, 1, CANARY)
        elif issubclass(kind, BaseExceptionGroup):
            yield kind(CANARY, [ValueError(CANARY)])
        else:
            yield kind(CANARY)


def chained(error: BaseException) -> None:
    raise error from ValueError(CANARY)


def while_another_is_handled(error: BaseException) -> None:
    try:
        int(CANARY)
    finally:
        raise error


def noted(error: BaseException) -> None:
    error.add_note(CANARY)
    raise error


def grouped(error: BaseException) -> None:
    raise BaseExceptionGroup(CANARY, [error])


@pytest.mark.parametrize("way", [chained, while_another_is_handled, noted, grouped])
def test_no_kind_of_exception_tells_what_somebody_wrote(way: Callable[[BaseException], None]) -> None:
    forced = 0
    for error in of_every_kind():
        with pytest.raises(BaseException) as caught:  # any kind is the point
            way(error)
        told = process.described(caught.value)
        assert CANARY not in told
        assert type(caught.value).__qualname__ in told
        forced += 1
    assert forced > 60


def test_our_own_lines_are_named_from_the_package_and_no_folder_of_the_machine() -> None:
    from mentorkit.domain.days import Day

    told = process.described(raised(lambda: Day.parse(CANARY)))
    assert "mentorkit/domain/days.py:" in told.replace("\\\\", "/")
    assert str(process._OURS) not in told


def test_unhandled_exceptions_reach_the_report_from_every_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    reports: list[str] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    refusals: list[Unsaved] = []
    damages: list[bool] = []
    process.install_exception_hooks(reports.append, refusals.append, lambda: damages.append(True))
    refused = NotSaved(Unsaved.DISK_FULL)
    sys.excepthook(NotSaved, refused, None)
    assert (refusals, reports) == ([Unsaved.DISK_FULL], [])
    sys.excepthook(Exception, Exception("disk I/O error"), None)
    sys.excepthook(Exception, Exception("Cannot operate on a closed database."), None)
    assert (refusals[1:], reports) == ([Unsaved.DISK_FAILED] * 2, [])
    sys.excepthook(MemoryError, MemoryError(), None)
    sys.excepthook(Exception, Exception("Error binding parameter 0 - probably unsupported type."), None)
    assert (refusals[3:], reports) == ([Unsaved.NO_MEMORY] * 2, [])
    unread = Exception("malformed")
    unread.sqlite_errorcode = 11  # type: ignore[attr-defined]  # as the database library does
    sys.excepthook(Exception, unread, None)
    assert (damages, reports) == ([True], [])
    error = raised(lambda: int(CANARY))
    sys.excepthook(type(error), error, error.__traceback__)
    threading.excepthook(threading.ExceptHookArgs((type(error), error, error.__traceback__, None)))
    threading.excepthook(threading.ExceptHookArgs((SystemExit, None, None, None)))
    assert len(reports) == 2
    assert all("ValueError" in report and CANARY not in report for report in reports)
    with pytest.raises(SystemExit):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)


HARDENED = """
from mentorkit.system.process import harden
harden()
import ctypes, resource
print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks the Linux kernel")
@pytest.mark.parametrize(("snap", "dumpable"), [(False, "0"), (True, "1")])
def test_no_memory_is_dumped(*, snap: bool, dumpable: str) -> None:
    environment = {**os.environ, **({"SNAP": "/snap"} if snap else {})}
    run = subprocess.run(
        [sys.executable, "-c", HARDENED], capture_output=True, text=True, check=True, env=environment
    )
    assert run.stdout.split("\n")[0] == f"(0, 0) {dumpable}"


AGAIN = """
import os, sys
from pathlib import Path
from mentorkit.system.locks import FileLock
from mentorkit.system.process import start_again
if "--locked" in sys.argv:
    FileLock(Path(sys.argv[1])).acquire()
    print(os.getpid() == int(sys.argv[2]), len(os.listdir("/proc/self/fd")))
else:
    kept = [os.open("/dev/null", os.O_RDONLY) for _ in range(50)]
    for each in kept:
        os.set_inheritable(each, True)
    FileLock(Path(sys.argv[1])).acquire()
    lock = FileLock(Path(sys.argv[1] + "2"))
    lock.acquire()
    start_again([sys.argv[3], sys.argv[1] + "2", str(os.getpid()), "--locked"])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="counts descriptors by /proc")
def test_starting_again_is_the_same_process_without_locks_or_open_files(tmp_path: object) -> None:
    from pathlib import Path

    program = Path(str(tmp_path)) / "again.py"
    program.write_text(AGAIN)
    run = subprocess.run(
        [sys.executable, str(program), str(program) + ".lock", "0", str(program)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    same, descriptors = run.stdout.split()
    assert same == "True"
    assert int(descriptors) < 10


def test_a_replacement_that_returns_ends_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[object] = []
    monkeypatch.setattr(os, "closerange", lambda *_: None)
    monkeypatch.setattr(sys, "stderr", None)
    with pytest.raises(SystemExit):
        process.start_again(["-m", "mentorkit"], replace=lambda *command: commands.append(command))
    assert commands == [(sys.executable, [sys.executable, "-m", "mentorkit"])]


@pytest.mark.skipif(sys.platform != "linux", reason="asks the Linux kernel")
@pytest.mark.parametrize("snap", [False, True])
def test_the_kernel_is_asked_unless_portals_need_it(*, snap: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    import ctypes
    import resource
    from types import SimpleNamespace

    asked: list[tuple[int, ...]] = []
    limits: list[tuple[int, ...]] = []
    library = SimpleNamespace(prctl=lambda *numbers: asked.append(numbers))
    monkeypatch.setattr(ctypes, "CDLL", lambda _: library)
    monkeypatch.setattr(resource, "setrlimit", lambda _, limit: limits.append(limit))
    if snap:
        monkeypatch.setenv("SNAP", "/snap")
    else:
        monkeypatch.delenv("SNAP", raising=False)
    process.harden()
    assert limits == [(0, 0)]
    assert asked == ([] if snap else [(4, 0, 0, 0, 0)])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
@pytest.mark.parametrize(("limit", "highest"), [(1024, 1024), (1 << 30, 1 << 16), (-1, 1 << 16)])
def test_descriptors_are_closed_up_to_a_sensible_limit(
    limit: int, highest: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    import resource

    monkeypatch.setattr(resource, "getrlimit", lambda _: (limit, limit))
    assert process._highest_descriptor() == highest
