"""The way into the command line: from its words to a command, and from whatever goes wrong to an exit code."""

from __future__ import annotations

import os
import sys
import traceback
from typing import TYPE_CHECKING, TextIO

from mentorkit.cli import words
from mentorkit.cli.arguments import parser
from mentorkit.cli.codes import ExitCode, code_of
from mentorkit.cli.exporting import export_people
from mentorkit.cli.importing import import_people
from mentorkit.cli.leaving import verify
from mentorkit.cli.listing import due, list_records
from mentorkit.cli.making import back_up, check, create
from mentorkit.cli.passphrases import DescriptorError, NoPassphraseError
from mentorkit.cli.printing import Output
from mentorkit.cli.unlocking import NotBackedUpError
from mentorkit.domain.errors import Invalid, NotSaved
from mentorkit.domain.vaults import VaultError

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence

    from mentorkit.services.sessions import Application

COMMANDS: dict[str, Callable[[Namespace, Application, Output], ExitCode]] = {
    "create": create,
    "import": import_people,
    "export": export_people,
    "verify": verify,
    "list": list_records,
    "check": check,
    "due": due,
    "backup": back_up,
}

FORESEEN = (VaultError, NotBackedUpError, NotSaved, Invalid, DescriptorError, NoPassphraseError)


def main(arguments: Sequence[str], build: Callable[..., Application]) -> int:
    """Run one command on the application that `build` makes for a profile, and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    try:
        chosen = parser().parse_args(arguments)
    except SystemExit as ended:
        return int(ended.code or 0)
    output = Output(sys.stdout, sys.stderr, chosen.json)
    try:
        application = build(profile=chosen.profile)
    except ValueError:
        output.tell(words.NO_PROFILE)
        return ExitCode.USAGE
    try:
        code = _run(chosen, application, output)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the list has enough; the interpreter must not stumble over the rest at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = ExitCode.DONE
    return code


def _run(chosen: Namespace, application: Application, output: Output) -> ExitCode:
    try:
        return COMMANDS[chosen.command](chosen, application, output)
    except KeyboardInterrupt:
        output.tell(words.INTERRUPTED)
        return ExitCode.INTERRUPTED
    except FORESEEN as error:
        sentence, code = _explained(error, chosen)
        output.tell(sentence)
        return code
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001  # an exit code of its own, and not a word of the vault
        where = "".join(traceback.format_tb(error.__traceback__))
        output.tell(words.MISTAKE.format(where=where, kind=type(error).__name__))
        return ExitCode.MISTAKE


def _explained(error: Exception, chosen: Namespace) -> tuple[str, ExitCode]:
    match error:
        case VaultError():
            told = _refusal(error), code_of(error.state)
        case NotBackedUpError():
            told = words.NOT_BACKED_UP.format(why=words.STATES[error.state]), ExitCode.DAMAGED
        case NotSaved():
            told = words.UNSAVED[error.why], ExitCode.DAMAGED
        case Invalid():
            told = words.REFUSED[error.why], ExitCode.USAGE
        case DescriptorError():
            told = words.BAD_DESCRIPTOR.format(number=chosen.passphrase_fd), ExitCode.USAGE
        case _:
            told = words.NOBODY_TO_ASK, ExitCode.LOCKED
    return told


def _refusal(error: VaultError) -> str:
    sentence = words.STATES[error.state]
    if not error.pages:
        return sentence
    return f"{sentence}\n{words.DAMAGED_PAGES.format(pages=', '.join(map(str, error.pages)))}"


def _speak_utf8(stream: TextIO) -> None:
    """Print every script, also where the system's own encoding could not."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")
