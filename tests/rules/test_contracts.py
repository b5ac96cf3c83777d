"""Each import contract is seen to fail on one planted import."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rules.sources import ROOT

LINT = [
    sys.executable,
    "-c",
    "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))",
]

PLANTED = {
    "domain/planted.py": ("import mentorkit.services", "Rooms import only rooms"),
    "storage/planted.py": ("import mentorkit.system", "Rooms import only rooms"),
    "cli/planted.py": ("import mentorkit.gui", "Rooms import only rooms"),
    "attic/__init__.py": ("", "Rooms import only rooms"),
    "gui/kit/planted.py": ("import mentorkit.domain.people", "The kit names no subject"),
    "gui/people/planted.py": ("import mentorkit.gui.today", "Features of the window are strangers"),
    "gui/attic/__init__.py": ("", "Features of the window are strangers"),
    "gui/planted.py": ("import mentorkit.storage", "The window reaches data through services only"),
    "services/planted.py": ("import peewee", "Services know neither Qt nor the database library"),
    "services/unwrapping.py": ("import nacl.secret", "Ciphers stay in storage"),
    "system/planted.py": ("import PySide6.QtCore", "The command line starts without Qt"),
}


@pytest.mark.parametrize("place", PLANTED)
def test_a_planted_import_breaks_its_contract(tmp_path: Path, place: str) -> None:
    code, contract = PLANTED[place]
    shutil.copytree(ROOT / "mentorkit", tmp_path / "mentorkit", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for package in ("gui/kit", "gui/people", "gui/today", str(Path(place).parent)):
        folder = tmp_path / "mentorkit" / package
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "__init__.py").touch()
    (tmp_path / "mentorkit" / place).write_text(code, encoding="utf-8")
    (tmp_path / "mentorkit/cli/reaching.py").write_text(
        "import mentorkit.system.planted" * ("system" in place)
    )
    told = subprocess.run(LINT, cwd=tmp_path, capture_output=True, text=True, check=False)
    broken = [line for line in told.stdout.splitlines() if "BROKEN" in line]
    assert told.returncode != 0
    assert [line for line in broken if line.startswith(contract)], told.stdout
