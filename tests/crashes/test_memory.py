"""After a lock neither a key nor a note is in the memory of the process, in any form it might be kept in."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is read through /proc")
LONGEST_START_S = 60.0


def regions(pid: int) -> Iterator[bytes]:
    """Yield what a process may write to in its memory, region by region."""
    with Path(f"/proc/{pid}/mem").open("rb") as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            span, rights, *_ = line.split()
            start, _, end = span.partition("-")
            if not rights.startswith("rw") or line.endswith(("[vvar]", "[vsyscall]")):
                continue
            try:
                memory.seek(int(start, 16))
                yield memory.read(int(end, 16) - int(start, 16))
            except OSError:  # a guard page, or gone meanwhile
                continue


def found_in(pid: int, secrets: dict[str, bytes]) -> set[str]:
    """Return which secrets are in the memory of a process."""
    return {name for region in regions(pid) for name, secret in secrets.items() if secret in region}


def secrets_of(told: dict[str, object]) -> dict[str, bytes]:
    """Return each secret as bytes and in the widths Python and Qt keep texts in."""
    key, words = str(told["key"]), told["words"]
    assert isinstance(words, list)
    forms = {"key": bytes.fromhex(key)}
    for word in words:
        for coding in ("utf-8", "utf-16-le", "utf-32-le", "latin-1"):
            forms[f"{word[:8]} {coding}"] = word.encode(coding, "ignore")
    return forms


def is_locked_window(pid: int) -> bool:
    """Whether the process has become the app that asks for the passphrase, and is at rest."""
    arguments = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    maps = Path(f"/proc/{pid}/maps").read_text()
    return b"--locked" in arguments and "QtWidgets" in maps


def started(folder: Path) -> subprocess.Popen[str]:
    """Start the program that will lock."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.crashes.locking", str(folder)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, env=environment)


@pytest.mark.slow
def test_nothing_is_left_in_memory_after_a_lock(tmp_path: Path, count: Callable[..., int]) -> None:
    for number in range(count(1, 100, "locks")):
        with started(tmp_path / str(number)) as child:
            assert child.stdin is not None
            assert child.stdout is not None
            secrets = secrets_of(json.loads(child.stdout.readline()))
            before = found_in(child.pid, secrets)
            child.stdin.write("\n")
            child.stdin.flush()
            ends = time.monotonic() + LONGEST_START_S
            while not is_locked_window(child.pid) and time.monotonic() < ends:
                time.sleep(0.05)
            time.sleep(0.5)  # until it has painted
            after = found_in(child.pid, secrets)
            is_there = is_locked_window(child.pid)
            child.kill()
        assert {"key", "Žofie Ca utf-8"} <= before, "the search finds what is there"
        assert is_there
        assert after == set()
