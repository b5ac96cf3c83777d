"""Opening with the recovery sheet: six fields for its six groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit

from mentorkit.domain.recovery import GROUP_LENGTH, GROUPS, group_value
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.shell.locked_pages import LockedPage

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme


class RecoverPage(LockedPage):
    """Pasting the whole code fills all fields; a complete group moves on to the next."""

    submitted = Signal(str)
    """The six groups, joined by hyphens."""
    back_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "recover", "", width=440)
        self.title.set_text(self.tr("Use the recovery sheet"))
        self.setAccessibleName(self.title.text())
        self.subtitle.set_text(
            self.tr(
                "Type the six groups from the sheet, or paste them all. Then you choose a new passphrase."
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(3))
        grid.setVerticalSpacing(theme.space(3))
        self.fields = [self._field(number) for number in range(1, GROUPS + 1)]
        for at, field in enumerate(self.fields):
            grid.addWidget(field, at // 3, at % 3, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(grid)
        self.error = Label(theme, "", "recover_error", "small", "danger.text", wrap=True)
        self.error.hide()
        self.column.addSpacing(theme.space(2))
        self.column.addWidget(self.error)
        self.column.addSpacing(theme.space(4))
        self.button = Button(theme, self.tr("Open"), "recover_button", Kind.PRIMARY, height=Height.LARGE)
        self.back = Button(theme, self.tr("Back to the passphrase"), "recover_back", Kind.LINK)
        self.column.addWidget(self.button)
        self.column.addSpacing(theme.space(5))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.back)
        row.addStretch(1)
        self.column.addLayout(row)
        self.button.clicked.connect(self._submit)
        self.back.clicked.connect(self.back_asked)

    def focus_first(self) -> None:
        """Put the focus into the first group that is not complete."""
        first = next((field for field in self.fields if group_value(field.value()) is None), self.fields[0])
        first.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, words: str, group: int = 0) -> None:
        """Say what is wrong, and in which group (from 1; 0 when that is not known)."""
        self.error.set_text(words)
        self.error.show()
        if group:
            field = self.fields[group - 1]
            field.show_error(self.tr("Look here"))
            field.edit.selectAll()
            field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Spread a pasted code over the fields, and go back with Backspace from an empty one."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.matches(QKeySequence.StandardKey.Paste):
            return self._paste(QGuiApplication.clipboard().text())
        at = [field.edit for field in self.fields].index(watched) if isinstance(watched, QLineEdit) else 0
        if event.key() == Qt.Key.Key_Backspace and at and not self.fields[at].edit.text():
            self.fields[at - 1].edit.setFocus(Qt.FocusReason.BacktabFocusReason)
            return True
        return False

    def _field(self, number: int) -> TextField:
        words = self.tr("Group {0}").format(number)
        field = TextField(self.theme, words, f"recover_group_{number}", large=True)
        field.edit.setFont(self.theme.font("code"))
        field.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        field.edit.installEventFilter(self)
        field.edit.textEdited.connect(self._edited)
        field.edit.returnPressed.connect(self._submit)
        return field

    def _edited(self) -> None:
        self.error.hide()
        for at, field in enumerate(self.fields):
            if field.edit is self.sender():
                field.clear_error()
                whole = group_value(field.value())
                if whole is not None and at + 1 < GROUPS and field.edit.cursorPosition() >= GROUP_LENGTH:
                    self.fields[at + 1].edit.setFocus(Qt.FocusReason.TabFocusReason)
                    self.fields[at + 1].edit.selectAll()

    def _paste(self, text: str) -> bool:
        clean = [letter for letter in text if letter.isalnum()]
        if len(clean) <= GROUP_LENGTH:
            return False
        for at, field in enumerate(self.fields):
            field.set_value("".join(clean[at * GROUP_LENGTH : (at + 1) * GROUP_LENGTH]).upper())
            field.clear_error()
        self.error.hide()
        self.focus_first()
        return True

    def _submit(self) -> None:
        for field in self.fields:
            field.clear_error()
        empty = next((at for at, field in enumerate(self.fields, 1) if not field.value()), 0)
        if empty:
            self.refuse(self.tr("Group {0} is empty.").format(empty), empty)
            return
        self.submitted.emit("-".join(field.value() for field in self.fields))
