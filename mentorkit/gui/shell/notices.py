"""What is said once above the first page of a vault that was just opened, and the acts that go with it."""

from __future__ import annotations

import contextlib
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.gui.kit.pills import Tone
from mentorkit.gui.texts import moment_words
from mentorkit.gui.vault_texts import told, told_failure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mentorkit.gui.kit.banners import Banner
    from mentorkit.gui.shell.desk import Desk
    from mentorkit.services.unlocked import UnlockedVault
    from mentorkit.services.vaults import KeyringEntry

_KEEPABLE = {
    VaultState.KEYRING_EMPTY,
    VaultState.KEYRING_OF_ANOTHER_VAULT,
    VaultState.KEYRING_OF_ANOTHER_DESKTOP,
}
"""States of a keyring that a new key puts right."""

_GOOD = {VaultState.BROUGHT, VaultState.REPAIRED, VaultState.HEADER_REPAIRED}
"""Nothing is lost, and nothing is left to be done."""


class Notices(QObject):
    """The banners of one opening. What was told is not told again when the window is built anew."""

    def __init__(self, desk: Desk, vault: UnlockedVault) -> None:
        super().__init__(desk)
        self.setObjectName("notices")
        self._desk, self._vault = desk, vault
        self._is_kept = False

    def tell(self, notices: Iterable[VaultError]) -> None:
        """Show a banner for each."""
        for notice in notices:
            if notice.state in _KEEPABLE:
                self._offer_keyring(notice)
            elif notice.state is VaultState.SYNCHRONISED:
                self._offer_to_move(notice)
            else:
                tone = Tone.GOOD if notice.state in _GOOD else Tone.DUE
                name = f"notice_{notice.state.value}"
                self._desk.main.add_notice(name, self._words(notice), tone=tone)

    def _words(self, notice: VaultError) -> str:
        words = [told(notice)]
        if notice.since:
            moment = moment_words(notice.since, self._desk.services.clock.today())
            words.append(self.tr("The last change in it: {0}.").format(moment))
        from_backup, lost = notice.rows
        if from_backup:
            one, many = (
                self.tr("1 entry is as an older backup had it."),
                self.tr("{0} entries are as an older backup had them."),
            )
            words.append(one if from_backup == 1 else many.format(from_backup))
        if lost:
            one, many = self.tr("1 entry is lost."), self.tr("{0} entries are lost.")
            words.append(one if lost == 1 else many.format(lost))
        return " ".join(words)

    def _offer_to_move(self, notice: VaultError) -> None:
        name, act = f"notice_{notice.state.value}", self.tr("Move the vault")
        banner = self._desk.main.add_notice(name, self._words(notice), act)
        banner.acted.connect(self._desk.move)

    # The keyring

    def _offer_keyring(self, notice: VaultError) -> None:
        words = self._keyring_words(notice.state)
        banner = self._desk.main.add_notice("notice_keyring", words, self.tr("Open without asking again"))
        banner.acted.connect(partial(self._keep, banner))
        if notice.state is VaultState.KEYRING_EMPTY:
            banner.closed.connect(self._decline)

    def _keyring_words(self, state: VaultState) -> str:
        if state is VaultState.KEYRING_OF_ANOTHER_DESKTOP:
            return self.tr("The key for opening without asking was kept by another desktop, not by this one.")
        return self.tr("This computer no longer keeps the key for opening without asking.")

    def _keep(self, banner: Banner) -> None:
        banner.button.setEnabled(False)
        kept, failed = partial(self._kept, banner), partial(self._failed, banner)
        self._desk.tools.jobs.run(self._vault.keep_in_keyring, kept, failed)

    def _kept(self, banner: Banner, entry: KeyringEntry) -> None:
        try:
            self._vault.remember(entry)
        except (VaultError, OSError) as error:
            self._failed(banner, error)
            return
        self._is_kept = True
        self._desk.main.take_notice(banner.objectName())
        self._desk.surface.toast(self.tr("This computer opens the vault without asking from now on."))

    def _failed(self, banner: Banner, error: Exception) -> None:
        banner.button.setEnabled(True)
        banner.tell(told_failure(error), self.tr("Try again"))

    def _decline(self) -> None:
        """Offer it once: who closes the offer is asked for the passphrase from now on, and for nothing else."""
        if self._is_kept:
            return
        with contextlib.suppress(VaultError, OSError):
            self._vault.forget_computer()
            self._desk.surface.toast(self.tr("This computer asks for the passphrase from now on."))
