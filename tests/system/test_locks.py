"""The lock: one holder, let go by the system whatever happens to him."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.system.locks import FileLock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOLDER = """
import sys
from pathlib import Path
from mentorkit.system.locks import FileLock
lock = FileLock(Path(sys.argv[1]))
lock.acquire()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vault.lock"


@pytest.fixture
def holder(path: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", HOLDER, str(path)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


def refusal(path: Path) -> VaultError:
    lock = FileLock(path)
    with pytest.raises(VaultError) as caught:
        lock.acquire()
    assert not lock.is_held
    return caught.value


def test_a_held_lock_is_refused_to_another_process(holder: subprocess.Popen[str], path: Path) -> None:
    assert refusal(path).state is VaultState.IN_USE


def test_a_look_at_a_lock_tells_whether_it_is_taken_and_writes_nothing(
    holder: subprocess.Popen[str], path: Path
) -> None:
    signed = path.read_text()
    with pytest.raises(VaultError) as caught:
        FileLock(path).check()
    assert caught.value.state is VaultState.IN_USE
    assert path.read_text() == signed
    holder.kill()
    holder.wait()
    FileLock(path).check()
    absent = path.with_name("absent")
    FileLock(absent).check()
    assert not absent.exists()


def test_a_killed_holder_locks_nobody_out(holder: subprocess.Popen[str], path: Path) -> None:
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    lock = FileLock(path)
    lock.acquire()
    assert json.loads(path.read_text())["pid"] == os.getpid()
    lock.release()


def test_the_same_process_is_refused_a_second_time_too(path: Path) -> None:
    lock = FileLock(path)
    lock.acquire()
    lock.acquire()
    assert refusal(path).state is VaultState.IN_USE
    lock.release()
    lock.release()
    FileLock(path).acquire()


def test_a_holder_on_another_computer_is_named(path: Path) -> None:
    lock = FileLock(path)
    lock.acquire()
    path.write_text(json.dumps({"host": "attic"}))
    error = refusal(path)
    assert (error.state, error.where) == (VaultState.IN_USE_ELSEWHERE, "attic")
    lock.release()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"pid": 1}'])
def test_a_holder_who_did_not_sign_is_somebody_here(path: Path, text: str) -> None:
    lock = FileLock(path)
    lock.acquire()
    path.write_text(text)
    assert refusal(path).state is VaultState.IN_USE
    lock.release()


def test_a_lock_is_private_and_not_inherited(path: Path) -> None:
    lock = FileLock(path)
    lock.acquire()
    assert path.stat().st_mode & 0o777 == 0o600
    assert not os.get_inheritable(lock._descriptor)
    lock.release()


@pytest.mark.parametrize(
    ("number", "state"),
    [
        (errno.EROFS, VaultState.READ_ONLY),
        (errno.EACCES, VaultState.READ_ONLY),
        (errno.ENOSPC, VaultState.DISK_FULL),
        (errno.EIO, VaultState.DISK_FAILED),
    ],
)
def test_a_folder_that_takes_no_lock_says_why(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int, state: VaultState
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(number, "refused")

    monkeypatch.setattr(os, "open", refuse)
    assert refusal(path).state is state


def test_an_unknown_refusal_stays_what_it_is(path: Path) -> None:
    path.mkdir()
    with pytest.raises(IsADirectoryError):
        FileLock(path).acquire()


def test_a_full_disk_stops_only_the_signature(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "write", full)
    lock = FileLock(path)
    lock.acquire()
    assert lock.is_held
    lock.release()
