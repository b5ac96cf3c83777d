"""Bringing people in and taking them out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.settings.bringing_back import BringBackRow
from mentorkit.gui.settings.erasing import EraseRow
from mentorkit.gui.settings.leaving import ExportRow, ProofRow
from mentorkit.gui.settings.rows import Section, SettingRow

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools


class Transfer(Section):
    """The acts of import and export, and the way to what was deleted."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "transfer", "")
        self.heading.set_text(self.tr("Import and export"))
        self.setAccessibleName(self.tr("Import and export"))
        for command, title, sentence, act, icon in self._offers():
            button = Button(tools.theme, act, f"{command}_button", icon=icon)
            button.clicked.connect(partial(tools.surface.run_command, command))
            self.add_row(SettingRow(tools.theme, f"{command}_row", title, sentence, button))
        if tools.services.vault is not None:
            self.add_heading(self.tr("Leave whenever you like"), "leaving_heading")
            self.export = ExportRow(tools)
            self.proof = ProofRow(tools)
            self.bring_back = BringBackRow(tools)
            self.erase = EraseRow(tools, tools.services.vault)
            for row in (self.export, self.proof, self.bring_back, self.erase):
                self.add_row(row)

    def _offers(self) -> tuple[tuple[str, str, str, str, str], ...]:
        """Return the command, title, sentence, act and icon of each row."""
        return (
            (
                "import_people",
                self.tr("Import people"),
                self.tr("From a vCard file or from LinkedIn. You see everything before it is added."),
                self.tr("Import"),
                "upload",
            ),
            (
                "export_people",
                self.tr("Export people"),
                self.tr("As vCard, spreadsheet or jCard. You see what leaves before it does."),
                self.tr("Export"),
                "download",
            ),
            (
                "recent_imports",
                self.tr("Recent imports"),
                self.tr("An import can be undone for 30 days, even after other work."),
                self.tr("Open"),
                "undo-2",
            ),
            (
                "find_duplicates",
                self.tr("Find duplicates"),
                self.tr("People who may be here twice, side by side."),
                self.tr("Open"),
                "git-merge",
            ),
            (
                "recently_deleted",
                self.tr("Recently deleted"),
                self.tr("What you deleted within 30 days can be brought back."),
                self.tr("Open"),
                "trash-2",
            ),
        )
