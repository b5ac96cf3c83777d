"""The app takes the process over, and a machine without a display is told what to do."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from development import environment, starting

PACKAGING = str(Path(starting.__file__).parents[1])
BECOME = "import sys; sys.path.insert(0, {0!r})\nfrom development.starting import become\nfrom pathlib import Path\n"


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["demo"], True),
        (["--locked"], True),
        (["--version"], False),
        (["--help"], False),
        (["list", "people"], False),
    ],
)
def test_only_a_window_needs_a_display(arguments: list[str], window: bool) -> None:  # noqa: FBT001  # a column of the table
    assert starting.opens_window(arguments) is window


def test_linux_needs_a_display_or_a_platform_told() -> None:
    assert not starting.has_display({}, "linux")
    assert not starting.has_display({"DISPLAY": ""}, "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        assert starting.has_display({name: "x"}, "linux")


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_always_have_one(platform: str) -> None:
    assert starting.has_display({}, platform)


def test_without_a_display_the_ways_to_see_the_app_are_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(environment, "ensure", lambda purpose: Path(sys.executable))
    monkeypatch.setattr(starting, "has_display", lambda variables, platform: False)
    assert starting.start_app([]) == 1
    said = capsys.readouterr().err
    assert "no display" in said
    assert "screenshots FOLDER" in said
    assert "xvfb-run" in said


def became(code: str, **options: object) -> subprocess.Popen[bytes]:
    program = BECOME.format(PACKAGING) + f"sys.exit(become(Path(sys.executable), ['-c', {code!r}]))"
    return subprocess.Popen([sys.executable, "-c", program], **options)  # type: ignore[call-overload,no-any-return]  # options of Popen


def test_the_exit_code_is_the_programs_own() -> None:
    assert became("import sys; sys.exit(5)").wait() == 5


@pytest.mark.skipif(os.name == "nt", reason="Windows has no descriptors to inherit by number")
def test_open_descriptors_reach_the_program() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"open sesame")
    os.close(writing)
    code = f"import os, sys; sys.exit(os.read({reading}, 99) != b'open sesame')"
    assert became(code, pass_fds=[reading]).wait() == 0
    os.close(reading)


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot replace a process")
def test_the_program_is_the_same_process_and_gets_its_signals() -> None:
    code = "import os, time; os.write(1, str(os.getpid()).encode()); time.sleep(60)"
    started = became(code, stdout=subprocess.PIPE)
    assert started.stdout is not None
    assert int(started.stdout.read1(99)) == started.pid  # type: ignore[attr-defined]  # a pipe is buffered
    started.terminate()
    assert started.wait() == -signal.SIGTERM
    started.stdout.close()
