"""Fields for days: read as people type them, echoed in words so that a wrong guess is seen at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLocale

from mentorkit.domain.errors import Invalid, Why
from mentorkit.gui import texts
from mentorkit.gui.kit.fields import TextField
from mentorkit.services.dates import day_typed, partial_typed

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from mentorkit.domain.days import Day
    from mentorkit.gui.theme import Theme
    from mentorkit.services.dates import Order


def order_of_place() -> Order:
    """Return in which order the system's locale writes day, month and year in numbers."""
    shape = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    letters = "".join(letter.upper() for letter in dict.fromkeys(shape) if letter in "dMy")
    return cast("Order", letters) if letters in ("DMY", "MDY", "YMD") else "DMY"


def languages_of_place() -> tuple[str, ...]:
    """Return the languages in which days may be typed, as ISO 639-1 codes."""
    return tuple(dict.fromkeys(name.split("-")[0].lower() for name in QLocale().uiLanguages()))


class DayField(TextField):
    """One exact day. `past` decides what "tue" means: the last one, as for logging, or the next."""

    def __init__(self, theme: Theme, label: str, name: str, today: Callable[[], date], *, past: bool) -> None:
        super().__init__(theme, label, name, small=True)
        self._today, self._past = today, past
        self.edit.setPlaceholderText(self.tr("yesterday, 3 May") if past else self.tr("friday, in 2 weeks"))
        self.edited.connect(self._echo)

    def day(self) -> date | None:
        """Return the day typed, None for an empty field. Raises Invalid for what is no day."""
        typed = self.value()
        if not typed:
            return None
        found = day_typed(
            typed, self._today(), past=self._past, order=order_of_place(), languages=languages_of_place()
        )
        if found is None:
            raise Invalid(self.objectName(), Why.NOT_A_DATE)
        return found

    def set_day(self, day: date | None) -> None:
        """Show a day."""
        self.set_value("" if day is None else texts.short_day(day, self._today()))
        self.show_help("")

    def _echo(self) -> None:
        try:
            day = self.day()
        except Invalid:
            day = None
        self.show_help("" if day is None else texts.whole_day(day))


class PartialDayField(TextField):
    """A day as exactly as it is known: 3 May 2024, May 2024 or 2024."""

    def __init__(self, theme: Theme, label: str, name: str, today: Callable[[], date]) -> None:
        super().__init__(theme, label, name, small=True)
        self._today = today
        self.edit.setPlaceholderText(self.tr("May 2024, or 2019"))
        self.edited.connect(self._echo)

    def day(self) -> Day | None:
        """Return the day typed, None for an empty field. Raises Invalid for what is no day."""
        return self.read(self.value())

    def read(self, typed: str) -> Day | None:
        """Return what was typed as a day, None for nothing. Raises Invalid for what is no day."""
        if not typed:
            return None
        found = partial_typed(typed, self._today(), order=order_of_place(), languages=languages_of_place())
        if found is None:
            raise Invalid(self.objectName(), Why.NOT_A_DATE)
        return found

    def written(self, day: Day | None) -> str:
        """Return a day as this field shows it, with its year."""
        return "" if day is None else texts.known_day(day, self._today())

    def _echo(self) -> None:
        try:
            day = self.day()
        except Invalid:
            day = None
        self.show_help("" if day is None else texts.known_day(day, self._today()))
