"""What an open vault shows first is imported while the locked page waits, so that unlocking imports hardly anything."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from mentorkit.gui.shell.warming import PIECES

MOST = 26
"""Modules of our own, each about a millisecond, that one piece may bring."""

WARM = """
import json, sys
from importlib import import_module
import PySide6.QtWidgets
import mentorkit.gui.shell.unlock_page, mentorkit.gui.shell.shell, mentorkit.gui.features

def own():
    return {name for name in sys.modules if name.startswith("mentorkit") and ".migrations." not in name}

brought, pieces = [], json.loads(sys.argv[1])
for piece in pieces:
    before = own()
    import_module(piece)
    brought.append(len(own() - before))
before = own()
import mentorkit.gui.today.feature
mentorkit.gui.today.feature.FEATURE
print(json.dumps([brought, sorted(own() - before)]))
"""


def test_no_piece_brings_many_modules_and_together_they_bring_what_is_shown_first() -> None:
    command = [sys.executable, "-c", WARM, json.dumps(PIECES)]
    root = Path(__file__).parents[3]
    told = subprocess.run(command, capture_output=True, text=True, check=True, cwd=root, timeout=120)
    brought, late = json.loads(told.stdout)
    assert max(brought) <= MOST, dict(zip(PIECES, brought, strict=True))
    assert len(late) <= 2, late
