"""Every check of the house, in the order a contributor wants to hear of them."""

from __future__ import annotations

import os
import random
import sys
import time
from typing import TYPE_CHECKING

from development import coverage_floor, proofs
from development.environment import call, program

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SECONDS_A_TEST = 300
"""A test that takes longer hangs; it is stopped with a trace of every thread."""

MOST_WORKERS = 4


def run_all(python: Path, arguments: Sequence[str]) -> int:
    """Run every step even after a failure, name the failed ones last; 0 when there is none."""
    steps = [
        ("Format", [str(program("ruff")), "format", "--check", "--diff", "."]),
        ("Lint", [str(program("ruff")), "check", "."]),
        ("Types", [str(program("mypy"))]),
        ("Rooms", [str(program("lint-imports")), "--no-logo"]),
        ("Tests", [*_pytest(python), "--cov", "--cov-report=", *arguments]),
    ]
    failed = [name for name, command in steps if not _passes(name, command)]
    if arguments:
        print("\nCoverage is judged when the whole suite runs, without arguments.")
    elif not coverage_floor.holds(python):
        failed.append("Coverage")
    if failed:
        print(f"\nFailed: {', '.join(failed)}", file=sys.stderr)
        return 1
    print("\nAll checks passed.")
    return 0


def run_slow(python: Path, arguments: Sequence[str]) -> int:
    """Run the whole suite, or the proofs named, with full counts or those given; 2 for a count that is none."""
    try:
        passed, counts = proofs.chosen(arguments)
    except ValueError as reason:
        print(reason, file=sys.stderr)
        return 2
    everything = [*_pytest(python), "-m", "slow or not slow", "--timeout=0", *passed]
    return 0 if _passes("Slow tests", everything, MENTORKIT_FULL="1", MENTORKIT_COUNTS=counts) else 1


def _pytest(python: Path) -> list[str]:
    """Return the test command; its seed stands in the printed line, to repeat a run by."""
    seed = random.randrange(2**32)  # noqa: S311  # an order of tests, no secret
    workers = min(os.cpu_count() or 1, MOST_WORKERS)
    return [
        *(str(python), "-m", "pytest", "-n", str(workers), f"--timeout={SECONDS_A_TEST}"),
        f"--randomly-seed={seed}",
        f"--hypothesis-seed={seed}",
    ]


def _passes(name: str, command: Sequence[str], **variables: str) -> bool:
    print(f"\n== {name}: {' '.join(command)}", flush=True)
    began = time.monotonic()
    code = call(command, **variables)
    print(f"== {name}: {'passed' if code == 0 else f'failed ({code})'}, {time.monotonic() - began:.0f} s")
    return code == 0
