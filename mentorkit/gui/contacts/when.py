"""When it happened: today, yesterday, or another day as people type it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.errors import Invalid, Why
from mentorkit.gui.kit.choices import Chip
from mentorkit.gui.kit.day_lines import DayLine
from mentorkit.gui.kit.flow import FlowLayout
from mentorkit.gui.texts import word
from mentorkit.gui.typed_days import read_day

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from mentorkit.gui.theme import Theme


COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""With one of these a letter is a command, not the beginning of a word."""


class When(QWidget):
    """Three chips and, for another day, a line below them that says in words what it understood."""

    changed = Signal()

    def __init__(self, theme: Theme, today: date, beside: QWidget) -> None:
        """`beside` is shown at the end of the chips' row."""
        super().__init__()
        self.setObjectName("contact_when")
        self.setAccessibleName(self.tr("When"))
        self._today = today
        self.chips = (
            Chip(theme, self.tr("Today"), "contact_today"),
            Chip(theme, self.tr("Yesterday"), "contact_yesterday"),
            Chip(theme, self.tr("Other day"), "contact_other_day", "calendar-days"),
        )
        self.other = DayLine(
            theme,
            "",
            "contact_day",
            self._read,
            whole_day,
            placeholder=self.tr("last tue, 3 May, 2 weeks ago"),
        )
        self.other.edit.setAccessibleName(self.tr("Which day"))
        self.other.hide()
        chips = QWidget()
        chips.setObjectName("contact_when_chips")
        row = FlowLayout(theme, chips, gap=8)
        for chip in self.chips:
            chip.clicked.connect(self._clicked)
            row.addWidget(chip)
        row.addWidget(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(chips)
        line = QHBoxLayout()
        line.addWidget(self.other, 1)
        line.addStretch(1)
        column.addLayout(line)
        self.other.edited.connect(self.changed)
        self.set_value(today)

    def value(self) -> date:
        """Return the day. Raises Invalid for no day, or for one still to come."""
        if self.chips[0].isChecked():
            return self._today
        if self.chips[1].isChecked():
            return self._today - timedelta(days=1)
        day = self.other.value()
        if day is None:
            raise Invalid("day", Why.NOT_A_DATE if not self.other.is_readable else Why.EMPTY)
        if day > self._today:
            raise Invalid("day", Why.IN_THE_FUTURE)
        return day

    def known(self) -> date | None:
        """Return the day where there is one."""
        try:
            return self.value()
        except Invalid:
            return None

    def set_value(self, day: date) -> None:
        """Show a day."""
        ago = (self._today - day).days
        at = ago if ago in (0, 1) else 2
        self._turn_on(at)
        if at == 2:
            self.other.set_value(day)

    def show_error(self, error: Invalid) -> None:
        """Say what is wrong with the day and put the cursor there."""
        if error.why is Why.IN_THE_FUTURE:
            words = self.tr("This day is still to come. What will happen belongs into the next step below.")
        else:
            words = self.tr("Which day was it?") if error.why is Why.EMPTY else word(error.why)
        self.other.show_error(words)
        self.other.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin another day with what is typed on a chip: a day given in words is never lost."""
        letters = event.text().strip()
        if not letters.isprintable() or not letters or event.modifiers() & COMMANDING:
            super().keyPressEvent(event)
            return
        self._turn_on(2)
        self.other.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.other.edit.selectAll()
        QCoreApplication.sendEvent(self.other.edit, event)
        self.changed.emit()

    def _read(self, text: str) -> date | None:
        return read_day(text, self._today, past=True)

    def _clicked(self) -> None:
        at = next(at for at, chip in enumerate(self.chips) if chip is self.sender())
        self._turn_on(at)
        if at == 2:
            self.other.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _turn_on(self, at: int) -> None:
        for number, chip in enumerate(self.chips):
            chip.setChecked(number == at)
        self.other.setVisible(at == 2)
        self.other.clear_error()


def whole_day(day: date) -> str:
    """Return a day with its weekday and year, so that a wrong guess is seen."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
