"""Builds the app out of its rooms; nothing but construction. The window is imported last, and only here.

What works without a window is built by `mentorkit.building`, which the command line shares.
"""

from __future__ import annotations

import builtins
import shutil
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mentorkit.building import build_application
from mentorkit.domain.frozen import frozen
from mentorkit.system import process

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.gui.shell.shell import Leaving, Shell
    from mentorkit.services.sessions import Application
    from mentorkit.services.unlocked import UnlockedVault

USAGE = "usage: mentorkit [demo] [--vault FOLDER] [--profile NAME] [--locked]"
WRONG_USAGE = 2


@frozen
class Options:
    """What the window can be started with."""

    vault: str = ""
    """Folder of the vault; "" for the usual one."""
    profile: str = ""
    demo: bool = False
    locked: bool = False
    """Started by locking: the system keyring is not asked by itself."""

    @classmethod
    def of(cls, arguments: Sequence[str]) -> Options:
        """Read arguments; ValueError for any that is not understood."""
        found, rest = cls(), list(arguments)
        while rest:
            given = rest.pop(0)
            word, _, value = given.partition("=")
            if given == "demo":
                found = replace(found, demo=True)
            elif given == "--locked":
                found = replace(found, locked=True)
            elif word == "--vault" and (value or rest):
                found = replace(found, vault=value or rest.pop(0))
            elif word == "--profile" and (value or rest):
                found = replace(found, profile=value or rest.pop(0))
            else:
                raise ValueError(given)
        return found

    def again(self, *, locked: bool) -> list[str]:
        """Return the arguments that start the same again, without the demo."""
        parts = ["--vault", self.vault] if self.vault else []
        parts += ["--profile", self.profile] if self.profile else []
        return [*parts, *(["--locked"] if locked else [])]


def main(arguments: Sequence[str]) -> int:
    """Open the window and return the exit code when it is closed."""
    try:
        options = Options.of(arguments)
        application = build(options)
    except ValueError:
        print(USAGE, file=sys.stderr)  # noqa: T201  # before there is a window
        return WRONG_USAGE
    process.harden()
    return open_window(application, options)


def build(options: Options) -> Application:
    """Build what works without a window. ValueError for a profile that has no fit name."""
    folder = Path(options.vault).expanduser().absolute() if options.vault else None
    return build_application(folder=folder, profile=options.profile)


def open_window(application: Application, options: Options) -> int:
    """Import Qt, show the window and run until it is closed."""
    # Qt's binding puts its own import function in place of Python's, which costs every later import.
    plain_import = builtins.__import__
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  # last, see above

    builtins.__import__ = plain_import
    from mentorkit.gui.features import ENTRIES  # noqa: PLC0415  # needs Qt
    from mentorkit.gui.shell.appearance import theme_of  # noqa: PLC0415  # needs Qt
    from mentorkit.gui.shell.shell import Shell  # noqa: PLC0415  # needs Qt
    from mentorkit.gui.theme import QT_ARGUMENTS  # noqa: PLC0415  # needs Qt

    qt = QApplication([sys.argv[0], *QT_ARGUMENTS])
    qt.setApplicationName("mentorkit")
    qt.setDesktopFileName("mentorkit")
    theme = theme_of(application.settings, application.resources)
    theme.apply(qt)
    end = End(options)
    shell = Shell(application, theme, ENTRIES, end.leave, end.demo_maker(application))
    process.install_exception_hooks(shell.crashed.emit, shell.refused.emit, shell.damaged.emit)
    _start(shell, options)
    code = qt.exec()
    end.clean_up()
    return code


def _start(shell: Shell, options: Options) -> None:
    if options.demo:
        shell.open_demo()
    else:
        shell.start(was_locked=options.locked)


class End:
    """The last steps: starting over after a lock, leaving no demo behind."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._demo: Path | None = None

    def demo_maker(self, application: Application) -> DemoMaker:
        """Return what makes the throw-away vault when somebody wants to look around."""
        return DemoMaker(self, application)

    def keep_in_mind(self, folder: Path) -> None:
        """Remember the folder of the demo, to remove it."""
        self._demo = folder

    def leave(self, leaving: Leaving) -> None:
        """Quit, or replace this process by a new one so that no key and no note stays in memory."""
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415  # there is a window by now

        self.clean_up()
        if leaving.value == "quit":
            QApplication.exit(0)
            return
        again = self._options.again(locked=leaving.value == "lock")
        process.start_again([*own_command(), *again])

    def clean_up(self) -> None:
        """Remove the throw-away vault."""
        if self._demo is not None:
            shutil.rmtree(self._demo, ignore_errors=True)
            self._demo = None


def own_command() -> list[str]:
    """Return what follows the interpreter in the command that started us, without our own arguments."""
    return sys.orig_argv[1 : len(sys.orig_argv) - len(sys.argv) + 1]


@frozen
class DemoMaker:
    """Makes the throw-away vault in a folder only its owner can read."""

    end: End
    application: Application

    def __call__(self) -> UnlockedVault:
        """Make it."""
        from mentorkit.gui.shell.instances import socket_name  # noqa: PLC0415  # only for looking around
        from mentorkit.services.demo_vaults import lock_of, make_demo_vault, vault_of  # noqa: PLC0415  # likewise
        from mentorkit.system.leftovers import DEMO, sweep_demos  # noqa: PLC0415  # likewise

        sweep_demos(Path(tempfile.gettempdir()), lock_of, lambda folder: socket_name(vault_of(folder)))
        folder = Path(tempfile.mkdtemp(prefix=DEMO))
        self.end.keep_in_mind(folder)
        return make_demo_vault(folder, self.application.resources, self.application.clock)
