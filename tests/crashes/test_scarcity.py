"""Memory refused at any moment of a vault's life: it is said so, nothing acknowledged is lost, and it goes on."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIRST_STEPS, ALL_STEPS = 5, 99
"""How far each life goes: to the second save, or to its end."""


def test_no_refusal_of_memory_costs_anything(tmp_path: Path, count: Callable[..., int]) -> None:
    seed, lives = random.randrange(1 << 30), count(1, 500, "memory")
    steps = FIRST_STEPS if lives == 1 else ALL_STEPS
    command = [sys.executable, "-m", "tests.crashes.scarcity", *map(str, (tmp_path, lives, seed, steps))]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    print(f"seed {seed}: {run.stdout}{run.stderr}")  # noqa: T201  # seen when the test fails
    assert run.returncode == 0
    outcome = json.loads(run.stdout)
    assert outcome["refusals"] > 0
    assert outcome["wrong"] == {}
    assert set(outcome["told"]) <= {"no_memory"}
