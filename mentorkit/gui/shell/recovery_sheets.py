"""The recovery sheet on the screen and on paper, and the two groups typed back from it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mentorkit.domain.recovery import GROUP_LENGTH, GROUPS, group_value
from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.kit.cards import Card, Rule
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.paper import Paper

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from mentorkit.domain.recovery import RecoverySheet
    from mentorkit.gui.theme import Theme

FILE_NAME = "mentorkit-recovery-sheet.pdf"


class SheetCard(Card):
    """The sheet as it will print."""

    def __init__(self, theme: Theme, sheet: RecoverySheet) -> None:
        super().__init__(theme, "recovery_sheet")
        self.setAccessibleName(self.tr("Recovery sheet"))
        padding = theme.space(7) + theme.space(1)
        self.body.setContentsMargins(padding, theme.space(7), padding, theme.space(6))
        self.body.setSpacing(theme.space(4))
        top = QHBoxLayout()
        top.setSpacing(theme.space(2))
        top.addWidget(_Mark(theme))
        top.addWidget(Label(theme, self.tr("Recovery sheet"), "recovery_sheet_title", "label"))
        top.addStretch(1)
        made = long_day(sheet.made_on)
        top.addWidget(Label(theme, made, "recovery_sheet_date", "small", "text.secondary"))
        self.body.addLayout(top)
        self.body.addWidget(Rule(theme, "recovery_rule_above"))
        self.body.addLayout(self._groups(sheet))
        self.body.addWidget(Rule(theme, "recovery_rule_below"))
        words = self.tr(
            "Opens the vault {vault} without the passphrase. Keep it on paper, away from this computer, with"
            " someone you trust if you like."
        ).format(vault=sheet.vault_id[:8])
        self.body.addWidget(Label(theme, words, "recovery_sheet_words", "small", "text.secondary", wrap=True))

    def _groups(self, sheet: RecoverySheet) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.theme.space(2))
        grid.setVerticalSpacing(self.theme.space(3))
        for at, group in enumerate(sheet.groups):
            line, column = at // 3, 3 * (at % 3)
            number = Label(self.theme, str(at + 1), f"recovery_number_{at + 1}", "caption", "text.tertiary")
            grid.addWidget(number, line, column)
            code = Label(self.theme, group, f"recovery_group_{at + 1}", "code")
            code.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            grid.addWidget(code, line, column + 1)
            grid.setColumnStretch(column + 2, 1)
        return grid


class _Mark(QWidget):
    """The product's mark, small."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("recovery_sheet_mark")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self.theme.scaled(24)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self.theme.logo(self.width(), painter.device().devicePixelRatio()))


class SheetActs(QWidget):
    """Print the sheet, or save it as a PDF only its owner can read."""

    def __init__(self, theme: Theme, sheet: RecoverySheet) -> None:
        super().__init__()
        self.theme, self._sheet = theme, sheet
        self.setObjectName("recovery_acts")
        self.print_button = Button(theme, self.tr("Print"), "recovery_print", icon="printer")
        self.save_button = Button(theme, self.tr("Save as PDF"), "recovery_save", icon="download")
        self.note = Label(theme, "", "recovery_note", "small", "text.secondary", wrap=True)
        self.note.set_text(self.tr("The PDF opens the vault like the passphrase does. Keep it elsewhere."))
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addWidget(self.print_button)
        row.addWidget(self.save_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addLayout(row)
        column.addWidget(self.note)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)

    def paper(self) -> Paper:
        """Return the sheet as it is printed."""
        sheet = self._sheet
        numbered = [f"{at}  {group}" for at, group in enumerate(sheet.groups, start=1)]
        lines = ["        ".join(numbered[at : at + 3]) for at in range(0, GROUPS, 3)]
        steps = [
            self.tr("1. Start mentorkit and open the vault’s folder."),
            self.tr("2. Choose Use the recovery sheet and type the six groups."),
            self.tr("3. Choose a new passphrase. This sheet keeps working."),
        ]
        told = self.tr("Made on {day} for the vault {vault} in {folder}. Its backups lie in that folder.")
        return Paper(
            self.theme,
            [
                ("title", self.tr("Recovery sheet")),
                ("body", told.format(day=long_day(sheet.made_on), vault=sheet.vault_id, folder=sheet.folder)),
                *(("code", line) for line in lines),
                *(("body", step) for step in steps),
                ("body", self.tr("Whoever has this sheet and the vault’s folder can read everything in it.")),
            ],
        )

    def _print(self) -> None:
        if self.paper().print_with_dialog(self):
            self.note.set_text(self.tr("Printed. Now type two of its groups back."))

    def _save(self) -> None:
        options = QFileDialog.Option.DontUseNativeDialog
        chosen, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), str(Path.home() / FILE_NAME), "PDF (*.pdf)", options=options
        )
        if not chosen:
            return
        try:
            self.paper().write_pdf(Path(chosen))
        except OSError:
            self.note.set_text(self.tr("This place cannot be written. Choose another folder."))
            return
        self.note.set_text(
            self.tr("Saved. Copy it to another place than this computer, then delete it here.")
        )


class GroupsBack(QWidget):
    """The two groups typed back from the printed sheet; a check appears in each right one.

    `confirm` compares both with the vault and returns whether they are right. Enter goes from the
    first field to the second, and there tells `submitted`.
    """

    submitted = Signal()

    def __init__(self, theme: Theme, asked: tuple[int, int], confirm: Callable[[str, str], bool]) -> None:
        super().__init__()
        self.theme, self._asked, self._confirm = theme, asked, confirm
        self.setObjectName("groups_back")
        heading = self.tr("Type two groups from the printed sheet")
        self.setAccessibleName(heading)
        self.fields = [self._field(number) for number in asked]
        self._checks = [Icon(theme, "check", f"group_check_{n}", color="status.good.line") for n in asked]
        row = QHBoxLayout()
        row.setSpacing(theme.space(4))
        for field, check in zip(self.fields, self._checks, strict=True):
            field.setMaximumWidth(theme.scaled(160))
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
            inside = QHBoxLayout(field.edit)
            inside.setContentsMargins(0, 0, theme.scaled(10), 0)
            inside.addWidget(check, 0, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            check.hide()
        row.addStretch(1)
        first, second = self.fields
        first.edit.returnPressed.connect(second.edit.setFocus)
        second.edit.returnPressed.connect(self.submitted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(3))
        column.addWidget(Label(theme, heading, "groups_back_label", "bodyStrong"))
        column.addLayout(row)

    def confirm(self) -> bool:
        """Whether both groups are right; else the first gap gets the focus and its explanation."""
        for field in self.fields:
            if group_value(field.value()) is None:
                self._refuse(field, self.tr("Five characters from the sheet."))
                return False
        if self._confirm(*(field.value() for field in self.fields)):
            for check in self._checks:
                check.show()
            return True
        self._refuse(self.fields[0], self.tr("These two are not on this sheet. Compare them once more."))
        return False

    def show_right(self, groups: tuple[str, ...]) -> None:
        """Show a check beside each group that is right already, where the sheet is at hand."""
        for number, field, check in zip(self._asked, self.fields, self._checks, strict=True):
            check.setVisible(group_value(field.value()) == groups[number - 1])

    def _field(self, number: int) -> TextField:
        words = self.tr("Group {0}").format(number)
        field = TextField(self.theme, words, f"group_back_{number}")
        field.edit.setMaxLength(GROUP_LENGTH + 2)
        field.edited.connect(field.clear_error)
        return field

    def _refuse(self, field: TextField, words: str) -> None:
        field.show_error(words)
        field.edit.setFocus(Qt.FocusReason.OtherFocusReason)


def long_day(iso: str) -> str:
    """Return an ISO day as the locale writes it in full, without the weekday."""
    day = QDate.fromString(iso, Qt.DateFormat.ISODate)
    return QLocale().toString(day, "d MMMM yyyy")
