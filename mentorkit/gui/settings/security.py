"""How the vault is locked and opened: times, the passphrase, this computer, the sheet, the key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from mentorkit.domain.vaults import VaultError
from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.kit.choices import Switch
from mentorkit.gui.settings.rows import ChoiceRow, Section, SettingRow, SwitchRow
from mentorkit.gui.vault_texts import told_failure
from mentorkit.services.settings import CLIPBOARD_SECONDS, IDLE_LOCK_MINUTES, LOCK_WITH_SCREEN

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.unlocked import UnlockedVault


class Security(Section):
    """Everything about locking; what concerns the vault's file is there where there is one."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "security", "")
        self._tools = tools
        self.heading.set_text(self.tr("Security"))
        self.setAccessibleName(self.tr("Security"))
        self._add_times()
        vault = tools.services.vault
        if vault is not None:
            self._add_ways_in(vault)

    def refresh(self) -> None:
        """Show everything as it is now."""
        super().refresh()
        if self._tools.services.vault is not None:
            self.remember.refresh()
            self._say_sheet()

    def _add_times(self) -> None:
        theme, settings = self.theme, self._tools.services.settings
        minutes = [self._minutes(choice) for choice in IDLE_LOCK_MINUTES.choices]
        words = self.tr("Without a key or the pointer for so long, the vault locks itself.")
        self.add_row(ChoiceRow(theme, settings, IDLE_LOCK_MINUTES, (self.tr("Lock after"), words), minutes))
        title = self.tr("Lock with the screen")
        words = self.tr("Also when the computer goes to sleep.")
        self.add_row(SwitchRow(theme, settings, LOCK_WITH_SCREEN, title, words))
        seconds = [self._seconds(choice) for choice in CLIPBOARD_SECONDS.choices]
        words = self.tr("What you copy here leaves the clipboard by itself.")
        title = self.tr("Clear copied text")
        self.add_row(ChoiceRow(theme, settings, CLIPBOARD_SECONDS, (title, words), seconds))

    def _add_ways_in(self, vault: UnlockedVault) -> None:
        words = self.tr("Opens this vault, also on another computer.")
        change = self._button(self.tr("Change"), "change_passphrase")
        self.add_row(self._row("passphrase", self.tr("Passphrase"), words, change))
        self.remember = RememberRow(self._tools, vault)
        self.add_row(self.remember)
        sheet = self._button(self.tr("Open"), "check_recovery_sheet", "printer")
        self.sheet = self._row("sheet", self.tr("Recovery sheet"), "", sheet)
        self.add_row(self.sheet)
        self._say_sheet()
        words = self.tr(
            "Encrypts everything again, for when a copy and its passphrase may be in other hands."
        )
        key = self._button(self.tr("Make a new key"), "make_new_key")
        self.add_row(self._row("key", self.tr("Encryption"), words, key))

    def _say_sheet(self) -> None:
        vault = self._tools.services.vault
        if vault is not None and vault.recovery_confirmed:
            self.sheet.say(self.tr("Another key to your vault, on paper. Making a new one cancels the old."))
        else:
            words = self.tr("Not proven yet: two of its groups are still to be typed back.")
            self.sheet.say(words, "status.due.text")

    def _row(self, name: str, title: str, sentence: str, control: QWidget) -> SettingRow:
        return SettingRow(self.theme, f"{name}_row", title, sentence, control)

    def _button(self, text: str, command: str, icon: str = "") -> Button:
        button = Button(self.theme, text, f"{command}_button", icon=icon)
        arguments = (self.refresh,) if command == "check_recovery_sheet" else ()
        button.clicked.connect(partial(self._run, command, arguments))
        return button

    def _run(self, command: str, arguments: tuple[Any, ...]) -> None:
        self._tools.surface.run_command(command, *arguments)

    def _minutes(self, minutes: int) -> str:
        if not minutes:
            return self.tr("Never by itself")
        return self.tr("1 minute idle") if minutes == 1 else self.tr("{0} minutes idle").format(minutes)

    def _seconds(self, seconds: int) -> str:
        return self.tr("After {0} seconds").format(seconds) if seconds else self.tr("Never")


class RememberRow(SettingRow):
    """Whether the vault opens on this computer without asking. The keyring may take its time."""

    def __init__(self, tools: Tools, vault: UnlockedVault) -> None:
        self.switch = Switch(tools.theme, "", "remember_switch")
        super().__init__(tools.theme, "remember_row", "", "", self.switch)
        self._tools, self._vault = tools, vault
        for part in (self.switch, self):
            part.setAccessibleName(self.tr("Open without asking on this computer"))
        self.title.set_text(self.tr("Open without asking on this computer"))
        self.switch.clicked.connect(self._turn)
        self.refresh()

    def refresh(self) -> None:
        """Show what the vault knows."""
        self.switch.setChecked(self._vault.is_remembered)
        self.say(self.tr("The system keyring keeps a key. Whoever is logged in as you can open the vault."))

    def _turn(self) -> None:
        if self.switch.isChecked():
            self.switch.setEnabled(False)
            self.say(self.tr("Asking the system keyring. Perhaps it asks you something."))
            self._tools.jobs.run(self._vault.keep_in_keyring, self._kept, self._failed)
            return
        try:
            slot = self._vault.forget_computer()
        except (VaultError, OSError) as error:
            self._failed(error)
            return
        self._tools.jobs.run(partial(self._vault.clear_keyring, slot), self._cleared, self._cleared)
        self.refresh()
        self._tools.surface.toast(self.tr("This computer asks for the passphrase from now on."))

    def _kept(self, entry: Any) -> None:
        try:
            self._vault.remember(entry)
        except (VaultError, OSError) as error:
            self._failed(error)
            return
        self.switch.setEnabled(True)
        self.refresh()
        self._tools.surface.toast(self.tr("This computer opens the vault without asking from now on."))

    def _cleared(self, _nothing: object) -> None:
        """Go on either way: what lies in the keyring opens nothing any more."""

    def _failed(self, error: Exception) -> None:
        self.switch.setEnabled(True)
        self.refresh()
        self.say(told_failure(error), "danger.text")
