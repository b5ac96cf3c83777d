"""The ways to look at what people told me: notes of feedback, advice, and themes. Each is a place of its own."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.gui.kit.choices import Segments

if TYPE_CHECKING:
    from mentorkit.gui.kit.navigation import Navigator
    from mentorkit.gui.theme import Theme

THEMES = "themes"
"""What the place of feedback is called where it shows the themes."""


WIDEST = 320
"""Pixels at 100 %: where the list has the page for itself, the choice does not run across it."""


class View(StrEnum):
    """What is listed."""

    NOTES = "notes"
    ADVICE = "advice"
    THEMES = "themes"


PLACES = {View.NOTES: ("feedback", ""), View.ADVICE: ("advice", ""), View.THEMES: ("feedback", THEMES)}


class FeedbackViews(Segments):
    """The choice between them, at the head of each; `shown` is the one it stands in."""

    def __init__(
        self, theme: Theme, navigator: Navigator, shown: View, name: str, *, wide: bool = False
    ) -> None:
        translate = QCoreApplication.translate
        options = [
            (View.NOTES, translate("feedback", "Notes")),
            (View.ADVICE, translate("feedback", "Advice")),
            (View.THEMES, translate("feedback", "Themes")),
        ]
        super().__init__(theme, options, name, translate("feedback", "What is listed"), wide=wide)
        self._navigator, self._shown = navigator, shown
        if wide:
            self.setMaximumWidth(theme.scaled(WIDEST))
        self.set_value(shown)
        self.chosen.connect(self._go)

    def _go(self, view: View) -> None:
        # It stays what it stands in: coming back, it shows the same again.
        self.set_value(self._shown)
        self._navigator.open(*PLACES[view])
