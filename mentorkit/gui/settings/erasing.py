"""Erasing everything: what goes, what cannot be reached, and a word to be typed before it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import question
from mentorkit.gui.settings.rows import SettingRow
from mentorkit.services.settings import SECOND_PLACE

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.unlocked import UnlockedVault


class EraseRow(SettingRow):
    """Erases the vault and every copy of it that can be reached, once the word was typed."""

    def __init__(self, tools: Tools, vault: UnlockedVault) -> None:
        self.button = Button(tools.theme, "", "erase_button", Kind.DANGER_OUTLINE, icon="trash-2")
        super().__init__(tools.theme, "erase_row", "", "", self.button)
        self._tools, self._vault = tools, vault
        self.title.set_text(self.tr("Erase everything"))
        self.setAccessibleName(self.tr("Erase everything"))
        self.button.set_text(self.tr("Erase"))
        self.say(
            self.tr("The vault, its backups and every copy that can be reached. Nobody can bring it back.")
        )
        self.button.clicked.connect(self.ask)

    def ask(self) -> None:
        """Say what goes and what stays, and wait for the word."""
        word = self.tr("erase")
        overlay, act = question(
            self.theme, self.tr("Erase everything?"), self._what_goes(), self.tr("Erase everything"), "erase"
        )
        stays = self.tr(
            "Not reached: files you exported or printed, letters you sent, and copies that other programs made"
            " of this folder. What a disk still holds of erased files is encrypted, and its keys are gone."
        )
        overlay.body.addWidget(Label(self.theme, stays, "erase_stays", "body", "text.secondary", wrap=True))
        field = TextField(self.theme, self.tr("Type “{0}” to go on").format(word), "erase_word")
        overlay.body.addWidget(field)
        act.setEnabled(False)
        field.edit.textChanged.connect(
            lambda text: act.setEnabled(text.strip().casefold() == word.casefold())
        )
        act.clicked.connect(self._erase)
        self._tools.surface.show_overlay(overlay)

    def _what_goes(self) -> str:
        words = self.tr("Erased for good: everything in {0}, with its backups and what was set aside").format(
            self._vault.folder
        )
        second = self._tools.services.settings.get(SECOND_PLACE)
        if second and self._vault.kept.is_there(second):
            words += ", " + self.tr("the copies in {0}").format(second)
        words += self.tr(", and the key in the system keyring.")
        if second and not self._vault.kept.is_there(second):
            words += " " + self.tr(
                "The second place {0} is not there, so its copies stay. Connect it first to erase them too."
            ).format(second)
        return words

    def _erase(self) -> None:
        self._tools.surface.run_command("erase")
