"""The second place of the backups: which folder, whether everything is there, and choosing another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from mentorkit.domain.upkeep import Task
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.settings.rows import SettingRow
from mentorkit.gui.settings.working import Working
from mentorkit.gui.texts import moment_words
from mentorkit.gui.vault_texts import sentence, told_failure
from mentorkit.services.settings import SECOND_PLACE

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.unlocked import UnlockedVault


class SecondPlaceRow(SettingRow):
    """Every backup also goes to a folder on another disk, or one that is synchronised."""

    def __init__(self, tools: Tools, vault: UnlockedVault) -> None:
        self.buttons = QWidget()
        self.buttons.setObjectName("second_place_buttons")
        super().__init__(tools.theme, "second_place_row", "", "", self.buttons)
        self._tools, self._vault = tools, vault
        self._work = Working(tools, Task.MIRROR, self._brought, self._failed)
        self.title.set_text(self.tr("Second place"))
        self.setAccessibleName(self.tr("Second place"))
        self.choose = Button(tools.theme, "", "second_place_choose", icon="copy")
        self.choose.clicked.connect(self.ask)
        self.leave = Button(tools.theme, self.tr("Stop"), "second_place_stop", Kind.LINK)
        self.leave.clicked.connect(self._stop)
        row = QHBoxLayout(self.buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tools.theme.space(2))
        row.addWidget(self.leave)
        row.addWidget(self.choose)
        self.refresh()

    @property
    def folder(self) -> str:
        """The chosen folder; "" for none."""
        return self._tools.services.settings.get(SECOND_PLACE)

    def refresh(self) -> None:
        """Show whether everything is there."""
        self.leave.setVisible(bool(self.folder))
        self.choose.set_text(self.tr("Change") if self.folder else self.tr("Choose"))
        if not self.folder:
            words = self.tr(
                "None. With a folder on another disk, or one that is synchronised, losing this computer costs"
                " fifteen minutes of work at most: another one opens your vault from there."
            )
            self.say(words)
            return
        found = self._tools.services.upkeep.found(Task.MIRROR)
        if found.trouble is VaultState.SECOND_PLACE_MISSING:
            self.say(f"{self.folder}\n{sentence(found.trouble)}", "status.due.text")
        elif found.trouble is not None:
            self.say(f"{self.folder}\n{self._refused()}", "danger.text")
        elif found.at:
            words = self.tr("{0}\nEverything up to {1} is there.")
            when = moment_words(found.at, self._tools.services.clock.today())
            self.say(words.format(self.folder, when) + self._warning())
        else:
            self.say(self.tr("{0}\nNothing is there yet.").format(self.folder))

    def ask(self) -> None:
        """Let a folder be chosen and bring everything there."""
        options = QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.ShowDirsOnly
        title = self.tr("A folder on another disk")
        chosen = QFileDialog.getExistingDirectory(self.window(), title, self.folder, options)
        if chosen:
            self.take(chosen)

    def take(self, folder: str) -> None:
        """Take a folder as the second place, if it can be one, and bring everything there."""
        try:
            self._vault.kept.choose_second_place(folder)
        except (VaultError, OSError) as error:
            self.say(told_failure(error), "danger.text")
            return
        self._vault.kept.note(last_mirror=None)
        self._tools.services.settings.set(SECOND_PLACE, folder)
        if self._work.start():
            self.say(self.tr("{0}\nBringing the newest backup there. You can go on working.").format(folder))

    def _stop(self) -> None:
        self._tools.services.settings.set(SECOND_PLACE, "")
        self.refresh()
        self._tools.surface.toast(self.tr("Nothing more is brought there. What is there stays."))

    def _brought(self, _count: object) -> None:
        self.refresh()

    def _failed(self, _error: Exception) -> None:
        self.refresh()

    def _refused(self) -> str:
        return self.tr("The last copy did not arrive whole: the disk is full or may not be written.")

    def _warning(self) -> str:
        if not self._vault.kept.is_on_the_same_disk(self.folder):
            return ""
        return " " + self.tr(
            "It lies on the same disk: that helps against mistakes, not when the disk breaks."
        )
