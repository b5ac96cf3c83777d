"""The kit is light: each module loads alone and none brings a library the first paint does not need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
MODULES = sorted(
    path.stem for path in (ROOT / "mentorkit" / "gui" / "kit").glob("*.py") if path.stem != "__init__"
)
HEAVY = (
    "PySide6.QtSvg",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "peewee",
    "asyncio",
    "concurrent.futures",
)

PROGRAM = """
import sys
for name in {modules!r}:
    for loaded in [found for found in sys.modules if found.startswith("mentorkit")]:
        del sys.modules[loaded]
    __import__("mentorkit.gui.kit." + name)
print([name for name in {heavy!r} if name in sys.modules])
"""


def test_every_module_loads_alone_and_light() -> None:
    program = PROGRAM.format(modules=MODULES, heavy=HEAVY)
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert ran.stderr == ""
    assert ran.stdout.strip() == "[]"


@pytest.mark.parametrize("name", MODULES)
def test_no_module_outside_the_kit_is_needed(name: str) -> None:
    text = (ROOT / "mentorkit" / "gui" / "kit" / f"{name}.py").read_text("utf-8")
    for subject in ("mentorkit.gui.people", "mentorkit.gui.today", "mentorkit.storage", "mentorkit.system"):
        assert subject not in text
