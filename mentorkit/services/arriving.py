"""Bringing a vault to this computer from its second place: finding it, copying it here, and going on there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.services.settings import SECOND_PLACE
from mentorkit.storage.keeping import Settings
from mentorkit.storage.vault import arriving

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentorkit.services.unlocked import UnlockedVault
    from mentorkit.services.vaults import VaultService
    from mentorkit.storage.vault.arriving import Origin as Origin  # noqa: PLC0414  # the window names it from here


class ArrivalService:
    """Vaults that may come to this computer. Holds no secret and needs none."""

    def __init__(self, vaults: VaultService) -> None:
        self._vaults = vaults

    def found_in(self, chosen: Path) -> tuple[Origin, ...]:
        """Return the vaults whose backups lie in a folder, the newest first. Any thread; may take a moment."""
        return arriving.find(chosen)

    def set_aside(self, folder: Path) -> Path | None:
        """Return where what is in a vault's folder now will be kept; None where there is nothing."""
        is_free = self._vaults.state(folder) in {VaultState.ABSENT, VaultState.MOVED}
        return None if is_free else arriving.set_aside(self._vaults.place(folder))

    def fetch(self, origin: Origin, folder: Path, told: Callable[[float], None]) -> None:
        """Copy a vault into a folder, where a way in opens it and a repair puts it together. Any thread.

        `told` hears the share that is done. `IN_USE`, `BACKUP_DAMAGED`, `READ_ONLY`,
        `DISK_FULL`, `DISK_FAILED`; then nothing is lost here, and nothing was changed there.
        """
        if folder.exists():
            self._vaults.check_free(folder)
        arriving.fetch(origin, self._vaults.place(folder), told)

    def settle(self, vault: UnlockedVault, origin: Origin) -> None:
        """Go on where a vault came from: its second place stays that, wherever its disk is found now."""
        if origin.second_place is not None:
            Settings(vault.connection).set(SECOND_PLACE.name, str(origin.second_place))
            vault.kept.note(last_mirror=None)
        vault.notices = [VaultError(VaultState.BROUGHT, since=vault.kept.last_saved)]
        if vault.is_remembered:
            vault.notices.append(VaultError(VaultState.KEYRING_EMPTY))
