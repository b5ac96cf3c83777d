"""Long work runs in a thread and is told in the main thread, or not at all once nobody wants it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from mentorkit.gui.kit.jobs import Jobs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_a_result_is_told_in_the_main_thread(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[tuple[int, threading.Thread]] = []
    worked: list[threading.Thread] = []

    def work() -> int:
        worked.append(threading.current_thread())
        return 42

    jobs.run(work, lambda result: told.append((result, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(42, threading.main_thread())]
    assert worked[0] is not threading.main_thread()
    assert jobs.running == 0


def test_an_error_is_told_to_who_asked_for_it(jobs: Jobs, qtbot: QtBot) -> None:
    failed: list[object] = []

    def work() -> int:
        raise ValueError("broken")

    jobs.run(work, failed.append, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], ValueError)


def test_an_error_nobody_asked_for_is_raised_in_the_main_thread(jobs: Jobs, qtbot: QtBot) -> None:
    def work() -> None:
        raise ValueError("broken")

    with qtbot.captureExceptions() as raised:
        jobs.run(work, lambda _: None)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ValueError


def test_a_cancelled_job_tells_nothing(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[int] = []
    go = threading.Event()

    def work() -> int:
        go.wait(5)
        return 1

    job = jobs.run(work, told.append)
    job.cancel()
    go.set()
    qtbot.waitUntil(lambda: jobs.running == 0)
    assert job.is_cancelled
    assert told == []


def test_closing_waits_for_the_threads(qapp: object, qtbot: QtBot) -> None:
    jobs = Jobs()
    told: list[int] = []
    job = jobs.run(lambda: 1, told.append)
    jobs.close()
    assert job.wait(0)
    assert jobs.running == 0
    qtbot.wait(1)
    assert told == []
