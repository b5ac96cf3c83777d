"""Rounds: ours and its floor measured in turn in one run, so that a busy machine slows both."""

from __future__ import annotations

import os
import statistics
import sys
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of a goal: our median and its ratio to the floor's, pair by pair."""

    name: str
    goal: float
    ratio: float
    ours: float
    floor: float
    unit: str = "x floor"
    of: str = "ms"
    """What ours and the floor's are counted in."""

    @property
    def is_met(self) -> bool:
        """Whether the ratio is within the goal."""
        return self.ratio <= self.goal

    def line(self, number: int) -> str:
        """Return the figure as one line of the report."""
        said = "met" if self.is_met else "MISSED"
        return (
            f"{number:>4}  {self.name:<52} {self.ratio:6.2f} {self.unit}  (goal {self.goal:.2f}, {said};"
            f" {self.ours:.2f} {self.of} against {self.floor:.2f} {self.of})"
        )


def tell(words: str) -> None:
    """Say on the standard error what goes on, and how busy the machine is: a figure under load is worth less."""
    sys.stderr.write(f"      {words} (load {os.getloadavg()[0]:.1f})\n")


def timed(function: Callable[[], object]) -> float:
    """Return how long one call takes, in milliseconds."""
    begin = perf_counter()
    function()
    return (perf_counter() - begin) * 1000


def paired(
    name: str,
    goal: float,
    ours: Callable[[], float],
    floor: Callable[[], float],
    rounds: int = 15,
) -> Measure:
    """Take `rounds` pairs after one to warm up; each function returns milliseconds."""
    ours(), floor()
    pairs = []
    for number in range(rounds):
        pairs.append((ours(), floor()))
        if number in (0, rounds // 2):
            tell(
                f"{name}: round {number + 1} of {rounds}, {pairs[-1][0]:.2f} ms against {pairs[-1][1]:.2f} ms"
            )
    return Measure(
        name,
        goal,
        statistics.median(mine / base for mine, base in pairs),
        statistics.median(mine for mine, _ in pairs),
        statistics.median(base for _, base in pairs),
    )
