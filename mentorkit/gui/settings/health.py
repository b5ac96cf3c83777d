"""The health of the vault on one page: what is certain, since when, and one button to make it certain now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.settings.backups import moment_words
from mentorkit.gui.settings.checking import CheckRow
from mentorkit.gui.settings.rows import Section, SettingRow
from mentorkit.gui.vault_texts import told_failure

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
        self.check = CheckRow(tools, self._vault)
        to_security = self._opens(self.tr("Security"), "security")
        self.keys = SettingRow(tools.theme, "keys_row", self.tr("Ways in"), "", to_security)
        title, folder = self.tr("Where everything lies"), str(self._vault.folder)
        self.place = SettingRow(tools.theme, "place_row", title, folder, None)
        for row in (self.saved, self.backup, self.proven, self.check, self.keys, self.place):
            self.add_row(row)
        self.refresh()

    def refresh(self) -> None:
        """Show everything as it is now."""
        super().refresh()
        vault = self._vault
        if vault is None:
            return
        self.saved.say(self._when(vault.last_saved, self.tr("Nothing was changed yet.")))
        newest = vault.backups()[:1]
        made = newest[0].made_at if newest else ""
        self.backup.say(self._when(made, self.tr("None yet. The first one is made when you leave.")))
        never = self.tr("Never yet. A drill takes the newest backup apart and opens it, on a copy.")
        self.proven.say(self._when(vault.last_drill, never))
        self.keys.say(", ".join(self._ways_in()))

    def start_drill(self) -> None:
        """Prove the newest backup in a job; the first one is made for it."""
        assert self._vault is not None, "without a vault there is no button"
        try:
            work = self._vault.prepare_drill()
        except Exception as error:  # noqa: BLE001  # told, or raised again by the one who tells
            self._failed(error)
            return
        self.drill.setEnabled(False)
        self.proven.say(self.tr("Opening the newest backup on a copy. You can go on working."))
        self._tools.jobs.run(work, self._proven, self._failed)

    def _proven(self, backup: Any) -> None:
        assert self._vault is not None, "without a vault there is no button"
        self._vault.note_drill()
        self.drill.setEnabled(True)
        self.refresh()
        words = self.tr("Just now: the backup of {0} opens, and every row is there.")
        self.proven.say(words.format(self._when(backup.made_at, "")), "status.good.text")

    def _failed(self, error: Exception) -> None:
        self.drill.setEnabled(True)
        self.refresh()
        self.proven.say(told_failure(error), "danger.text")

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
