"""After the recovery sheet opened a vault: a new passphrase is chosen before anything else is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.shell.locked_pages import LockedPage
from mentorkit.gui.shell.passphrase_form import PassphraseForm

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme
    from mentorkit.services.passphrases import PassphraseService


class NewPassphrasePage(LockedPage):
    """The form of the first run, in the column of the locked pages."""

    submitted = Signal(str)

    def __init__(self, theme: Theme, passphrases: PassphraseService) -> None:
        super().__init__(theme, "new_passphrase", "", width=440)
        self.title.set_text(self.tr("Choose a new passphrase"))
        self.setAccessibleName(self.title.text())
        self.subtitle.set_text(self.tr("The sheet fits. From now on this passphrase opens the vault."))
        self.form = PassphraseForm(theme, passphrases, "new_passphrase_form")
        words = self.tr("Set it and open the vault")
        self._words = words
        self.button = Button(theme, words, "new_passphrase_button", Kind.PRIMARY, height=Height.LARGE)
        self.notice = Label(theme, "", "new_passphrase_notice", "small", "danger.text", wrap=True)
        self.notice.hide()
        self.column.addWidget(self.form)
        self.column.addSpacing(theme.space(6))
        self.column.addWidget(self.notice)
        self.column.addWidget(self.button)
        self.button.clicked.connect(self._submit)
        self.form.submitted.connect(self._submit)

    def focus_first(self) -> None:
        """Put the focus into the passphrase."""
        self.form.focus_first()

    def refuse(self, words: str) -> None:
        """Say why it could not be set; everything typed stays."""
        self.notice.set_text(words)
        self.notice.show()
        self.button.set_text(self._words)
        self.button.setEnabled(True)

    def _submit(self) -> None:
        chosen = self.form.checked() if self.button.isEnabled() else None
        if chosen is not None:
            self.notice.hide()
            self.button.setEnabled(False)
            self.button.set_text(self.tr("Setting it"))
            self.submitted.emit(chosen)
