"""Checking every page of the vault, when asked to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.settings.rows import SettingRow
from mentorkit.gui.vault_texts import told_failure

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.unlocked import UnlockedVault


class CheckRow(SettingRow):
    """Checks every page of the vault when asked to."""

    def __init__(self, tools: Tools, vault: UnlockedVault) -> None:
        self.button = Button(tools.theme, "", "check_button", icon="shield-check")
        super().__init__(tools.theme, "check_row", "", "", self.button)
        self._tools, self._vault = tools, vault
        self.title.set_text(self.tr("Check the vault"))
        self.setAccessibleName(self.tr("Check the vault"))
        self.button.set_text(self.tr("Check now"))
        self.say(self.tr("Reads every page of the encrypted file and proves that it is whole."))
        self.button.clicked.connect(self.start)

    def start(self) -> None:
        """Check on a copy, while everything else goes on."""
        self.button.setEnabled(False)
        self.say(self.tr("Checking. You can go on working."))
        self._tools.jobs.run(self._vault.prepare_check(), self._checked, self._failed)

    def _checked(self, report: Any) -> None:
        self.button.setEnabled(True)
        if report.is_well:
            self.say(self.tr("Checked just now: everything is whole."), "status.good.text")
        else:
            words = self.tr("The file is damaged. Go back to a backup under Backups, before you go on.")
            self.say(words, "danger.text")

    def _failed(self, error: Exception) -> None:
        self.button.setEnabled(True)
        self.say(told_failure(error), "danger.text")
