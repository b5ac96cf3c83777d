"""No readable byte of what was typed is left on disk or printed, in any encoding, whatever was done."""

from __future__ import annotations

import base64
import json
import os
import quopri
import subprocess
import sys
import urllib.parse
from typing import TYPE_CHECKING

import pytest

from mentorkit.storage.vault.header import SlotKind
from mentorkit.storage.vault.sealed import read
from tests.crashes.leaving import CANARY
from tests.vaults import a_place

if TYPE_CHECKING:
    from pathlib import Path


def forms(text: str) -> set[bytes]:
    """Return a text in every form in which it might lie on a disk."""
    plain = text.encode()
    found = {
        plain,
        text.encode("utf-16-le"),
        text.encode("utf-16-be"),
        text.encode("iso-8859-2", errors="ignore"),
        plain.hex().encode(),
        plain.hex().upper().encode(),
        quopri.encodestring(plain),
        urllib.parse.quote(text).encode(),
        json.dumps(text)[1:-1].encode(),
        plain[::-1],
        text[::-1].encode(),
    }
    for shift in range(3):
        encoded = base64.b64encode(b"x" * shift + plain)
        found.add(encoded[4:-4])
    return found


def hits(folder: Path, texts: list[str], *more: bytes) -> list[str]:
    """Return where any form of any text stands below a folder, file names included."""
    needles = {form for text in texts for form in forms(text)}
    contents = {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    contents["names"] = "\n".join(contents).encode()
    contents |= {f"output {number}": output for number, output in enumerate(more)}
    return [name for name, content in contents.items() if any(needle in content for needle in needles)]


def life(tmp_path: Path) -> tuple[list[str], bytes, bytes]:
    """Run the program that dies; return its canaries and what else it said."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "TMPDIR": str(temporary),
        "SQLITE_TMPDIR": str(temporary),
    }
    command = [sys.executable, "-m", "tests.crashes.leaving", str(tmp_path / "life")]
    run = subprocess.run(command, capture_output=True, check=False, env=environment)
    first, _, rest = run.stdout.partition(b"\n")
    assert first, run.stderr.decode()
    return json.loads(first), rest, run.stderr


def test_nothing_that_was_typed_can_be_read_from_what_is_left(tmp_path: Path) -> None:
    canaries, output, errors = life(tmp_path)
    assert len(canaries) > 30
    assert hits(tmp_path, [*canaries, CANARY], output, errors) == []
    left = [path for path in (tmp_path / "life").rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in left) > 5_000_000
    assert {path.suffix for path in left} >= {".db", ".mkh", ".wal", ".mkbackup", ".db-wal"}


@pytest.mark.parametrize("number", range(14))
def test_the_scan_finds_each_form_it_looks_for(tmp_path: Path, number: int) -> None:
    planted = sorted(forms(CANARY))
    (tmp_path / "leak").write_bytes(os.urandom(100) + planted[number % len(planted)] + os.urandom(100))
    assert hits(tmp_path, [CANARY]) == [str(tmp_path / "leak")]


def test_a_file_name_is_scanned_too(tmp_path: Path) -> None:
    (tmp_path / f"{CANARY}.txt").touch()
    assert hits(tmp_path, [CANARY]) == ["names"]


def test_the_vault_that_was_left_still_opens(tmp_path: Path) -> None:
    life(tmp_path)
    found = read(a_place(tmp_path / "life" / "vault"))
    assert found.has(SlotKind.RECOVERY)
