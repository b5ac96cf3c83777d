"""Fuzz one reader, or all of them: `python -m tests.fuzz FORMAT|all COUNT [SEED]`.

Three of four inputs are damaged true files; the fourth is led by coverage where atheris is installed.
Without it all are damaged files, and that is said. Returns 1 when anything was found; finds stay in a folder.
"""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from random import SystemRandom

from tests.fuzz.formats import FORMATS

USAGE = f"usage: python -m tests.fuzz FORMAT|all COUNT [SEED]\nformats: {', '.join(FORMATS)}"
_RUNS = re.compile(r"number_of_executed_units: (\d+)")
_MEMORY = re.compile(r"peak_rss_mb: +(\d+)|, (\d+) MiB")
_REACHED = re.compile(r"REACHED (.*)")


@dataclass(frozen=True, slots=True)
class Part:
    """What one process that read inputs said of itself."""

    inputs: int
    finds: tuple[str, ...]
    mebibytes: int
    ended_well: bool


def main(arguments: list[str]) -> int:
    """Print a line a format; 1 when anything was found, 2 when asked for what is not there."""
    if len(arguments) not in {2, 3} or arguments[0] not in {*FORMATS, "all"} or not arguments[1].isdigit():
        print(USAGE, file=sys.stderr)
        return 2
    seed = int(arguments[2]) if len(arguments) == 3 else SystemRandom().randrange(1, 2**31)
    names = list(FORMATS) if arguments[0] == "all" else [arguments[0]]
    found = [name for name in names if fuzz(name, int(arguments[1]), seed)]
    return int(bool(found))


def fuzz(name: str, count: int, seed: int) -> bool:
    """Read so many inputs of one format and print what came of it; whether anything was found."""
    folder = Path(tempfile.mkdtemp(prefix=f"mentorkit-fuzz-{name}-"))
    guided = count // 4 if importlib.util.find_spec("atheris") else 0
    parts = [_mutated(name, count - guided, seed, folder)]
    said = "coverage not asked: atheris is not installed"
    if guided:
        parts.append(_guided(name, guided, seed, folder))
        said = _only(_REACHED, _run("reached", name, str(folder)).stdout)
    finds = [find for part in parts for find in part.finds]
    well = not finds and all(part.ended_well for part in parts)
    print(
        f"{name:<12} {parts[0].inputs:>8,} mutated {sum(part.inputs for part in parts[1:]):>8,} guided"
        f"  {len(finds)} finds  {max(part.mebibytes for part in parts)} MiB  {said}"
        f"{'' if well else f'  see {folder}'}  (seed {seed})",
        *finds,
        sep="\n    ",
        flush=True,
    )
    return not well


def _mutated(name: str, count: int, seed: int, folder: Path) -> Part:
    ended = _run("mutating", name, str(count), str(seed), str(folder))
    inputs = count if "DONE" in ended.stdout else 0
    return Part(inputs, _finds(ended), _memory(ended.stdout), ended.returncode == 0)


def _guided(name: str, count: int, seed: int, folder: Path) -> Part:
    ended = _run("guided", name, str(count), str(seed), str(folder))
    inputs = int(_only(_RUNS, ended.stderr) or 0)
    return Part(inputs, _finds(ended), _memory(ended.stderr), ended.returncode == 0)


def _run(module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", f"tests.fuzz.{module}", *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True, errors="replace")


def _finds(ended: subprocess.CompletedProcess[str]) -> tuple[str, ...]:
    """Return the finds, and the last words of a process that did not end well."""
    found = [line for line in ended.stdout.splitlines() if line.startswith("FOUND")]
    return (*found, *(ended.stderr.splitlines()[-12:] if ended.returncode else ()))


def _memory(text: str) -> int:
    return max((int(one or other) for one, other in _MEMORY.findall(text)), default=0)


def _only(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[1] if found else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
