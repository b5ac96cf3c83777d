"""The least part of each room that tests must see, as written in pyproject.toml."""

from __future__ import annotations

import json
import subprocess
import tempfile
import tomllib
from collections import defaultdict
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from development.environment import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping

SEEN = ("covered_lines", "covered_branches")
ALL = ("num_statements", "num_branches")


def percentages(files: Mapping[str, Any]) -> dict[str, float]:
    """Return per room the percentage of lines and branches seen, from the files of coverage's JSON.

    Modules beside the rooms (`app.py`, `__main__.py`) count as the room `app`.
    """
    seen: defaultdict[str, int] = defaultdict(int)
    whole: defaultdict[str, int] = defaultdict(int)
    for name, found in files.items():
        parts = PurePath(name.replace("\\", "/")).parts
        room = parts[1] if len(parts) > 2 else "app"
        seen[room] += sum(found["summary"][one] for one in SEEN)
        whole[room] += sum(found["summary"][one] for one in ALL)
    return {room: 100 * seen[room] / whole[room] if whole[room] else 100 for room in sorted(whole)}


def shortfalls(reached: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """Return one sentence for each room below its floor or without one."""
    said = []
    for room, percentage in reached.items():
        if room not in floors:
            said.append(f"{room}: has no floor in [tool.mentorkit.coverage]")
        elif percentage < floors[room]:
            said.append(f"{room}: {percentage:.2f} % seen, {floors[room]} % wanted")
    return said


def floors_of(pyproject: str) -> dict[str, float]:
    """Return the floors that a pyproject.toml names."""
    floors: dict[str, float] = tomllib.loads(pyproject)["tool"]["mentorkit"]["coverage"]
    return floors


def holds(python: Path) -> bool:
    """Print what each room reached in the last run of tests; False when one is below its floor."""
    print("\n== Coverage of each room, lines and branches", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "coverage.json"
        subprocess.run([python, "-m", "coverage", "json", "-q", "-o", report], cwd=ROOT, check=True)
        files = json.loads(report.read_text(encoding="utf-8"))["files"]
    reached = percentages(files)
    floors = floors_of((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for room, percentage in reached.items():
        print(f"{room:10} {percentage:6.2f} %   floor {floors.get(room, '-')}")
    missing = shortfalls(reached, floors)
    print("\n".join(missing))
    return not missing
