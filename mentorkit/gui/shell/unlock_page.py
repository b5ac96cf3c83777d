"""Unlocking: the passphrase, and the ways to the recovery sheet and to another vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from mentorkit.domain.vaults import VaultState
from mentorkit.gui.kit.banners import Banner
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.passphrases import PassphraseField
from mentorkit.gui.kit.pills import Tone
from mentorkit.gui.shell.locked_pages import LockedPage
from mentorkit.gui.vault_texts import sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.theme import Theme

SHEET_AFTER = 3
"""Wrong passphrases after which the recovery sheet is mentioned."""
FREE_TRIES = 5
_DOT_MS = 300


def wait_after(tries: int) -> int:
    """Return how many seconds to wait after so many wrong passphrases: none for five, then twice as long."""
    return 0 if tries < FREE_TRIES else min(60, 2 ** (tries - FREE_TRIES + 1))


class UnlockPage(LockedPage):
    """Asks for the passphrase. It says nothing about who the vault belongs to."""

    submitted = Signal(str)
    """A passphrase to try."""
    sheet_asked = Signal()
    another_asked = Signal()
    keyring_asked = Signal()

    def __init__(self, theme: Theme, folder: str, *, is_remembered: bool) -> None:
        super().__init__(theme, "unlock", "")
        self.title.set_text(self.tr("Welcome back"))
        self.setAccessibleName(self.tr("Unlock"))
        self.subtitle.set_text(folder)
        self._tries, self._left, self._dots, self._is_busy = 0, 0, 0, False
        self.notice = Banner(theme, "unlock_notice", tone=Tone.DUE)
        self.notice.hide()
        self.field = PassphraseField(theme, self.tr("Passphrase"), "unlock_passphrase")
        self.button = Button(theme, self.tr("Unlock"), "unlock_button", Kind.PRIMARY, height=Height.LARGE)
        self.keyring = Button(
            theme, self.tr("Open with the system keyring"), "unlock_keyring", height=Height.LARGE
        )
        self.keyring.setVisible(is_remembered)
        self.sheet = Button(theme, self.tr("Use the recovery sheet"), "unlock_sheet", Kind.LINK)
        self.another = Button(theme, self.tr("Another vault or backup"), "unlock_another", Kind.LINK)
        space = theme.space
        for widget, gap in ((self.notice, 4), (self.field, 4), (self.button, 2), (self.keyring, 0)):
            self.column.addWidget(widget)
            self.column.addSpacing(space(gap) if gap else 0)
        self.column.addSpacing(space(4))
        links = QHBoxLayout()
        links.setSpacing(space(6))
        links.addStretch(1)
        links.addWidget(self.sheet)
        links.addWidget(self.another)
        links.addStretch(1)
        self.column.addLayout(links)
        self._ticking = QTimer(self)
        self._ticking.timeout.connect(self._tick)
        self._connect()

    def _connect(self) -> None:
        self.button.clicked.connect(self._submit)
        self.field.edit.returnPressed.connect(self._submit)
        self.field.edited.connect(self._typed)
        self.sheet.clicked.connect(self.sheet_asked)
        self.another.clicked.connect(self.another_asked)
        self.keyring.clicked.connect(self._ask_keyring)

    @property
    def is_busy(self) -> bool:
        """Whether a way in is being tried."""
        return self._is_busy

    def focus_first(self) -> None:
        """Put the focus into the passphrase."""
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_opening(self) -> None:
        """Say that the key is being worked out; the field stays readable."""
        self._dots, self._is_busy = 0, True
        self._show_dots()
        self._ticking.start(_DOT_MS)

    def end_opening(self) -> None:
        """Let another try begin."""
        self._ticking.stop()
        self._is_busy = False
        self._set_enabled(enabled=True)
        self.button.set_text(self.tr("Unlock"))

    def refuse(self) -> None:
        """Say that the passphrase does not fit, later where the sheet helps, and let waiting times grow."""
        self.end_opening()
        self._tries += 1
        words = sentence(VaultState.WRONG_PASSPHRASE)
        if self._tries >= SHEET_AFTER:
            words += " " + self.tr("You can also use the recovery sheet.")
        self.field.show_error(words)
        self.field.edit.selectAll()
        self.focus_first()
        self._left = wait_after(self._tries)
        if self._left:
            self._set_enabled(enabled=False)
            self._show_seconds()
            self._ticking.start(1000)

    def tell(self, words: str) -> None:
        """Say why another way in did not work, in amber above the field."""
        self.end_opening()
        self.notice.tell(words)
        self.notice.show()
        self.focus_first()

    def _submit(self) -> None:
        if self._is_busy or not self.button.isEnabled():
            return
        if not self.field.value():
            self.field.show_error(self.tr("Type the passphrase of this vault."))
            self.focus_first()
            return
        self.begin_opening()
        self.submitted.emit(self.field.value())

    def _ask_keyring(self) -> None:
        if not self._is_busy:
            self.keyring_asked.emit()

    def _typed(self) -> None:
        self.field.clear_error()

    def _tick(self) -> None:
        if self._left:
            self._left -= 1
            if self._left:
                self._show_seconds()
            else:
                self.end_opening()
            return
        self._dots = (self._dots + 1) % 4
        self._show_dots()

    def _show_dots(self) -> None:
        filled = "\u2022" * self._dots + "\u25e6" * (3 - self._dots)
        still = self.tr("Opening")
        self.button.set_text(still if self.theme.reduce_motion else f"{still} {filled}")
        self.button.setAccessibleName(still)

    def _show_seconds(self) -> None:
        self.button.set_text(self.tr("Try again in {0} s").format(self._left))

    def _set_enabled(self, *, enabled: bool) -> None:
        others: tuple[QWidget, ...] = (self.button, self.keyring)
        for widget in others:
            widget.setEnabled(enabled)
