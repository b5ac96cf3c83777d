"""What Qt lacks is installed where that is allowed, and said in one line where it is not."""

from __future__ import annotations

import io
import shlex
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from development import libraries
from development.environment import CannotPrepare

if TYPE_CHECKING:
    from collections.abc import Sequence


class Computer:
    """A Linux computer: which libraries load, which programs exist, who is asking."""

    def __init__(self, *programs: str, root: bool = True) -> None:
        self.programs = set(programs)
        self.libraries = set(libraries.NAMES)
        self.root = root
        self.ran: list[str] = []
        self.works = True

    def which(self, name: str) -> str | None:
        return f"/usr/bin/{name}" if name in self.programs else None

    def call(self, command: Sequence[str], **_added: str) -> int:
        self.ran.append(shlex.join(command))
        if self.works and "install" in command:
            self.libraries = set(libraries.NAMES)
            self.programs |= set(libraries.PROGRAMS)
        return 0 if self.works else 100


@pytest.fixture
def computer(monkeypatch: pytest.MonkeyPatch) -> Computer:
    made = Computer("apt-get", *libraries.PROGRAMS)
    monkeypatch.setattr("development.libraries.sys", SimpleNamespace(platform="linux", stdin=io.StringIO()))
    monkeypatch.setattr("development.libraries.shutil", SimpleNamespace(which=made.which))
    monkeypatch.setattr("development.libraries.os", SimpleNamespace(geteuid=lambda: 0 if made.root else 1000))
    monkeypatch.setattr(libraries, "loads", lambda name: name in made.libraries)
    monkeypatch.setattr(libraries, "call", made.call)
    return made


def test_a_complete_system_is_left_alone(computer: Computer, capsys: pytest.CaptureFixture[str]) -> None:
    libraries.ensure("test")
    assert computer.ran == []
    assert capsys.readouterr().out == ""


def test_root_installs_what_is_missing_and_says_so_first(
    computer: Computer, capsys: pytest.CaptureFixture[str]
) -> None:
    computer.libraries -= {"libEGL.so.1", "libGL.so.1"}
    libraries.ensure("run")
    assert computer.ran == [
        "apt-get update",
        "apt-get install -y --no-install-recommends libgl1 libegl1",
    ]
    said = capsys.readouterr().out
    assert "libEGL.so.1" in said
    assert "$ apt-get install -y --no-install-recommends libgl1 libegl1" in said


def test_others_go_through_sudo_without_waiting_for_a_password_nobody_can_type(computer: Computer) -> None:
    computer.root = False
    computer.programs.add("sudo")
    computer.libraries.discard("libEGL.so.1")
    libraries.ensure("run")
    assert computer.ran[-1].startswith("sudo -n apt-get install")


def test_without_root_and_sudo_the_line_to_type_is_told(computer: Computer) -> None:
    computer.root = False
    computer.libraries.discard("libEGL.so.1")
    with pytest.raises(CannotPrepare, match=r"apt-get update && apt-get install .* libegl1"):
        libraries.ensure("run")
    assert computer.ran == []


def test_a_failed_installation_tells_the_line_to_type(computer: Computer) -> None:
    computer.works = False
    computer.libraries.discard("libEGL.so.1")
    with pytest.raises(CannotPrepare, match="libegl1"):
        libraries.ensure("run")


def test_an_unknown_system_is_told_what_is_missing(computer: Computer) -> None:
    computer.programs.discard("apt-get")
    computer.libraries.discard("libEGL.so.1")
    with pytest.raises(CannotPrepare, match=r"libEGL\.so\.1"):
        libraries.ensure("run")


def test_programs_of_tests_are_wanted_by_tests_alone(computer: Computer) -> None:
    computer.programs -= set(libraries.PROGRAMS)
    libraries.ensure("run")
    assert computer.ran == []
    libraries.ensure("test")
    assert computer.ran[-1].endswith(" dbus gnome-keyring")


def test_tests_run_without_programs_that_cannot_be_had(
    computer: Computer, capsys: pytest.CaptureFixture[str]
) -> None:
    computer.root = False
    computer.programs -= set(libraries.PROGRAMS)
    libraries.ensure("test")
    assert "will be skipped" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("tool", "command"),
    [
        ("apt-get", "apt-get install -y --no-install-recommends libgl1 libxcb-shape0"),
        ("dnf", "dnf install -y libglvnd-glx libxcb"),
        ("pacman", "pacman -S --needed --noconfirm libglvnd libxcb"),
        ("zypper", "zypper --non-interactive install libGL1 libxcb-shape0"),
    ],
)
def test_every_system_is_asked_in_its_own_words(tool: str, command: str) -> None:
    found = libraries.commands_for(
        ["libGL.so.1", "libxcb-shape.so.0"], lambda name: tool if name == tool else None
    )
    assert found[-1] == command


def test_other_systems_need_nothing(computer: Computer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("development.libraries.sys", SimpleNamespace(platform="darwin"))
    computer.libraries.clear()
    libraries.ensure("test")
    assert computer.ran == []


def test_the_loader_is_asked() -> None:
    assert not libraries.loads("libnothing-of-this-name.so.7")
