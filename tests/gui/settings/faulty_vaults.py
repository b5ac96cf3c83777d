"""An open vault that can be told to refuse, as a full disk or a damaged file would make it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.services.unlocked import UnlockedVault

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.storage.vault.backups import Backup
    from mentorkit.storage.vault.copying import Report
    from mentorkit.storage.vault.slots import KeyringEntry


class FaultyVault(UnlockedVault):
    """Behaves like the real one until `refusal` is set or `damaged_pages` are."""

    refusal: VaultState | None = None
    damaged_pages: tuple[int, ...] = ()

    @classmethod
    def around(cls, vault: UnlockedVault) -> FaultyVault:
        """Take an open vault over."""
        return cls(vault._vault, vault._lock, vault._keyring, vault._clock)

    def remember(self, entry: KeyringEntry) -> None:
        self._refuse()
        super().remember(entry)

    def forget_computer(self) -> str:
        self._refuse()
        return super().forget_computer()

    def prepare_backup(self) -> Callable[[], Backup]:
        make = super().prepare_backup()

        def made() -> Backup:
            backup = make()
            self._refuse()
            return backup

        return made

    def prepare_check(self, *, thoroughly: bool = True) -> Callable[[], Report]:
        check = super().prepare_check(thoroughly=thoroughly)

        def checked() -> Report:
            report = check()
            self._refuse()
            return replace(report, pages=self.damaged_pages)

        return checked

    def _refuse(self) -> None:
        if self.refusal is not None:
            raise VaultError(self.refusal)
