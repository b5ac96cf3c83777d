"""Goals 1, 2 and 22: how long the first window takes, and what it had to import."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.app_window import PAINTED
from tests.bench.kept import unlocked_vault
from tests.bench.people import TYPICAL
from tests.bench.rounds import Measure, paired

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bench.people import Size

HERE = Path(__file__).parent
ROUNDS = 15


def locked(folder: Path) -> list[Measure]:
    """Goal 1: from exec to the settled lock window, against the bare window."""
    make_vault(folder, None)
    return [
        paired("exec to lock window, settled", 1.25, _app(folder, "locked", "settled"), bare(folder), ROUNDS)
    ]


def unlocked(folder: Path) -> list[Measure]:
    """Goal 2: from exec to the settled Today of a typical vault, against the bare window."""
    make_vault(folder, TYPICAL)
    return [
        paired(
            "exec to Today, unlocked, painted", 1.35, _app(folder, "open", "painted"), bare(folder), ROUNDS
        ),
        paired(
            "exec to Today, unlocked, settled", 1.35, _app(folder, "open", "settled"), bare(folder), ROUNDS
        ),
    ]


def imports(folder: Path) -> list[Measure]:
    """Goal 22: time our own modules take to import before the first paint, against the bare window."""
    make_vault(folder, TYPICAL)

    def ours() -> float:
        said = _run(["-X", "importtime", *_app_words(folder, "open")], folder).stderr
        return sum(_own_microseconds(said.partition(PAINTED)[0])) / 1000

    return [paired("own modules' import time", 0.12, ours, bare(folder), 5)]


def _own_microseconds(report: str) -> list[int]:
    """Return what `-X importtime` says of each module of ours, in microseconds, without what it imports."""
    lines = (line.removeprefix("import time:").split("|") for line in report.splitlines() if "|" in line)
    return [int(own) for own, _all, name in lines if name.strip().startswith("mentorkit")]


def make_vault(folder: Path, size: Size | None) -> None:
    """Make a vault that opens by a keyring of the bench, with people of this size in it."""
    vault, _vaults, _clock = unlocked_vault(folder, size)
    vault.close(keep_copy=False)


def bare(folder: Path) -> Callable[[], float]:
    """Return the measure of the barest window."""

    def measure() -> float:
        begin = time.monotonic()
        return float(_run([str(HERE / "bare_window.py"), repr(begin)], folder).stdout)

    return measure


def _app(folder: Path, how: str, milestone: str) -> Callable[[], float]:
    def measure() -> float:
        said = _run(_app_words(folder, how), folder).stdout
        return float(json.loads(said.splitlines()[-1])[milestone])

    return measure


def _app_words(folder: Path, how: str) -> list[str]:
    return [str(HERE / "app_window.py"), repr(time.monotonic()), str(folder), how]


def _run(words: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Start a program the way an installed command starts: both as a file, with the same interpreter."""
    platform = os.environ.get("QT_QPA_PLATFORM") or ("xcb" if os.environ.get("DISPLAY") else "offscreen")
    environment = os.environ | {"MENTORKIT_HOME": str(folder), "QT_QPA_PLATFORM": platform}
    # An installed app has its bytecode; where Python may not write any, each start would compile anew.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-I", *words]
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment, timeout=60)
