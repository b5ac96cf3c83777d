"""The least coverage of a room may rise, never sink."""

from __future__ import annotations

import shutil
import subprocess
import tomllib

import pytest
from development.coverage_floor import floors_of

from tests.rules.sources import ROOT

COMMITS = 30
"""How far back to look; older floors were compared when they were young."""


def sunk(earlier: dict[str, float], now: dict[str, float]) -> set[str]:
    """Return the rooms whose floor lies lower than it once did."""
    return {room for room, floor in earlier.items() if floor > now.get(room, 0)}


def past_floors() -> list[dict[str, float]]:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("no history here to compare with")
    run = {"cwd": ROOT, "capture_output": True, "text": True, "encoding": "utf-8"}
    log = subprocess.run(
        [git, "log", f"-{COMMITS}", "--format=%H", "--", "pyproject.toml"], check=True, **run
    )  # type: ignore[call-overload]  # the options are right
    found = []
    for commit in log.stdout.split():
        shown = subprocess.run([git, "show", f"{commit}:pyproject.toml"], check=True, **run)  # type: ignore[call-overload]  # likewise
        if "mentorkit" in tomllib.loads(shown.stdout)["tool"]:
            found.append(floors_of(shown.stdout))
    return found


def test_no_floor_has_sunk() -> None:
    now = floors_of((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert [sunk(earlier, now) for earlier in past_floors() if sunk(earlier, now)] == []


def test_a_floor_that_sank_or_went_is_found() -> None:
    assert sunk({"gui": 90, "cli": 80, "app": 50}, {"gui": 89, "app": 60}) == {"gui", "cli"}
