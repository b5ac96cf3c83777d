"""Opening with the recovery sheet: its code, then a new passphrase."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.gui.shell.new_passphrase_page import NewPassphrasePage
from mentorkit.gui.shell.recover_page import RecoverPage
from mentorkit.gui.vault_texts import told, told_failure
from mentorkit.services.passphrases import PassphraseService

if TYPE_CHECKING:
    from mentorkit.gui.shell.opening import Opening
    from mentorkit.services.unlocked import UnlockedVault
    from mentorkit.services.vaults import LockedVault

_ABOUT_THE_CODE = {VaultState.CODE_TYPING_ERROR, VaultState.CODE_OF_ANOTHER_VAULT, VaultState.SLOT_DAMAGED}


class Recovering(QObject):
    """Shows the pages of the sheet; whoever opens the vault asks `ask_passphrase` before showing it."""

    def __init__(self, opening: Opening, locked: LockedVault) -> None:
        super().__init__(opening)
        self.setObjectName("recovering")
        self._opening, self._locked = opening, locked
        self._following: NewPassphrasePage | None = None
        self.page = RecoverPage(opening.window.theme)
        self.page.submitted.connect(self._try_code)
        opening.show(self.page)

    def refuses(self, error: VaultError) -> bool:
        """Say on the page what is wrong with the code; False where something else is wrong."""
        if error.state not in _ABOUT_THE_CODE:
            return False
        self.page.refuse(told(error), error.group)
        return True

    def ask_passphrase(self, vault: UnlockedVault) -> None:
        """Ask for a new passphrase, then show the vault."""
        self._opening.hold(vault)
        passphrases = PassphraseService(self._opening.application.resources)
        self._following = page = NewPassphrasePage(self._opening.window.theme, passphrases)
        page.submitted.connect(partial(self._set_passphrase, vault))
        self._opening.show(page)

    def _try_code(self, code: str) -> None:
        self._opening.open(partial(self._locked.with_recovery, code))

    def _set_passphrase(self, vault: UnlockedVault, passphrase: str) -> None:
        derive = partial(self._opening.application.vaults.derive_new, passphrase)
        self._opening.jobs.run(derive, partial(self._change_passphrase, vault), self._not_set)

    def _change_passphrase(self, vault: UnlockedVault, derived: Any) -> None:
        try:
            vault.change_passphrase(derived)
        except (VaultError, OSError) as error:
            self._not_set(error)
            return
        self._opening.show_vault(vault)

    def _not_set(self, error: Exception) -> None:
        assert self._following is not None, "its passphrase was to be set"
        if isinstance(error, VaultError | OSError):
            self._following.refuse(told_failure(error))
        else:
            words = self.tr(
                "There is too little free memory to work out the key. Close something, try again."
            )
            self._following.refuse(words)
