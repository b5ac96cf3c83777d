"""Whether every page of the vault is whole: when that was proven last, and proving it now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mentorkit.domain.upkeep import Task
from mentorkit.domain.vaults import VaultState
from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.settings.rows import SettingRow
from mentorkit.gui.settings.working import Working
from mentorkit.gui.texts import moment_words
from mentorkit.gui.vault_texts import sentence, told_failure

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools


class CheckRow(SettingRow):
    """Checks every page of the vault when asked to; by itself that happens once a day."""

    def __init__(self, tools: Tools) -> None:
        self.button = Button(tools.theme, "", "check_button", icon="shield-check")
        super().__init__(tools.theme, "check_row", "", "", self.button)
        self._tools = tools
        self._work = Working(tools, Task.CHECK, self._checked, self._failed)
        self.title.set_text(self.tr("Last checked"))
        self.setAccessibleName(self.tr("Last checked"))
        self.button.clicked.connect(self.start)
        self.refresh()

    def refresh(self) -> None:
        """Show how the last check ended."""
        self.button.set_text(self.tr("Check now"))
        found = self._tools.services.upkeep.found(Task.CHECK)
        if self._is_damaged:
            self._tell_damage()
        elif found.trouble is not None:
            self.say(sentence(found.trouble), "danger.text")
        elif found.at:
            words = self.tr("{0}: every page of the encrypted file is whole.")
            self.say(words.format(moment_words(found.at, self._tools.services.clock.today())))
        else:
            self.say(
                self.tr("Not yet. Every page of the encrypted file is read once a day, in the background.")
            )

    def start(self) -> None:
        """Check on a copy, while everything else goes on; a damaged vault is brought back instead."""
        if self._is_damaged:
            self._tools.surface.run_command("repair")
        elif self._work.start():
            self.button.setEnabled(False)
            self.say(self.tr("Checking. You can go on working."))

    def _checked(self, report: Any) -> None:
        self.button.setEnabled(True)
        if report.is_well:
            self.say(self.tr("Checked just now: everything is whole."), "status.good.text")
        else:
            self._tell_damage()

    @property
    def _is_damaged(self) -> bool:
        return self._tools.services.upkeep.found(Task.CHECK).trouble is VaultState.DATABASE_DAMAGED

    def _tell_damage(self) -> None:
        self.button.set_text(self.tr("Repair"))
        self.say(sentence(VaultState.DATABASE_DAMAGED), "danger.text")

    def _failed(self, error: Exception) -> None:
        self.button.setEnabled(True)
        self.say(told_failure(error), "danger.text")
