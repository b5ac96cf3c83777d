"""Run the speed goals that exist so far: `python -m tests.bench [NUMBER ...] [stress]`; all without numbers.

Goals 6, 7 and 12 say their size themselves; `stress` measures 10 and 11 on a million entries too.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench import duplicates, importing, memory, pages, searching, start, storage, writing

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bench.rounds import Measure

GOALS: dict[int, Callable[[Path], list[Measure]]] = {
    1: start.locked,
    2: start.unlocked,
    6: searching.typical,
    7: searching.stress,
    9: searching.cipher,
    10: pages.person,
    11: pages.switch,
    12: searching.many_people,
    13: storage.today,
    14: storage.save,
    15: importing.cards,
    16: importing.table,
    17: duplicates.duplicates,
    19: memory.memory,
    22: start.imports,
    23: writing.typing,
    24: writing.coach,
}


def main(arguments: list[str]) -> int:
    """Print a line a figure; return 1 when a goal is missed, 2 for a number that is none."""
    numbers = [int(word) for word in arguments if word.isdigit()] or sorted(GOALS)
    unknown = [number for number in numbers if number not in GOALS]
    if unknown:
        print(f"no such goal: {unknown[0]}; there are {', '.join(map(str, sorted(GOALS)))}", file=sys.stderr)
        return 2
    missed = False
    for number in numbers:
        with tempfile.TemporaryDirectory(prefix="mentorkit-bench-") as folder:
            for measure in GOALS[number](Path(folder)):
                print(measure.line(number), flush=True)
                missed = missed or not measure.is_met
    return int(missed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
