"""Follow-ups: when to look again at what was not answered, and how often one may ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.messages import FOLLOW_UP_DAYS, MessageKind
from mentorkit.gui.settings.rows import ChoiceRow, Section
from mentorkit.gui.texts import word
from mentorkit.services.settings import FOLLOW_UP_WAITS, FOLLOW_UPS, REMINDER

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools


class FollowUps(Section):
    """How many there may be, and after how many days for each kind of message."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "follow_ups", "")
        theme, settings = tools.theme, tools.services.settings
        self.heading.set_text(self.tr("Follow-ups"))
        self.setAccessibleName(self.tr("Follow-ups"))
        told = (
            self.tr("Follow-ups without an answer"),
            self.tr("One is suggested. More than this cannot be written before they answer."),
        )
        words = [self.tr("None"), self.tr("One"), self.tr("Two"), self.tr("Three"), "4", "5"]
        self.add_row(ChoiceRow(theme, settings, FOLLOW_UPS, told, words))
        self.add_heading(self.tr("Look again without an answer"), "settings_waits_heading")
        sentences = {MessageKind.FOLLOW_UP: self.tr("Then Today offers to let it rest, with a kind close.")}
        for kind in FOLLOW_UP_DAYS:
            setting = FOLLOW_UP_WAITS[kind]
            days = [self.tr("After {0} days").format(n) if n else self.tr("Never") for n in setting.choices]
            told = (word(kind), sentences.get(kind, ""))
            self.add_row(ChoiceRow(theme, settings, setting, told, days))
        self.add_heading(self.tr("A reminder at the desktop"), "settings_reminder_heading")
        told = (
            self.tr("Once a day"),
            self.tr("It says how many things are worth doing, never who. Only while mentorkit runs."),
        )
        off, at = self.tr("Never"), self.tr("At {0}")
        times = [off if one == REMINDER.default else at.format(one) for one in REMINDER.choices]
        self.add_row(ChoiceRow(theme, settings, REMINDER, told, times))
