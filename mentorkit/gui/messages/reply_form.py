"""The small form for an answer: when it came, what it said in a line, and the answer itself, pasted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.errors import Invalid, Why
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.day_lines import DayLine
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.typed_days import read_day

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.gui.theme import Theme


class ReplyForm(QWidget):
    """Asks for an answer; every field but the day may stay empty."""

    answered = Signal(object, str, str)
    """The day, the gist and the whole answer."""
    cancelled = Signal()

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__()
        self.theme, self._today = theme, today
        self.setObjectName("message_reply")
        self.reply = LongField(
            theme,
            self.tr("Their answer"),
            "message_reply_text",
            placeholder=self.tr("Paste it here, as much as you want to keep"),
            lines=2,
            most=6,
        )
        self.gist = TextField(theme, self.tr("In a line"), "message_reply_gist", small=True)
        self.day = DayLine(
            theme,
            self.tr("When"),
            "message_reply_day",
            partial(read_day, today=today, past=True),
            texts.whole_day,
        )
        self.keep = Button(theme, "", "message_reply_keep", Kind.PRIMARY)
        cancel = Button(theme, self.tr("Cancel"), "message_reply_cancel", Kind.GHOST)
        self.keep.clicked.connect(self._keep)
        cancel.clicked.connect(self.cancelled)
        self._lay_out(cancel)

    def ask(self, act: str, reply: str = "") -> None:
        """Ask for an answer; `act` names what keeping it means."""
        self.reply.set_value(reply)
        self.gist.set_value("")
        self.day.set_value(self._today)
        self.keep.set_text(act)
        self.reply.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, error: Invalid) -> None:
        """Say what is wrong at its field."""
        field = {"day": self.day, "closed": self.day, "reply": self.reply}.get(error.field, self.gist)
        field.show_error(texts.word(error.why))
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        self.day.take_typed()
        day = self.day.value()
        if day is None:
            self.show_error(Invalid("day", Why.NOT_A_DATE))
            return
        if day > self._today:
            self.show_error(Invalid("day", Why.IN_THE_FUTURE))
            return
        self.answered.emit(day, self.gist.value(), self.reply.value())

    def _lay_out(self, cancel: Button) -> None:
        space = self.theme.space
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        column.addWidget(self.reply)
        row = QHBoxLayout()
        row.setSpacing(space(3))
        row.addWidget(self.gist, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.day, 2, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        acts = QHBoxLayout()
        acts.setSpacing(space(2))
        acts.addStretch(1)
        acts.addWidget(cancel)
        acts.addWidget(self.keep)
        column.addLayout(acts)
