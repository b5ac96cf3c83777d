"""Choosing another passphrase for an open vault, and with it a new key for everything in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal

from mentorkit.domain.errors import Invalid
from mentorkit.domain.vaults import VaultError
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.shell.passphrase_form import PassphraseForm
from mentorkit.gui.texts import word
from mentorkit.gui.vault_texts import told_failure
from mentorkit.services.passphrases import PassphraseService

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.sessions import Application
    from mentorkit.services.unlocked import UnlockedVault

PAINT_MS = 30
"""Lets the window say what it does before it does what cannot be interrupted."""


class PassphraseOverlay(Overlay):
    """Asks for the passphrase, does what is slow in jobs and says what happens meanwhile."""

    kept = Signal(str, bool)
    """It is done: a sentence about it, and whether there is a new key and so a new connection."""

    def __init__(
        self, application: Application, vault: UnlockedVault, tools: Tools, *, with_new_key: bool
    ) -> None:
        super().__init__(tools.theme, "", "passphrase_overlay", width=480)
        self._application, self._vault, self._tools = application, vault, tools
        self._with_new_key = with_new_key
        self._is_working = False
        title = self.tr("Make a new key") if with_new_key else self.tr("Change the passphrase")
        self.heading.set_text(title)
        self.setAccessibleName(title)
        words = Label(tools.theme, self._explained(), "passphrase_words", "body", "text.secondary", wrap=True)
        self.form = PassphraseForm(tools.theme, PassphraseService(application.resources), "new_passphrase")
        self.state = Label(tools.theme, "", "passphrase_state", "small", "text.secondary", wrap=True)
        for part in (words, self.form, self.state):
            self.body.addWidget(part)
        self.cancel = Button(tools.theme, self.tr("Cancel"), "passphrase_cancel", Kind.GHOST)
        self.cancel.clicked.connect(self.close_overlay)
        self.act = Button(tools.theme, title, "passphrase_act", Kind.PRIMARY)
        self.act.clicked.connect(self.give)
        self.form.submitted.connect(self.give)
        self.add_act(self.cancel)
        self.add_act(self.act)

    def close_overlay(self) -> None:
        """Close, but not while a key is being changed."""
        if not self._is_working:
            self.form.clear()
            super().close_overlay()

    def give(self) -> None:
        """Take the passphrase, once nothing about it is missing."""
        passphrase = None if self._is_working else self.form.checked()
        if passphrase is None:
            return
        self._work(self.tr("Working out the key. This takes about a second on purpose."))
        derive = partial(self._application.vaults.derive_new, passphrase)
        self._tools.jobs.run(derive, self._derived, self._failed)

    def _explained(self) -> str:
        if self._with_new_key:
            return self.tr(
                "Everything is encrypted again under a new key, after a backup. Do this when somebody may"
                " have had both a copy of the vault and its passphrase. The recovery sheet stays valid."
            )
        return self.tr("The passphrase before opens nothing any more. Backups keep the one of their day.")

    def _derived(self, derived: Any) -> None:
        if not self._with_new_key:
            self._finish(partial(self._vault.change_passphrase, derived), self.tr("Passphrase changed."))
        elif self._vault.is_remembered:
            self._work(self.tr("Asking the system keyring to keep the new key."))
            keep = self._vault.keep_in_keyring
            self._tools.jobs.run(keep, partial(self._rotate, derived), partial(self._not_kept, derived))
        else:
            self._rotate(derived, None)

    def _not_kept(self, derived: Any, error: Exception) -> None:
        """Go on without the keyring: the passphrase opens the vault as well."""
        self._rotate(derived, None, told_failure(error))

    def _rotate(self, derived: Any, entry: Any, trouble: str = "") -> None:
        self._work(self.tr("Making a backup and encrypting everything under the new key."))
        done = self.tr("Everything is encrypted under a new key.")
        rotate = partial(self._vault.rotate_key, derived, entry)
        QTimer.singleShot(PAINT_MS, self, partial(self._finish, rotate, f"{done} {trouble}".strip()))

    def _finish(self, change: partial[None], done: str) -> None:
        try:
            change()
        except (VaultError, OSError) as error:
            self._failed(error)
            return
        self._is_working = False
        self.close_overlay()
        self.kept.emit(done, self._with_new_key)

    def _failed(self, error: Exception) -> None:
        self._is_working = False
        for part in (self.form, self.act, self.cancel):
            part.setEnabled(True)
        words = word(error.why) if isinstance(error, Invalid) else told_failure(error)
        self.state.set_color("danger.text")
        self.state.set_text(words)

    def _work(self, words: str) -> None:
        self._is_working = True
        self.state.set_color("text.secondary")
        self.state.set_text(words)
        for part in (self.form, self.act, self.cancel):
            part.setEnabled(False)
