"""The measure of a start is right about the barest window there is."""

from __future__ import annotations

import json
import subprocess
import sys
from time import monotonic

from tests.bench.starting import PROGRAM, own_imports


def test_a_bare_window_says_when_it_stood_still() -> None:
    begun = monotonic()
    told = subprocess.run(
        [sys.executable, "-P", PROGRAM, str(begun), "floor"], capture_output=True, text=True, check=True
    )
    answer = json.loads(told.stdout)
    assert 0 < answer["settled"] / 1000 < monotonic() - begun
    assert "PySide6.QtWidgets" in answer["modules"]


def test_only_our_own_modules_are_counted_and_without_what_they_import() -> None:
    said = (
        "import time:      2000 |      90000 | mentorkit.app\n"
        "import time:      1500 |       1500 |   mentorkit.domain.people\n"
        "import time:     80000 |      80000 |   PySide6.QtWidgets\n"
    )
    assert own_imports(said) == 3.5
