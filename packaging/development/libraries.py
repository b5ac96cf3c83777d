"""System libraries Qt loads and programs the tests drive: which are missing, and how to get them."""

from __future__ import annotations

import ctypes
import os
import shlex
import shutil
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from development.environment import CannotPrepare, Purpose, call

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@dataclass(frozen=True)
class Installer:
    """A system's package tool: the commands before and for an installation."""

    program: str
    commands: tuple[str, ...]
    column: int
    """Which of the names in NAMES it understands."""


INSTALLERS = (
    Installer("apt-get", ("apt-get update", "apt-get install -y --no-install-recommends"), 0),
    Installer("dnf", ("dnf install -y",), 1),
    Installer("pacman", ("pacman -S --needed --noconfirm",), 2),
    Installer("zypper", ("zypper --non-interactive install",), 3),
)

# What the loader is asked for: names at Debian and Ubuntu, Fedora, Arch, openSUSE.
NAMES: dict[str, tuple[str, str, str, str]] = {
    "libGL.so.1": ("libgl1", "libglvnd-glx", "libglvnd", "libGL1"),
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "libglvnd", "libEGL1"),
    "libxkbcommon-x11.so.0": (
        "libxkbcommon-x11-0",
        "libxkbcommon-x11",
        "libxkbcommon-x11",
        "libxkbcommon-x11-0",
    ),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig", "libfontconfig1"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor", "libxcb-cursor0"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms", "libxcb-keysyms1"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image", "xcb-util-image", "libxcb-image0"),
    "libxcb-render-util.so.0": (
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "xcb-util-renderutil",
        "libxcb-render-util0",
    ),
    "libwayland-cursor.so.0": (
        "libwayland-cursor0",
        "libwayland-cursor",
        "wayland",
        "libwayland-cursor0",
    ),
}

# Programs with which tests start a real keyring of their own; without them those tests are skipped.
PROGRAMS: dict[str, tuple[str, str, str, str]] = {
    "dbus-run-session": ("dbus", "dbus-daemon", "dbus", "dbus-1-common"),
    "gnome-keyring-daemon": ("gnome-keyring", "gnome-keyring", "gnome-keyring", "gnome-keyring"),
}


def ensure(purpose: Purpose) -> None:
    """Install what Linux lacks, saying every command first; elsewhere Qt's wheels bring everything.

    Raises CannotPrepare with the one line to type where this program may not install anything.
    """
    if not sys.platform.startswith("linux"):
        return
    libraries = [name for name in NAMES if not loads(name)]
    programs = [name for name in PROGRAMS if purpose == "test" and not shutil.which(name)]
    if not libraries and not programs:
        return
    print(f"\nMissing on this system: {', '.join([*libraries, *programs])}")
    commands = commands_for([*libraries, *programs], shutil.which)
    if _install(commands) and not [name for name in libraries if not loads(name)]:
        return
    line = " && ".join(commands) or f"install what provides: {' '.join([*libraries, *programs])}"
    if libraries:
        raise CannotPrepare(f"Qt cannot start without these libraries. As root, type:\n\n  {line}\n")
    print(f"Tests that need {', '.join(programs)} will be skipped. To run them, as root, type:\n\n  {line}\n")


def commands_for(missing: Iterable[str], which: Callable[[str], str | None]) -> list[str]:
    """Return the commands that install what is missing with the package tool found; [] without one."""
    installer = next((one for one in INSTALLERS if which(one.program)), None)
    if installer is None:
        return []
    names = {**NAMES, **PROGRAMS}
    packages = dict.fromkeys(names[name][installer.column] for name in missing)
    *before, install = installer.commands
    return [*before, f"{install} {' '.join(packages)}"]


def _install(commands: list[str]) -> bool:
    """Run the commands as root or by sudo, each printed first; False when one could not be run."""
    allowed = _as_root()
    if not commands or allowed is None:
        return False
    for command in commands:
        words = [*allowed, *shlex.split(command)]
        print(f"\n$ {shlex.join(words)}", flush=True)
        if call(words, DEBIAN_FRONTEND="noninteractive") != 0:
            return False
    return True


def _as_root() -> list[str] | None:
    """Return what to put before a command to run it as root, or None when that is not possible."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    return ["sudo"] if sys.stdin.isatty() else ["sudo", "-n"]


def loads(name: str) -> bool:
    """Whether the loader finds a shared library of this name."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
