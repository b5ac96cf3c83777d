"""From the words of a command to an open vault: which folder, which way in, what is told on the way."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from mentorkit.cli import words
from mentorkit.cli.codes import ExitCode, code_of
from mentorkit.cli.passphrases import from_descriptor, from_terminal
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.services.sessions import Session

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator
    from pathlib import Path

    from mentorkit.cli.printing import Output
    from mentorkit.services.sessions import Application
    from mentorkit.services.unlocked import UnlockedVault
    from mentorkit.services.vaults import LockedVault


class NotBackedUpError(Exception):
    """What was asked for is done, but the verified copy at close could not be made."""

    def __init__(self, state: VaultState) -> None:
        super().__init__(state.value)
        self.state = state


def folder_of(chosen: Namespace, application: Application) -> Path:
    """Return the folder a command means."""
    folder: Path | None = chosen.vault
    return folder.expanduser() if folder else application.folder


@contextmanager
def opened(chosen: Namespace, application: Application, output: Output) -> Iterator[Session]:
    """Open the vault a command means and close it afterwards, whatever happens between."""
    vault = _unlocked(application.vaults.begin(folder_of(chosen, application)), chosen, output)
    try:
        for notice in vault.notices:
            output.tell(words.STATES[notice])
        yield Session(vault, application.clock, application.machine)
    except BaseException:
        vault.close()
        raise
    trouble = vault.close()
    if trouble is not None:
        raise NotBackedUpError(trouble)


def _unlocked(locked: LockedVault, chosen: Namespace, output: Output) -> UnlockedVault:
    if chosen.passphrase_fd is not None:
        return locked.with_passphrase(locked.derive(from_descriptor(chosen.passphrase_fd)))
    if locked.is_remembered:
        try:
            return locked.with_keyring(locked.read_keyring())
        except VaultError as error:
            if code_of(error.state) is not ExitCode.LOCKED and error.state is not VaultState.SLOT_DAMAGED:
                raise
            output.tell(words.STATES[error.state])
    return locked.with_passphrase(locked.derive(from_terminal(words.ASK)))
