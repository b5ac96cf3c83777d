"""However many processes open a vault at once: one is let in at a time, and who dies inside locks nobody out."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.skipif(not hasattr(os, "fork"), reason="each round forks, which Windows cannot")
def test_never_two_are_inside_at_once(tmp_path: Path, count: Callable[..., int]) -> None:
    seed, rounds = random.randrange(1 << 30), count(5, 1_000, "storms")
    command = [sys.executable, "-m", "tests.crashes.storms", str(tmp_path), str(rounds), str(seed)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    print(f"seed {seed}: {run.stdout}{run.stderr}")  # noqa: T201  # seen when the test fails
    assert run.returncode == 0
    outcome = json.loads(run.stdout)
    assert outcome["rounds"] == rounds
    assert outcome["in"] >= rounds
    assert outcome["refused"] > 0
    assert {name: outcome[name] for name in ("twice", "other", "empty")} == {
        "twice": 0,
        "other": 0,
        "empty": 0,
    }
