"""The commands of `packaging/dev.py` and their arguments."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from development import environment, starting

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

USAGE = """\
usage: python3 packaging/dev.py COMMAND

  run [-- ARGUMENTS]    install what is missing, then start mentorkit with the arguments
  test                  every check: format, lint, types, rooms, tests, coverage
  slow [PROOF ...]      the whole test suite with full counts, which takes hours; or single proofs
  bench [NUMBER ...]    measure the speed goals, each as a ratio to its floor
  screenshots FOLDER    draw every screen into FOLDER; needs no display
  lock                  write uv.lock and both requirements files anew from pyproject.toml

Proofs, each with a count if wanted (slow cuts=100000):

"""


def usage() -> str:
    """Return what the commands are, and the proofs with what is counted in each."""
    from development.proofs import PROOFS  # noqa: PLC0415  # the second `run` must not pay for it

    return USAGE + "\n".join(f"  {name:<12}{proof.counted}" for name, proof in PROOFS.items())


def main(arguments: Sequence[str]) -> int:
    """Run the command named first and return its exit code; 2 for a command nobody knows."""
    name, rest = (arguments[0], list(arguments[1:])) if arguments else ("", [])
    if name in ("-h", "--help", "help"):
        print(usage())
        return 0
    command = COMMANDS.get(name)
    if command is None:
        print(usage(), file=sys.stderr)
        return 2
    try:
        return command(rest)
    except environment.CannotPrepare as reason:
        print(f"\n{reason}", file=sys.stderr)
        return 1


def run(arguments: list[str]) -> int:
    """Start mentorkit in this process, after installing what it needs on the first time."""
    return starting.start_app(arguments[1:] if arguments[:1] == ["--"] else arguments)


def test(arguments: list[str]) -> int:
    """Run every check that continuous integration runs; further arguments go to pytest."""
    from development import checks  # noqa: PLC0415  # the second `run` must not pay for it

    return checks.run_all(environment.ensure("test"), arguments)


def slow(arguments: list[str]) -> int:
    """Run the whole suite or the proofs named, with full counts or those given; the rest goes to pytest."""
    from development import checks  # noqa: PLC0415  # the second `run` must not pay for it

    return checks.run_slow(environment.ensure("test"), arguments)


def bench(arguments: list[str]) -> int:
    """Measure the speed goals."""
    return starting.become(environment.ensure("test"), ["-m", "tests.bench", *arguments], inside=True)


def screenshots(arguments: list[str]) -> int:
    """Draw every screen of the demo vault into a folder."""
    if len(arguments) != 1:
        print("usage: python3 packaging/dev.py screenshots FOLDER", file=sys.stderr)
        return 2
    return starting.draw_screens(environment.ensure("run"), arguments[0])


def lock(arguments: list[str]) -> int:
    """Write the lock and the requirements files; further arguments go to `uv lock` (--upgrade)."""
    from development import locks  # noqa: PLC0415  # the second `run` must not pay for it

    return locks.write(arguments)


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    command.__name__: command for command in (run, test, slow, bench, screenshots, lock)
}
