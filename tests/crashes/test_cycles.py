"""kill -9 at any moment: nothing acknowledged is lost, nothing is torn, every way in still opens."""

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


@pytest.mark.skipif(not hasattr(os, "fork"), reason="each cycle forks, which Windows cannot")
def test_a_killed_writer_loses_nothing_it_acknowledged(tmp_path: Path, count: Callable[..., int]) -> None:
    seed = random.randrange(1 << 30)  # printed, so that a failure can be repeated
    cycles = count(40, 1000, "kills")
    command = [sys.executable, "-m", "tests.crashes.cycles", str(tmp_path), str(cycles), str(seed)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    print(f"seed {seed}: {run.stdout}{run.stderr}")  # noqa: T201  # seen when the test fails
    assert run.returncode == 0, run.stderr
    outcome = json.loads(run.stdout)
    assert outcome["cycles"] == cycles
    assert outcome["acknowledged"] > 0
    trouble = {name: outcome[name] for name in ("lost", "torn", "damaged", "warned")}
    assert trouble == {"lost": 0, "torn": 0, "damaged": 0, "warned": 0}
