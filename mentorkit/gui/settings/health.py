"""The health of the vault on one page: what is certain, since when, and one button to make it certain now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from mentorkit.domain.upkeep import Task
from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.settings.checking import CheckRow
from mentorkit.gui.settings.rows import Section, SettingRow
from mentorkit.gui.settings.second_place import SecondPlaceRow
from mentorkit.gui.settings.working import Working
from mentorkit.gui.texts import moment_words
from mentorkit.gui.vault_texts import sentence, told_failure

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools


class Health(Section):
    """Saved, backed up, proven restorable, whole, the ways in, and where everything lies."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "health", "")
        self._tools, self._vault = tools, tools.services.vault
        self.heading.set_text(self.tr("Health"))
        self.setAccessibleName(self.tr("Health"))
        if self._vault is None:
            return
        self.saved = SettingRow(tools.theme, "saved_row", self.tr("Last saved"), "", None)
        to_backups = self._opens(self.tr("Backups"), "backups")
        self.backup = SettingRow(tools.theme, "health_backup_row", self.tr("Last backup"), "", to_backups)
        self.drill = Button(tools.theme, self.tr("Prove now"), "drill_button", icon="history")
        self.drill.clicked.connect(self.start_drill)
        title = self.tr("Last proven restorable")
        self.proven = SettingRow(tools.theme, "proven_row", title, "", self.drill)
        self._work = Working(tools, Task.DRILL, self._proven, self._failed)
        self.check = CheckRow(tools)
        self.second = SecondPlaceRow(tools, self._vault)
        to_security = self._opens(self.tr("Security"), "security")
        self.keys = SettingRow(tools.theme, "keys_row", self.tr("Ways in"), "", to_security)
        title, folder = self.tr("Where everything lies"), str(self._vault.folder)
        self.move_button = Button(tools.theme, self.tr("Move"), "move_button", icon="hard-drive")
        self.move_button.clicked.connect(partial(tools.surface.run_command, "move_vault"))
        self.place = SettingRow(tools.theme, "place_row", title, folder, self.move_button)
        rows = (self.saved, self.backup, self.proven, self.check, self.second, self.keys, self.place)
        for row in rows:
            self.add_row(row)
        self.destroyed.connect(tools.services.upkeep.listen(self._upkeep_ended))
        self.refresh()

    def refresh(self) -> None:
        """Show everything as it is now."""
        super().refresh()
        vault = self._vault
        if vault is None:
            return
        self.saved.say(self._when(vault.kept.last_saved, self.tr("Nothing was changed yet.")))
        newest = vault.backups()[:1]
        made = newest[0].made_at if newest else ""
        self.backup.say(self._when(made, self.tr("None yet. The first one is made when you leave.")))
        never = self.tr("Never yet. A drill takes the newest backup apart and opens it, on a copy.")
        found = self._tools.services.upkeep.found(Task.DRILL)
        self.proven.say(self._when(found.at, never))
        if found.trouble is not None:
            self.proven.say(sentence(found.trouble), "danger.text")
        self.check.refresh()
        self.second.refresh()
        self.keys.say(", ".join(self._ways_in()))

    def start_drill(self) -> None:
        """Prove the newest backup in a job; the first one is made for it."""
        if self._work.start():
            self.drill.setEnabled(False)
            self.proven.say(self.tr("Opening the newest backup on a copy. You can go on working."))

    def _proven(self, backup: Any) -> None:
        self.drill.setEnabled(True)
        self.refresh()
        words = self.tr("Just now: the backup of {0} opens, and every row is there.")
        self.proven.say(words.format(self._when(backup.made_at, "")), "status.good.text")

    def _failed(self, error: Exception) -> None:
        self.drill.setEnabled(True)
        self.refresh()
        self.proven.say(told_failure(error), "danger.text")

    def _upkeep_ended(self) -> None:
        """Show what was done in the background; what a button does says so itself."""
        if self._tools.services.upkeep.running is None and not self._tools.jobs.running:
            self.refresh()

    def _ways_in(self) -> list[str]:
        assert self._vault is not None, "asked for with a vault only"
        proven, not_proven = self.tr("recovery sheet, proven"), self.tr("recovery sheet, not proven yet")
        ways = [self.tr("Passphrase"), proven if self._vault.recovery_confirmed else not_proven]
        return [*ways, self.tr("this computer")] if self._vault.is_remembered else ways

    def _when(self, moment: str, never: str) -> str:
        return moment_words(moment, self._tools.services.clock.today()) if moment else never

    def _opens(self, text: str, section: str) -> Button:
        button = Button(self.theme, text, f"health_{section}_button")
        button.clicked.connect(partial(self._tools.navigator.open, "settings", section))
        return button
