"""A vault that is older than this computer has seen it: go on, go to the later backup, or leave it closed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.shell.locked_pages import LockedPage
from mentorkit.gui.shell.opening import shown_folder
from mentorkit.gui.texts import moment_words
from mentorkit.gui.vault_texts import sentence, told_failure

if TYPE_CHECKING:
    from mentorkit.gui.shell.opening import Opening
    from mentorkit.gui.theme import Theme
    from mentorkit.services.unlocked import UnlockedVault
    from mentorkit.services.vaults import Backup

PAINT_MS = 30
"""Lets the page say what it does before it does what cannot be interrupted."""


class OlderPage(LockedPage):
    """Three choices. Nothing is lost by any of them."""

    opened = Signal()
    restored = Signal()
    left = Signal()

    def __init__(self, theme: Theme, folder: str, last: str, later: str) -> None:
        """`last` says when the vault was changed last, `later` when a backup of a later state was made; "" for none."""
        super().__init__(theme, "older", "", width=480)
        self.title.set_text(self.tr("An older state of your vault"))
        self.setAccessibleName(self.title.text())
        self.subtitle.set_text(folder)
        words = sentence(VaultState.OLDER_THAN_SEEN)
        words += " " + self.tr("The last change in it: {0}.").format(last) if last else ""
        self.words = Label(theme, words, "older_words", wrap=True)
        large = Height.LARGE
        self.restore = Button(theme, "", "older_restore", Kind.PRIMARY, height=large)
        self.restore.set_text(self.tr("Go to the later backup: {0}").format(later))
        self.restore.setVisible(bool(later))
        kind = Kind.OUTLINE if later else Kind.PRIMARY
        self.as_it_is = Button(theme, self.tr("Go on with this state"), "older_open", kind, height=large)
        self.leave = Button(theme, self.tr("Leave it closed"), "older_leave", Kind.LINK)
        space = theme.space
        for widget, gap in ((self.words, 5), (self.restore, 2), (self.as_it_is, 5)):
            self.column.addWidget(widget)
            self.column.addSpacing(space(gap) if widget is not self.restore or later else 0)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addStretch(1)
        self.column.addLayout(row)
        for button, signal in (
            (self.as_it_is, self.opened),
            (self.restore, self.restored),
            (self.leave, self.left),
        ):
            button.clicked.connect(signal)

    def focus_first(self) -> None:
        """Put the focus on what most likely brings everything back."""
        first = self.as_it_is if self.restore.isHidden() else self.restore
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Say that the later state is being brought back."""
        self._enable(enabled=False)
        self.words.set_text(self.tr("Going to the later backup. The present state becomes a backup, too."))

    def refuse(self, words: str) -> None:
        """Say why the later state could not be brought back; the others can still be chosen."""
        self._enable(enabled=True)
        self.words.set_text(words)

    def _enable(self, *, enabled: bool) -> None:
        for button in (self.restore, self.as_it_is, self.leave):
            button.setEnabled(enabled)


class Older(QObject):
    """Asks what to do with an open vault before it is shown."""

    def __init__(self, opening: Opening, vault: UnlockedVault) -> None:
        super().__init__(opening)
        self.setObjectName("older_flow")
        self._opening, self._vault = opening, vault
        self._later: Backup | None = vault.kept.later_backup()
        today = opening.application.clock.today()
        last = vault.kept.last_saved
        self.page = OlderPage(
            opening.window.theme,
            shown_folder(vault.folder),
            moment_words(last, today) if last else "",
            moment_words(self._later.made_at, today) if self._later is not None else "",
        )
        self.page.opened.connect(self._go_on)
        self.page.restored.connect(self._begin)
        self.page.left.connect(self._leave)

    def ask(self) -> None:
        """Show the page."""
        self._opening.hold(self._vault)
        self._opening.show(self.page)

    def _go_on(self) -> None:
        vault = self._vault
        vault.notices = [each for each in vault.notices if each.state is not VaultState.OLDER_THAN_SEEN]
        self._opening.show_vault(vault)

    def _begin(self) -> None:
        assert self._later is not None, "its page offered it"
        self.page.begin()
        QTimer.singleShot(PAINT_MS, self, partial(self._restore, self._later))

    def _restore(self, backup: Backup) -> None:
        try:
            self._vault.restore(backup)
        except (VaultError, OSError) as error:
            self.page.refuse(told_failure(error))
            return
        self._go_on()

    def _leave(self) -> None:
        self._opening.close()
        self._opening.show_problem(VaultError(VaultState.OLDER_THAN_SEEN))
