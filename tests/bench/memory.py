"""Goal 19: what the window holds in memory after much typing, against the barest window, and whether it grows.

Run as a process of its own by the bench: `python -m tests.bench.memory FOLDER [PEOPLE ENTRIES]`, the texts to type
on the standard input. It prints its memory after them, and again after a thousand searches.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.people import STRESS, TYPICAL, Size
from tests.bench.rounds import Measure, tell

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[2]
SEARCHES = 1_000
SHARE = Path("/proc/self/smaps_rollup")
"""Where Linux tells a process's proportional share of memory."""


def memory(folder: Path) -> list[Measure]:
    """Goal 19: at both sizes what is held after 137 keystrokes, and by how much that grows."""
    if not SHARE.exists():
        tell("memory is only told by Linux")
        return []
    from tests.bench.searching import keystrokes

    (bare,), texts = _told(folder, None, []), keystrokes()
    measures = []
    for name, size, goal in (("typical", TYPICAL, 1.35), ("stress", STRESS, 1.7)):
        typed, later = _told(folder / name, size, texts)
        held = f"memory after {len(texts)} keys, {name}"
        measures += [
            Measure(held, goal, typed / bare, typed, bare, of="MiB"),
            Measure(f"after {SEARCHES:,} searches more", 1.02, later / typed, later, typed, of="MiB"),
        ]
    return measures


def _told(folder: Path, size: Size | None, texts: Sequence[str]) -> list[float]:
    """Return what a process of its own tells, in MiB."""
    folder.mkdir(exist_ok=True)
    words = [str(folder), *([str(size.people), str(size.entries)] if size else [])]
    ended = subprocess.run(
        [sys.executable, "-m", "tests.bench.memory", *words],
        input=json.dumps(texts),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"},
    )
    return [float(line) for line in ended.stdout.split()]


def _share() -> float:
    (line,) = (line for line in SHARE.read_text().splitlines() if line.startswith("Pss:"))
    return int(line.split()[1]) / 1024


def _show_bare() -> None:
    """Show the window whose memory is the floor."""
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

    from tests.bench.bare_window import Cells

    qt = QApplication(sys.argv[:1])
    window, table, cells = QMainWindow(), QTableView(), Cells()
    table.setModel(cells)
    window.setCentralWidget(table)
    window.show()
    qt.processEvents()
    print(_share())


def _type(folder: Path, size: Size, texts: Sequence[str]) -> None:
    """Type texts into the box of the whole window, then search again and again."""
    from tests.bench import pages
    from tests.bench.searching import _palette

    shell, qt = pages.open_shell(folder, size)
    desk = shell.desk
    assert desk is not None, "the vault was opened"
    palette = _palette(desk, qt)

    def search(text: str) -> None:
        palette.line.setText(text)
        palette._typed()
        while not palette._search.is_done:
            qt.processEvents()
        pages._paint(qt)

    for text in texts:
        search(text)
    print(_share(), flush=True)
    for number in range(SEARCHES):
        search(texts[number % len(texts)])
    print(_share(), flush=True)
    os._exit(0)


if __name__ == "__main__":
    place, *numbers = sys.argv[1:]
    if numbers:
        _type(Path(place), Size(*map(int, numbers)), json.load(sys.stdin))
    else:
        _show_bare()
