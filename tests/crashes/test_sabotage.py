"""Take one protection away at a time: the tests that stand for it must notice."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
PATCHES: dict[str, dict[str, str]] = tomllib.loads(
    Path(__file__).with_name("sabotage.toml").read_text(encoding="utf-8")
)
COPIED = ("mentorkit", "packaging", "tests", "pyproject.toml")
FAILED = 1
"""What pytest returns when tests ran and one of them failed."""


def sabotaged(text: str, patch: dict[str, str]) -> str:
    """Return a module without the protection that a patch takes away."""
    assert text.count(patch["old"]) == 1, "the patch names one place"
    return text.replace(patch["old"], patch["new"])


def test_every_patch_still_fits_and_names_tests_that_are_there() -> None:
    assert len(PATCHES) >= 40
    for patch in PATCHES.values():
        text = (ROOT / patch["file"]).read_text(encoding="utf-8")
        compile(sabotaged(text, patch), patch["file"], "exec")
        for named in patch["tests"].split():
            path, _, name = named.partition("::")
            assert (ROOT / path).exists()
            assert f"def {name}" in (ROOT / path).read_text(encoding="utf-8") if name else True


@pytest.mark.slow
@pytest.mark.parametrize("name", PATCHES)
def test_the_tests_notice(tmp_path: Path, name: str, count: Callable[..., int]) -> None:
    if list(PATCHES).index(name) >= count(len(PATCHES), len(PATCHES), "sabotage"):
        pytest.skip("fewer were asked for")
    patch = PATCHES[name]
    for each in COPIED:
        copy = shutil.copytree if (ROOT / each).is_dir() else shutil.copy
        copy(ROOT / each, tmp_path / each)
    (tmp_path / "resources").symlink_to(ROOT / "resources")
    module = tmp_path / patch["file"]
    module.write_text(sabotaged(module.read_text(encoding="utf-8"), patch), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-x",
        "-n",
        "0",
        "-p",
        "no:cacheprovider",
        *patch["tests"].split(),
    ]
    short = {name: value for name, value in os.environ.items() if not name.startswith("MENTORKIT_")}
    environment = {**short, "PYTHONPATH": str(tmp_path)}
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, env=environment)
    print(run.stdout[-2000:], run.stderr[-2000:])  # noqa: T201  # seen when the test fails
    assert run.returncode == FAILED
