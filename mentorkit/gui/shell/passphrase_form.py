"""Choosing a passphrase: twice the same, hard enough to guess, or six words suggested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.kit.passphrases import PassphraseField
from mentorkit.gui.shell.strength_bar import StrengthBar

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme
    from mentorkit.services.passphrases import PassphraseService


class PassphraseForm(QWidget):
    """Two fields and a bar. `checked` returns the passphrase once nothing is missing."""

    submitted = Signal()
    """Enter was pressed in the last field."""

    def __init__(self, theme: Theme, passphrases: PassphraseService, name: str) -> None:
        super().__init__()
        self.theme, self._passphrases = theme, passphrases
        self.setObjectName(name)
        self.first = PassphraseField(theme, self.tr("Passphrase"), f"{name}_first")
        self.again = PassphraseField(theme, self.tr("Once more"), f"{name}_again")
        self.bar = StrengthBar(theme, f"{name}_strength")
        self.suggest = Button(theme, self.tr("Suggest six words"), f"{name}_suggest", icon="repeat")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.first)
        column.addSpacing(theme.space(2) + 2)
        column.addWidget(self.bar)
        column.addSpacing(theme.space(5))
        column.addWidget(self.again)
        column.addSpacing(theme.space(5))
        row = QHBoxLayout()
        row.addWidget(self.suggest)
        row.addStretch(1)
        column.addLayout(row)
        self.first.edited.connect(self._typed)
        self.again.edited.connect(self._typed_again)
        self.again.edit.returnPressed.connect(self.submitted)
        self.suggest.clicked.connect(self._suggest)

    def focus_first(self) -> None:
        """Put the focus into the passphrase."""
        self.first.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def checked(self) -> str | None:
        """Return the passphrase, or None after the first gap got the focus and its explanation."""
        field, words = self._missing()
        if not words:
            return self.first.value()
        field.show_error(words)
        field.edit.selectAll()
        field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return None

    def clear(self) -> None:
        """Forget what was typed."""
        for field in (self.first, self.again):
            field.edit.clear()
        self.bar.show_strength(None)

    def _missing(self) -> tuple[PassphraseField, str]:
        """Return the first field that lacks something, and the words for it; "" when nothing does."""
        typed = self.first.value()
        if not typed:
            return self.first, self.tr("Type a passphrase, or let six words be suggested.")
        if not self._passphrases.judge(typed).is_enough:
            return self.first, self.tr("This is too easy to guess. Add one or two unrelated words.")
        if not self.again.value():
            return self.again, self.tr("Type it once more, so that a slip cannot lock you out.")
        if self.again.value() != typed:
            return self.again, self.tr("The two are not the same.")
        return self.first, ""

    def _typed(self) -> None:
        self.first.clear_error()
        typed = self.first.value()
        self.bar.show_strength(self._passphrases.judge(typed).strength if typed else None)

    def _typed_again(self) -> None:
        self.again.clear_error()

    def _suggest(self) -> None:
        self.first.set_value(self._passphrases.suggest())
        if not self.first.is_shown:
            self.first.eye.click()
        self.again.edit.clear()
        self.again.clear_error()
        self._typed()
        self.again.edit.setFocus(Qt.FocusReason.TabFocusReason)
