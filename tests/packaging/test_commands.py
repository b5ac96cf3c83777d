"""`packaging/dev.py` finds its commands, passes on what follows, and explains itself."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from development import commands, environment, starting

from tests.rules.sources import ROOT

if TYPE_CHECKING:
    from pathlib import Path

DEV = str(ROOT / "packaging" / "dev.py")


def test_an_unknown_command_is_answered_with_the_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["fly"]) == 2
    assert "screenshots FOLDER" in capsys.readouterr().err


def test_no_command_is_answered_with_the_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main([]) == 2
    assert capsys.readouterr().err == f"{commands.usage()}\n"


def test_help_is_no_failure(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["--help"]) == 0
    assert capsys.readouterr().out == f"{commands.usage()}\n"


def test_every_command_stands_in_the_usage() -> None:
    listed = {line.split()[0] for line in commands.USAGE.splitlines() if line.startswith("  ")}
    assert set(commands.COMMANDS) == listed


@pytest.mark.parametrize("given", [["run", "--", "list", "--json"], ["run", "list", "--json"]])
def test_what_follows_run_goes_to_the_app(given: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(starting, "start_app", len)
    assert commands.main(given) == len(["list", "--json"])


def test_a_second_pair_of_dashes_is_the_apps_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(starting, "start_app", len)
    assert commands.main(["run", "--", "--", "a"]) == len(["--", "a"])


def test_screenshots_wants_one_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["screenshots"]) == 2
    assert "FOLDER" in capsys.readouterr().err


def test_what_cannot_be_prepared_is_said_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(purpose: environment.Purpose) -> Path:
        raise environment.CannotPrepare("Install pip.")

    monkeypatch.setattr(environment, "ensure", refuse)
    assert commands.main(["test"]) == 1
    assert "Install pip." in capsys.readouterr().err


def test_the_file_itself_starts() -> None:
    told = subprocess.run([sys.executable, DEV, "help"], capture_output=True, text=True, check=True)
    assert told.stdout == f"{commands.usage()}\n"


def test_an_old_python_is_told_what_is_needed(tmp_path: Path) -> None:
    text = (ROOT / "packaging" / "dev.py").read_text(encoding="utf-8")
    pretending = tmp_path / "dev.py"
    pretending.write_text(text.replace("OLDEST = (3, 11)", "OLDEST = (99, 0)"), encoding="utf-8")
    told = subprocess.run(
        [sys.executable, str(pretending)], capture_output=True, text=True, check=False, env={"PATH": ""}
    )
    assert told.returncode == 1
    assert "mentorkit needs Python 3.11 or newer; this is 3." in told.stderr


def test_the_first_file_is_readable_to_old_pythons() -> None:
    compile((ROOT / "packaging" / "dev.py").read_text(encoding="utf-8"), DEV, "exec")
    import ast

    ast.parse((ROOT / "packaging" / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 6))
