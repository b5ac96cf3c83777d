"""Proving later that a recovery sheet exists, or making a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.orders import take_away
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.shell.recovery_sheets import GroupsBack, SheetActs, SheetCard

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.theme import Theme
    from mentorkit.services.unlocked import UnlockedVault


class RecoveryOverlay(Overlay):
    """Asks for two groups of the sheet in the drawer; *Make a new sheet* replaces it."""

    confirmed = Signal()

    def __init__(self, theme: Theme, vault: UnlockedVault) -> None:
        super().__init__(theme, "", "recovery_overlay", width=600)
        title = self.tr("Your recovery sheet")
        self.heading.set_text(title)
        self.setAccessibleName(title)
        self._vault = vault
        self._shown: list[QWidget] = []
        self.renew = Button(theme, self.tr("Make a new sheet"), "recovery_renew", Kind.GHOST, "repeat")
        self.renew.clicked.connect(self._renew)
        self.done = Button(theme, self.tr("Confirm"), "recovery_confirm", Kind.PRIMARY)
        self.done.clicked.connect(self._confirm)
        self.add_aside(self.renew)
        self.add_act(self.done)
        self.words = Label(theme, "", "recovery_words", "body", "text.secondary", wrap=True)
        self.body.addWidget(self.words)
        if vault.recovery_confirmed:
            self.words.set_text(
                self.tr(
                    "You have a sheet and have typed two of its groups back. A new one makes it worthless."
                )
            )
            self.done.set_text(self.tr("Done"))
        else:
            self.words.set_text(self.tr("Take the printed sheet. No sheet? Make a new one and print it."))
            self._ask(vault.recovery_asked_back)

    def _ask(self, asked: tuple[int, int]) -> None:
        self.back: GroupsBack = GroupsBack(self.theme, asked, self._vault.confirm_recovery)
        self.back.submitted.connect(self._confirm)
        self._show(self.back)

    def _renew(self) -> None:
        sheet = self._vault.new_recovery_sheet()
        take_away(*self._shown)
        self._shown = []
        self.words.set_text(self.tr("The sheet before opens nothing any more. Print this one."))
        self._show(SheetCard(self.theme, sheet))
        self._show(SheetActs(self.theme, sheet))
        self._ask(sheet.asked_back)
        self.renew.hide()
        self.done.set_text(self.tr("Confirm"))

    def _show(self, widget: QWidget) -> None:
        self._shown.append(widget)
        self.body.addWidget(widget)

    def _confirm(self) -> None:
        if self._shown and not self.back.confirm():
            return
        if self._shown:
            self.confirmed.emit()
        self.close_overlay()
