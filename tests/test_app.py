from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from mentorkit import app
from mentorkit.app import Options, build, main, own_command
from mentorkit.gui.shell.shell import Leaving

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], Options()),
        (["demo"], Options(demo=True)),
        (["--locked"], Options(locked=True)),
        (["--vault", "here", "--profile=work"], Options(vault="here", profile="work")),
        (["--vault=here", "--locked"], Options(vault="here", locked=True)),
    ],
)
def test_arguments_are_read(arguments: list[str], expected: Options) -> None:
    assert Options.of(arguments) == expected


@pytest.mark.parametrize("arguments", [["--vault"], ["nonsense"], ["--locked=yes"], ["--profile", "../x"]])
def test_arguments_that_are_not_understood_are_refused(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("usage: mentorkit")


def test_starting_again_keeps_the_vault_but_not_the_demo() -> None:
    assert Options.of(["--vault", "here", "--profile", "work"]).again(locked=True) == [
        "--vault",
        "here",
        "--profile",
        "work",
        "--locked",
    ]
    assert Options(demo=True).again(locked=False) == []


def test_the_own_command_is_what_started_us_without_our_arguments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "orig_argv", ["python", "-P", "-m", "mentorkit", "demo", "--locked"])
    monkeypatch.setattr(sys, "argv", ["__main__.py", "demo", "--locked"])
    assert own_command() == ["-P", "-m", "mentorkit"]


def test_the_vault_lies_in_the_data_folder_unless_told_otherwise(tmp_path: Path, own_home: Path) -> None:
    assert build(Options()).folder == own_home / "mentorkit" / "data" / "vault"
    assert build(Options(vault=str(tmp_path / "other"))).folder == tmp_path / "other"
    assert build(Options(profile="work")).folder != build(Options()).folder


def test_nothing_of_the_demo_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    end = app.End(Options(demo=True))
    vault = end.demo_maker(build(Options()))()
    assert vault.folder.is_dir()
    assert vault.folder.is_relative_to(tmp_path)
    vault.close(keep_copy=False)
    end.clean_up()
    end.clean_up()
    assert list(tmp_path.glob("mentorkit-*")) == []


def test_leaving_removes_the_demo_and_then_quits_or_begins_a_new_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    demo, told = tmp_path / "demo", []
    monkeypatch.setattr(QApplication, "exit", lambda code: told.append((code, demo.exists())))
    monkeypatch.setattr(
        "mentorkit.system.process.start_again", lambda command: told.append((command, demo.exists()))
    )
    monkeypatch.setattr(app, "own_command", lambda: ["-m", "mentorkit"])
    for leaving, arguments in (
        (Leaving.QUIT, None),
        (Leaving.LOCK, ["--vault", "here", "--locked"]),
        (Leaving.START_OVER, ["--vault", "here"]),
    ):
        end = app.End(Options(vault="here", demo=True))
        demo.mkdir()
        end.keep_in_mind(demo)
        end.leave(leaving)
        expected = 0 if arguments is None else ["-m", "mentorkit", *arguments]
        assert told.pop() == (expected, False)
    assert told == []


@dataclass
class FakeShell:
    """Notes how it was started."""

    told: list[str] = field(default_factory=list)

    def open_demo(self) -> None:
        """Note the demo."""
        self.told.append("demo")

    def start(self, *, was_locked: bool) -> None:
        """Note an ordinary start."""
        self.told.append("locked" if was_locked else "start")


@pytest.mark.parametrize(
    ("options", "told"),
    [(Options(demo=True), "demo"), (Options(), "start"), (Options(locked=True), "locked")],
)
def test_the_window_starts_with_what_was_asked_for(options: Options, told: str) -> None:
    shell = FakeShell()
    app._start(shell, options)  # type: ignore[arg-type]  # as much of a window as a start needs
    assert shell.told == [told]
