"""How the app looks; every change is seen at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.gui.settings.rows import ChoiceRow, Section, SwitchRow
from mentorkit.services.settings import DENSITY, REDUCE_MOTION, TEXT_SIZE, THEME

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools


class Appearance(Section):
    """Theme, text size, density, motion."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "appearance", "")
        theme, settings = tools.theme, tools.services.settings
        self.heading.set_text(self.tr("Appearance"))
        self.setAccessibleName(self.tr("Appearance"))
        schemes = (self.tr("As the system"), self.tr("Light"), self.tr("Dark"))
        self.add_row(ChoiceRow(theme, settings, THEME, (self.tr("Theme"), ""), schemes))
        percents = [f"{size} %" for size in TEXT_SIZE.choices]
        told = (self.tr("Text size"), self.tr("Also by Ctrl and plus or minus."))
        self.add_row(ChoiceRow(theme, settings, TEXT_SIZE, told, percents))
        densities = (self.tr("Comfortable"), self.tr("Compact"))
        told = (self.tr("Density"), self.tr("How much room rows take."))
        self.add_row(ChoiceRow(theme, settings, DENSITY, told, densities))
        sentence = self.tr("Nothing slides or fades.")
        self.add_row(SwitchRow(theme, settings, REDUCE_MOTION, self.tr("Reduce motion"), sentence))
