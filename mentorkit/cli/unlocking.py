"""From the words of a command to an open vault: which folder, which way in, what is told on the way."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from mentorkit.cli import words
from mentorkit.cli.codes import ExitCode, code_of
from mentorkit.cli.passphrases import from_descriptor, from_terminal
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.services.sessions import Session

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterator
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
    """Return the folder a command means, or the one to which its vault was moved."""
    folder: Path | None = chosen.vault
    return application.vaults.found_from(folder.expanduser() if folder else application.folder)


@contextmanager
def opened(chosen: Namespace, application: Application, output: Output) -> Iterator[Session]:
    """Open the vault a command means and close it afterwards, whatever happens between."""
    vault = _unlocked(application.vaults.begin(folder_of(chosen, application)), chosen, output)
    try:
        for notice in vault.notices:
            output.tell(words.STATES[notice.state])
        yield Session(vault, application.clock, application.machine)
    except BaseException:
        vault.close()
        raise
    trouble = vault.close()
    if trouble is not None:
        raise NotBackedUpError(trouble)


def _unlocked(locked: LockedVault, chosen: Namespace, output: Output) -> UnlockedVault:
    if chosen.passphrase_fd is not None:
        derived = locked.derive(from_descriptor(chosen.passphrase_fd))
        return _opened(locked, partial(locked.with_passphrase, derived), output)
    if locked.is_remembered:
        try:
            return _opened(locked, partial(locked.with_keyring, locked.read_keyring()), output)
        except VaultError as error:
            if code_of(error.state) is not ExitCode.LOCKED and error.state is not VaultState.SLOT_DAMAGED:
                raise
            output.tell(words.STATES[error.state])
    derived = locked.derive(from_terminal(words.ASK))
    return _opened(locked, partial(locked.with_passphrase, derived), output)


def _opened(locked: LockedVault, unlock: Callable[[], UnlockedVault], output: Output) -> UnlockedVault:
    """Open a vault, bringing a large one of an earlier version up to date first and saying so."""
    try:
        return unlock()
    except VaultError as error:
        if error.state is not VaultState.OUTDATED:
            raise
        output.tell(words.STATES[error.state])
    locked.bring_up_to_date(unlock, lambda _share: None)
    return unlock()
