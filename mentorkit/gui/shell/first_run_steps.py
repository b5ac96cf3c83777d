"""The two steps of the first run: choosing a passphrase, keeping a recovery sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentorkit.gui.kit.choices import Check
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.shell.passphrase_form import PassphraseForm
from mentorkit.gui.shell.place_wells import PlaceWell
from mentorkit.gui.shell.recovery_sheets import GroupsBack, SheetActs, SheetCard

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentorkit.domain.recovery import RecoverySheet
    from mentorkit.gui.theme import Theme
    from mentorkit.services.passphrases import PassphraseService


class Step(QWidget):
    """A heading, a sentence, and what the step asks for in `column`."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName(name)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self._title = Label(theme, "", f"{name}_title", "title")
        self._sentence = Label(theme, "", f"{name}_sentence", "body", "text.secondary", wrap=True)
        self.column.addWidget(self._title)
        self.column.addSpacing(theme.space(1))
        self.column.addWidget(self._sentence)
        self.column.addSpacing(theme.space(7))

    def say(self, title: str, sentence: str) -> None:
        """Set the heading and the sentence below it."""
        self._title.set_text(title)
        self._sentence.set_text(sentence)
        self.setAccessibleName(title)


class PassphraseStep(Step):
    """The passphrase, whether this computer remembers it, and where the vault lives."""

    folder_asked = Signal()

    def __init__(self, theme: Theme, passphrases: PassphraseService) -> None:
        super().__init__(theme, "passphrase_step")
        self.say(
            self.tr("Choose a passphrase"),
            self.tr(
                "A few unrelated words are easier to remember than a clever password, and harder to guess."
            ),
        )
        self.form = PassphraseForm(theme, passphrases, "first_run_form")
        self.remember = Check(theme, self.tr("Open without asking on this computer"), "first_run_remember")
        self.remember_note = Label(
            theme,
            self.tr("The system keyring keeps a key. Whoever is logged in as you can then open the vault."),
            "first_run_remember_note",
            "small",
            "text.secondary",
            wrap=True,
        )
        self.column.addWidget(self.form)
        self.column.addSpacing(theme.space(6))
        self.column.addWidget(self.remember)
        self.column.addWidget(self.remember_note)
        self.column.addSpacing(theme.space(6))
        title, change = self.tr("Where it lives"), self.tr("Change")
        self.well = PlaceWell(theme, "first_run_place", title, change)
        self.well.change.clicked.connect(self.folder_asked)
        self.column.addWidget(self.well)
        self.notice = Label(theme, "", "first_run_notice", "small", "status.due.text", wrap=True)
        self.column.addSpacing(theme.space(2))
        self.column.addWidget(self.notice)
        self.column.addStretch(1)

    def refuse_keyring(self) -> None:
        """Do not offer what this computer cannot keep, and say so."""
        self.remember.setChecked(False)
        self.remember.setVisible(False)
        self.remember_note.set_text(
            self.tr(
                "This computer has no keyring to keep a key in, so the passphrase is asked for each time."
            )
        )

    def show_folder(self, folder: Path, notice: str = "") -> None:
        """Show where the vault will live, and what speaks against that place."""
        self.well.show_folder(folder)
        self.notice.set_text(notice)
        self.notice.setVisible(bool(notice))


class RecoveryStep(Step):
    """The sheet, ways to keep it, and two groups typed back."""

    def __init__(self, theme: Theme, sheet: RecoverySheet, confirm: Callable[[str, str], bool]) -> None:
        super().__init__(theme, "recovery_step")
        self._sheet = sheet
        self.say(
            self.tr("Keep a recovery sheet"),
            self.tr(
                "If you forget the passphrase, this sheet is another key. Print it now, before there is"
                " anything to lose."
            ),
        )
        self.acts = SheetActs(theme, sheet)
        self.back = GroupsBack(theme, sheet.asked_back, confirm)
        self.column.addWidget(SheetCard(theme, sheet))
        self.column.addSpacing(theme.space(4))
        self.column.addWidget(self.acts)
        self.column.addSpacing(theme.space(7))
        self.column.addWidget(self.back)
        self.column.addStretch(1)
        for field in self.back.fields:
            field.edited.connect(self._typed)

    def _typed(self) -> None:
        self.back.show_right(self._sheet.groups)
