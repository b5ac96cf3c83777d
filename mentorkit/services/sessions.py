"""What the app is built of without a window, shared by the window and the command line.

`Application` is what is there before any vault is open; `Session` is one open vault with everything
that holds what it keeps: dropping it drops the plain text.
"""

from __future__ import annotations

import contextlib
from functools import partial
from typing import TYPE_CHECKING

from mentorkit.domain.errors import NotSaved
from mentorkit.domain.frozen import frozen
from mentorkit.services.settings import Settings
from mentorkit.storage.vault import cipher

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.vaults import VaultState
    from mentorkit.services.moving import MovingService
    from mentorkit.services.unlocked import UnlockedVault
    from mentorkit.services.vaults import VaultService
    from mentorkit.storage.store import Store
    from mentorkit.system.settings import MachineSettings

ADD_ME = "add_me"
"""The action of the change that makes *Me*; it is no step anybody could undo."""


@frozen
class Application:
    """What is there before a vault is open."""

    folder: Path
    """Of the vault to open first."""
    machine: MachineSettings
    clock: Clock
    vaults: VaultService
    resources: Path
    usual: Path | None = None
    """The folder of a vault where none was asked for; None for `folder`."""
    notify: Callable[[str, str], bool] | None = None
    """Shows a notice at the desktop, title and words, and tells whether it was taken; None for silence."""

    @property
    def settings(self) -> Settings:
        """What can be set without a vault."""
        return Settings(self.machine)

    def moving(self) -> MovingService:
        """Return what moves a vault to another folder."""
        from mentorkit.services.moving import MovingService  # noqa: PLC0415  # hardly ever

        return MovingService(self.vaults, self.usual or self.folder)

    def session(self, vault: UnlockedVault) -> Session:
        """Return the session of a vault just opened. Raises as `Session` does."""
        return Session(vault, self.clock, self.machine)


class Session:
    """One open vault. After `vault.restore` or `vault.rotate_key` make a new one from the same vault."""

    def __init__(self, vault: UnlockedVault, clock: Clock, machine: MachineSettings | None = None) -> None:
        """Read a little already: `VaultError` when the file is damaged where everything begins."""
        from mentorkit.services.bundle import Services  # noqa: PLC0415  # the locked window does without
        from mentorkit.storage.queries import Queries  # noqa: PLC0415  # the same

        self.vault = vault
        with cipher.telling_damage():
            _introduce_me(vault, clock)
        self.queries = Queries(vault.connection)
        self.services = Services(partial(_made_store, vault, clock), self.queries, clock, machine, vault)

    @property
    def store(self) -> Store:
        """The gate, made for the first record: it brings every kind of record there is."""
        return self.services.store

    @property
    def is_writing(self) -> bool:
        """Whether a transaction is held open, as by an import: what is written now may be rolled back with it."""
        return bool(self.vault.connection.in_transaction)

    def purge(self) -> None:
        """Drop what is older than it is promised to be kept; once a session, when idle and nothing is written."""
        self.store.purge()

    def merge_index(self) -> bool:
        """Merge pieces of the index for some milliseconds, when idle; whether there is more to merge."""
        more = self.store.index.merge()
        if more:
            # The next save tells what became of the file, should it not be ours any more.
            with contextlib.suppress(NotSaved):
                self.vault.acknowledge()
        return more

    def merge_whole_index(self) -> None:
        """Merge them to the end, after much was written where nobody waits for a key."""
        while self.merge_index():
            pass

    def close(self, *, keep_copy: bool = True) -> VaultState | None:
        """Archive and close; whoever typed must have saved before. Returns what went wrong with the copy.

        A transaction that is still open, such as a running import, is rolled back.
        """
        self.services.abandon()
        return self.vault.close(keep_copy=keep_copy)


def _made_store(vault: UnlockedVault, clock: Clock) -> Store:
    from mentorkit.storage.refusals import Refusals  # noqa: PLC0415  # see above
    from mentorkit.storage.store import Store  # noqa: PLC0415  # likewise

    return Store(
        vault.connection,
        clock,
        device=vault.device,
        acknowledge=vault.acknowledge,
        refusals=Refusals(vault.release_ballast, vault.reopen),
    )


def _introduce_me(vault: UnlockedVault, clock: Clock) -> None:
    """Let *Me* exist from the first run, through a store whose undo nobody sees."""
    if vault.connection.execute("SELECT 1 FROM person WHERE is_me LIMIT 1").fetchone():
        return
    from mentorkit.domain.people import Person, PersonId  # noqa: PLC0415  # once in the life of a vault
    from mentorkit.storage.store import Store  # noqa: PLC0415  # likewise

    store = Store(vault.connection, clock, device=vault.device, acknowledge=vault.acknowledge)
    with store.transaction(ADD_ME) as transaction:
        transaction.add(Person(id=PersonId(clock.new_id()), shown="", is_me=True))
