"""A vault that cannot be opened as it is: what happened, what is safe, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.vaults import CURABLE, VaultState
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.choices import Radio
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.shell.locked_pages import LockedPage
from mentorkit.gui.texts import moment_words
from mentorkit.gui.vault_texts import told, told_failure

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mentorkit.domain.vaults import VaultError
    from mentorkit.gui.theme import Theme
    from mentorkit.services.vaults import Backup

MOST_SHOWN = 6


class ProblemPage(LockedPage):
    """One sentence, and one act where there is one. Nothing is changed before it is asked for."""

    again_asked = Signal()
    another_asked = Signal()
    header_asked = Signal()
    """Use the key files kept in a backup."""
    restore_asked = Signal(object)
    """Go back to this `Backup`."""
    repair_asked = Signal()
    new_asked = Signal()
    """Begin anew where the vault was before it moved to what is not there."""

    def __init__(
        self,
        theme: Theme,
        folder: str,
        error: VaultError,
        today: date,
        backups: Sequence[Backup] = (),
        *,
        can_repair: bool = False,
    ) -> None:
        super().__init__(theme, "problem", "", width=480)
        self.title.set_text(self.tr("This vault did not open"))
        self.setAccessibleName(self.title.text())
        self.subtitle.set_text(folder)
        self.error, self.backups, self._can_repair = error, tuple(backups)[:MOST_SHOWN], can_repair
        self._today = today
        self.words = Label(theme, told(error), "problem_words", wrap=True)
        self.column.addWidget(self.words)
        self.column.addSpacing(theme.space(5))
        self.choices: list[Radio] = []
        self.restore = Button(theme, self.tr("Restore this backup"), "problem_restore", height=Height.LARGE)
        self.restore.clicked.connect(self._restore)
        self.act = self._act()
        self.column.addWidget(self.act)
        self.repair = self._second_act()
        self.column.addSpacing(theme.space(5))
        if self.backups:
            self.column.addWidget(self._backups())
            self.column.addSpacing(theme.space(3))
        self.column.addWidget(self.restore)
        self.restore.setVisible(bool(self.backups))
        self.column.addSpacing(theme.space(5))
        self.column.addLayout(self._links())

    def focus_first(self) -> None:
        """Put the focus on the act."""
        self.act.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, error: Exception) -> None:
        """Say why the act did not work; another one may."""
        self.words.set_text(told_failure(error))
        self._set_enabled(enabled=True)

    def begin_repair(self) -> None:
        """Say that the vault is being put together again."""
        self._set_enabled(enabled=False)
        self.words.set_text(
            self.tr("Putting the vault together again. Large ones take a minute; leave mentorkit open.")
        )

    def _set_enabled(self, *, enabled: bool) -> None:
        for button in (self.act, self.repair, self.restore):
            button.setEnabled(enabled)

    def _act(self) -> Button:
        if self._can_repair and self.error.state in CURABLE:
            words, asked = self.tr("Repair the vault"), self.repair_asked.emit
        elif self.error.state is VaultState.HEADER_IN_BACKUPS:
            words, asked = self.tr("Use the key files of the backup"), self.header_asked.emit
        else:
            words, asked = self.tr("Try again"), self.again_asked.emit
        button = Button(self.theme, words, "problem_act", Kind.PRIMARY, height=Height.LARGE)
        button.clicked.connect(asked)
        return button

    def _second_act(self) -> Button:
        """Offer a repair below another act, where trying again may do."""
        button = Button(self.theme, self.tr("Repair the vault"), "problem_repair", height=Height.LARGE)
        button.clicked.connect(self.repair_asked)
        is_offered = self._can_repair and self.error.state not in CURABLE
        self.column.addSpacing(self.theme.space(2) if is_offered else 0)
        self.column.addWidget(button)
        button.setVisible(is_offered)
        return button

    def _links(self) -> QHBoxLayout:
        theme = self.theme
        self.another = Button(theme, self.tr("Another vault or backup"), "problem_another", Kind.LINK)
        self.new = Button(theme, self.tr("Start a new vault"), "problem_new", Kind.LINK)
        self.another.clicked.connect(self.another_asked)
        self.new.clicked.connect(self.new_asked)
        row = QHBoxLayout()
        row.setSpacing(theme.space(6))
        row.addStretch(1)
        row.addWidget(self.another)
        row.addWidget(self.new)
        row.addStretch(1)
        if self.error.state is not VaultState.MOVED:
            self.new.hide()
        return row

    def _backups(self) -> QWidget:
        box = QWidget()
        box.setObjectName("problem_backups")
        box.setAccessibleName(self.tr("Backups"))
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.space(1))
        column.addWidget(
            Label(self.theme, self.tr("Or go back to a backup"), "problem_backups_label", "label")
        )
        for at, backup in enumerate(self.backups):
            choice = Radio(self.theme, self._described(backup), f"problem_backup_{at}")
            choice.setChecked(at == 0)
            self.choices.append(choice)
            column.addWidget(choice)
        return box

    def _described(self, backup: Backup) -> str:
        when, people = moment_words(backup.made_at, self._today), max(0, backup.rows.get("person", 0) - 1)
        one, many = self.tr("{when}: 1 person"), self.tr("{when}: {count} people")
        return (one if people == 1 else many).format(when=when, count=QLocale().toString(people))

    def _restore(self) -> None:
        chosen = next(at for at, choice in enumerate(self.choices) if choice.isChecked())
        self._set_enabled(enabled=False)
        self.restore_asked.emit(self.backups[chosen])
