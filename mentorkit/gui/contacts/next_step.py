"""The next step: what was promised on the way and by when, in one quiet row."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mentorkit.domain.errors import Why
from mentorkit.gui.kit.day_lines import DayLine
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.texts import day_word, word
from mentorkit.gui.typed_days import read_day

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme


class NextStep(QWidget):
    """What I promised and by when; below it, what logging will do to the rhythm."""

    changed = Signal()

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__()
        self.setObjectName("contact_next")
        self.setAccessibleName(self.tr("Next step"))
        self._today = today
        self.text = QLineEdit()
        self.text.setObjectName("contact_next_text")
        self.text.setAccessibleName(self.tr("Next step"))
        self.text.setPlaceholderText(self.tr("Next step: what did you promise?"))
        self.text.setProperty("bare", "true")
        self.text.setFont(theme.font("bodyStrong"))
        self.day = DayLine(
            theme,
            "",
            "contact_next_day",
            self._read,
            self._words,
            placeholder=self.tr("No date"),
            echoes=False,
            offers=self._offers,
        )
        self.day.edit.setAccessibleName(self.tr("By when"))
        self.day.setFixedWidth(theme.scaled(148))
        self.sentence = Label(theme, "", "contact_consequence", "small", "text.secondary", wrap=True)
        top = QHBoxLayout()
        top.setSpacing(theme.space(2))
        top.addWidget(Icon(theme, "flag", "contact_next_icon"), 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.text, 1)
        top.addWidget(self.day, 0, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.addSpacing(theme.icon_size(16) + theme.space(2))
        below.addWidget(self.sentence, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addLayout(top)
        column.addLayout(below)
        self.text.textEdited.connect(self._edited)
        self.day.edited.connect(self._edited)

    @property
    def words(self) -> str:
        """What was promised."""
        return self.text.text().strip()

    @property
    def due(self) -> date | None:
        """By when."""
        return self.day.value()

    def show_step(self, words: str, due: date | None) -> None:
        """Show a step without telling."""
        self.text.setText(words)
        self.day.set_value(due)

    def show_consequence(self, sentence: str) -> None:
        """Say what logging will do to the rhythm."""
        self.sentence.set_text(sentence)
        self.sentence.setVisible(bool(sentence))

    def check(self) -> bool:
        """Whether the step can be kept; if not, say what is missing and put the cursor there."""
        if not self.day.is_readable:
            self.day.show_error(word(Why.NOT_A_DATE))
            self.day.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        if self.day.value() is not None and not self.words:
            self.day.show_error(self.tr("What is to be done by then?"))
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        return True

    def _offers(self) -> list[tuple[str, date | None]]:
        friday = self._today + timedelta(days=(4 - self._today.weekday()) % 7 or 7)
        return [
            (self.tr("Tomorrow"), self._today + timedelta(days=1)),
            (self.tr("On Friday"), friday),
            (self.tr("In a week"), self._today + timedelta(days=7)),
            (self.tr("In two weeks"), self._today + timedelta(days=14)),
            (self.tr("In a month"), self._today + timedelta(days=30)),
            (self.tr("No date"), None),
        ]

    def _read(self, text: str) -> date | None:
        return read_day(text, self._today, past=False)

    def _words(self, day: date) -> str:
        return day_word(day, self._today)

    def _edited(self) -> None:
        self.day.clear_error()
        self.changed.emit()
