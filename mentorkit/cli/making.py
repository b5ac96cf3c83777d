"""The commands about a vault as a whole: create, check, backup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.cli import words
from mentorkit.cli.codes import ExitCode
from mentorkit.cli.passphrases import from_descriptor, from_terminal
from mentorkit.cli.unlocking import NotBackedUpError, folder_of, opened
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.services.sessions import Session

if TYPE_CHECKING:
    from argparse import Namespace

    from mentorkit.cli.printing import Output
    from mentorkit.services.sessions import Application


def create(chosen: Namespace, application: Application, output: Output) -> ExitCode:
    """Make a vault and print its recovery code."""
    folder = folder_of(chosen, application)
    state = application.vaults.state(folder)
    if state is not VaultState.ABSENT:
        raise VaultError(state)
    passphrase = _new_passphrase(chosen)
    if passphrase is None:
        output.tell(words.DIFFERENT)
        return ExitCode.USAGE
    new = application.vaults.prepare(passphrase, remember=False)
    vault, sheet = application.vaults.create(folder, new)
    code = "-".join(sheet.groups)
    if output.as_json:
        output.json({"vault": sheet.folder, "recovery_code": code})
    else:
        output.tell(words.CREATED.format(folder=sheet.folder))
        output.tell(words.RECOVERY_CODE)
        output.line(code)
    trouble = Session(vault, application.clock, application.machine).close()
    if trouble is not None:
        raise NotBackedUpError(trouble)
    return ExitCode.DONE


def check(chosen: Namespace, application: Application, output: Output) -> ExitCode:
    """Check every page of the vault, its structure and its salt."""
    with opened(chosen, application, output) as session:
        report = session.vault.copy().check()
    if not report.is_well:
        raise VaultError(VaultState.DATABASE_DAMAGED, pages=report.pages)
    if output.as_json:
        output.json({"sound": True})
    else:
        output.line(words.SOUND)
    return ExitCode.DONE


def back_up(chosen: Namespace, application: Application, output: Output) -> ExitCode:
    """Make a verified backup."""
    with opened(chosen, application, output) as session:
        backup = session.vault.back_up()
        if output.as_json:
            output.json({"backup": str(backup.path)})
        else:
            output.line(str(backup.path))
    return ExitCode.DONE


def _new_passphrase(chosen: Namespace) -> str | None:
    """Return the passphrase for a new vault, asked twice on a terminal; None when the two differ."""
    if chosen.passphrase_fd is not None:
        return from_descriptor(chosen.passphrase_fd)
    passphrase = from_terminal(words.ASK_NEW)
    return passphrase if from_terminal(words.AGAIN) == passphrase else None
