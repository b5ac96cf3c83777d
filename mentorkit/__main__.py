"""The one way in: the command line for its subcommands, else the window.

Both rooms are imported by name at the last moment: neither pays for the other's start.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

from mentorkit import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = 130
"""Ctrl+C before a command has begun, as shells count it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run mentorkit with these arguments, by default the process's own, and return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["--version"]:
        print(f"mentorkit {__version__}")
        return 0
    if belongs_to_command_line(given):
        try:
            return _run_command(given)
        except KeyboardInterrupt:
            return INTERRUPTED
    code: int = import_module("mentorkit.app").main(given)
    return code


def _run_command(given: Sequence[str]) -> int:
    import_module("mentorkit.system.process").harden()
    build = import_module("mentorkit.building").build_application
    code: int = import_module("mentorkit.cli.commands").main(given, build)
    return code


def belongs_to_command_line(arguments: Sequence[str]) -> bool:
    """Whether the first word is a subcommand or asks for help; `demo` and options open the window."""
    if not arguments or arguments[0] == "demo":
        return False
    return not arguments[0].startswith("-") or arguments[0] in ("-h", "--help")


if __name__ == "__main__":
    sys.exit(main())
