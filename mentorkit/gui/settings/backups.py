"""Backups: when they are made, those there are, and going back to one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QVBoxLayout

from mentorkit.domain.upkeep import Task
from mentorkit.domain.vaults import VaultError
from mentorkit.gui.kit.buttons import Button, Height
from mentorkit.gui.kit.orders import take_away
from mentorkit.gui.kit.overlays import question
from mentorkit.gui.settings.rows import Section, SettingRow
from mentorkit.gui.settings.working import Working
from mentorkit.gui.texts import moment_words
from mentorkit.gui.vault_texts import told_failure

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools

PAINT_MS = 30
"""Lets the window say what it does before it does what cannot be interrupted."""


class Backups(Section):
    """The backups of this vault, newest first."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "backups", "")
        self._tools, self._vault = tools, tools.services.vault
        self.heading.set_text(self.tr("Backups"))
        self.setAccessibleName(self.tr("Backups"))
        self.now = Button(tools.theme, self.tr("Back up now"), "back_up_button", icon="hard-drive")
        words = self.tr(
            "Every hour, whenever you leave, and before an import or a new key, if anything changed."
        )
        self.make = SettingRow(
            tools.theme, "back_up_row", self.tr("Backups are made by themselves"), words, self.now
        )
        self.add_row(self.make)
        self.add_heading(self.tr("Go back to a backup"), "backups_list_heading")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.column.addLayout(self._list)
        self.now.clicked.connect(self.back_up)
        self._shown: list[SettingRow] = []
        self.refresh()

    def refresh(self) -> None:
        """Read the backups anew."""
        super().refresh()
        self.now.setEnabled(self._vault is not None)
        take_away(*self._shown)
        self._shown = []
        found = self._vault.backups() if self._vault is not None else ()
        if not found:
            none = self.tr("No backup yet. The first one is made when you leave.")
            self._shown.append(SettingRow(self.theme, "no_backup_row", none, "", None))
        self._shown += [self._row(number, backup) for number, backup in enumerate(found)]
        for row in self._shown:
            self._list.addWidget(row)

    def back_up(self) -> None:
        """Make a backup in a job."""
        if Working(self._tools, Task.BACKUP, self._made, self._failed).start():
            self.now.setEnabled(False)
            self.make.say(self.tr("Making a backup and checking it. You can go on working."))

    def _row(self, number: int, backup: Any) -> SettingRow:
        restore = Button(self.theme, self.tr("Restore"), f"restore_{number}", height=Height.SMALL)
        restore.clicked.connect(partial(self._ask, backup))
        people = max(backup.rows.get("person", 1) - 1, 0)
        one, many = self.tr("1 person"), self.tr("{0} people").format(people)
        size = QLocale().formattedDataSize(backup.size, 0)
        parts = (self._why(backup.reason.value), one if people == 1 else many, size)
        title, words = self._moment(backup.made_at), ", ".join(parts)
        return SettingRow(self.theme, f"backup_row_{number}", title, words, restore)

    def _moment(self, made_at: str) -> str:
        return moment_words(made_at, self._tools.services.clock.today())

    def _why(self, reason: str) -> str:
        words = {
            "closed": self.tr("Made on leaving"),
            "before_migration": self.tr("Made before an update"),
            "before_import": self.tr("Made before an import"),
            "before_key_change": self.tr("Made before a new key"),
            "before_restore": self.tr("Made before going back"),
            "asked_for": self.tr("Made when you asked for it"),
            "in_use": self.tr("Made while you worked"),
        }
        return words.get(reason, reason)

    def _ask(self, backup: Any) -> None:
        title = self.tr("Go back to this backup?")
        words = self.tr(
            "Everything becomes as it was: {0}. The present state becomes a backup of its own first, so you"
            " can come back to it here."
        ).format(self._moment(backup.made_at))
        overlay, act = question(self.theme, title, words, self.tr("Restore"), "restore_question")
        act.clicked.connect(partial(self._restore, backup))
        self._tools.surface.show_overlay(overlay)

    def _restore(self, backup: Any) -> None:
        self.make.say(self.tr("Going back to the backup."))
        self.setEnabled(False)
        QTimer.singleShot(PAINT_MS, self, partial(self._restore_now, backup))

    def _restore_now(self, backup: Any) -> None:
        assert self._vault is not None, "without a vault there are no backups"
        try:
            self._vault.restore(backup)
        except (VaultError, OSError) as error:
            self.setEnabled(True)
            self._failed(error)
            return
        self._tools.surface.run_command("reopen")

    def _made(self, _backup: object) -> None:
        self.refresh()
        self.make.say(self.tr("Backed up just now, and checked."), "status.good.text")

    def _failed(self, error: Exception) -> None:
        self.refresh()
        self.make.say(told_failure(error), "danger.text")
