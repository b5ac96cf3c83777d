"""Answers about a piece of advice, given in place: a few fields, the act that keeps them, and *Cancel*."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.advice import TRY_FOR, Outcome
from mentorkit.domain.errors import Why
from mentorkit.gui import texts
from mentorkit.gui.advice_texts import advice_word
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.choices import Segments
from mentorkit.gui.kit.day_lines import DayLine
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.typed_days import read_day

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from mentorkit.domain.advice import Advice
    from mentorkit.domain.errors import Invalid
    from mentorkit.gui.kit.fields import Field
    from mentorkit.gui.theme import Theme


@dataclass(frozen=True, slots=True)
class Asked:
    """What an answer asks for, by the names of its fields, and what keeping it is called."""

    name: str
    act: str
    fields: Mapping[str, Field]
    choices: Mapping[str, Segments]


class Answer(QWidget):
    """Shows fields and gives what stands in them. Ctrl+Enter keeps, Esc cancels."""

    given = Signal(object)
    """What stands in the fields, by their names."""
    cancelled = Signal()

    def __init__(self, theme: Theme, asked: Asked) -> None:
        super().__init__()
        self.asked = asked
        self.setObjectName(f"advice_{asked.name}")
        self.keep = Button(theme, asked.act, f"advice_{asked.name}_keep", Kind.PRIMARY)
        self.keep.clicked.connect(self.give)
        cancel = Button(theme, self.tr("Cancel"), f"advice_{asked.name}_cancel", Kind.GHOST)
        cancel.clicked.connect(self.cancelled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.space(2), 0, 0)
        column.setSpacing(theme.space(3))
        for choice in asked.choices.values():
            column.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeading)
        for field in asked.fields.values():
            column.addWidget(field)
        acts = QHBoxLayout()
        acts.setSpacing(theme.space(2))
        acts.addWidget(self.keep)
        acts.addWidget(cancel)
        acts.addStretch(1)
        column.addLayout(acts)
        for keys, act in (("Ctrl+Return", self.give), ("Esc", self.cancelled.emit)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        next(iter(self.asked.fields.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def give(self) -> None:
        """Give what is typed, or say which day is none."""
        for field in self.asked.fields.values():
            if isinstance(field, DayLine):
                field.take_typed()
                if not field.is_readable:
                    field.show_error(texts.word(Why.NOT_A_DATE))
                    field.setFocus(Qt.FocusReason.OtherFocusReason)
                    return
        values: dict[str, Any] = {name: field.value() for name, field in self.asked.fields.items()}
        self.given.emit(values | {name: choice.value() for name, choice in self.asked.choices.items()})

    def show_error(self, error: Invalid) -> None:
        """Say what is wrong at its field."""
        field = self.asked.fields.get(error.field, next(iter(self.asked.fields.values())))
        field.show_error(texts.word(error.why))
        field.setFocus(Qt.FocusReason.OtherFocusReason)


def to_decline(theme: Theme) -> Asked:
    """Ask why not."""
    words = QCoreApplication.translate("advice", "Why not? One sentence is enough.")
    act = QCoreApplication.translate("advice", "Decline")
    return Asked("decline", act, {"reason": TextField(theme, words, "advice_reason")}, {})


def to_park(theme: Theme, today: date) -> Asked:
    """Ask why not now, and when to look again."""
    why = QCoreApplication.translate("advice", "Why not now? You may leave it out.")
    again = QCoreApplication.translate("advice", "Look again")
    fields = {"reason": TextField(theme, why, "advice_reason"), "until": day_line(theme, again, today)}
    return Asked("park", QCoreApplication.translate("advice", "Park"), fields, {})


def to_try(theme: Theme, advice: Advice, today: date) -> Asked:
    """Ask for the plan: if this happens, then I will do that, until a day."""
    cue = TextField(theme, QCoreApplication.translate("advice", "If …"), "advice_cue")
    cue.edit.setPlaceholderText(QCoreApplication.translate("advice", "somebody asks me for a date"))
    plan = TextField(theme, QCoreApplication.translate("advice", "… then I will"), "advice_plan")
    plan.edit.setPlaceholderText(QCoreApplication.translate("advice", "ask first what it is for"))
    until = day_line(theme, QCoreApplication.translate("advice", "Until"), today)
    cue.set_value(advice.cue)
    plan.set_value(advice.plan)
    until.set_value(advice.until or today + TRY_FOR)
    fields = {"cue": cue, "plan": plan, "until": until}
    return Asked("try", QCoreApplication.translate("advice", "Try it"), fields, {})


def to_say_result(theme: Theme) -> Asked:
    """Ask what came of it; that it did not help is worth as much."""
    words = QCoreApplication.translate("advice", "What came of it?")
    hint = QCoreApplication.translate(
        "advice", "In words they may read. That it did not help is worth telling too."
    )
    text = LongField(theme, words, "advice_result", placeholder=hint, lines=2, most=8)
    options = [(outcome, advice_word(outcome)) for outcome in Outcome]
    choice = Segments(theme, options, "advice_outcome", QCoreApplication.translate("advice", "Did it help?"))
    act = QCoreApplication.translate("advice", "Keep the result")
    return Asked("result_form", act, {"result": text}, {"outcome": choice})


def to_let_be(theme: Theme) -> Asked:
    """Ask why they are not told."""
    words = QCoreApplication.translate("advice", "Why not? For example: they have moved on.")
    act = QCoreApplication.translate("advice", "Close it")
    return Asked("let_be", act, {"reason": TextField(theme, words, "advice_reason")}, {})


def day_line(theme: Theme, label: str, today: date) -> DayLine:
    """Return a field for a day ahead."""
    read: Callable[[str], date | None] = partial(read_day, today=today, past=False)
    hint = QCoreApplication.translate("advice", "friday, 3 May, in 3 weeks")
    return DayLine(theme, label, "advice_until", read, texts.whole_day, placeholder=hint)
