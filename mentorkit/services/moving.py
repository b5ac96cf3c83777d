"""Moving the vault to another folder: which ones will do, and the way there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.vaults import NEW_FOLDER, VaultError, VaultState
from mentorkit.storage.vault import moving
from mentorkit.system.folders import is_on_network, synchronised_by

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentorkit.services.unlocked import UnlockedVault
    from mentorkit.services.vaults import VaultService


class MovingService:
    """Folders to which a vault may move. `usual` is where one lies unless another folder was asked for."""

    def __init__(self, vaults: VaultService, usual: Path) -> None:
        self._vaults = vaults
        self._usual = usual

    def proposal(self, folder: Path) -> Path | None:
        """Return the usual folder where nothing stands against moving a vault there."""
        try:
            self.check(folder, self._usual)
        except VaultError:
            return None
        return self._usual

    def within(self, folder: Path, chosen: Path) -> Path:
        """Return where a vault would lie if a folder was chosen: a folder in it where that is not empty."""
        is_free = moving.is_free(self._vaults.place(folder), chosen)
        return chosen if is_free else chosen / NEW_FOLDER

    def synchronised_by(self, folder: Path) -> str:
        """Return the program that copies a folder elsewhere, or an empty text."""
        return synchronised_by(folder)

    def check(self, folder: Path, target: Path) -> None:
        """Raise what stands against moving a vault from a folder to another one. Writes nothing.

        `SYNCHRONISED`, `ON_NETWORK`, `INSIDE_VAULT`, `NOT_EMPTY`, `READ_ONLY`, `DISK_FULL`.
        """
        if by := synchronised_by(target):
            raise VaultError(VaultState.SYNCHRONISED, where=by)
        if is_on_network(target):
            raise VaultError(VaultState.ON_NETWORK)
        moving.check(self._vaults.place(folder), target)

    def lead(self, begun_in: Path, folder: Path) -> None:
        """Let a start at the folder in which a first run began find the vault that was made in another one."""
        moving.lead(begun_in.absolute(), folder.absolute())

    def begin(self, vault: UnlockedVault, target: Path) -> Move:
        """Close an open vault to move it. Main thread."""
        return Move(self._vaults, vault, target)


class Move:
    """A vault on its way: closed, its key and its lock held until `finish`."""

    def __init__(self, vaults: VaultService, vault: UnlockedVault, target: Path) -> None:
        self._vaults = vaults
        self.source, self.target = vault.folder, target.absolute()
        self._unsealed, self._lock = vault.hand_over()

    def run(self, told: Callable[[float], None]) -> bool:
        """Move it, any one thread. Whether nothing of it is left where it was.

        `told` hears the share that is done and may raise `Stopped`. Raises as `moving.move`.
        """
        places = self._vaults.place(self.source), self._vaults.place(self.target)
        return moving.move(*places, self._unsealed, told)

    def finish(self) -> UnlockedVault:
        """Open the vault where it lies now, moved or not. Main thread; `VaultError` where it does not open."""
        self._lock.release()
        folder = self._vaults.found_from(self.source)
        try:
            return self._vaults.begin(folder).with_key(self._unsealed)
        except VaultError:
            self.abandon()
            raise

    def abandon(self) -> None:
        """Let it lie where it is, closed; `run` must have ended."""
        self._lock.release()
        self._unsealed.wipe()
