"""The whole way: real processes, the real cost of a passphrase, a home of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PASSPHRASE = "copper lantern quiet harbour seven maps"
TELL_MODULES = (
    "import sys; from mentorkit.__main__ import main; code = main(sys.argv[1:])\n"
    "found = {name.partition('.')[0] for name in sys.modules} & {'PySide6', 'shiboken6'}\n"
    "assert not found, found\n"
    "sys.exit(code)"
)


def mentorkit(
    *arguments: str, program: tuple[str, ...] = ("-m", "mentorkit")
) -> subprocess.CompletedProcess[str]:
    """Run a command with the passphrase in a pipe and no terminal to ask on."""
    reading, writing = os.pipe()
    os.write(writing, PASSPHRASE.encode())
    os.close(writing)
    try:
        return subprocess.run(
            [sys.executable, *program, *arguments, "--passphrase-fd", str(reading)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            pass_fds=[reading],
            encoding="utf-8",
            check=False,
            start_new_session=True,
        )
    finally:
        os.close(reading)


def test_a_vault_is_made_listed_and_checked_without_qt(own_home: Path) -> None:
    made = mentorkit("create", "--json")
    assert (made.returncode, made.stderr) == (0, "")
    folder = json.loads(made.stdout)["vault"]
    assert folder.startswith(str(own_home))
    listed = mentorkit("list", "people", "--json", program=("-c", TELL_MODULES))
    assert (listed.returncode, listed.stderr) == (0, "")
    assert len(json.loads(listed.stdout)["people"]) == 1
    assert mentorkit("check").returncode == 0
    assert mentorkit("create").returncode == 2


def test_without_a_terminal_nobody_is_asked(own_home: Path) -> None:
    asked = subprocess.run(
        [sys.executable, "-m", "mentorkit", "create"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
        start_new_session=True,
    )
    assert (asked.returncode, asked.stdout) == (3, "")
    assert "--passphrase-fd" in asked.stderr
    assert not any(own_home.rglob("*.db"))
