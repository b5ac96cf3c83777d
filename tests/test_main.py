"""The first word decides between window and command line, and neither is loaded for a version."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from mentorkit import __version__
from mentorkit.__main__ import belongs_to_command_line, main

PROGRAM = Path(__file__).parents[1] / "mentorkit" / "__main__.py"


@pytest.mark.parametrize(
    "arguments", [["list", "people"], ["import", "a.vcf"], ["--help"], ["-h"], ["nonsense"]]
)
def test_subcommands_belong_to_the_command_line(arguments: list[str]) -> None:
    assert belongs_to_command_line(arguments)


@pytest.mark.parametrize("arguments", [[], ["demo"], ["--locked"]])
def test_everything_else_opens_the_window(arguments: list[str]) -> None:
    assert not belongs_to_command_line(arguments)


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"mentorkit {__version__}\n"


def test_telling_the_version_loads_neither_qt_nor_the_database() -> None:
    code = (
        "import sys; sys.argv = ['mentorkit', '--version']\n"
        "from mentorkit.__main__ import main; main()\n"
        "print(sorted({'PySide6', 'sqlcipher3', 'peewee', 'keyring', 'argparse'} & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[-1] == "[]"


def test_a_subcommand_reaches_the_command_line() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "mentorkit", "list", "nothing"], capture_output=True, text=True, check=False
    )
    assert told.returncode == 2
    assert "usage: mentorkit list" in told.stderr


def test_everything_else_reaches_the_window(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--nonsense"]) == 2
    assert capsys.readouterr().err.startswith("usage: mentorkit [demo]")


def test_the_program_ends_with_the_code_of_what_it_ran(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["mentorkit", "--version"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(PROGRAM), run_name="__main__")
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"mentorkit {__version__}\n"


def test_ctrl_c_before_a_command_has_begun_is_no_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_given: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("mentorkit.__main__._run_command", interrupt)
    assert main(["list", "people"]) == 130
