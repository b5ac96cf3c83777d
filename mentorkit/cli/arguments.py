"""What may stand on the command line, and what `--help` says about it."""

from __future__ import annotations

import argparse
from pathlib import Path

from mentorkit.cli.codes import ExitCode
from mentorkit.cli.words import CODES, HELP

LISTS = ("people", "interactions", "commitments", "feedback", "due")

VCARDS = ("3.0", "4.0")
STREAM = Path("-")
"""Stands for the standard output where a file is written."""
UNSURE = ("keep-both", "merge", "skip")
"""What may be done with people who may be somebody kept already."""


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    codes = "\n".join(f"  {code.value:<5}{CODES[code]}" for code in ExitCode)
    made = argparse.ArgumentParser(
        prog="mentorkit",
        description=HELP["mentorkit"],
        epilog=f"{HELP['codes']}\n{codes}\n\n{HELP['streams']}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    commands = made.add_subparsers(dest="command", required=True, metavar="COMMAND", title=HELP["commands"])
    _add(commands, "create")
    _import(_add(commands, "import"))
    _export(_add(commands, "export"))
    _add(commands, "verify").add_argument("file", type=Path, metavar="FILE", help=HELP["zip"])
    what = _add(commands, "list")
    what.add_argument("what", choices=LISTS, help=HELP["what"])
    _add(commands, "check")
    _days(_add(commands, "due"))
    _days(what)
    _add(commands, "backup")
    return made


def _add(commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str) -> argparse.ArgumentParser:
    made = commands.add_parser(
        name,
        help=HELP[name],
        description=HELP[f"{name} more"],
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    made.add_argument("--vault", type=Path, metavar="FOLDER", help=HELP["vault"])
    made.add_argument("--profile", default="", metavar="NAME", help=HELP["profile"])
    made.add_argument("--passphrase-fd", type=_descriptor, metavar="N", help=HELP["passphrase_fd"])
    made.add_argument("--json", action="store_true", help=HELP["json"])
    return made


def _import(made: argparse.ArgumentParser) -> None:
    made.add_argument("files", nargs="+", type=Path, metavar="FILE", help=HELP["files"])
    made.add_argument("--unsure", choices=UNSURE, default=UNSURE[0], help=HELP["unsure"])
    made.add_argument("--tag", default="", metavar="WORD", help=HELP["tag"])
    made.add_argument("--dry-run", action="store_true", help=HELP["dry_run"])


def _export(made: argparse.ArgumentParser) -> None:
    made.add_argument("file", type=Path, metavar="FILE", help=HELP["file"])
    made.add_argument("--vcard", choices=VCARDS, default=VCARDS[0], help=HELP["vcard"])
    made.add_argument("--without-notes", action="store_true", help=HELP["without_notes"])
    made.add_argument("--replace", action="store_true", help=HELP["replace"])
    made.add_argument("--dry-run", action="store_true", help=HELP["dry_run"])


def _days(made: argparse.ArgumentParser) -> None:
    made.add_argument("--days", type=_days_ahead, default=0, metavar="N", help=HELP["days"])


def _descriptor(text: str) -> int:
    number = int(text)
    if number < 0:
        raise ValueError
    return number


def _days_ahead(text: str) -> int:
    return min(_descriptor(text), 366_000)
