"""Starting mentorkit and programs about it inside the checkout's environment."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from development import environment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

NO_DISPLAY = """\
There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.
Everything is installed. To see mentorkit anyway:

  python3 packaging/dev.py screenshots FOLDER      draws every screen of the demo into FOLDER
  xvfb-run -a python3 packaging/dev.py run         runs it on a display in memory (package xvfb)
  ssh -X, or a desktop session on this machine     shows the real window

The command line needs no display: python3 packaging/dev.py run -- --help
"""
WINDOWLESS = ("--help", "-h", "--version")


def start_app(arguments: Sequence[str]) -> int:
    """Become mentorkit; returns only where a process cannot be replaced or no window can open."""
    python = environment.ensure("run")
    if opens_window(arguments) and not has_display(os.environ, sys.platform):
        print(NO_DISPLAY, end="", file=sys.stderr)
        return 1
    return become(python, ["-P", "-m", "mentorkit", *arguments])


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether these arguments of mentorkit lead to a window rather than to the command line."""
    if not arguments or arguments[0] == "demo":
        return True
    return arguments[0].startswith("-") and arguments[0] not in WINDOWLESS


def has_display(variables: Mapping[str, str], platform: str) -> bool:
    """Whether Qt will find a screen: always off Linux, else when told of one or of another way."""
    if platform in ("darwin", "win32"):
        return True
    return any(variables.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def draw_screens(python: Path, folder: str) -> int:
    """Become the program that draws the screens, on a screen in memory unless told otherwise."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return become(python, [str(environment.ROOT / "packaging" / "screenshots.py"), folder])


def become(python: Path, arguments: Sequence[str], *, inside: bool = False) -> int:
    """Replace this process, so that signals and descriptors reach the program itself.

    `inside` starts it in the checkout's folder. Windows cannot replace a process: there the program
    runs below this one, which leaves Ctrl+C to it and returns its exit code.
    """
    if inside:
        os.chdir(environment.ROOT)
    command = [str(python), *arguments]
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    import signal  # noqa: PLC0415  # only where a process cannot be replaced
    import subprocess  # noqa: PLC0415  # likewise

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return subprocess.run(command, check=False, close_fds=False).returncode
