"""Making a vault: what the pages of the first run lead to."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from mentorkit.domain.vaults import NEW_FOLDER, VaultError, VaultState
from mentorkit.gui.shell.first_run_page import FirstRunPage
from mentorkit.gui.vault_texts import told
from mentorkit.services.passphrases import PassphraseService

if TYPE_CHECKING:
    from mentorkit.gui.shell.opening import Opening
    from mentorkit.services.unlocked import UnlockedVault
    from mentorkit.services.vaults import NewVault


class FirstRun(QObject):
    """Shows the first run and makes the vault; tells through its `Opening`."""

    def __init__(self, opening: Opening, folder: Path) -> None:
        super().__init__()
        self.setObjectName("first_run_flow")
        self._opening, self._begun_in, self._folder = opening, folder, folder
        self._vault: UnlockedVault | None = None
        self.page = FirstRunPage(opening.window.theme, PassphraseService(opening.application.resources))
        self.page.chosen.connect(self._prepare)
        self.page.folder_asked.connect(self._choose_folder)
        self.page.existing_asked.connect(opening.choose_existing)
        self.page.demo_asked.connect(opening.demo_asked)
        self.page.finished.connect(self._finish)
        self._show_folder()
        opening.show(self.page)
        opening.jobs.run(opening.application.vaults.check_keyring, bool, self._refuse_keyring)

    def _refuse_keyring(self, error: Exception) -> None:
        """Take the offer back where there is no keyring; one that is slow or locked may yet work."""
        if isinstance(error, VaultError) and error.state is VaultState.KEYRING_UNAVAILABLE:
            self.page.first.refuse_keyring()

    def _show_folder(self) -> None:
        by = self._opening.application.vaults.synchronised_by(self._folder)
        notice = told(VaultError(VaultState.SYNCHRONISED, where=by)) if by else ""
        self.page.show_folder(self._folder, notice)

    def _choose_folder(self) -> None:
        options = QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.ShowDirsOnly
        words = self.tr("Where the vault shall live")
        start = next(path for path in (self._folder, *self._folder.parents) if path.is_dir())
        chosen = QFileDialog.getExistingDirectory(self._opening.window, words, str(start), options)
        if not chosen:
            return
        folder = Path(chosen)
        if self._opening.application.vaults.state(folder) is not VaultState.ABSENT:
            self.page.refuse(self.tr("This folder holds a vault already. Open it, or choose another folder."))
            return
        self._folder = folder / NEW_FOLDER if any(folder.iterdir()) else folder
        self._show_folder()

    def _prepare(self, passphrase: str, remember: bool) -> None:
        prepare = partial(self._opening.application.vaults.prepare, passphrase, remember=remember)
        self._opening.jobs.run(prepare, self._create, self._failed)

    def _create(self, new: NewVault) -> None:
        try:
            self._vault, sheet = self._opening.application.vaults.create(self._folder, new)
        except VaultError as error:
            self.page.refuse(told(error))
            return
        self._opening.application.moving().lead(self._begun_in, self._folder)
        self.page.show_sheet(sheet, self._vault.confirm_recovery)
        if new.keyring_trouble is not None and self.page.second is not None:
            self.page.second.acts.note.set_text(told(VaultError(new.keyring_trouble)))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, VaultError):
            self.page.refuse(told(error))
        else:
            self.page.refuse(
                self.tr("There is too little free memory to make the vault. Close something, try again.")
            )

    def _finish(self) -> None:
        assert self._vault is not None, "the last step follows the making of the vault"
        self._opening.opened.emit(self._vault, True)
