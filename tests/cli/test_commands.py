"""Whatever goes wrong ends with a code and a sentence, never with words of the vault."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from mentorkit.cli import commands, words
from mentorkit.cli.codes import ExitCode
from mentorkit.domain.errors import NotSaved, Unsaved

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from mentorkit.cli.printing import Output
    from mentorkit.services.sessions import Application
    from tests.cli.conftest import CommandLine


def failing(error: BaseException) -> object:
    """Return a command that fails so."""

    def command(_chosen: Namespace, _application: Application, _output: Output) -> ExitCode:
        raise error

    return command


@pytest.mark.parametrize(
    ("error", "code", "sentence"),
    [
        (NotSaved(Unsaved.DISK_FULL), 4, words.UNSAVED[Unsaved.DISK_FULL]),
        (KeyboardInterrupt(), 130, words.INTERRUPTED),
    ],
)
def test_what_can_be_foreseen_has_its_code_and_sentence(
    command_line: CommandLine,
    monkeypatch: pytest.MonkeyPatch,
    error: BaseException,
    code: int,
    sentence: str,
) -> None:
    monkeypatch.setitem(commands.COMMANDS, "check", failing(error))
    ended = command_line.run("check")
    assert (ended.code, ended.errors.strip()) == (code, sentence)


def test_a_mistake_of_ours_tells_where_but_nothing_of_the_vault(
    command_line: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(commands.COMMANDS, "check", failing(ValueError("Ada's private note")))
    ended = command_line.run("check")
    assert ended.code == 70
    assert "test_commands.py" in ended.errors
    assert "ValueError" in ended.errors
    assert "private" not in ended.errors


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["list"],
        ["list", "everything"],
        ["due", "--days", "-1"],
        ["due", "--days", "soon"],
        ["check", "--passphrase-fd", "-1"],
        ["check", "--passphrase", "secret"],
    ],
)
def test_what_is_no_command_ends_with_two(command_line: CommandLine, arguments: list[str]) -> None:
    ended = command_line.run(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert "usage: mentorkit" in ended.errors


def test_a_profile_needs_a_fit_name(command_line: CommandLine) -> None:
    ended = command_line.run("check", "--profile", "../elsewhere")
    assert (ended.code, ended.errors.strip()) == (2, words.NO_PROFILE)


def test_help_names_every_command_and_every_exit_code(command_line: CommandLine) -> None:
    ended = command_line.run("--help")
    assert ended.code == 0
    for name in commands.COMMANDS:
        assert f"\n    {name} " in ended.out
        assert "--vault FOLDER" in command_line.run(name, "--help").out
    for code in ExitCode:
        assert f"{code.value:<5}{words.CODES[code]}" in ended.out


def test_a_reader_that_has_enough_ends_nothing_badly() -> None:
    code = (
        "import sys; from mentorkit.cli import commands\n"
        "def command(chosen, application, output):\n"
        "    for _ in range(100_000): output.line('x' * 100)\n"
        "commands.COMMANDS['check'] = command\n"
        "sys.exit(commands.main(['check'], lambda profile: None))"
    )
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run([sys.executable, "-c", code], stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (0, b"")


class EnoughReader(io.TextIOBase):
    """An output whose reader has gone, on a descriptor of its own."""

    def __init__(self, number: int) -> None:
        self._number = number

    def fileno(self) -> int:
        return self._number

    def write(self, _text: str) -> int:
        raise BrokenPipeError


def test_what_is_left_to_print_goes_nowhere(
    command_line: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    command_line.keep()
    with (tmp_path / "out").open("wb") as file:
        monkeypatch.setattr(sys, "stdout", EnoughReader(file.fileno()))
        assert commands.main(["nothing"], command_line.build) == 2
        monkeypatch.setitem(commands.COMMANDS, "check", printing)
        assert commands.main(["check"], command_line.build) == 0
        os.write(file.fileno(), b"more")
    assert (tmp_path / "out").read_bytes() == b""


def printing(_chosen: Namespace, _application: Application, output: Output) -> ExitCode:
    """Print one line."""
    output.line("one")
    return ExitCode.DONE
