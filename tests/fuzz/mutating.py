"""Inputs made by damaging true files, in a process of its own: `python -m tests.fuzz.mutating FORMAT COUNT SEED FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

from tests.domain.mutations import mutated
from tests.fuzz.formats import FORMATS
from tests.fuzz.watching import Watch, largest, limit_memory


def main(name: str, count: int, seed: int, folder: Path) -> None:
    """Read `count` damaged files under watch and print what it took."""
    chosen = FORMATS[name]()
    watch = Watch(chosen.read, folder)
    limit_memory()
    for content in mutated(chosen.files, Random(seed), count):
        watch.look_at(content)
    print(f"DONE {count} slowest {watch.slowest:.3f} s, {largest()} MiB")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
