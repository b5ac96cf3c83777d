"""What is asked about a piece of advice, in the place of its acts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.advice import TRY_FOR, Outcome
from mentorkit.gui import texts
from mentorkit.gui.advice_texts import advice_word
from mentorkit.gui.kit.answers import Asked
from mentorkit.gui.kit.choices import Segments
from mentorkit.gui.kit.day_lines import DayLine
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.typed_days import read_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from mentorkit.domain.advice import Advice
    from mentorkit.gui.theme import Theme


def to_decline(theme: Theme) -> Asked:
    """Ask why not."""
    words = QCoreApplication.translate("advice", "Why not? One sentence is enough.")
    act = QCoreApplication.translate("advice", "Decline")
    return Asked("advice_decline", act, {"reason": TextField(theme, words, "advice_reason")}, {})


def to_park(theme: Theme, today: date) -> Asked:
    """Ask why not now, and when to look again."""
    why = QCoreApplication.translate("advice", "Why not now? You may leave it out.")
    again = QCoreApplication.translate("advice", "Look again")
    fields = {"reason": TextField(theme, why, "advice_reason"), "until": day_line(theme, again, today)}
    return Asked("advice_park", QCoreApplication.translate("advice", "Park"), fields, {})


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
    return Asked("advice_try", QCoreApplication.translate("advice", "Try it"), fields, {})


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
    return Asked("advice_result_form", act, {"result": text}, {"outcome": choice})


def to_let_be(theme: Theme) -> Asked:
    """Ask why they are not told."""
    words = QCoreApplication.translate("advice", "Why not? For example: they have moved on.")
    act = QCoreApplication.translate("advice", "Close it")
    return Asked("advice_let_be", act, {"reason": TextField(theme, words, "advice_reason")}, {})


def day_line(theme: Theme, label: str, today: date) -> DayLine:
    """Return a field for a day ahead."""
    read: Callable[[str], date | None] = partial(read_day, today=today, past=False)
    hint = QCoreApplication.translate("advice", "friday, 3 May, in 3 weeks")
    return DayLine(theme, label, "advice_until", read, texts.whole_day, placeholder=hint)
